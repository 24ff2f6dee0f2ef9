import { describe, expect, it } from '@jest/globals';
import { withFewHops } from './few-hops.js';
import { holdLimits } from './hold-limits.js';
import { tierFor } from './tiers.js';

const waits = Array.from({ length: 20_000 }, (_, index) => 1_000 + index * 47);

/** Tiers that a record goes through until what is left can be spent in memory. */
function hops(waitMs: number): number {
  let count = 0;
  for (let left = waitMs; left > holdLimits.maxMs || count === 0; left -= tierFor(left).delayMs) count++;
  return count;
}

describe('withFewHops', () => {
  it('makes no wait shorter, and none longer by more than 25 s', () => {
    for (const wait of waits) {
      expect(withFewHops(wait)).toBeGreaterThanOrEqual(wait);
      expect(withFewHops(wait)).toBeLessThanOrEqual(wait + 25_000);
    }
  });

  it('keeps their order', () => {
    const longer = waits.map(withFewHops);
    expect(longer.toSorted((one, other) => one - other)).toEqual(longer);
  });

  it('spares the hops of short tiers behind long ones', () => {
    const most = (from: number, to: number, through: (wait: number) => number): number =>
      Math.max(...waits.filter((wait) => wait >= from && wait < to).map((wait) => hops(through(wait))));
    expect(most(20_000, 30_000, (wait) => wait)).toBe(5);
    expect(most(20_000, 30_000, withFewHops)).toBe(1);
    expect(most(30_000, 120_000, (wait) => wait)).toBe(8);
    expect(most(30_000, 120_000, withFewHops)).toBe(3);
    expect(most(120_000, 600_000, withFewHops)).toBe(7);
  });
});
