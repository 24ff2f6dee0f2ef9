import { describe, expect, it } from '@jest/globals';
import { GrowthRate } from './growth-rate.js';

describe('the growth of the log', () => {
  it('is not known before there are two looks', () => {
    const growth = new GrowthRate();
    expect(growth.bytesPerSecond).toBeUndefined();
    growth.saw(1_000n, 0);
    expect(growth.bytesPerSecond).toBeUndefined();
    growth.saw(1_000n, 0);
    expect(growth.bytesPerSecond).toBeUndefined();
  });

  it('is the average over the looks of the last minute', () => {
    const growth = new GrowthRate();
    for (let second = 0; second <= 60; second += 5) growth.saw(BigInt(second * 100), second * 1_000);
    expect(growth.bytesPerSecond).toBe(100);
    // A burst of a second counts as what it adds to the minute.
    growth.saw(6_000n + 6_000n, 61_000);
    expect(growth.bytesPerSecond).toBeCloseTo((12_000 - 500) / 56, 5);
  });

  it('forgets what is older than a minute', () => {
    const growth = new GrowthRate();
    growth.saw(0n, 0);
    growth.saw(1_000_000n, 10_000);
    for (let second = 15; second <= 90; second += 5) growth.saw(1_000_000n, second * 1_000);
    expect(growth.bytesPerSecond).toBe(0);
  });

  it('goes by the last two looks where they are rarer than once a minute', () => {
    const growth = new GrowthRate();
    growth.saw(0n, 0);
    growth.saw(1_000n, 600_000);
    growth.saw(61_000n, 1_200_000);
    expect(growth.bytesPerSecond).toBe(100);
  });

  it('begins anew when the position goes back, as after a restore', () => {
    const growth = new GrowthRate();
    growth.saw(1_000_000n, 0);
    growth.saw(2_000_000n, 1_000);
    growth.saw(5_000n, 2_000);
    expect(growth.bytesPerSecond).toBeUndefined();
    growth.saw(6_000n, 3_000);
    expect(growth.bytesPerSecond).toBe(1_000);
  });
});
