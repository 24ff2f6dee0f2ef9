import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Early, earlyLimits } from './early.js';

describe('A delivery that came before it was due', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const outcomeOf = (waiting: Promise<boolean>): (() => boolean | undefined) => {
    let outcome: boolean | undefined;
    void waiting.then((value) => (outcome = value));
    return () => outcome;
  };

  it('goes on when the time has passed, soon after and not before', async () => {
    const outcome = outcomeOf(new Early().wait(40, { halted: false }));
    await jest.advanceTimersByTimeAsync(39);
    expect(outcome()).toBeUndefined();
    await jest.advanceTimersByTimeAsync(11);
    expect(outcome()).toBe(true);
  });

  it('does not go on because the clock is set forward', async () => {
    const outcome = outcomeOf(new Early().wait(4_000, { halted: false }));
    jest.setSystemTime(Date.now() + 3_600_000);
    await jest.advanceTimersByTimeAsync(3_900);
    expect(outcome()).toBeUndefined();
    await jest.advanceTimersByTimeAsync(110);
    expect(outcome()).toBe(true);
  });

  it('is held no longer than the wheel holds one, however early it came', async () => {
    const outcome = outcomeOf(new Early().wait(3_600_000, { halted: false }));
    await jest.advanceTimersByTimeAsync(earlyLimits.maxMs - 1);
    expect(outcome()).toBeUndefined();
    await jest.advanceTimersByTimeAsync(11);
    expect(outcome()).toBe(true);
  });

  it('is left to the next owner of its partition as soon as there is one', async () => {
    const holding = { halted: false };
    const outcome = outcomeOf(new Early().wait(4_000, holding));
    holding.halted = true;
    await jest.advanceTimersByTimeAsync(10);
    expect(outcome()).toBe(false);
  });

  it('keeps no hand from others, up to as many as there is room for', async () => {
    const early = new Early();
    const holding = { halted: false };
    for (let i = 0; i < earlyLimits.maxRecords + 10; i++) void early.wait(1_000, holding);
    expect(early.handsFree).toBe(earlyLimits.maxRecords);
    await jest.advanceTimersByTimeAsync(1_010);
    expect(early.handsFree).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
  });
});
