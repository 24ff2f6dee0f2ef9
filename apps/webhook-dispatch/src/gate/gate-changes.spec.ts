import { beforeEach, describe, expect, it } from '@jest/globals';
import { examples } from '@crossdock/contracts';
import { BrokenRecord, type Received } from '@crossdock/kafka';
import { gateChanged, readingOf } from './gate-changed.js';
import { Gate, type Admission, type Ending, type Turn } from './gate.js';
import { gateLimits, type GateLimits } from './limits.js';
import type { GateReading } from './telling.js';
import { isWorthTelling } from './worth-telling.js';

const limits: GateLimits = {
  ...gateLimits,
  breaker: { ...gateLimits.breaker, failuresToOpen: 3, firstPauseMs: 2_000 },
};

describe('The breaker of an endpoint', () => {
  let now: number;
  let gate: Gate;
  let told: GateReading[];
  beforeEach(() => {
    now = 5_000;
    told = [];
    gate = new Gate(limits, () => false, { now: () => now, epoch: () => now });
    gate.onChange((_, reading) => told.push(reading));
  });

  const ask = (version = 1) =>
    gate.enter('shop', { tenantId: 'company-b', maxInFlight: 16, version }, { bytes: 10, isRepeat: false });
  const turnOf = (admission: Admission | Promise<Admission>): Turn => {
    if (admission instanceof Promise || !admission.admitted) throw new Error('no turn');
    return admission.turn;
  };
  const open = () => {
    for (let i = 0; i < 3; i++) gate.leave(turnOf(ask()), 'failed');
  };

  describe('after a change of the endpoint', () => {
    it('lets the next delivery through at once, and begins with the first pause again if it fails', () => {
      open();
      expect(ask()).toMatchObject({ admitted: false });
      const probe = turnOf(ask(2));
      expect(ask(2)).toMatchObject({ admitted: false });
      gate.leave(probe, 'failed');
      expect(told.at(-1)).toMatchObject({ state: 'open', until: now + 4_000, openings: 2, version: 2 });
      expect(ask(2)).toMatchObject({ admitted: false });
    });

    it('forgets the time that the endpoint named before', () => {
      gate.leave(turnOf(ask()), 'overloaded', now + 600_000);
      expect(ask()).toMatchObject({ admitted: false });
      expect(turnOf(ask(2))).toBeDefined();
    });

    it('does not wait for a request that hangs at what it was before', () => {
      const turns = Array.from({ length: 8 }, () => turnOf(ask()));
      for (const turn of turns.slice(1)) gate.leave(turn, 'timed-out');
      expect(ask()).toMatchObject({ admitted: false });
      expect(turnOf(ask(2))).toBeDefined();
    });

    it('learns nothing from requests to what it was before', () => {
      const before = Array.from({ length: 5 }, () => turnOf(ask()));
      const after = turnOf(ask(2));
      for (const turn of before) gate.leave(turn, 'failed');
      expect(told).toEqual([]);
      gate.leave(after, 'answered');
      expect(turnOf(ask(2))).toBeDefined();
    });

    it('does not wait for a probe of what it was before, when another process tells of the change', () => {
      open();
      now += 2_000;
      const probe = turnOf(ask());
      now += 1_000;
      gate.restore('shop', { state: 'open', since: now, until: now + 4_000, openings: 1, version: 2 });
      expect(ask(2)).toEqual({ admitted: false, dueAt: expect.any(Number) });
      gate.leave(probe, 'timed-out');
      now += 4_000;
      gate.leave(turnOf(ask(2)), 'answered');
      expect(told.at(-1)).toMatchObject({ state: 'ramping', version: 2 });
    });

    it('is not believed to be in trouble, when another process tells that it is not', () => {
      open();
      now += 2_000;
      turnOf(ask());
      now += 1_000;
      gate.restore('shop', { state: 'closed', since: now, until: 0, openings: 0, version: 2 });
      expect(gate.troubled).toEqual([]);
      expect(turnOf(ask(2))).toBeDefined();
    });

    it('is left where it was by a process that takes over, until there is a newer version', () => {
      const reading = { state: 'open', since: 4_000, until: 60_000, openings: 3 } as const;
      gate.restore('shop', { ...reading, version: 1 });
      expect(ask()).toMatchObject({ admitted: false });
      expect(turnOf(ask(2))).toBeDefined();
      gate.restore('shop', { ...reading, since: 5_000, version: 1 });
      expect(gate.troubled).toEqual(['shop']);
    });
  });

  it('is told to be over when the endpoint is gone, and nothing more after that', () => {
    const late = turnOf(ask());
    open();
    gate.forget('shop');
    expect(told.map(({ state, since }) => [state, since])).toEqual([
      ['open', 5_000],
      ['closed', 5_000],
    ]);
    gate.leave(late, 'overloaded', now + 60_000);
    expect(told).toHaveLength(2);
    expect([gate.endpoints, gate.inFlight, gate.troubled]).toEqual([0, 0, []]);
  });

  it('is told once while many answers in flight name nearly the same time, and again when it moves', () => {
    const turns = Array.from({ length: 6 }, () => turnOf(ask()));
    for (const turn of turns.slice(0, 5)) {
      now += 10;
      gate.leave(turn, 'overloaded', now + 60_000);
    }
    expect(told).toMatchObject([{ state: 'open', until: 65_010 }]);
    gate.leave(turns[5]!, 'overloaded', now + 120_000);
    expect(told).toHaveLength(2);
  });

  it('holds those that wait to the ramp when an older request succeeds right after it opened', async () => {
    const turns = Array.from({ length: 8 }, () => turnOf(ask()));
    const waiting = Array.from({ length: 8 }, () => ask());
    let started = 0;
    for (const one of waiting) if (one instanceof Promise) void one.then(() => started++);
    for (const ending of ['failed', 'failed', 'failed', 'answered'] as Ending[])
      gate.leave(turns.shift()!, ending);
    expect(told.map(({ state }) => state)).toEqual(['open', 'ramping']);
    const before = started;
    await Promise.resolve();
    await Promise.resolve();
    // Three may have started as the failing ones left; ten a second begin with one.
    expect(started - before).toBeLessThanOrEqual(3 + 1);
    expect(gate.waiting).toBeGreaterThanOrEqual(4);
  });

  it('does not hold an endpoint back for longer than any answer can, whatever was told of it', () => {
    gate.restore('shop', { state: 'open', since: 4_000, until: 9e15, openings: 2 });
    now += limits.breaker.longestHoldMs;
    expect(turnOf(ask())).toBeDefined();
  });
});

