import type { DeferralLimits } from './backlog.js';
import type { BreakerLimits } from './breaker.js';

/** What one process holds at the same time. */
export interface GateLimits {
  /** Endpoints of which is remembered how they did, besides those that are in use or broken. */
  maxLanes: number;
  /** Requests under way, over all endpoints. */
  maxInFlight: number;
  /** The part of the free slots that one endpoint may fill. */
  slotShare: number;
  /** The requests of one tenant, as a multiple of the slots that are free for everybody. */
  tenantShare: number;
  /** Requests to one endpoint while the process itself is what makes them slow: more would only wait here, half made. */
  busyWindow: number;
  /** Deliveries that wait for a turn in memory, over all endpoints, while the process could do something else. */
  maxQueued: number;
  /** Bodies of both together. */
  maxHeldBytes: number;
  /** A delivery waits in memory only if its turn is expected, and comes, within this time. */
  maxWaitMs: number;
  deferral: DeferralLimits;
  breaker: BreakerLimits;
}

export const gateLimits: GateLimits = {
  maxLanes: 4_096,
  maxInFlight: 1_024,
  slotShare: 0.125,
  tenantShare: 4,
  busyWindow: 8,
  maxQueued: 256,
  maxHeldBytes: 32 * 1024 * 1024,
  maxWaitMs: 1_000,
  deferral: { minMs: 1_000, maxMs: 900_000, stuckPerSecond: 1_000 },
  breaker: {
    failuresToOpen: 10,
    failuresToOpenAgain: 3,
    firstPauseMs: 2_000,
    longestPauseMs: 60_000,
    firstPerSecond: 10,
    stepMs: 2_000,
    recoveredPerSecond: 1_280,
    longestHoldMs: 900_000,
  },
};
