import { describe, expect, it } from '@jest/globals';
import { formatLsn, parseLsn } from './lsn.js';

describe('a position in the write-ahead log', () => {
  it.each([
    ['0/0', 0n],
    ['0/16B3748', 0x16b3748n],
    ['1/0', 0x1_0000_0000n],
    ['FFFFFFFF/FFFFFFFF', 0xffff_ffff_ffff_ffffn],
  ])('reads and prints %s', (text, lsn) => {
    expect(parseLsn(text)).toBe(lsn);
    expect(formatLsn(lsn)).toBe(text);
  });

  it.each(['', '0', '0/', '/0', '0/123456789', '0/G', '0x1/2'])('refuses %p', (text) => {
    expect(() => parseLsn(text)).toThrow(RangeError);
  });
});