describe('What is told of a gate', () => {
  const example = examples.find(({ message }) => message === 'GateChanged')!;
  const received = (payload: object | null, headers = {}) =>
    ({ payload, headers: { ...example.headers, ...headers } }) as unknown as Received<'GateChanged'>;

  it('comes back as it was', () => {
    const open = { state: 'open', since: 1_000, until: 3_000, openings: 2, version: 7, at: 2_000 } as const;
    const limited = { state: 'closed', since: 1_000, until: 0, openings: 0, limit: 1, at: 4_000 } as const;
    for (const reading of [open, limited]) {
      const { headers, payload } = gateChanged({ id: 'shop', tenantId: 'company-b' }, reading);
      expect(readingOf(received(payload as object, headers))).toEqual(reading);
    }
  });

  it('is nothing where there is nothing to say', () => {
    const reading = { state: 'closed', since: 1_000, until: 0, openings: 0, at: 4_000 } as const;
    const { headers, payload } = gateChanged({ id: 'shop', tenantId: 'company-b' }, reading);
    expect(payload).toBeNull();
    expect(readingOf(received(null, headers))).toMatchObject({ state: 'closed', since: 4_000 });
  });

  it.each([[{ since: '2026-06-30T23:59:60Z' }], [{ until: '2026-06-30T23:59:60Z' }]])(
    'is not believed where an instant is none: %j',
    (change) => {
      expect(() => readingOf(received({ ...(example.payload as object), ...change }))).toThrow(BrokenRecord);
    },
  );

  it('is not believed where a record without a value has no time', () => {
    expect(() => readingOf(received(null, { ce_time: '2026-06-30T23:59:60Z' }))).toThrow(BrokenRecord);
  });

  it('is worth it when it closed, opened once more or moved far', () => {
    const reading = { state: 'open', since: 0, until: 100_000, openings: 1 } as const;
    expect(isWorthTelling(undefined, { ...reading, state: 'closed' }, 0)).toBe(false);
    expect(isWorthTelling(undefined, reading, 0)).toBe(true);
    expect(isWorthTelling(reading, { ...reading, until: 105_000 }, 0)).toBe(false);
    expect(isWorthTelling(reading, { ...reading, until: 120_000 }, 0)).toBe(true);
    expect(isWorthTelling(reading, { ...reading, openings: 2 }, 0)).toBe(true);
    expect(isWorthTelling(reading, { ...reading, state: 'closed' }, 0)).toBe(true);
  });

  it('is worth it when the limit has become far lower, or is over', () => {
    const closed = { state: 'closed', since: 0, until: 0, openings: 0 } as const;
    expect(isWorthTelling(undefined, { ...closed, limit: 4 }, 0)).toBe(true);
    expect(isWorthTelling({ ...closed, limit: 4 }, { ...closed, limit: 2 }, 0)).toBe(false);
    expect(isWorthTelling({ ...closed, limit: 4 }, { ...closed, limit: 1 }, 0)).toBe(true);
    expect(isWorthTelling({ ...closed, limit: 1 }, { ...closed, limit: 4 }, 0)).toBe(false);
    expect(isWorthTelling({ ...closed, limit: 1 }, closed, 0)).toBe(true);
  });
});
