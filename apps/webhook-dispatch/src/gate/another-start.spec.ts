import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Gate, type Turn } from './gate.js';
import { gateLimits } from './limits.js';

describe('Another request of an attempt that is under way', () => {
  let now: number;
  let gate: Gate;
  beforeEach(() => {
    jest.useFakeTimers();
    now = 5_000;
    gate = new Gate(gateLimits, () => false, { now: () => now, epoch: () => now });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const pass = async (ms: number) => {
    for (let i = 0; i < ms; i++) {
      now++;
      await jest.advanceTimersByTimeAsync(1);
    }
  };
  const ask = (maxPerSecond?: number) =>
    gate.enter(
      'shop',
      { tenantId: 'company-b', maxInFlight: 16, maxPerSecond },
      { bytes: 10, isRepeat: false },
    );
  const turnOf = (admission: ReturnType<typeof ask>): Turn => {
    if (admission instanceof Promise || !admission.admitted) throw new Error('no turn');
    return admission.turn;
  };

  it('starts at once where there is no pace', async () => {
    expect(await gate.another(turnOf(ask()))).toBe(true);
  });

  it('is counted by the pace, and goes before those that wait', async () => {
    const turn = turnOf(ask(4));
    const starts: string[] = [];
    const waiting = ask(4);
    void Promise.resolve(waiting).then(() => starts.push(`other ${now}`));
    await pass(20);
    void gate.another(turn).then(() => starts.push(`another ${now}`));
    await pass(700);
    const [first, second] = starts.map((start) => start.split(' '));
    expect([first?.[0], second?.[0]]).toEqual(['another', 'other']);
    expect(Number(first?.[1])).toBeGreaterThanOrEqual(5_000 + 125);
    expect(Number(second?.[1]) - Number(first?.[1])).toBeGreaterThanOrEqual(120);
    expect(Number(second?.[1])).toBeGreaterThanOrEqual(5_000 + 375);
  });

  it('is not waited for where the pace is slow, and keeps nobody else then', async () => {
    const turn = turnOf(ask(0.2));
    expect(await gate.another(turn)).toBe(false);
    await pass(5_100);
    expect(turnOf(ask(0.2))).toBeDefined();
  });
});
