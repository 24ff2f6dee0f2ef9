import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

const page = new URL('../../../docs/standard-webhooks.md', import.meta.url);

interface Requirement {
  number: number;
  state: string;
  tests: { name: string; file: string }[];
}

/** Rows of the form `| 7 | R | what it asks | **met** | [name of a test](file) … |`. */
function requirements(): Requirement[] {
  return readFileSync(page, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, number, state = '', proof = ''] =
        /^\|\s*(\d+)\s*\|[^|]*\|[^|]*\|\s*\*\*([a-z ]+)\*\*\s*\|(.*)\|$/.exec(line) ?? [];
      if (number === undefined) return [];
      const tests = [...proof.matchAll(/\[([^\]]+)\]\(([^)]+spec\.ts)\)/g)].map(
        ([, name = '', file = '']) => ({
          name,
          file,
        }),
      );
      return [{ number: Number(number), state, tests }];
    });
}

/** Titles of `it(…)` and `it.each(…)(…)`, as they are written in a file. */
function titles(file: string): Set<string> {
  const text = readFileSync(new URL(file, page), 'utf8');
  const found = text.matchAll(/(?:\bit|\))\(\s*(?:'([^'\n]+)'|"([^"\n]+)"|`([^`\n]+)`),/g);
  return new Set([...found].map(([, single, double, backtick]) => single ?? double ?? backtick ?? ''));
}

describe('docs/standard-webhooks.md', () => {
  it('has every requirement once, in order', () => {
    expect(requirements().map(({ number }) => number)).toEqual(Array.from({ length: 34 }, (_, i) => i + 1));
  });

  it('names a test for each that is met, and says of each other what it is', () => {
    for (const { number, state, tests } of requirements()) {
      expect([number, state]).toEqual([number, expect.stringMatching(/^(met|in part|not met|yours)$/)]);
      const isProven = state === 'met' || state === 'in part';
      expect([number, tests.length > 0]).toEqual([number, isProven]);
    }
  });

  it('names only tests that are there', () => {
    const named = requirements().flatMap(({ tests }) => tests);
    expect(named.length).toBeGreaterThan(40);
    const missing = named.filter(({ name, file }) => !titles(file).has(name));
    expect(missing).toEqual([]);
  });
});
