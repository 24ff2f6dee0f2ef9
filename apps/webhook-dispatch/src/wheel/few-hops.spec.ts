import { describe, expect, it } from '@jest/globals';
import { withFewHops } from './few-hops.js';
import { holdLimits } from './hold-limits.js';
import { tierFor } from './tiers.js';

const waits = Array.from({ length: 20_000 }, (_, index) => 1_000 + index * 47);

/** Tiers that a record goes through until what is left can be spent in memory. */
function hops(waitMs: number): number {
  let count = 0;
  for (let left = Math.floor(waitMs); left > holdLimits.maxMs || count === 0; left -= tierFor(left).delayMs)
    count++;
  return count;
}

describe('withFewHops', () => {
  it('makes no wait shorter, and none longer by more than 15 s', () => {
    for (const wait of waits) {
      expect(withFewHops(wait)).toBeGreaterThanOrEqual(wait);
      expect(withFewHops(wait)).toBeLessThanOrEqual(wait + 15_000);
    }
  });

  it('keeps their order', () => {
    const longer = waits.map(withFewHops);
    expect(longer.toSorted((one, other) => one - other)).toEqual(longer);
  });

  it('lets no more than twice as many come back at a time', () => {
    const longer = waits.map(withFewHops);
    const within = (times: readonly number[], from: number): number =>
      times.filter((time) => time >= from && time < from + 2_000).length;
    for (let from = 20_000; from < 300_000; from += 500)
      expect(within(longer, from)).toBeLessThanOrEqual(2.1 * within(waits, from));
  });

  it('spares the hops of short tiers behind long ones', () => {
    const most = (from: number, to: number, through: (wait: number) => number): number =>
      Math.max(...waits.filter((wait) => wait >= from && wait < to).map((wait) => hops(through(wait))));
    expect(most(20_000, 30_000, (wait) => wait)).toBe(5);
    expect(most(20_000, 30_000, withFewHops)).toBe(2);
    expect(most(30_000, 120_000, (wait) => wait)).toBe(8);
    expect(most(30_000, 120_000, withFewHops)).toBe(5);
    expect(most(120_000, 600_000, withFewHops)).toBe(9);
  });
});
