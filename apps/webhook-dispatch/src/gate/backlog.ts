import { withFewHops } from '../wheel/few-hops.js';
import type { Lane } from './lane.js';
import { SharedRate } from './shared-rate.js';
import type { Tenant } from './tenants.js';

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

/**
 * Says when deliveries that found no room come back. Coming back costs a trip around the wheel, so they must not come back
 * faster than they can be served, and not all at once.
 *
 * - An endpoint that is merely busy gets its deliveries back at the pace at which it has been serving.
 * - Of one that is stuck, or about to recover, nobody knows the pace. The longer it has been stuck, the longer a delivery stays away:
 *   until the outage is half as long again, so that a short one is made up for soon and a long one costs little. All endpoints that are
 *   stuck share a rate, which bounds the trips whatever the size of their backlogs.
 * - What is put off for what others have under way comes back at such a rate, too, whatever the endpoint. Tenants share that one: what
 *   one of them has on its way is not in front of another's.
 * - One that takes only so many a second gets them back no faster than at about that rate, busy or stuck.
 */
export class Backlog {
  private readonly stuck: SharedRate<Lane>;
  private readonly inTurn: SharedRate<Tenant>;

  constructor(private readonly limits: DeferralLimits) {
    this.stuck = new SharedRate(limits.stuckPerSecond, {
      shares: (lane, now) => isStuck(lane, now) && lane.hasBacklog(now),
      bounds: (lane, sharedMs, now) => ({
        spacingMs: Math.max(sharedMs, limitSpacing(lane)),
        earliest: this.earliest(lane, now),
      }),
    });
    this.inTurn = new SharedRate(limits.stuckPerSecond, {
      shares: ({ slots }, now) => slots.lastAt > now,
      bounds: (_, spacingMs, now) => ({ spacingMs, earliest: now + limits.minMs }),
    });
  }

  /** On the clock of `now`. */
  dueAt(lane: Lane, now: number): number {
    const stuck = isStuck(lane, now);
    const spacingMs = stuck
      ? Math.max(this.stuck.spacing(lane, now), limitSpacing(lane))
      : this.servingSpacing(lane, now);
    const latest = Math.max(now + this.limits.maxMs, lane.breaker.opensAt);
    const slot = lane.slots.take(now, { spacingMs, earliest: this.earliest(lane, now), latest });
    // Nobody can say of one that is stuck when it will take deliveries again.
    return stuck && !lane.breaker.isRamping ? Math.min(now + withFewHops(slot - now), latest) : slot;
  }

  /** The tenant's next turn among what is put off for what others have. On the clock of `now`. */
  dueInTurn(tenant: Tenant, now: number): number {
    const { minMs, maxMs } = this.limits;
    const spacingMs = this.inTurn.spacing(tenant, now);
    return tenant.slots.take(now, { spacingMs, earliest: now + minMs, latest: now + maxMs });
  }

  private servingSpacing(lane: Lane, now: number): number {
    const spacingMs = Math.max(lane.servingMs, limitSpacing(lane));
    if (this.stuck.leave(lane)) lane.slots.drawIn(now, { spacingMs, earliest: this.earliest(lane, now) });
    return spacingMs;
  }

  private earliest(lane: Lane, now: number): number {
    const { minMs, maxMs } = this.limits;
    const awayMs = lane.isStuck(now) ? Math.min(lane.troubledMs(now) * awayShare, maxMs) : 0;
    return Math.max(now + Math.max(minMs, awayMs), lane.breaker.opensAt);
  }
}

/** By what is configured. A ramp is steeper than anybody could wait for: by its first steps thousands would be put off for many minutes. */
function limitSpacing({ limitSpacingMs }: Lane): number {
  return limitSpacingMs * eagerness;
}

function isStuck(lane: Lane, now: number): boolean {
  return lane.isStuck(now) || lane.breaker.isRamping;
}
