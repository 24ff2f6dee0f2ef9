import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Gate, type Admission, type Ending, type Turn } from './gate.js';
import { gateLimits } from './limits.js';
import type { GateReading } from './telling.js';

/** Two processes, one after the other. What one tells all of them hear, as on the bus. */
describe('Who takes over an endpoint', () => {
  let now: number;
  let told: GateReading[];
  let first: Gate;
  let second: Gate;
  beforeEach(() => {
    now = 5_000;
    told = [];
    [first, second] = [gate(), gate()];
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function gate(maxLanes = gateLimits.maxLanes): Gate {
    const one = new Gate({ ...gateLimits, maxLanes }, () => false, { now: () => now, epoch: () => now });
    one.onChange(({ id }, reading) => {
      told.push(reading);
      for (const other of [first, second]) other.restore(id, reading);
    });
    return one;
  }
  const ask = (at: Gate, ownedSince: number, limits: { maxInFlight?: number; maxPerSecond?: number } = {}) =>
    at.enter(
      'shop',
      { tenantId: 'company-b', maxInFlight: 16, ...limits },
      { bytes: 10, isRepeat: false, ownedSince },
    );
  const turnOf = (admission: Admission | Promise<Admission>): Turn => {
    if (admission instanceof Promise || !admission.admitted) throw new Error('no turn');
    return admission.turn;
  };
  const started = (at: Gate, wanted: number, ownedSince: number) =>
    Array.from({ length: wanted }, () => ask(at, ownedSince)).flatMap((admission) =>
      admission instanceof Promise || !admission.admitted ? [] : [admission.turn],
    );
  const end = (turns: readonly Turn[], ending: Ending) => {
    for (const turn of turns) {
      now += 10;
      first.leave(turn, ending);
    }
  };

  it('begins with the requests at once that it was known to take', () => {
    end(started(first, 8, 1_000), 'overloaded');
    first.leave(turnOf(ask(first, 1_000)), 'answered');
    expect(told.map(({ state, limit }) => [state, limit])).toEqual([
      ['closed', 4],
      ['closed', 1],
    ]);
    now += 100;
    expect(started(second, 8, now)).toHaveLength(1);
  });

  it('has not its own limit lowered again by what it had told', () => {
    end(started(first, 8, 1_000), 'overloaded');
    const echo = told.at(-1)!;
    for (let i = 0; i < 4; i++) {
      now += 10;
      first.leave(turnOf(ask(first, 1_000)), 'answered');
    }
    first.restore('shop', echo);
    expect(started(first, 8, 1_000)).toHaveLength(5);
  });

  it('is told that the limit is over, though not at once', () => {
    end(started(first, 8, 1_000), 'overloaded');
    const answer = () => first.leave(turnOf(ask(first, 1_000)), 'answered');
    for (let i = 0; i < 10; i++) answer();
    expect(told.at(-1)).toMatchObject({ limit: 1 });
    now += 10_001;
    answer();
    expect(told.at(-1)).toMatchObject({ state: 'closed', limit: undefined });
    expect(started(second, 16, now)).toHaveLength(1);
    expect(first.troubled).toEqual([]);
  });

  describe('where there are more endpoints than are remembered', () => {
    const meetOthers = (at: Gate) => {
      for (let i = 0; i < 20; i++) {
        now += 2_000;
        const endpoint = { tenantId: 'company-b', maxInFlight: 16 };
        const admission = at.enter(`other-${i}`, endpoint, { bytes: 10, isRepeat: false });
        at.leave(turnOf(admission), 'answered');
      }
    };

    it('begins with the requests at once that it was known to take all the same', () => {
      second = gate(4);
      end(started(first, 8, 1_000), 'overloaded');
      first.leave(turnOf(ask(first, 1_000)), 'answered');
      meetOthers(second);
      expect(second.endpoints).toBeLessThanOrEqual(6);
      expect(started(second, 8, now)).toHaveLength(1);
    });

    it('is told that the limit is over by who forgets the endpoint', () => {
      first = gate(4);
      end(started(first, 8, 1_000), 'overloaded');
      for (let i = 0; i < 10; i++) first.leave(turnOf(ask(first, 1_000)), 'answered');
      expect(told.at(-1)).toMatchObject({ limit: 1 });
      now += 120_000;
      meetOthers(first);
      expect(first.endpoints).toBeLessThanOrEqual(5);
      expect(told).toHaveLength(3);
      expect(told[2]).toMatchObject({ state: 'closed' });
      expect(told[2]!.limit).toBeUndefined();
    });
  });

  it('starts nothing before the pace allows it, whenever the one before started the last', () => {
    const limits = { maxPerSecond: 2 };
    first.leave(turnOf(ask(first, 1_000, limits)), 'answered');
    const ownedSince = now;
    expect(ask(second, ownedSince, limits)).toBeInstanceOf(Promise);
    const third = gate();
    now += 800;
    expect(turnOf(ask(third, ownedSince, limits))).toBeDefined();
  });

  it('begins anew when it has the endpoint again', () => {
    const limits = { maxPerSecond: 2 };
    first.leave(turnOf(ask(first, 1_000, limits)), 'answered');
    now += 60_000;
    expect(ask(first, now, limits)).toBeInstanceOf(Promise);
  });
});
