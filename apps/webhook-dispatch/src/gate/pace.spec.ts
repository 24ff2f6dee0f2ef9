import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.js';

/** When requests start that are always wanted and may each start up to so much late. */
function starts(perSecond: number, forMs: number, lateness: () => number): number[] {
  const pace = new Pace();
  pace.configure(perSecond);
  const at: number[] = [];
  for (let now = 1_000; now < 1_000 + forMs;) {
    pace.take(now);
    at.push(now);
    now = Math.max(now, pace.readyAt(now)) + lateness();
  }
  return at;
}

function mostInOneSecond(at: readonly number[]): number {
  let first = 0;
  return at.reduce((most, now, last) => {
    // Sums of times are rounded.
    while (at[first]! <= now - 1_000 + 1e-6) first++;
    return Math.max(most, last - first + 1);
  }, 0);
}

describe('Pace', () => {
  it.each([
    [1, 2],
    [1.5, 2],
    [2, 2],
    [49.5, 50],
    [50, 50],
    [200, 200],
    [1_000, 1_000],
  ])(
    'of %d a second has at most %d in any second, however eager and after whatever stall',
    (perSecond, most) => {
      expect(mostInOneSecond(starts(perSecond, 20_000, () => 0))).toBeLessThanOrEqual(most);
      const stalls = (): number => (Math.random() < 0.05 ? Math.random() * 60 : 0);
      expect(mostInOneSecond(starts(perSecond, 20_000, stalls))).toBeLessThanOrEqual(most);
    },
  );

  it.each([1, 50, 400])('of %d a second is kept by starts that come a little late', (perSecond) => {
    const at = starts(perSecond, 60_000, () => Math.random() * 2);
    expect(at.length).toBeGreaterThan(60 * perSecond * 0.99 - 1);
    expect(mostInOneSecond(at)).toBeLessThanOrEqual(Math.max(perSecond, 2));
  });

  it('makes up for no time in which nothing was wanted', () => {
    const pace = new Pace();
    pace.configure(10);
    pace.take(1_000);
    pace.take(60_000);
    expect(pace.readyAt(60_000)).toBe(60_050);
  });

  it('has the room again of a start that was given back, and no more of one at a slower pace since', () => {
    const pace = new Pace();
    pace.configure(10);
    const takenMs = pace.take(1_000);
    pace.giveBack(takenMs);
    expect(pace.readyAt(1_000)).toBe(950);
    pace.take(1_000);
    pace.configure(1);
    pace.take(1_100);
    pace.giveBack(takenMs);
    expect(pace.readyAt(1_100)).toBe(2_100 - 100 - 500);
  });

  it('has as many in a second as may be when some were given back, and when the rate was raised and lowered between', () => {
    const pace = new Pace();
    const at: number[] = [];
    for (let now = 1_000; now < 21_000; now = Math.max(now, pace.readyAt(now))) {
      pace.configure(at.length % 7 < 3 ? 20 : 50);
      if (pace.readyAt(now) > now) continue;
      const takenMs = pace.take(now);
      if (Math.random() < 0.2) pace.giveBack(takenMs);
      else at.push(now);
    }
    expect(at.length).toBeGreaterThan(350);
    expect(mostInOneSecond(at)).toBeLessThanOrEqual(50);
  });

  it.each([
    [1, 2],
    [50, 51],
    [200, 202],
  ])('of %d a second has at most %d in any second over a change of owner', (perSecond, most) => {
    const at = starts(perSecond, 5_000, () => 0);
    const since = at.at(-1)! - 250;
    const next = new Pace();
    next.configure(perSecond);
    next.takeOver(since);
    for (let now = since; now < since + 5_000;) {
      now = Math.max(now, next.readyAt(now));
      next.take(now);
      at.push(now);
    }
    expect(mostInOneSecond(at)).toBeLessThanOrEqual(most);
  });

  it('has no limit unless it is given one', () => {
    const pace = new Pace();
    pace.take(1_000);
    expect(pace.readyAt(1_000)).toBe(0);
  });

  it('goes on when the clock is set back by an hour', () => {
    const pace = new Pace();
    pace.configure(10);
    pace.take(3_601_000);
    expect(pace.readyAt(1_000)).toBe(1_050);
    expect(pace.readyAt(1_040)).toBe(1_050);
    pace.take(1_050);
    expect(pace.readyAt(1_050)).toBe(1_150);
  });

  it('lets a faster pace begin at once', () => {
    const pace = new Pace();
    pace.configure(0.01);
    pace.take(1_000);
    pace.configure(10);
    expect(pace.readyAt(1_000)).toBe(1_050);
    pace.configure(undefined);
    expect(pace.readyAt(1_000)).toBe(0);
  });
});
