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
  /** Of those that wait, beyond which nobody waits for a slow endpoint while the consumer takes fewer records into its hands. */
  maxQueuedWhenBusy: number;
  /** Repeats that wait, so that others find hands; and while the consumer takes fewer records into its hands. */
  waitingRepeats: { most: number; mostWhenBusy: number };
  /** Bodies of both together. */
  maxHeldBytes: number;
  /** A delivery waits in memory only if its turn is expected, and comes, within this time. */
  maxWaitMs: number;
  deferral: DeferralLimits;
  breaker: BreakerLimits;
}

/** Requests under way, and deliveries that wait for one. */
const [maxInFlight, maxQueued] = [1_024, 256];

/** How many records the consumer may have in hand. */
export const handLimits = {
  /** More than the gate holds, so that a record whose result is being written keeps no other from the gate. */
  most: maxInFlight + maxQueued + 256,
  /**
   * As many keep a busy process busy: at 8,000 deliveries a second some 150 are under way, as each takes some twenty milliseconds with
   * the record of its result. Each further one waits here instead of in Kafka, where it costs nothing: what stays in
   * memory for longer than a collection of the young generation is copied at every one.
   */
  mostWhenBusy: 224,
} as const;

/**
 * The part of what may be under way, and of the consumer's hands, that repeats may fill: the rest is for deliveries that were never tried.
 * Of the hands of a busy consumer those that wait for slow endpoints.
 */
export const repeatShare = 0.75;

/** The part of the hands of a busy consumer that may hold what waits: the rest is for requests that have just started. */
const queueShare = 0.75;

export const gateLimits: GateLimits = {
  maxLanes: 4_096,
  maxInFlight,
  slotShare: 0.125,
  tenantShare: 4,
  busyWindow: 8,
  maxQueued,
  maxQueuedWhenBusy: handLimits.mostWhenBusy * queueShare,
  waitingRepeats: {
    most: (handLimits.most - maxInFlight) * repeatShare,
    mostWhenBusy: handLimits.mostWhenBusy * repeatShare,
  },
  maxHeldBytes: 32 * 1024 * 1024,
  maxWaitMs: 1_000,
  deferral: { minMs: 1_000, maxMs: 900_000, stuckPerSecond: 1_000 },
  breaker: {
    failuresToOpen: 10,
    rate: { results: 50, withinMs: 60_000, failures: 40 },
    failuresToOpenAgain: 3,
    firstPauseMs: 2_000,
    longestPauseMs: 60_000,
    firstPerSecond: 10,
    stepMs: 2_000,
    recoveredPerSecond: 1_280,
    longestHoldMs: 900_000,
  },
};
