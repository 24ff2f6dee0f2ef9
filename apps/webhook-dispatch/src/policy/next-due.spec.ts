import { describe, expect, it } from '@jest/globals';
import { nextDue } from './next-due.js';
import type { Retries } from './policy.js';

const policy: Retries = { delaysMs: [5_000, 300_000], jitter: 0.1, horizonMs: 1_000_000 };
const failed = { policy, attempts: 1, endedAt: 1_000, horizonAt: 1_001_000, random: 0 };

describe('nextDue', () => {
  it.each([
    ['the first delay after the first attempt', {}, 6_000],
    ['the second delay after the second', { attempts: 2 }, 301_000],
    ['a delay lengthened by the whole jitter at most', { random: 1 }, 6_500],
    ['what the receiver asked for when that is later', { notBefore: 60_000 }, 60_000],
    ['the schedule when the receiver asked for less', { notBefore: 2_000 }, 6_000],
    ['a due time on the horizon itself', { horizonAt: 6_000 }, 6_000],
  ])('is %s', (_, overrides, dueAt) => {
    expect(nextDue({ ...failed, ...overrides })).toEqual({ again: true, dueAt });
  });

  it('grows by the factor up to the longest delay of an exponential schedule, then stays there', () => {
    const exponential = { firstMs: 1_000, factor: 3, maxMs: 20_000, retries: 200 };
    const delays = [1, 2, 3, 4, 5, 200].map((attempts) =>
      nextDue({
        policy: { exponential, jitter: 0, horizonMs: 1 },
        attempts,
        endedAt: 0,
        horizonAt: 1e9,
        random: 0,
      }),
    );
    expect(delays).toEqual(
      [1_000, 3_000, 9_000, 20_000, 20_000, 20_000].map((dueAt) => ({ again: true, dueAt })),
    );
  });

  it('is none after the last retry of an exponential schedule', () => {
    const exponential = { firstMs: 1_000, factor: 2, maxMs: 20_000, retries: 2 };
    const after = (attempts: number) =>
      nextDue({ ...failed, policy: { exponential, jitter: 0, horizonMs: 1 }, attempts }).again;
    expect([1, 2, 3].map(after)).toEqual([true, true, false]);
  });

  it('is never shorter than the policy says, whatever the jitter', () => {
    for (let random = 0; random < 1; random += 0.05) {
      const next = nextDue({ ...failed, policy: { ...policy, jitter: 1 }, random });
      expect(next.again && next.dueAt - failed.endedAt).toBeGreaterThanOrEqual(5_000);
    }
  });

  it.each([
    ['the delays are used up', { attempts: 3 }, 'attempts_exhausted'],
    ['the policy has no delay', { policy: { ...policy, delaysMs: [] } }, 'attempts_exhausted'],
    ['the next attempt would be after the horizon', { horizonAt: 5_999 }, 'horizon_exceeded'],
    ['the receiver asks for a time after the horizon', { notBefore: 864_000_000 }, 'horizon_exceeded'],
  ])('is none when %s', (_, overrides, cause) => {
    expect(nextDue({ ...failed, ...overrides })).toEqual({ again: false, cause });
  });
});
