import { describe, expect, it } from '@jest/globals';
import { platformPolicy } from './platform-policy.js';

describe('the policy of the platform', () => {
  it('makes its last attempt within the horizon even when every delay gets all of the jitter', () => {
    const { delaysMs, jitter, horizonMs } = platformPolicy.retry;
    const longest = delaysMs.reduce((sum, delay) => sum + delay * (1 + jitter), 0);
    expect(longest).toBeLessThan(horizonMs);
    expect(horizonMs).toBe(3 * 24 * 3_600_000);
  });
});
