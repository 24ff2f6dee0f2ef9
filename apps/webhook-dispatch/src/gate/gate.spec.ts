import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Gate, type Admission, type Turn } from './gate.js';
import { paceShare } from './lane.js';
import { gateLimits, type GateLimits } from './limits.js';

const limits: GateLimits = {
  maxLanes: 1_000,
  maxInFlight: 100,
  slotShare: 0.25,
  tenantShare: 100,
  busyWindow: 8,
  maxQueued: 40,
  maxQueuedWhenBusy: 100,
  waitingRepeats: { most: 40, mostWhenBusy: 40 },
  maxHeldBytes: 1_000_000,
  maxWaitMs: 1_000,
  deferral: { minMs: 1_000, maxMs: 60_000, stuckPerSecond: 100 },
  breaker: { ...gateLimits.breaker, failuresToOpen: 20 },
};
const first = { bytes: 10, isRepeat: false };

describe('Gate', () => {
  let now = 1_000_000;
  let busy = false;
  const gateWith = (overrides: Partial<GateLimits> = {}) =>
    new Gate({ ...limits, ...overrides }, () => busy, { now: () => now, epoch: () => now });

  beforeEach(() => {
    now = 1_000_000;
    busy = false;
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const fill = (
    gate: Gate,
    endpointId: string,
    maxInFlight: number,
    wanted: number,
    maxPerSecond?: number,
  ) => {
    const turns: Turn[] = [];
    const waiting: Promise<Admission>[] = [];
    const dueAts: number[] = [];
    for (let i = 0; i < wanted; i++) {
      const admission = gate.enter(endpointId, { tenantId: 'company-b', maxInFlight, maxPerSecond }, first);
      if (admission instanceof Promise) waiting.push(admission);
      else if (admission.admitted) turns.push(admission.turn);
      else dueAts.push(admission.dueAt);
    }
    return { turns, waiting, dueAts };
  };
  const passTime = async (ms: number) => {
    now += ms;
    await jest.advanceTimersByTimeAsync(ms);
  };

  it('keeps an endpoint within its limit and lets the next in as one leaves', async () => {
    const gate = gateWith();
    const { turns, waiting } = fill(gate, 'shop', 4, 6);
    expect(turns).toHaveLength(4);
    expect(gate.inFlight).toBe(4);
    gate.leave(turns[0]!, 'answered');
    await expect(waiting[0]).resolves.toMatchObject({ admitted: true });
    expect(gate.inFlight).toBe(4);
    expect(gate.waiting).toBe(1);
  });

  it('counts a turn that is handed back twice once', () => {
    const gate = gateWith();
    const { turns } = fill(gate, 'shop', 2, 2);
    gate.leave(turns[0]!, 'answered');
    gate.leave(turns[0]!, 'answered');
    expect(gate.inFlight).toBe(1);
  });

  it('leaves slots for others when some endpoints are greedy', () => {
    const gate = gateWith();
    for (let i = 0; i < 4; i++) fill(gate, `greedy-${i}`, 1_000, 200);
    expect(gate.inFlight).toBeLessThan(80);
    expect(fill(gate, 'healthy', 16, 4).turns).toHaveLength(4);
  });

  it('leaves a hanging endpoint one slot after its time-outs', () => {
    const gate = gateWith();
    for (const turn of fill(gate, 'shop', 16, 8).turns) gate.leave(turn, 'timed-out');
    expect(fill(gate, 'shop', 16, 1).turns).toHaveLength(1);
    expect(fill(gate, 'shop', 16, 1).turns).toHaveLength(0);
    expect(gate.inFlight).toBe(1);
  });

  it('lets an endpoint that answers again have all its slots soon', () => {
    const gate = gateWith();
    for (const turn of fill(gate, 'shop', 16, 8).turns) gate.leave(turn, 'timed-out');
    for (let i = 0; i < 15; i++) gate.leave(fill(gate, 'shop', 16, 1).turns[0]!, 'answered');
    expect(fill(gate, 'shop', 16, 20).turns).toHaveLength(16);
  });

  /** Endpoints that have little to do, so that it helps to put others off. */
  const withBystanders = (gate: Gate) => {
    fill(gate, 'queueing', 1, 2);
    for (let i = 0; i < 3; i++) fill(gate, `bystander-${i}`, 1, 1);
    return gate;
  };

  /** An endpoint that has answered once, in the usual time. */
  const tried = (gate: Gate, endpointId: string) => {
    const [turn] = fill(gate, endpointId, 2, 1).turns;
    now += 50;
    gate.leave(turn!, 'answered');
    return gate;
  };

  it('leaves places in the queue for others', () => {
    const gate = tried(withBystanders(gateWith()), 'greedy');
    const greedy = fill(gate, 'greedy', 2, 500);
    expect(greedy.waiting.length).toBeLessThanOrEqual(limits.maxQueued / 2);
    expect(greedy.dueAts.length).toBeGreaterThan(400);
    expect(fill(gate, 'other', 2, 4).waiting).toHaveLength(2);
  });

  it('does not let anybody wait for an endpoint that has stopped answering', async () => {
    const gate = gateWith();
    fill(gate, 'hanging', 4, 4);
    await passTime(10_000);
    const { waiting, dueAts } = fill(gate, 'hanging', 4, 8);
    expect(waiting).toHaveLength(0);
    expect(dueAts).toHaveLength(8);
  });

  it('dismisses who waits for an endpoint that has stopped answering', async () => {
    const gate = gateWith();
    const { waiting } = fill(gate, 'hanging', 4, 6);
    expect(waiting).toHaveLength(2);
    await passTime(1_500);
    for (const admission of await Promise.all(waiting)) {
      expect(admission).toMatchObject({ admitted: false });
    }
    expect(gate.waiting).toBe(0);
    expect(gate.inFlight).toBe(4);
  });

  it('dismisses who waits much longer than was expected, for the sake of others', async () => {
    const gate = gateWith();
    const { turns, waiting } = fill(gate, 'slowing', 1, 8);
    for (let i = 0; i < 5; i++) {
      await passTime(490);
      gate.leave(turns.pop()!, 'answered');
      const next = await waiting.shift();
      if (next?.admitted) turns.push(next.turn);
      for (let k = 0; k < 3; k++) gate.leave(fill(gate, `bystander-${k}`, 1, 1).turns[0]!, 'answered');
    }
    await passTime(260);
    for (const admission of await Promise.all(waiting)) expect(admission).toMatchObject({ admitted: false });
  });

  it('lets few wait for an endpoint that has never answered', () => {
    const { waiting, dueAts } = fill(gateWith(), 'new', 4, 100);
    expect(waiting).toHaveLength(32);
    expect(dueAts).toHaveLength(64);
  });

  it('lets those wait for it whose turn comes before anybody who is put off could be back', () => {
    const gate = gateWith({ maxQueued: 100 });
    const { turns, waiting, dueAts } = fill(gate, 'new', 4, 100, 50);
    expect(turns.length + waiting.length).toBeGreaterThanOrEqual(50);
    expect(Math.min(...dueAts)).toBeLessThanOrEqual(now + limits.deferral.minMs + 20);
  });

  it('puts nobody off who is not stuck when it would help nobody', async () => {
    const gate = tried(gateWith({ maxQueued: 4 }), 'a');
    expect(fill(gate, 'a', 4, 30)).toMatchObject({ dueAts: [] });
    await passTime(1_100);
    expect(fill(gate, 'a', 4, 1).dueAts).toHaveLength(1);
  });

  it('puts nobody off who is not stuck while the process itself is busy', () => {
    busy = true;
    const gate = tried(withBystanders(gateWith({ maxQueued: 4 })), 'a');
    expect(fill(gate, 'a', 4, 30)).toMatchObject({ dueAts: [] });
    busy = false;
    expect(fill(gate, 'a', 4, 1).dueAts).toHaveLength(1);
  });

  it('makes few requests at once while the process itself is busy, and all again afterwards', async () => {
    busy = true;
    const gate = tried(gateWith(), 'a');
    for (let i = 0; i < 20; i++) gate.leave(fill(gate, 'a', 16, 1).turns[0]!, 'answered');
    const { turns, waiting } = fill(gate, 'a', 16, 20);
    expect(turns).toHaveLength(limits.busyWindow);
    busy = false;
    await passTime(limits.maxWaitMs / 4);
    expect(gate.inFlight).toBe(16);
    expect(waiting).toHaveLength(12);
  });

  it('puts off at least a second, one after the other at the pace of a busy endpoint', () => {
    const gate = gateWith({ maxWaitMs: 0 });
    for (let i = 0; i < 40; i++) {
      const [turn] = fill(gate, 'slow', 2, 1).turns;
      now += 4_000;
      gate.leave(turn!, 'answered');
    }
    fill(gate, 'slow', 2, 2);
    withBystanders(gate);
    const { dueAts } = fill(gate, 'slow', 2, 100);
    expect(dueAts[0]).toBeGreaterThanOrEqual(now + 1_000);
    expect(dueAts[1]! - dueAts[0]!).toBeGreaterThan(1_950);
    expect(dueAts[1]! - dueAts[0]!).toBeLessThanOrEqual(2_000);
    expect(dueAts.at(-1)).toBe(now + limits.deferral.maxMs);
  });

  it('gives an endpoint that has fallen silent nothing more once a quarter of the slots is in use', () => {
    const gate = gateWith({ maxInFlight: 16, slotShare: 1 });
    fill(gate, 'silent', 16, 1);
    now += 1_500;
    expect(fill(gate, 'silent', 16, 1).turns).toHaveLength(1);
    fill(gate, 'other', 16, 3);
    expect(fill(gate, 'silent', 16, 1).dueAts).toHaveLength(1);
    expect(fill(gate, 'other', 16, 1).turns).toHaveLength(1);
  });

  it('takes a burst for a fast endpoint into the queue', async () => {
    const gate = gateWith({ maxQueued: 400 });
    for (let i = 0; i < 50; i++) {
      const { turns } = fill(gate, 'fast', 4, 1);
      now += 2;
      gate.leave(turns[0]!, 'answered');
    }
    const { waiting, dueAts } = fill(gate, 'fast', 4, 150);
    expect(dueAts).toHaveLength(0);
    expect(waiting).toHaveLength(146);
  });

  it('gives a slot that becomes free to another endpoint when its own has nobody waiting', async () => {
    const gate = gateWith({ maxInFlight: 4, slotShare: 1 });
    const first = fill(gate, 'a', 4, 2);
    const second = fill(gate, 'b', 4, 2);
    expect(second.turns).toHaveLength(1);
    gate.leave(first.turns[0]!, 'answered');
    await expect(second.waiting[0]).resolves.toMatchObject({ admitted: true });
  });

  it('shares the bytes it holds, but never refuses the only body of an endpoint', () => {
    const gate = gateWith({ maxHeldBytes: 100 });
    const endpoint = { tenantId: 'company-b', maxInFlight: 10 };
    const large = { bytes: 60, isRepeat: false };
    expect(gate.enter('a', endpoint, large)).toMatchObject({ admitted: true });
    expect(gate.enter('a', endpoint, large)).toMatchObject({ admitted: false });
    expect(gate.enter('b', endpoint, large)).toMatchObject({ admitted: true });
  });

  it('gives an endpoint that has not answered yet a few slots, and more with each answer', () => {
    const gate = gateWith();
    const { turns } = fill(gate, 'shop', 16, 12);
    expect(turns).toHaveLength(8);
    for (const turn of turns) gate.leave(turn, 'answered');
    expect(gate.inFlight).toBe(4);
    expect(fill(gate, 'shop', 16, 20).turns).toHaveLength(12);
  });

  it('gives an endpoint all of its slots though deliveries for it always queue', async () => {
    const gate = gateWith({ maxInFlight: 1_024, slotShare: 0.125, maxQueued: 256 });
    const turns: Turn[] = [];
    const ask = (): void => {
      const admission = gate.enter('shop', { tenantId: 'company-b', maxInFlight: 64 }, first);
      const take = (one: Admission): void => void (one.admitted && turns.push(one.turn));
      if (admission instanceof Promise) void admission.then(take);
      else take(admission);
    };
    for (let i = 0; i < 30; i++) ask();
    expect(gate.inFlight).toBe(8);
    for (let i = 0; i < 80; i++) {
      now += 5;
      gate.leave(turns.shift()!, 'answered');
      ask();
      ask();
      await Promise.resolve();
      expect(gate.waiting).toBeGreaterThan(0);
    }
    expect(gate.inFlight).toBe(64);
  });

  it('lets an endpoint that timed out grow again while deliveries queue for it', async () => {
    const gate = gateWith();
    const { turns } = fill(gate, 'shop', 16, 8);
    for (const turn of turns) gate.leave(turn, 'timed-out');
    const [probe] = fill(gate, 'shop', 16, 1).turns;
    gate.leave(probe!, 'answered');
    const { turns: first, waiting } = fill(gate, 'shop', 16, 20);
    expect(first).toHaveLength(2);
    for (const turn of first) gate.leave(turn, 'answered');
    await Promise.all(waiting.slice(0, 4));
    expect(gate.inFlight).toBe(4);
  });

  it('offers what one endpoint cannot use to the others, each in turn', () => {
    const gate = gateWith({ maxInFlight: 8, slotShare: 0.5 });
    const { turns } = fill(gate, 'a', 8, 4);
    fill(gate, 'b', 8, 6);
    fill(gate, 'c', 8, 6);
    for (const turn of turns) gate.leave(turn, 'answered');
    // Nobody may have more than half of what is free, rounded up: 3 and 2 of 8.
    expect(gate.inFlight).toBe(5);
  });

  it('keeps to a lowered limit at once and grows into a raised one', () => {
    const gate = gateWith();
    const [first] = fill(gate, 'shop', 1, 1).turns;
    gate.leave(first!, 'answered');
    expect(fill(gate, 'shop', 1, 2).turns).toHaveLength(1);
    const [second] = fill(gate, 'crm', 1, 1).turns;
    gate.leave(second!, 'answered');
    const [third] = fill(gate, 'crm', 3, 1).turns;
    gate.leave(third!, 'answered');
    expect(fill(gate, 'crm', 3, 3).turns).toHaveLength(2);
  });

  describe('of an endpoint that takes only so many a second', () => {
    /** What is configured so that starts keep to this. */
    const rate = (perSecond: number): number => perSecond / paceShare;

    it('lets one start at a time, each when it is due', async () => {
      const gate = gateWith();
      const { turns, waiting } = fill(gate, 'slow', 16, 5, rate(10));
      expect(turns).toHaveLength(1);
      const startedAt: number[] = [];
      for (const each of waiting) void each.then(() => startedAt.push(now - 1_000_000));
      for (let at = 0; at < 500; at += 10) await passTime(10);
      // Half of the time between two may be made up for, once.
      expect(startedAt).toEqual([50, 150, 250, 350]);
    });

    it('puts off what does not start within a second, at about the pace, and waits for nobody', () => {
      const { waiting, dueAts } = fill(gateWith(), 'slow', 16, 40, rate(10));
      expect(waiting).toHaveLength(10);
      expect(dueAts).toHaveLength(29);
      expect(dueAts[0]).toBe(now + 1_095);
      expect(dueAts.at(-1)).toBe(now + 1_000 + 29 * 95);
    });

    it('puts off what an endpoint of one in ten seconds has to wait for, and lets it start when it comes again', () => {
      const gate = gateWith();
      const { turns } = fill(gate, 'slow', 16, 1, rate(0.1));
      gate.leave(turns[0]!, 'answered');
      const [dueAt] = fill(gate, 'slow', 16, 1, rate(0.1)).dueAts;
      expect(dueAt).toBe(now + 1_000 + 9_500);
      now = dueAt!;
      expect(fill(gate, 'slow', 16, 1, rate(0.1)).turns).toHaveLength(1);
    });

    it('goes on with who waits when the clock is set back by an hour', async () => {
      const gate = gateWith();
      const { waiting } = fill(gate, 'slow', 16, 3, rate(10));
      now -= 3_600_000;
      for (let ms = 0; ms < 400; ms += 10) await passTime(10);
      expect(waiting).toHaveLength(2);
      expect(gate.waiting).toBe(0);
    });

    it('has them back no faster than its rate while it is stuck', () => {
      const gate = gateWith();
      const { turns } = fill(gate, 'slow', 16, 1, rate(1));
      gate.leave(turns[0]!, 'timed-out');
      const { dueAts } = fill(gate, 'slow', 16, 10, rate(1));
      expect(dueAts.at(-1)! - dueAts[0]!).toBe(9 * 950);
    });

    it('has not used up what a turn took that made no request', async () => {
      const gate = gateWith();
      const { turns, waiting } = fill(gate, 'slow', 16, 2, 1);
      gate.leave(turns[0]!, 'unused');
      await expect(waiting[0]).resolves.toMatchObject({ admitted: true });
      expect(fill(gate, 'slow', 16, 1, rate(1)).turns).toHaveLength(0);
    });

    it('puts off who waits when the rate is lowered', async () => {
      const gate = gateWith();
      const { waiting } = fill(gate, 'slow', 16, 5, rate(10));
      fill(gate, 'slow', 16, 1, 0.01);
      await passTime(2_500);
      const admitted = (await Promise.all(waiting)).map((admission) => admission.admitted);
      expect(admitted).toEqual([true, false, false, false]);
    });

    it('does not hold up others', async () => {
      const gate = gateWith({ maxInFlight: 8, slotShare: 0.5 });
      const slow = fill(gate, 'slow', 16, 3, rate(10));
      const { turns, waiting } = fill(gate, 'quick', 1, 2);
      gate.leave(turns[0]!, 'answered');
      await expect(waiting[0]).resolves.toMatchObject({ admitted: true });
      gate.leave(slow.turns[0]!, 'answered');
      await passTime(60);
      await expect(slow.waiting[0]).resolves.toMatchObject({ admitted: true });
    });
  });
});
