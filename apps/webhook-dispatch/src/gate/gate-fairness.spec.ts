import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { BreakerReading } from './breaker.js';
import { Gate, type Admission, type Ending, type Turn } from './gate.js';
import { gateLimits, handLimits, type GateLimits } from './limits.js';

const limits: GateLimits = {
  ...gateLimits,
  maxInFlight: 100,
  slotShare: 1,
  breaker: { ...gateLimits.breaker, failuresToOpen: 3, failuresToOpenAgain: 2, firstPauseMs: 2_000 },
};

describe('Gate', () => {
  let now: number;
  /** The wall's clock is elsewhere. */
  const wall = 1_700_000_000_000;
  beforeEach(() => {
    now = 5_000;
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const gateWith = (overrides: Partial<GateLimits> = {}) =>
    new Gate({ ...limits, ...overrides }, () => false, { now: () => now, epoch: () => now + wall });

  interface Asked {
    id?: string;
    tenantId?: string;
    maxInFlight?: number;
    isRepeat?: boolean;
  }
  const ask = (gate: Gate, asked: Asked = {}) => {
    const { id = 'shop', tenantId = 'company-b', maxInFlight = 16, isRepeat = false } = asked;
    return gate.enter(id, { tenantId, maxInFlight }, { bytes: 10, isRepeat });
  };
  const turnOf = (admission: Admission | Promise<Admission>): Turn => {
    if (admission instanceof Promise || !admission.admitted) throw new Error('no turn');
    return admission.turn;
  };
  const once = (gate: Gate, ending: Ending, asked: Asked = {}) =>
    gate.leave(turnOf(ask(gate, asked)), ending);

  describe('of an endpoint that is broken', () => {
    const broken = () => {
      const gate = gateWith();
      const told: [string, BreakerReading][] = [];
      gate.onChange(({ id }, reading) => told.push([id, reading]));
      for (let i = 0; i < 3; i++) once(gate, 'failed');
      return { gate, told };
    };

    it('puts everybody off until a probe may be sent, one after the other from then on', () => {
      const { gate } = broken();
      const dueAts = Array.from({ length: 3 }, () => ask(gate)).map((admission) =>
        admission instanceof Promise || admission.admitted ? 0 : admission.dueAt,
      );
      expect(dueAts).toEqual([wall + 7_001, wall + 7_002, wall + 7_003]);
    });

    it('lets one through as a probe, and more only when it has succeeded', async () => {
      const { gate, told } = broken();
      now += 2_000;
      const probe = turnOf(ask(gate));
      expect(ask(gate)).toMatchObject({ admitted: false });
      gate.leave(probe, 'answered');
      expect(told.map(([id, { state }]) => [id, state])).toEqual([
        ['shop', 'open'],
        ['shop', 'ramping'],
      ]);
      expect(turnOf(ask(gate))).toBeDefined();
    });

    it('tells instants on the clock of the wall', () => {
      const { told } = broken();
      expect(told).toEqual([
        ['shop', { state: 'open', since: wall + 5_000, until: wall + 7_000, openings: 1, at: wall + 5_000 }],
      ]);
    });

    it('lets the rate grow on the ramp', async () => {
      const { gate } = broken();
      now += 2_000;
      once(gate, 'answered');
      let started = 0;
      const start = (admission: Admission) => {
        if (!admission.admitted) return;
        started++;
        gate.leave(admission.turn, 'answered');
      };
      const startedIn = async (ms: number) => {
        started = 0;
        for (const end = now + ms; now < end;) {
          const admission = ask(gate);
          if (admission instanceof Promise) void admission.then(start);
          else start(admission);
          now += 10;
          await jest.advanceTimersByTimeAsync(10);
        }
        return started;
      };
      expect(Math.abs((await startedIn(2_000)) - 20)).toBeLessThanOrEqual(2);
      expect(Math.abs((await startedIn(2_000)) - 40)).toBeLessThanOrEqual(4);
      expect(Math.abs((await startedIn(2_000)) - 80)).toBeLessThanOrEqual(8);
    });

    it('does not take an answer that refuses one delivery for a failure', () => {
      const gate = gateWith();
      for (let i = 0; i < 50; i++) once(gate, 'answered');
      expect(turnOf(ask(gate))).toBeDefined();
    });

    it('sends nothing before the time that the endpoint asked for', () => {
      const gate = gateWith();
      const told: BreakerReading[] = [];
      gate.onChange((_, reading) => told.push(reading));
      gate.leave(turnOf(ask(gate)), 'overloaded', wall + now + 30_000);
      expect(told).toMatchObject([{ state: 'open', until: wall + 35_000 }]);
    });

    it('goes on from what another process knew', () => {
      const gate = gateWith();
      gate.restore('shop', { state: 'open', since: wall - 4_000, until: wall + 9_000, openings: 4 });
      expect(ask(gate)).toMatchObject({ admitted: false, dueAt: wall + 9_001 });
      gate.restore('shop', { state: 'closed', since: wall + 4_500, until: 0, openings: 0 });
      expect(turnOf(ask(gate))).toBeDefined();
    });

    it('waits no longer than was told when the clock of who told it is an hour ahead', () => {
      const gate = gateWith();
      const told = wall + now + 3_600_000;
      gate.restore('shop', { state: 'open', since: told, until: told + 4_000, openings: 2 });
      expect(ask(gate)).toMatchObject({ admitted: false, dueAt: wall + 9_001 });
    });
  });

  it('keeps a part of the places of an endpoint for deliveries that were never tried', () => {
    const gate = gateWith();
    for (let i = 0; i < 8; i++) once(gate, 'answered', { maxInFlight: 8 });
    const repeats = Array.from({ length: 8 }, () => ask(gate, { maxInFlight: 8, isRepeat: true }));
    expect(repeats.filter((admission) => !(admission instanceof Promise))).toHaveLength(6);
    expect(gate.waiting).toBe(2);
    for (let i = 0; i < 2; i++) expect(turnOf(ask(gate, { maxInFlight: 8 }))).toBeDefined();
    expect(gate.inFlight).toBe(8);
  });

  it('serves those that were never tried first, and a repeat at every fourth start', async () => {
    const gate = gateWith();
    const order: string[] = [];
    let turn = turnOf(ask(gate, { maxInFlight: 1 }));
    const wait = (name: string, isRepeat: boolean) => {
      const admission = ask(gate, { maxInFlight: 1, isRepeat });
      if (!(admission instanceof Promise)) throw new Error('did not wait');
      void admission.then((got) => {
        order.push(name);
        turn = turnOf(got);
      });
    };
    for (const name of ['r1', 'r2']) wait(name, true);
    for (const name of ['f1', 'f2', 'f3', 'f4']) wait(name, false);
    for (let i = 0; i < 6; i++) {
      gate.leave(turn, 'answered');
      await Promise.resolve();
      await Promise.resolve();
    }
    expect(order).toEqual(['f1', 'f2', 'r1', 'f3', 'f4', 'r2']);
  });

  it('forgets endpoints that have not been in use, and none that is or that is broken', () => {
    const gate = gateWith({ maxLanes: 3 });
    for (let i = 0; i < 3; i++) once(gate, 'failed', { id: 'broken' });
    const busy = turnOf(ask(gate, { id: 'busy' }));
    for (let i = 0; i < 50; i++) {
      once(gate, 'answered', { id: `seldom-${i}` });
      now += 2_000;
      expect(gate.endpoints).toBeLessThanOrEqual(5);
    }
    gate.leave(busy, 'answered');
    expect(turnOf(ask(gate, { id: 'broken' }))).toBeDefined();
    expect(ask(gate, { id: 'broken' })).toMatchObject({ admitted: false });
  });

  it('leaves slots for other tenants, however many endpoints one has', () => {
    const gate = gateWith({ slotShare: 0.25, tenantShare: 1 });
    for (let i = 0; i < 200; i++) void ask(gate, { id: `many-${i}`, tenantId: 'greedy', maxInFlight: 2 });
    expect(gate.inFlight).toBe(50);
    expect(turnOf(ask(gate, { id: 'own', tenantId: 'modest' }))).toBeDefined();
  });

  describe('where deliveries contend for slots', () => {
    const setUp = () => {
      const gate = gateWith({ maxInFlight: 4, slotShare: 100, tenantShare: 100 });
      const turns: Turn[] = [];
      const started: string[] = [];
      const want = (id: string, tenantId: string, count = 1) => {
        for (let i = 0; i < count; i++) {
          const admission = ask(gate, { id, tenantId });
          const take = (one: Admission) => {
            turns.push(turnOf(one));
            started.push(id);
          };
          if (admission instanceof Promise) void admission.then(take);
          else take(admission);
        }
      };
      /** The oldest of those under way ends, so many times. */
      const end = async (count: number) => {
        for (let i = 0; i < count; i++) {
          gate.leave(turns.shift()!, 'answered');
          await jest.advanceTimersByTimeAsync(0);
        }
        return started.splice(0);
      };
      return { gate, want, end };
    };

    it('lets tenants start in turn, however many endpoints one of them waits with', async () => {
      const { gate, want, end } = setUp();
      for (let i = 0; i < 20; i++) want(`greedy-${i}`, 'greedy');
      want('own', 'modest', 2);
      want('third', 'other', 1);
      await end(0);
      const started = await end(6);
      expect(started.map((id) => id.replace(/-.*/, ''))).toEqual([
        'greedy',
        'own',
        'third',
        'greedy',
        'own',
        'greedy',
      ]);
      await end(14);
      expect([gate.waiting, gate.inFlight]).toEqual([0, 3]);
    });

    it('lets the endpoints of a tenant start in turn, however many deliveries wait for one of them', async () => {
      const { want, end } = setUp();
      want('many', 'company-b', 12);
      want('few', 'company-b', 2);
      await end(0);
      expect(await end(4)).toEqual(['many', 'few', 'many', 'few']);
    });
  });

  it('puts off what a tenant has beyond its places, where others could be held up by it', () => {
    const backlogOf = (...tenants: string[]) => {
      const gate = gateWith(gateLimits);
      for (const tenantId of tenants) gate.meet(tenantId);
      for (let i = 0; i < 5_000; i++) {
        void ask(gate, { id: `many-${i % 1_000}`, tenantId: 'greedy', maxInFlight: 4 });
      }
      return gate;
    };
    expect(backlogOf('greedy').waiting).toBeGreaterThan(4_000);
    const gate = backlogOf('greedy', 'modest');
    expect(gate.waiting).toBeLessThan(gateLimits.maxQueued);
    expect(gate.inFlight + gate.waiting).toBeLessThan(handLimits.most);
    expect(turnOf(ask(gate, { id: 'own', tenantId: 'modest' }))).toBeDefined();
  });
});
