import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { HeldRecords } from './held-records.js';

describe('HeldRecords', () => {
  const limits = { maxRecords: 10, maxBytes: 100, maxMs: 5_000, lastMs: 1_000 };
  const holding = { halted: false, closed: false };
  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000_000 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('lets go at the instant, not before', async () => {
    const held = new HeldRecords(limits);
    const settled: boolean[] = [];
    void held.until(1_004_400, 1, holding)?.then((due) => settled.push(due));
    await jest.advanceTimersByTimeAsync(4_399);
    expect(settled).toEqual([]);
    await jest.advanceTimersByTimeAsync(11);
    expect(settled).toEqual([true]);
    expect([held.size, jest.getTimerCount()]).toEqual([0, 0]);
  });

  it('goes by the clock, whenever a timer fires', async () => {
    let skewMs = 0;
    const held = new HeldRecords(limits, () => Date.now() - skewMs);
    const settled: boolean[] = [];
    void held.until(1_000_100, 1, holding)?.then((due) => settled.push(due));
    skewMs = 5;
    await jest.advanceTimersByTimeAsync(100);
    expect(settled).toEqual([]);
    await jest.advanceTimersByTimeAsync(10);
    expect(settled).toEqual([true]);
  });

  it('holds nothing that has longer to wait', () => {
    expect(new HeldRecords(limits).until(1_005_000, 1, holding)).toBeNull();
  });

  it('leaves to the next owner what is no longer to be handled here', async () => {
    const held = new HeldRecords(limits);
    const leaving = { halted: false, closed: false };
    const settled: [string, boolean][] = [];
    void held.until(1_004_000, 1, leaving)?.then((due) => settled.push(['leaving', due]));
    void held.until(1_000_100, 1, holding)?.then((due) => settled.push(['staying', due]));
    leaving.halted = true;
    await jest.advanceTimersByTimeAsync(10);
    expect(settled).toEqual([['leaving', false]]);
    await jest.advanceTimersByTimeAsync(100);
    expect(settled).toEqual([
      ['leaving', false],
      ['staying', true],
    ]);
  });

  it('keeps half of the room for who is due within the second', () => {
    const held = new HeldRecords(limits);
    const taken = (count: number, inMs: number, bytes: number) =>
      Array.from({ length: count }, () => held.until(1_000_000 + inMs, bytes, holding)).filter(Boolean)
        .length;
    expect([taken(9, 4_000, 1), taken(9, 999, 1)]).toEqual([5, 5]);
    const heavy = new HeldRecords(limits);
    expect([heavy.until(1_001_000, 51, holding), heavy.until(1_001_000, 50, holding) !== null]).toEqual([
      null,
      true,
    ]);
  });

  it('has no room beyond its limits, and room again afterwards', async () => {
    const held = new HeldRecords({ ...limits, maxRecords: 2 });
    expect(held.until(1_000_100, 60, holding)).not.toBeNull();
    expect(held.until(1_000_100, 60, holding)).toBeNull();
    expect(held.until(1_000_100, 1, holding)).not.toBeNull();
    expect(held.until(1_000_100, 1, holding)).toBeNull();
    await jest.advanceTimersByTimeAsync(100);
    expect(held.until(1_000_200, 60, holding)).not.toBeNull();
  });
});
