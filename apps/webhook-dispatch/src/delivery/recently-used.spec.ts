import { describe, expect, it } from '@jest/globals';
import { RecentlyUsed } from './recently-used.js';

describe('RecentlyUsed', () => {
  it('lets go of what was not used for longest', () => {
    const kept = new RecentlyUsed<string, number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
    expect(kept.size).toBe(2);
  });

  it('tells of what had to make room, and of nothing else', () => {
    const letGo: number[] = [];
    const kept = new RecentlyUsed<string, number>(1, (value) => letGo.push(value));
    kept.set('a', 1);
    kept.set('b', 2);
    expect(kept.delete('b')).toBe(2);
    kept.set('c', 3);
    expect(kept.takeAll()).toEqual([3]);
    expect(kept.delete('c')).toBeUndefined();
    expect(letGo).toEqual([1]);
  });

  it('keeps a value that is set again once', () => {
    const kept = new RecentlyUsed<string, number>(2);
    for (const value of [1, 2, 3]) kept.set('a', value);
    expect(kept.size).toBe(1);
    expect(kept.get('a')).toBe(3);
  });
});
