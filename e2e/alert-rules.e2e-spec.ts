import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..');

interface Alert {
  alert: string;
  expr: string;
  labels?: { severity?: string };
  annotations?: { summary?: string; description?: string; runbook_url?: string };
}

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const files = globSync('infra/prometheus/*.rules.yaml', { cwd: repository });
const alerts = files.flatMap((file) =>
  (parse(read(file)) as { groups: { rules: Alert[] }[] }).groups
    .flatMap(({ rules }) => rules)
    .map((alert) => [alert.alert, alert] as const),
);

/** Every metric that a service defines, with the type that it is made of. */
const metrics = new Map(
  globSync(['apps/*/src/**/*.ts', 'packages/*/src/**/*.ts'], { cwd: repository })
    .filter((path) => !path.endsWith('.spec.ts'))
    .flatMap((path) =>
      [...read(path).matchAll(/\b(counter|gauge|histogram)\((?:\{\s*name:)?\s*'(crossdock_\w+)'/gi)].map(
        ([, type = '', name = '']) => [name, type.toLowerCase()] as const,
      ),
    ),
);

/** As Prometheus sees it: a histogram is three. */
function exported(name: string): boolean {
  const type = metrics.get(name);
  if (type) return type !== 'histogram';
  return metrics.get(name.replace(/_(bucket|sum|count)$/, '')) === 'histogram';
}

/** GitHub's anchors of a page's headings. */
function anchors(page: string): Set<string> {
  const headings = [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text);
  return new Set(
    headings.map((text) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe('the shipped alert rules', () => {
  it('are there, each under a name of its own', () => {
    expect(alerts.length).toBeGreaterThan(15);
    expect(new Set(alerts.map(([name]) => name)).size).toBe(alerts.length);
    expect(metrics.size).toBeGreaterThan(40);
  });

  it.each(alerts)('%s asks only for metrics that a service exports', (_, { expr }) => {
    const named = [...new Set(expr.match(/crossdock_\w+/g))];
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !exported(name))).toEqual([]);
  });

  it.each(alerts)('%s says how grave it is, what happened, and where its runbook is', (_, alert) => {
    expect(['warning', 'critical']).toContain(alert.labels?.severity);
    const { summary = '', description = '', runbook_url: runbook = '' } = alert.annotations ?? {};
    expect(summary).not.toBe('');
    expect(description.length).toBeGreaterThan(40);
    const [page = '', anchor = ''] = runbook.split('#');
    expect(anchors(page)).toContain(anchor);
  });

  it.each(alerts)('%s is tested', (name) => {
    const tests = globSync('infra/prometheus/*.rules.test.yaml', { cwd: repository }).map(read).join('\n');
    expect(tests).toContain(`alertname="${name}"`);
  });
});

describe('the page for people who run PostgreSQL', () => {
  it('has every state in which a source stands still', () => {
    const code = read('apps/cdc-ingestion/src/source/source-fault.ts');
    const [, list = ''] = /stoppedStates = \[([^\]]+)\]/.exec(code) ?? [];
    const states = [...list.matchAll(/'(\w+)'/g)].map(([, state = '']) => state);
    expect(states.length).toBeGreaterThan(15);
    const known = anchors('docs/capture.md');
    expect(states.filter((state) => !known.has(state))).toEqual([]);
  });
});
