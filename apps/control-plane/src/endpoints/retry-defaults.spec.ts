import { describe, expect, it } from '@jest/globals';
import { retryDefaults } from './retry-defaults.js';

describe('the default retry policy', () => {
  it('makes its last attempt within the horizon even when every delay gets all of the jitter', () => {
    const { delaysMs, jitter, horizonMs } = retryDefaults;
    const longest = delaysMs.reduce((sum, delay) => sum + delay * (1 + jitter), 0);
    expect(longest).toBeLessThan(horizonMs);
    expect(horizonMs).toBe(3 * 24 * 3_600_000);
  });
});
