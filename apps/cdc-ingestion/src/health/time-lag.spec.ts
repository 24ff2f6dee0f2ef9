import { describe, expect, it } from '@jest/globals';
import { TimeLag } from './time-lag.js';

describe('the lag in time', () => {
  it('is 0 when everything is confirmed, however long nothing happens', () => {
    const lag = new TimeLag();
    lag.looked(100n, 0);
    expect(lag.at(100n, 3_600_000)).toBe(0);
    lag.looked(100n, 3_600_000);
    expect(lag.at(100n, 3_600_000)).toBe(0);
  });

  it('is the age of the oldest end of the log that is not confirmed', () => {
    const lag = new TimeLag();
    lag.looked(100n, 0);
    lag.looked(200n, 5_000);
    lag.looked(300n, 10_000);
    expect(lag.at(100n, 10_000)).toBe(5);
    expect(lag.at(250n, 12_000)).toBe(2);
    expect(lag.at(300n, 60_000)).toBe(0);
  });

  it('does not count the time in which nothing was written', () => {
    const lag = new TimeLag();
    lag.looked(100n, 0);
    expect(lag.at(100n, 0)).toBe(0);
    lag.looked(200n, 3_600_000);
    expect(lag.at(100n, 3_601_000)).toBe(1);
  });

  it('is at once that of the first commit, when a reader begins on a log that was kept for hours', () => {
    const lag = new TimeLag();
    lag.looked(1_000n, 7_200_000);
    lag.committed(110n, 100n, () => 0);
    expect(lag.at(100n, 7_200_000)).toBe(7_200);
    expect(lag.at(110n, 7_201_000)).toBe(1);
  });

  it('keeps one commit in mind until it is confirmed, and takes the next one then', () => {
    const lag = new TimeLag();
    lag.committed(110n, 100n, () => 1_000);
    lag.committed(120n, 100n, () => 2_000);
    expect(lag.at(100n, 5_000)).toBe(4);
    lag.committed(130n, 110n, () => 3_000);
    expect(lag.at(110n, 5_000)).toBe(2);
  });

  it('forgets the commit with the session, because it comes again', () => {
    const lag = new TimeLag();
    lag.committed(110n, 100n, () => 1_000);
    lag.interrupted();
    expect(lag.at(100n, 5_000)).toBe(0);
  });

  it('is right to the hundredth over an outage of days', () => {
    const lag = new TimeLag();
    for (let look = 1; look <= 50_000; look++) lag.looked(BigInt(look), look * 5_000);
    expect(lag.at(0n, 50_000 * 5_000)).toBe((50_000 - 1) * 5);
    const half = lag.at(25_000n, 50_000 * 5_000);
    expect(half).toBeGreaterThan(25_000 * 5 * 0.99);
    expect(half).toBeLessThanOrEqual(25_000 * 5);
  });

  it('is never below 0, whatever the clocks say', () => {
    const lag = new TimeLag();
    lag.committed(110n, 100n, () => 10_000);
    expect(lag.at(100n, 9_000)).toBe(0);
  });
});
