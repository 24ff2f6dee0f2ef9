import { describe, expect, it } from '@jest/globals';
import { Breaker } from './breaker.js';
import { gateLimits } from './limits.js';

const limits = {
  ...gateLimits.breaker,
  failuresToOpen: 3,
  failuresToOpenAgain: 2,
  firstPauseMs: 1_000,
  longestPauseMs: 4_000,
  firstPerSecond: 10,
  stepMs: 2_000,
  recoveredPerSecond: 40,
};

describe('Breaker', () => {
  const opened = (now = 0) => {
    const breaker = new Breaker(limits);
    for (let i = 0; i < 3; i++) breaker.noteFailure(now);
    return breaker;
  };
  const probe = (breaker: Breaker) => {
    breaker.noteStart();
    return breaker;
  };

  it('opens after failures in a row, and not after as many with a success among them', () => {
    const breaker = new Breaker(limits);
    expect([1, 2].map((now) => breaker.noteFailure(now))).toEqual([false, false]);
    breaker.noteSuccess(3);
    expect([4, 5].map((now) => breaker.noteFailure(now))).toEqual([false, false]);
    expect(breaker.mayStart(5)).toBe(true);
    expect(breaker.noteFailure(6)).toBe(true);
    expect(breaker.mayStart(6)).toBe(false);
    expect(breaker.read()).toEqual({ state: 'open', since: 6, until: 1_006, openings: 1 });
  });

  describe('where successes are among the failures', () => {
    const rate = gateLimits.breaker.rate;
    /** Every so many results are a success, as many milliseconds apart. */
    const opensWithin = (results: number, every: number, apartMs = 10) => {
      const breaker = new Breaker(gateLimits.breaker);
      for (let i = 1; i <= results; i++) {
        const opened = i % every === 0 ? breaker.noteSuccess(i * apartMs) : breaker.noteFailure(i * apartMs);
        if (opened) return i;
      }
      return undefined;
    };

    it('opens when four of five of the last ones failed, and not before there are enough of them', () => {
      expect(opensWithin(1_000, 5)).toBe(rate.results + 1);
    });

    it('does not open at three of four, nor where they are long ago', () => {
      expect(opensWithin(1_000, 4)).toBeUndefined();
      expect(opensWithin(1_000, 5, rate.withinMs / rate.results + 100)).toBeUndefined();
    });

    it('opens soon though there have been very many successes before', () => {
      const breaker = new Breaker(gateLimits.breaker);
      for (let i = 0; i < 10_000; i++) breaker.noteSuccess(i);
      let now = 10_000;
      while (breaker.mayStart(now) && now < 20_000) {
        now++;
        if (now % 5 === 0) breaker.noteSuccess(now);
        else breaker.noteFailure(now);
      }
      expect(now - 10_000).toBeLessThanOrEqual(rate.results + 5);
    });

    const fail = (breaker: Breaker, now: number, every = 5) =>
      now % every === 0 ? breaker.noteSuccess(now) : breaker.noteFailure(now);

    it('begins to count anew when the endpoint was changed', () => {
      const breaker = new Breaker(gateLimits.breaker);
      for (let now = 1; now < 50; now++) expect(fail(breaker, now)).toBe(false);
      breaker.renew(50);
      for (let now = 51; now < 100; now++) expect(fail(breaker, now)).toBe(false);
    });

    it('begins to count anew when it has opened: the first failure on the ramp does not open it again', () => {
      const breaker = new Breaker(gateLimits.breaker);
      let now = 1;
      while (!fail(breaker, now, 10)) now++;
      expect(now).toBeGreaterThanOrEqual(rate.results);
      now = breaker.opensAt;
      breaker.noteStart();
      expect(breaker.noteSuccess(now)).toBe(true);
      expect(breaker.noteFailure(now + 1)).toBe(false);
      expect(breaker.isRamping).toBe(true);
    });

    it('is remembered for as long as it can make a difference', () => {
      const breaker = new Breaker(gateLimits.breaker);
      breaker.noteFailure(1_000);
      breaker.noteSuccess(1_001);
      expect(breaker.knowsNothing(2_000)).toBe(false);
      expect(breaker.knowsNothing(2_000 + rate.withinMs)).toBe(true);
    });
  });

  it('lets one probe through when the pause is over', () => {
    const breaker = opened();
    expect(breaker.mayStart(999)).toBe(false);
    expect(breaker.mayStart(1_000)).toBe(true);
    probe(breaker);
    expect(breaker.mayStart(1_000)).toBe(false);
  });

  it('lets another probe through when the first made no request', () => {
    const breaker = probe(opened());
    breaker.noteUnused();
    expect(breaker.mayStart(1_000)).toBe(true);
  });

  it('doubles the pause after each probe that fails, up to the longest', () => {
    const breaker = opened();
    const pauses = [1_000, 5_000, 20_000, 30_000].map((now) => {
      probe(breaker).noteFailure(now);
      return breaker.read().until - now;
    });
    expect(pauses).toEqual([2_000, 4_000, 4_000, 4_000]);
  });

  it('learns nothing more from failures of requests that were under way when it opened', () => {
    const breaker = opened();
    expect(breaker.noteFailure(500)).toBe(false);
    expect(breaker.read().until).toBe(1_000);
  });

  it('takes a success for an end of the trouble, whoever it came from', () => {
    const breaker = opened();
    expect(breaker.noteSuccess(10)).toBe(true);
    expect(breaker.read().state).toBe('ramping');
  });

  it('doubles the rate with each step until the endpoint has recovered', () => {
    const breaker = opened();
    probe(breaker).noteSuccess(1_000);
    expect([1_000, 2_999, 3_000, 5_000].map((now) => breaker.perSecond(now))).toEqual([10, 10, 20, 40]);
    expect(breaker.noteSuccess(4_999)).toBe(false);
    expect(breaker.noteSuccess(5_000)).toBe(true);
    expect(breaker.read()).toMatchObject({ state: 'closed', openings: 0 });
    expect(breaker.perSecond(5_000)).toBeUndefined();
  });

  it('opens again at fewer failures on the ramp, for longer than before', () => {
    const breaker = opened();
    probe(breaker).noteSuccess(1_000);
    breaker.noteFailure(1_100);
    expect(breaker.noteFailure(1_200)).toBe(true);
    expect(breaker.read()).toEqual({ state: 'open', since: 1_200, until: 3_200, openings: 2 });
  });

  it('sends nothing before the instant that the endpoint named, and a probe then', () => {
    const breaker = new Breaker(limits);
    expect(breaker.hold(0, 60_000)).toBe(true);
    expect(breaker.mayStart(59_999)).toBe(false);
    expect(breaker.hold(1, 30_000)).toBe(false);
    expect(breaker.opensAt).toBe(60_000);
    expect(breaker.mayStart(60_000)).toBe(true);
  });

  it('is not opened by an endpoint that wants the next request at once, or wanted it in the past', () => {
    const breaker = new Breaker(limits);
    expect([breaker.hold(5_000, 5_000), breaker.hold(5_000, 1_000)]).toEqual([false, false]);
    expect(breaker.read()).toMatchObject({ state: 'closed', openings: 0 });
  });

  it('has opened once, however many answers of requests that were under way name an instant', () => {
    const breaker = new Breaker(limits);
    for (const now of [0, 10, 20, 30]) breaker.hold(now, now + 60_000);
    expect(breaker.read()).toEqual({ state: 'open', since: 30, until: 60_030, openings: 1 });
    const failing = opened();
    probe(failing).noteFailure(1_000);
    failing.hold(1_000, 60_000);
    expect(failing.read()).toMatchObject({ until: 60_000, openings: 2 });
  });

  it('keeps to the instant that the endpoint named when a request that was under way succeeds', () => {
    const breaker = new Breaker(limits);
    breaker.hold(0, 60_000);
    expect(breaker.noteSuccess(10)).toBe(false);
    expect(breaker.mayStart(59_999)).toBe(false);
    expect(probe(breaker).noteSuccess(60_000)).toBe(true);
    expect(breaker.read().state).toBe('ramping');
  });

  it('goes on from what another process knew, unless it knows something newer', () => {
    const breaker = new Breaker(limits);
    breaker.restore({ state: 'open', since: 100, until: 9_000, openings: 3 });
    expect(breaker.mayStart(8_999)).toBe(false);
    probe(breaker).noteFailure(9_000);
    breaker.restore({ state: 'ramping', since: 200, until: 0, openings: 1 });
    expect(breaker.read()).toEqual({ state: 'open', since: 9_000, until: 13_000, openings: 4 });
  });
});
