import { describe, expect, it } from '@jest/globals';
import { hasEnded, parseSnapshot, underWayBefore } from './transaction-snapshot.js';

describe('a snapshot of the transactions', () => {
  it('sees what ended before it and nothing else', () => {
    const snapshot = parseSnapshot('100:105:100,103');
    const seen = [99, 100, 101, 102, 103, 104, 105, 106].filter((xid) => hasEnded(snapshot, xid));
    expect(seen).toEqual([99, 101, 102, 104]);
  });

  it('without transactions under way has no list', () => {
    const snapshot = parseSnapshot('100:100:');
    expect([hasEnded(snapshot, 99), hasEnded(snapshot, 100)]).toEqual([true, false]);
  });

  it('compares 32 bits with 64 across the wrap', () => {
    // Epoch 3, five past the wrap; one transaction from before it is still under way.
    const wrap = 4n << 32n;
    const snapshot = parseSnapshot(`${wrap - 2n}:${wrap + 5n}:${wrap - 2n}`);
    expect(hasEnded(snapshot, 0xffff_fffe)).toBe(false);
    expect(hasEnded(snapshot, 0xffff_ffff)).toBe(true);
    expect(hasEnded(snapshot, 0xffff_fffd)).toBe(true);
    expect(hasEnded(snapshot, 4)).toBe(true);
    expect(hasEnded(snapshot, 5)).toBe(false);
  });

  it('tells what began before another transaction and is under way', () => {
    expect(underWayBefore(parseSnapshot('100:110:100,103,107'), 105n)).toEqual([100n, 103n]);
  });

  it('is refused when it is none', () => {
    expect(() => parseSnapshot('100:105')).toThrow(RangeError);
    expect(() => parseSnapshot('a:b:')).toThrow(RangeError);
  });
});
