import { describe, expect, it } from '@jest/globals';
import { BackOff } from './back-off.js';

describe('the back-off of a crashing process', () => {
  it('doubles from one second to thirty', () => {
    const backOff = new BackOff();
    const delays = Array.from({ length: 7 }, () => backOff.delayAfter(100));
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('begins again after a minute of health', () => {
    const backOff = new BackOff();
    backOff.delayAfter(100);
    backOff.delayAfter(59_999);
    expect(backOff.delayAfter(60_000)).toBe(1_000);
    expect(backOff.delayAfter(100)).toBe(2_000);
  });
});
