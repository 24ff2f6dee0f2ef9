import { Counter, Gauge, Histogram } from 'prom-client';

/** Lets a gauge show what it measures at the moment it is read. */
export function measures(gauge: Gauge, read: () => number): void {
  Object.assign(gauge, { collect: () => gauge.set(read()) });
}

/** `outcome`: delivered, retry or dead-lettered; `reason`: code of the failure, `none` when delivered. */
export const attemptsTotal = new Counter({
  name: 'crossdock_attempts_total',
  help: 'Attempts made, by outcome and reason',
  labelNames: ['outcome', 'reason'] as const,
});

export const attemptSeconds = new Histogram({
  name: 'crossdock_attempt_seconds',
  help: 'From the start of an attempt to its result',
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 30, 60],
});

/** What Standard Webhooks advises ("Payload size") is below 20 kB; a larger one is delivered all the same. */
export const largeBodiesTotal = new Counter({
  name: 'crossdock_large_bodies_total',
  help: 'Deliveries whose body is larger than 20 kB, at their first attempt',
});

export const attemptsInFlight = new Gauge({
  name: 'crossdock_attempts_in_flight',
  help: 'Requests to endpoints under way',
});

export const deliveriesWaiting = new Gauge({
  name: 'crossdock_gate_waiting',
  help: 'Deliveries that wait in memory for a turn at their endpoint',
});

/** `reason`: endpoint_busy, endpoint_unknown, not_due, or a code of `delivery/not-made.ts`. */
export const deferralsTotal = new Counter({
  name: 'crossdock_deferrals_total',
  help: 'Deliveries that were put off without an attempt, by reason',
  labelNames: ['reason'] as const,
});

export const deadLettersTotal = new Counter({
  name: 'crossdock_dead_letters_total',
  help: 'Deliveries that ended without success, by cause',
  labelNames: ['cause'] as const,
});

export const retryLatenessSeconds = new Histogram({
  name: 'crossdock_retry_lateness_seconds',
  help: 'From the time an attempt after a wait was due to its start',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60, 600, 3_600],
});

export const tierReleasesTotal = new Counter({
  name: 'crossdock_tier_releases_total',
  help: 'Records that a delay tier handed on, by tier and where to: another tier or the endpoint',
  labelNames: ['tier', 'to'] as const,
});

/** By the clock of this process: so far that of the process which released them is ahead of it, at least. */
export const wheelEarlySeconds = new Histogram({
  name: 'crossdock_wheel_early_seconds',
  help: 'How long before they were due deliveries came back from the wheel, of those that did',
  buckets: [0.001, 0.01, 0.1, 1, 5, 60, 600, 3_600],
});

/** `closing`: events, bytes, time, room, over, or alone for a delivery that goes without others. */
export const batchesTotal = new Counter({
  name: 'crossdock_batches_total',
  help: 'Batches that left for their endpoint, by what made them leave',
  labelNames: ['closing'] as const,
});

export const batchEvents = new Histogram({
  name: 'crossdock_batch_events',
  help: 'Deliveries in one request, of endpoints that take several',
  buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000],
});

export const batchSplitsTotal = new Counter({
  name: 'crossdock_batch_splits_total',
  help: 'Batches that were too large for their endpoint (413) and were tried again in halves',
});

export const batchesHeld = new Gauge({
  name: 'crossdock_batches_held',
  help: 'Deliveries that wait for others to go with, or are in a request with others',
});

export const healthChangesTotal = new Counter({
  name: 'crossdock_endpoint_health_changes_total',
  help: 'Changes in the health of endpoints, by the new state',
  labelNames: ['state'] as const,
});

/** `state`: open, ramping or closed. */
export const breakerChangesTotal = new Counter({
  name: 'crossdock_breaker_changes_total',
  help: 'Changes of the circuit breakers of endpoints, by the state they changed to',
  labelNames: ['state'] as const,
});

export const laneDeliveries = new Gauge({
  name: 'crossdock_lane_deliveries',
  help: 'Deliveries that stand in the lanes which this process owns',
});

export const lanesStopped = new Gauge({
  name: 'crossdock_lanes_stopped',
  help: 'Lanes which this process owns that stand still until somebody decides about a dead letter',
});

export const laneOldestHeadSeconds = new Gauge({
  name: 'crossdock_lane_oldest_head_seconds',
  help: 'For how long the oldest head of a lane has been the head, of the lanes which this process owns and that do not stand still',
});

export const laneOldestStoppedSeconds = new Gauge({
  name: 'crossdock_lane_oldest_stopped_seconds',
  help: 'For how long a lane has stood still, the longest of those which this process owns',
});

export const lanesInHand = new Gauge({
  name: 'crossdock_lanes_in_hand',
  help: 'Lanes of which a delivery is under way',
});

export const lanesUnavailable = new Gauge({
  name: 'crossdock_lanes_unavailable',
  help: '1 while lanes wait for their database, or for one to be configured',
});

export const fetchesWaiting = new Gauge({
  name: 'crossdock_mailbox_fetches_waiting',
  help: 'Requests of receivers that wait for something to fetch',
});

export const mailboxesFilled = new Gauge({
  name: 'crossdock_mailboxes_filled',
  help: 'Mailboxes with something in them, over all processes',
});

export const mailboxOldestUntoldSeconds = new Gauge({
  name: 'crossdock_mailbox_oldest_untold_seconds',
  help: 'For how long a message has been acknowledged, released or over of which the bus was not told, the oldest over all processes',
});
