import type { DeferralLimits } from './backlog.js';

/** What one process holds at the same time. */
export interface GateLimits {
  /** Requests under way, over all endpoints. */
  maxInFlight: number;
  /** The part of the free slots that one endpoint may fill. */
  slotShare: number;
  /** Requests to one endpoint while the process itself is what makes them slow: more would only wait here, half made. */
  busyWindow: number;
  /** Deliveries that wait for a turn in memory, over all endpoints, while the process could do something else. */
  maxQueued: number;
  /** Bodies of both together. */
  maxHeldBytes: number;
  /** A delivery waits in memory only if its turn is expected, and comes, within this time. */
  maxWaitMs: number;
  deferral: DeferralLimits;
}

export const gateLimits: GateLimits = {
  maxInFlight: 1_024,
  slotShare: 0.125,
  busyWindow: 8,
  maxQueued: 256,
  maxHeldBytes: 32 * 1024 * 1024,
  maxWaitMs: 1_000,
  deferral: { minMs: 1_000, maxMs: 3_600_000, stuckPerSecond: 200 },
};
