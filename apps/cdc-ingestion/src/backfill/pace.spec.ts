import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.js';

describe('the pace of a back-fill', () => {
  it('is kept by all that read it together', () => {
    const pace = new Pace(100);
    expect([pace.reserve(50, 1_000), pace.reserve(50, 1_000), pace.reserve(50, 1_200)]).toEqual([
      0, 500, 800,
    ]);
  });

  it('counts what was read, not what was reserved, and saves up nothing', () => {
    const pace = new Pace(100);
    pace.reserve(100, 1_000);
    pace.giveBack(80);
    expect(pace.reserve(100, 1_100)).toBe(100);
    expect(pace.reserve(1, 60_000)).toBe(0);
    expect(pace.reserve(1, 60_000)).toBe(10);
  });

  it('is none without a rate', () => {
    const pace = new Pace();
    expect([pace.reserve(1_000_000, 0), pace.reserve(1, 0)]).toEqual([0, 0]);
  });
});
