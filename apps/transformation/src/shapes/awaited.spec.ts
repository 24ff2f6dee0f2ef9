import { describe, expect, it } from '@jest/globals';
import { Awaited } from './awaited.js';

describe('what is awaited', () => {
  it('is worth waiting for until its time is over, and then never again', () => {
    let now = 0;
    const givenUp: string[] = [];
    const awaited = new Awaited(
      1_000,
      (what) => givenUp.push(what),
      () => now,
    );
    expect(awaited.isWorthWaiting('a')).toBe(true);
    now = 999;
    expect(awaited.isWorthWaiting('a')).toBe(true);
    expect(awaited.isWorthWaiting('b')).toBe(true);
    now = 1_000;
    expect(awaited.isWorthWaiting('a')).toBe(false);
    expect(awaited.isWorthWaiting('b')).toBe(true);
    now = 1_500;
    expect(awaited.isWorthWaiting('a')).toBe(false);
    expect(givenUp).toEqual(['a']);
  });
});
