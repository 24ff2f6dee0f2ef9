import { withFewHops } from '../wheel/few-hops.js';
import type { Lane } from './lane.js';
import { Slots } from './slots.js';

export interface DeferralLimits {
  /** Nobody comes back sooner. */
  minMs: number;
  /** Nobody is put off further than this. */
  maxMs: number;
  /** How many deliveries to endpoints that are stuck may come back per second, over all endpoints; and as many of those in whose way others are. */
  stuckPerSecond: number;
}

/** Of the spacing that is configured: a little sooner than they can be served, so that the queue in memory never runs dry. */
const eagerness = 0.95;

/**
 * Deliveries stay away for this part of the time for which the endpoint has been stuck. Then its backlog makes twice as many trips in a
 * second as deliveries arrive for it: each trip costs the others something.
 */
const awayShare = 0.5;

/** A backlog that could come back within this time at an equal part of the rate needs no more of it. */
const soonMs = 10_000;

/** How often it is decided anew how fast each backlog may come back. */
const shareOutMs = 250;

/**
 * Says when deliveries that found no room come back. Coming back costs a trip around the wheel, so they must not come back
 * faster than they can be served, and not all at once.
 *
 * - An endpoint that is merely busy gets its deliveries back at the pace at which it has been serving.
 * - Of one that is stuck, or about to recover, nobody knows the pace. The longer it has been stuck, the longer a delivery stays away:
 *   until the outage is half as long again, so that a short one is made up for soon and a long one costs little. All endpoints that are
 *   stuck share a rate, which bounds the trips whatever the size of their backlogs. It is shared max-min fairly: who
 *   needs less than an equal part gets all it needs, and the others share the rest (Bertsekas and Gallager, Data Networks, 6.5.2).
 * - Who is put off for what others have under way comes back one after the other, whatever the endpoint: at that rate, too.
 * - One that takes only so many a second gets them back no faster than at about that rate, busy or stuck.
 */
export class Backlog {
  /** Milliseconds between two deliveries of a lane, for those that are stuck and have a backlog. */
  private readonly spacings = new Map<Lane, number>();
  private sharedOutAt = -Infinity;
  private readonly inTurn = new Slots();

  constructor(private readonly limits: DeferralLimits) {}

  /** On the clock of `now`. */
  dueAt(lane: Lane, now: number): number {
    const stuck = isStuck(lane, now);
    const spacingMs = stuck ? this.stuckSpacing(lane, now) : this.servingSpacing(lane, now);
    const latest = Math.max(now + this.limits.maxMs, lane.breaker.opensAt);
    const slot = lane.slots.take(now, { spacingMs, earliest: this.earliest(lane, now), latest });
    // Nobody can say of one that is stuck when it will take deliveries again.
    return stuck && !lane.breaker.isRamping ? Math.min(now + withFewHops(slot - now), latest) : slot;
  }

  /** The next turn among all that are put off for what others have. On the clock of `now`. */
  dueInTurn(now: number): number {
    const { minMs, maxMs, stuckPerSecond } = this.limits;
    return this.inTurn.take(now, {
      spacingMs: 1_000 / stuckPerSecond,
      earliest: now + minMs,
      latest: now + maxMs,
    });
  }

  private servingSpacing(lane: Lane, now: number): number {
    const spacingMs = Math.max(lane.servingMs, pacedSpacing(lane));
    if (this.spacings.delete(lane)) lane.slots.drawIn(now, { spacingMs, earliest: this.earliest(lane, now) });
    return spacingMs;
  }

  private earliest(lane: Lane, now: number): number {
    const { minMs, maxMs } = this.limits;
    const awayMs = lane.isStuck(now) ? Math.min(lane.troubledMs(now) * awayShare, maxMs) : 0;
    return Math.max(now + Math.max(minMs, awayMs), lane.breaker.opensAt);
  }

  private stuckSpacing(lane: Lane, now: number): number {
    if (now - this.sharedOutAt >= shareOutMs) this.shareOut(now);
    let sharedMs = this.spacings.get(lane);
    if (sharedMs === undefined) {
      sharedMs = this.equalSpacing(this.spacings.size + 1);
      this.spacings.set(lane, sharedMs);
    }
    return Math.max(sharedMs, pacedSpacing(lane));
  }

  private equalSpacing(lanes: number): number {
    return (1_000 * lanes) / this.limits.stuckPerSecond;
  }

  private shareOut(now: number): void {
    this.sharedOutAt = now;
    for (const lane of this.spacings.keys()) {
      if (!isStuck(lane, now) || !lane.hasBacklog(now)) this.spacings.delete(lane);
    }
    const needs = [...this.spacings.keys()].map((lane) => {
      return { lane, perSecond: (lane.slots.count(now) * 1_000) / soonMs };
    });
    needs.sort((one, other) => one.perSecond - other.perSecond);
    const equal = this.equalSpacing(needs.length);
    let left = this.limits.stuckPerSecond;
    needs.forEach(({ lane, perSecond }, index) => {
      const granted = Math.min(perSecond, left / (needs.length - index));
      left -= granted;
      // Who needs less than an equal part is not held to that: nobody knows how fast its backlog will grow.
      const sharedMs = Math.min(1_000 / granted, equal);
      this.spacings.set(lane, sharedMs);
      const spacingMs = Math.max(sharedMs, pacedSpacing(lane));
      lane.slots.drawIn(now, { spacingMs, earliest: this.earliest(lane, now) });
    });
  }
}

function pacedSpacing({ pace }: Lane): number {
  return pace.spacingMs * eagerness;
}

function isStuck(lane: Lane, now: number): boolean {
  return lane.isStuck(now) || lane.breaker.isRamping;
}
