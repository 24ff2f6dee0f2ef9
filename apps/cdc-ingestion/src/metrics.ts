import { Counter, Gauge, Histogram } from 'prom-client';
import { OneState } from './one-state.js';
import { declineReasons } from './stage/staging-declined.js';

const changes = new Counter({
  name: 'crossdock_capture_changes_total',
  help: 'Row changes whose records the brokers acknowledged.',
  labelNames: ['source'] as const,
});
const transactions = new Counter({
  name: 'crossdock_capture_transactions_total',
  help: 'Transactions read, heartbeats included; streamed: they came in part while they were open.',
  labelNames: ['source', 'streamed'] as const,
});
const parked = new Counter({
  name: 'crossdock_capture_parked_total',
  help: 'Changes, rows that were read and logical messages that were parked: larger than their topic takes, or no text.',
  labelNames: ['source'] as const,
});
const heartbeatSeconds = new Histogram({
  name: 'crossdock_capture_heartbeat_seconds',
  help: 'From the sending of a heartbeat into the log until the brokers have acknowledged everything before it.',
  labelNames: ['source'] as const,
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30, 120, 600],
});
const state = new OneState(
  new Gauge({
    name: 'crossdock_capture_source_state',
    help: '1 for the state that the source is in.',
    labelNames: ['source', 'state'] as const,
  }),
  'state',
);
const needsPerson = new Gauge({
  name: 'crossdock_capture_source_standing_still',
  help: '1 while the source stands in a state that does not pass by itself.',
  labelNames: ['source'] as const,
});
const declined = new Counter({
  name: 'crossdock_capture_staging_declined_total',
  help: 'Transactions that could not be held while they were open and were asked for whole.',
  labelNames: ['source', 'reason'] as const,
});
const cleaned = new Counter({
  name: 'crossdock_capture_outbox_cleaned_total',
  help: 'Rows of outboxes that were deleted because their events are safe.',
  labelNames: ['source'] as const,
});
const reconnects = new Counter({
  name: 'crossdock_capture_reconnects_total',
  help: 'Readings that ended with an error.',
  labelNames: ['source'] as const,
});

/** What a source has done and what state it is in; how it stands is in `health/`. The label is the source's id. */
export const sourceMetrics = {
  /** A counter that is not there until it is 1 shows no increase at its first. */
  begin(source: string): void {
    for (const counter of [changes, parked, reconnects]) counter.inc({ source }, 0);
    for (const streamed of ['true', 'false']) transactions.inc({ source, streamed }, 0);
    for (const reason of declineReasons) declined.inc({ source, reason }, 0);
  },
  captured: (source: string, count: number): void => changes.inc({ source }, count),
  transaction: (source: string, streamed: boolean): void =>
    transactions.inc({ source, streamed: String(streamed) }),
  cleaned: (source: string, rows: number): void => cleaned.inc({ source }, rows),
  declined: (source: string, reason: string): void => declined.inc({ source, reason }),
  parked: (source: string): void => parked.inc({ source }),
  heartbeat: (source: string, delayMs: number): void => heartbeatSeconds.observe({ source }, delayMs / 1000),
  reconnected: (source: string): void => reconnects.inc({ source }),
  entered(source: string, name: string, passes: boolean): void {
    state.set(source, name);
    needsPerson.set({ source }, passes ? 0 : 1);
  },
  forget(source: string): void {
    state.forget(source);
    needsPerson.remove({ source });
  },
};
