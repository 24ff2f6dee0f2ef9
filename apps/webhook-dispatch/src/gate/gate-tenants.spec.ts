import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Gate, type Turn } from './gate.js';
import { gateLimits } from './limits.js';

describe('A tenant that has very much to deliver', () => {
  let now: number;
  let busy: boolean;
  let maxInFlight: number;
  let gate: Gate;
  beforeEach(() => {
    now = 5_000;
    maxInFlight = 64;
    busy = false;
    gate = new Gate(gateLimits, () => busy, { now: () => now, epoch: () => now });
    for (const tenantId of ['greedy', 'modest']) gate.meet(tenantId);
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const ask = (tenantId: string, id: string, isRepeat = false) =>
    gate.enter(id, { tenantId, maxInFlight }, { bytes: 10, isRepeat });
  /** So many for endpoints of the tenant in turn: those that started, how many wait, and when the others come again. */
  const flood = (tenantId: string, endpoints: number, count: number, isRepeat = false) => {
    const turns: Turn[] = [];
    const dueAts: number[] = [];
    let waiting = 0;
    for (let i = 0; i < count; i++) {
      const admission = ask(tenantId, `${tenantId}-${i % endpoints}`, isRepeat);
      if (admission instanceof Promise) waiting++;
      else if (admission.admitted) turns.push(admission.turn);
      else dueAts.push(admission.dueAt);
    }
    return { turns, waiting, dueAts };
  };
  /** Its endpoints have answered as many requests each, at once, each after so long. */
  const answering = (tenantId: string, endpoints: number, rounds: number, tookMs: number) => {
    for (let i = 0; i < rounds; i++) {
      const { turns } = flood(tenantId, endpoints, endpoints);
      expect(turns).toHaveLength(endpoints);
      now += tookMs;
      for (const turn of turns) gate.leave(turn, 'answered');
    }
  };

  it('has what it put off in front of no other tenant', () => {
    answering('modest', 1, 30, 50);
    const greedy = flood('greedy', 1_000, 50_000);
    expect(Math.max(...greedy.dueAts) - now).toBeGreaterThan(40_000);
    const modest = flood('modest', 1, 100);
    expect(modest.turns.length).toBeGreaterThan(8);
    expect(modest.dueAts.length).toBeGreaterThan(8);
    expect(Math.max(...modest.dueAts) - now).toBeLessThanOrEqual(1_000 + 2 * modest.dueAts.length);
  });

  it('leaves places where repeats wait to those of others', () => {
    maxInFlight = 4;
    answering('greedy', 100, 8, 2_000);
    answering('modest', 1, 16, 1_500);
    busy = true;
    const greedy = flood('greedy', 100, 5_000, true);
    expect(greedy.waiting).toBeLessThan(gateLimits.waitingRepeats.mostWhenBusy * 0.9);
    expect(greedy.dueAts.length).toBeGreaterThan(3_000);
    const modest = flood('modest', 1, 10, true);
    expect(modest.waiting).toBeGreaterThan(0);
    expect(modest.dueAts).toEqual([]);
  });

  describe('while the process is busy', () => {
    beforeEach(() => {
      maxInFlight = 4;
      busy = true;
    });

    it('leaves hands to others where it waits for slow endpoints', () => {
      answering('modest', 1, 8, 5);
      answering('greedy', 100, 8, 2_000);
      const { turns, waiting, dueAts } = flood('greedy', 100, 5_000);
      expect(turns.length).toBeGreaterThan(300);
      expect(waiting).toBeLessThan(gateLimits.maxQueuedWhenBusy * 0.9);
      expect(waiting + dueAts.length + turns.length).toBe(5_000);
      const modest = flood('modest', 1, 30);
      expect([modest.turns.length, modest.dueAts]).toEqual([4, []]);
    });

    it('is not sent round while it is the process that is slow', () => {
      maxInFlight = 16;
      answering('greedy', 20, 16, 20);
      const { waiting, dueAts } = flood('greedy', 20, 400);
      expect(waiting).toBeGreaterThan(gateLimits.maxQueuedWhenBusy);
      expect(dueAts).toEqual([]);
    });

    it('gives hands back that it holds for endpoints which became slow', async () => {
      answering('greedy', 100, 8, 50);
      const { turns, waiting } = flood('greedy', 100, 2_000);
      expect(waiting).toBe(2_000 - turns.length);
      for (let i = 0; i < 12; i++) {
        now += 500;
        for (const turn of turns.splice(0, 25)) gate.leave(turn, 'answered');
        await jest.advanceTimersByTimeAsync(500);
      }
      expect(gate.waiting).toBeLessThan(gateLimits.maxQueuedWhenBusy);
    });
  });
});
