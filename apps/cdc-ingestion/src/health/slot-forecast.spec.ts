import { describe, expect, it } from '@jest/globals';
import { secondsToLoss } from './slot-forecast.js';

describe('the forecast of a lost slot', () => {
  it.each([
    ['what is left, at the pace of the log', 1_000_000, 1_000, 1_000],
    ['0 when the next checkpoint may take the log', -4_096, 1_000, 0],
    ['0 then also when the log stands still', 0, 0, 0],
    ['nothing while the pace is not known', 1_000_000, undefined, undefined],
    ['nothing while the log stands still', 1_000_000, 0, undefined],
    ['nothing where the server keeps the log without limit', null, 1_000, undefined],
    ['a year at most', 10 ** 15, 1, 365 * 24 * 3600],
  ] as const)('is %s', (_, safeBytes, rate, seconds) => {
    expect(secondsToLoss(safeBytes, rate)).toBe(seconds);
  });
});
