import { describe, expect, it } from '@jest/globals';
import { platformPolicy } from './platform-policy.js';

describe('the policy of the platform', () => {
  it('makes its last attempt within the horizon even when every delay gets all of the jitter', () => {
    const { delaysMs, jitter, horizonMs } = platformPolicy.retry;
    const longest = delaysMs.reduce((sum, delay) => sum + delay * (1 + jitter), 0);
    expect(longest).toBeLessThan(horizonMs);
    expect(horizonMs).toBe(3 * 24 * 3_600_000);
  });

  it('follows the advice of Standard Webhooks on schedule and time-out', () => {
    const { delaysMs, jitter } = platformPolicy.retry;
    // Its example, of which the last two waits are shorter here.
    expect(delaysMs.slice(0, 7).map((delay) => delay / 1_000)).toEqual([
      5, 300, 1_800, 7_200, 18_000, 36_000, 50_400,
    ]);
    expect(delaysMs.reduce<number>((sum, delay) => sum + delay, 0)).toBeGreaterThan(2 * 24 * 3_600_000);
    expect(jitter).toBeGreaterThan(0);
    expect(platformPolicy.timeoutMs).toBeGreaterThanOrEqual(15_000);
    expect(platformPolicy.timeoutMs).toBeLessThanOrEqual(30_000);
  });
});
