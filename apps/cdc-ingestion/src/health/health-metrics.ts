import { Counter, Gauge } from 'prom-client';
import { OneState } from '../one-state.js';
import type { DecodingStatistics } from './server-look.js';

const labelNames = ['source'] as const;

const gauges = {
  lagBytes: new Gauge({
    name: 'crossdock_capture_lag_bytes',
    help: "From the confirmed position to the end of the server's log.",
    labelNames,
  }),
  lagSeconds: new Gauge({
    name: 'crossdock_capture_lag_seconds',
    help: 'Age of the oldest commit, or end of the log as it was seen, that is not confirmed; 0 when there is none.',
    labelNames,
  }),
  retainedBytes: new Gauge({
    name: 'crossdock_capture_wal_retained_bytes',
    help: 'Log that the server keeps because of the slot.',
    labelNames,
  }),
  safeBytes: new Gauge({
    name: 'crossdock_capture_slot_safe_bytes',
    help: 'What may still be written to the log until the slot is in danger; absent when that is unlimited.',
    labelNames,
  }),
  growthBytesPerSecond: new Gauge({
    name: 'crossdock_capture_wal_growth_bytes_per_second',
    help: "How fast the server's log grows, over the last minute.",
    labelNames,
  }),
  forecastSeconds: new Gauge({
    name: 'crossdock_capture_slot_loss_forecast_seconds',
    help: 'Until the server gives the slot up, if it moves no more and the log grows as it does; absent when it will not.',
    labelNames,
  }),
};

const walStatus = new OneState(
  new Gauge({
    name: 'crossdock_capture_slot_wal_status',
    help: '1 for the wal_status that the slot has on the server.',
    labelNames: ['source', 'wal_status'] as const,
  }),
  'wal_status',
);

const decoding: Record<keyof DecodingStatistics, Counter<'source'>> = {
  spillTransactions: new Counter({
    name: 'crossdock_capture_server_spilled_transactions_total',
    help: 'Transactions that the server wrote to its disk while it decoded them, when they were too large for its memory.',
    labelNames,
  }),
  spillBytes: new Counter({
    name: 'crossdock_capture_server_spilled_bytes_total',
    help: 'What the server wrote to its disk of such transactions.',
    labelNames,
  }),
  streamTransactions: new Counter({
    name: 'crossdock_capture_server_streamed_transactions_total',
    help: 'Transactions that the server sent in part while they were open.',
    labelNames,
  }),
  streamBytes: new Counter({
    name: 'crossdock_capture_server_streamed_bytes_total',
    help: 'What the server decoded of such transactions.',
    labelNames,
  }),
};

export type HealthGauges = { readonly [Name in keyof typeof gauges]?: number | undefined };

/** What the looks at the server tell of a source. A value that is not known is absent, not 0. */
export const healthMetrics = {
  looked(source: string, values: HealthGauges, status: string | null): void {
    for (const [name, gauge] of Object.entries(gauges)) {
      const value = values[name as keyof typeof gauges];
      if (value === undefined) gauge.remove({ source });
      else gauge.set({ source }, value);
    }
    if (status === null) walStatus.forget(source);
    else walStatus.set(source, status);
  },
  decoded(source: string, grown: DecodingStatistics): void {
    for (const [name, counter] of Object.entries(decoding))
      counter.inc({ source }, grown[name as keyof DecodingStatistics]);
  },
  forget(source: string): void {
    for (const gauge of Object.values(gauges)) gauge.remove({ source });
    walStatus.forget(source);
  },
};
