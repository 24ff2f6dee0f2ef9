import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Newcomers } from './newcomers.js';

describe('deliveries to an endpoint that is not known yet', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('go on in their order as soon as it is known, and at once', () => {
    const newcomers = new Newcomers();
    const gone: string[] = [];
    for (const name of ['a', 'b', 'c']) newcomers.hold('shop', (isKnown) => gone.push(`${name} ${isKnown}`));
    newcomers.hold('other', () => gone.push('other'));
    newcomers.known('shop');
    expect(gone).toEqual(['a true', 'b true', 'c true']);
    expect(newcomers.size).toBe(1);
    newcomers.known('shop');
    expect(gone).toHaveLength(3);
  });

  it('go on without it after a moment', () => {
    const newcomers = new Newcomers();
    const gone: boolean[] = [];
    newcomers.hold('shop', (isKnown) => gone.push(isKnown));
    jest.advanceTimersByTime(2_999);
    expect(gone).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(gone).toEqual([false]);
    expect(newcomers.size).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('are not held where there are too many', () => {
    const newcomers = new Newcomers();
    for (let count = 0; count < 256; count++) expect(newcomers.hold('gone', () => undefined)).toBe(true);
    expect(newcomers.hold('gone', () => undefined)).toBe(false);
    newcomers.known('gone');
    expect(newcomers.hold('gone', () => undefined)).toBe(true);
  });
});
