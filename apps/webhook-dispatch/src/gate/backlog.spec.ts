import { describe, expect, it } from '@jest/globals';
import { withFewHops } from '../wheel/few-hops.js';
import { Backlog } from './backlog.js';
import { Lane } from './lane.js';
import { gateLimits } from './limits.js';
import { Tenant } from './tenants.js';

const limits = { minMs: 1_000, maxMs: 60_000, stuckPerSecond: 100 };

describe('Backlog', () => {
  it('lets the deliveries of stuck endpoints come back at one rate that they share', () => {
    const backlog = new Backlog(limits);
    const [one, other] = [stuckLane(), stuckLane()];
    const [first = 0] = put(backlog, one, 0, 1);
    expect(first).toBe(1_010);
    expect(put(backlog, other, 0, 3)).toEqual([1_020, 1_040, 1_060]);
    expect(put(backlog, one, 0, 3)).toEqual([1_020, 1_030, 1_040]);
    put(backlog, other, 2_000, 1);
    expect(spacing(put(backlog, other, 10_000, 10))).toBeCloseTo(10);
  });

  it('gives what one stuck endpoint does not need to another with more that waits', () => {
    const backlog = new Backlog(limits);
    const [one, other] = [stuckLane(), stuckLane()];
    put(backlog, one, 0, 10);
    put(backlog, other, 0, 1_000);
    expect(spacing(put(backlog, other, 500, 100))).toBeCloseTo(10, 0);
    expect(spacing(put(backlog, one, 500, 10))).toBeCloseTo(20, 0);
  });

  it('lets who comes later return between those that were given far times while there were more to share with', () => {
    const backlog = new Backlog(limits);
    const lanes = Array.from({ length: 10 }, () => stuckLane());
    for (const lane of lanes) put(backlog, lane, 0, 1);
    const lane = lanes[9]!;
    expect(put(backlog, lane, 0, 100).at(-1)).toBeGreaterThan(10_000);
    const [next = 0] = put(backlog, lane, 3_000, 1);
    expect(next).toBeLessThan(5_500);
  });

  it('puts off the deliveries of an endpoint for half of the time for which it has been in trouble', () => {
    const backlog = new Backlog(limits);
    const lane = stuckLane();
    put(backlog, lane, 0, 1);
    expect(put(backlog, lane, 20_000, 1)[0]).toBeCloseTo(30_010);
    // A little longer, where that spares hops of the wheel.
    expect(put(backlog, lane, 44_000, 1)[0]).toBeCloseTo(44_000 + withFewHops(22_010));
    expect(put(backlog, lane, 4_000_000, 1)[0]).toBe(4_060_000);
  });

  it('puts off what waits for one on its ramp at the shared rate, not by the first steps of the ramp', () => {
    const backlog = new Backlog({ ...limits, maxMs: 900_000 });
    const lane = new Lane('shop', { ...gateLimits.breaker, failuresToOpen: 1 });
    lane.configure({ tenantId: 'company-b', maxInFlight: 4 }, 0);
    lane.note(0, 'failed', 0);
    lane.breaker.noteStart();
    lane.note(0, 'answered', 2_000);
    expect(lane.breaker.isRamping).toBe(true);
    put(backlog, lane, 2_000, 1);
    expect(spacing(put(backlog, lane, 2_000, 1_000))).toBeCloseTo(10);
  });

  it('lets what is put off for what others have come back in turn, tenant by tenant', () => {
    const backlog = new Backlog(limits);
    const [greedy, modest] = [new Tenant('greedy'), new Tenant('modest')];
    const put = (tenant: Tenant, now: number, count: number) =>
      Array.from({ length: count }, () => backlog.dueInTurn(tenant, now));
    expect(put(greedy, 0, 3_000).at(-1)).toBe(31_000);
    expect(put(modest, 0, 3)).toEqual([1_020, 1_040, 1_060]);
    // What it has on its way takes as long as before when others had theirs.
    expect(put(greedy, 1_000, 1)[0]).toBeCloseTo(31_020, -2);
    expect(put(greedy, 31_100, 3)).toEqual([32_110, 32_120, 32_130]);
  });

  it('lets a tenant return sooner as soon as it shares with fewer', () => {
    const backlog = new Backlog(limits);
    const tenants = Array.from({ length: 10 }, (_, i) => new Tenant(`company-${i}`));
    for (const tenant of tenants) backlog.dueInTurn(tenant, 0);
    const tenant = tenants[9]!;
    const put = (now: number, count: number) =>
      Array.from({ length: count }, () => backlog.dueInTurn(tenant, now)).at(-1);
    expect(put(0, 100)).toBeGreaterThan(10_000);
    expect(put(3_000, 1)).toBeLessThan(5_500);
  });
});

/** Of an endpoint whose only request ran into its time-out at the beginning of time. */
function stuckLane(): Lane {
  const lane = new Lane('shop', gateLimits.breaker);
  lane.configure({ tenantId: 'company-b', maxInFlight: 4 }, 0);
  lane.note(0, 'timed-out', 0);
  return lane;
}

function put(backlog: Backlog, lane: Lane, now: number, count: number): number[] {
  return Array.from({ length: count }, () => backlog.dueAt(lane, now));
}

function spacing(times: readonly number[]): number {
  return ((times.at(-1) ?? 0) - (times[0] ?? 0)) / (times.length - 1);
}
