import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Gate } from './gate.js';
import { gateLimits, handLimits, repeatShare } from './limits.js';

describe('Many repeats that are due at once', () => {
  let now: number;
  let busy: boolean;
  let gate: Gate;
  beforeEach(() => {
    now = 5_000;
    busy = false;
    gate = new Gate(gateLimits, () => busy, { now: () => now, epoch: () => now });
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const endpoint = { tenantId: 'company-b', maxInFlight: 16 };
  /** As many at each of so many endpoints, that answer none of them. */
  const ask = (endpoints: number, each: number, isRepeat: boolean, name = 'hangs') => {
    const dueAts: number[] = [];
    let admitted = 0;
    for (let i = 0; i < each; i++) {
      for (let k = 0; k < endpoints; k++) {
        const admission = gate.enter(`${name}-${k}`, endpoint, { bytes: 10, isRepeat });
        if (admission instanceof Promise) continue;
        if (admission.admitted) admitted++;
        else dueAts.push(admission.dueAt);
      }
    }
    return { admitted, dueAts };
  };
  /** An endpoint that has answered as many, each after so long. */
  const answering = (id: string, count: number, tookMs: number) => {
    for (let i = 0; i < count; i++) {
      const admission = gate.enter(id, endpoint, { bytes: 10, isRepeat: false });
      if (admission instanceof Promise || !admission.admitted) throw new Error('no turn');
      now += tookMs;
      gate.leave(admission.turn, 'answered');
    }
  };

  it('leave hands and places to deliveries that were never tried', () => {
    const { dueAts } = ask(400, 20, true);
    expect(gate.inFlight + gate.waiting).toBeLessThanOrEqual(handLimits.most * repeatShare);
    expect(gate.inFlight + gate.waiting + dueAts.length).toBe(8_000);
    expect(ask(20, 1, false, 'never').admitted).toBe(20);
  });

  it('come back one after the other, and not before a second has passed', () => {
    const dueAts = ask(400, 20, true).dueAts.sort((one, other) => one - other);
    expect(dueAts[0]).toBeGreaterThanOrEqual(now + 1_000);
    const lastsMs = dueAts.at(-1)! - dueAts[0]!;
    expect(lastsMs).toBeGreaterThanOrEqual((dueAts.length / gateLimits.deferral.stuckPerSecond) * 1_000 - 10);
  });

  it('leave hands while the process is busy as well, where they wait for slow endpoints', () => {
    for (let k = 0; k < 40; k++) answering(`slow-${k}`, 8, 2_000);
    busy = true;
    ask(40, 20, true, 'slow');
    expect(gate.waiting).toBeLessThanOrEqual(handLimits.mostWhenBusy * repeatShare);
  });

  it('are not sent round while it is the process that is slow', () => {
    for (let k = 0; k < 40; k++) answering(`fast-${k}`, 16, 5);
    busy = true;
    expect(ask(40, 12, true, 'fast').dueAts).toEqual([]);
    expect(gate.waiting).toBeGreaterThan(handLimits.mostWhenBusy * repeatShare);
  });
});
