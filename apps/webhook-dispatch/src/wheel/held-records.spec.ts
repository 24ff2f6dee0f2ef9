import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { HeldRecords } from './held-records.js';

describe('HeldRecords', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000_000 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('lets go at the instant, not before', async () => {
    const held = new HeldRecords({ maxRecords: 10, maxBytes: 100 });
    let released = false;
    void held.until(1_000_400, 1)?.then(() => (released = true));
    await jest.advanceTimersByTimeAsync(399);
    expect(released).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(released).toBe(true);
    expect(held.size).toBe(0);
  });

  it('waits on when a timer fires early', async () => {
    let skewMs = 0;
    const held = new HeldRecords({ maxRecords: 10, maxBytes: 100 }, () => Date.now() - skewMs);
    let released = false;
    void held.until(1_000_100, 1)?.then(() => (released = true));
    skewMs = 5;
    await jest.advanceTimersByTimeAsync(100);
    expect(released).toBe(false);
    await jest.advanceTimersByTimeAsync(5);
    expect(released).toBe(true);
  });

  it('has no room beyond its limits, and room again afterwards', async () => {
    const held = new HeldRecords({ maxRecords: 2, maxBytes: 100 });
    expect(held.until(1_000_100, 60)).not.toBeNull();
    expect(held.until(1_000_100, 60)).toBeNull();
    expect(held.until(1_000_100, 1)).not.toBeNull();
    expect(held.until(1_000_100, 1)).toBeNull();
    await jest.advanceTimersByTimeAsync(100);
    expect(held.until(1_000_200, 60)).not.toBeNull();
  });
});
