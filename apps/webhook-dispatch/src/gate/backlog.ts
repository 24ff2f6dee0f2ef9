import type { Lane } from './lane.js';

export interface DeferralLimits {
  /** Nobody comes back sooner. */
  minMs: number;
  /** Nobody is put off further than this. */
  maxMs: number;
  /** How many deliveries to endpoints that are stuck may come back per second, over all endpoints. */
  stuckPerSecond: number;
}

/** Of the spacing that is configured: a little sooner than they can be served, so that the queue in memory never runs dry. */
const eagerness = 0.95;

/** How often the lanes with a backlog are counted anew. */
const recountMs = 1_000;

/**
 * Says when deliveries that found no room come back. Coming back costs a trip around the wheel, so they must not come back
 * faster than they can be served, and not all at once.
 *
 * - An endpoint that is merely busy gets its deliveries back at the pace at which it has been serving.
 * - Of one that is stuck, or about to recover, nobody knows the pace. Its deliveries come back at a small rate that all stuck endpoints share
 *   evenly: the trips are bounded whatever the size of their backlogs, and when one recovers its next deliveries are near.
 * - One that takes only so many a second gets them back no faster than at about that rate, busy or stuck.
 */
export class Backlog {
  private readonly lanes = new Set<Lane>();
  private countedAt = 0;

  constructor(private readonly limits: DeferralLimits) {}

  /** On the clock of `now`. */
  dueAt(lane: Lane, now: number): number {
    if (now - this.countedAt >= recountMs) this.recount(now);
    this.lanes.add(lane);
    const servingMs =
      lane.isStuck(now) || lane.breaker.isRamping
        ? (1_000 / this.limits.stuckPerSecond) * this.lanes.size
        : lane.servingMs;
    return lane.nextSlot(now, Math.max(servingMs, lane.pace.spacingMs * eagerness), this.limits);
  }

  private recount(now: number): void {
    this.countedAt = now;
    for (const lane of this.lanes) if (!lane.hasBacklog(now)) this.lanes.delete(lane);
  }
}
