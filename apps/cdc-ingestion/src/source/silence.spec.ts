import { describe, expect, it } from '@jest/globals';
import { silenceLimitMs } from './silence.js';

describe('the longest silence of a server', () => {
  it.each([
    ['is twice its timeout', 5_000, 2, 10_000],
    ['is a minute where it has no timeout', 0, 2, 60_000],
    ['is two minutes where its timeout is long', 3_600_000, 2, 120_000],
    ['grows with the factor', 5_000, 12, 60_000],
    ['grows with the factor also where it has no timeout', 0, 5, 150_000],
    ['grows with the factor also where its timeout is long', 3_600_000, 3.5, 210_000],
  ])('%s', (_title, senderTimeoutMs, factor, limitMs) => {
    expect(silenceLimitMs(senderTimeoutMs, factor)).toBe(limitMs);
  });
});
