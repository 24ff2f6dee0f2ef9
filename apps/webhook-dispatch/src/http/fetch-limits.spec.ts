import { describe, expect, it } from '@jest/globals';
import { FetchLimits } from './fetch-limits.js';

const limits = { perEndpoint: 2, waiting: 3, answers: 2, answersPerTenant: 1, perSecond: 10 };

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('the limits of fetching', () => {
  it('let so many requests of an endpoint, and of all, go at the same time', () => {
    const fetching = new FetchLimits(limits, () => 0);
    const [first] = [fetching.begin('a'), fetching.begin('a')];
    expect(codeOf(() => fetching.begin('a'))).toBe('too_many_fetches');
    fetching.begin('b');
    expect(codeOf(() => fetching.begin('c'))).toBe('busy');
    first();
    first();
    expect(codeOf(() => fetching.begin('c'))).toBe('done');
    expect(codeOf(() => fetching.begin('d'))).toBe('busy');
  });

  it('let as many begin at once as in a second, and then at that rate, and forget who is not there any more', () => {
    let now = 0;
    const fetching = new FetchLimits(limits, () => now);
    const once = () => codeOf(() => fetching.begin('a')());
    const ends = (count: number) =>
      Array.from({ length: count }, once).filter((end) => end === 'done').length;
    expect(ends(30)).toBe(11);
    now += 500;
    expect(ends(30)).toBe(5);
    expect(codeOf(() => fetching.begin('b')())).toBe('done');
    now += 10_000;
    expect(ends(1)).toBe(1);
  });

  it('let so many answers be held in memory, and not all of them by one tenant', () => {
    const fetching = new FetchLimits(limits, () => 0);
    const end = fetching.answer('ten_a');
    expect(codeOf(() => fetching.answer('ten_a'))).toBe('busy');
    expect(codeOf(() => fetching.answer('ten_b'))).toBe('done');
    expect(codeOf(() => fetching.answer('ten_c'))).toBe('busy');
    end();
    end();
    expect(codeOf(() => fetching.answer('ten_a'))).toBe('done');
  });
});
