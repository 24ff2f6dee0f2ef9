import { Counter, Gauge, Histogram } from 'prom-client';

/** Entries by how admission ended: `accepted`, or the code of the refusal. Requests that failed as a whole count once. */
export const entriesTotal = new Counter({
  name: 'crossdock_entries_total',
  help: 'Entries that admission decided on, by door (sender, application, stranger) and code',
  labelNames: ['door', 'code'] as const,
});

export const schemaWarningsTotal = new Counter({
  name: 'crossdock_schema_warnings_total',
  help: 'Accepted entries that break a schema under validation observe',
  labelNames: ['event_type'] as const,
});

export const admissionSeconds = new Histogram({
  name: 'crossdock_admission_seconds',
  help: 'From the headers of a request to its answer, the acknowledgement of the brokers included',
  buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 10],
});

export const bytesInFlight = new Gauge({
  name: 'crossdock_intake_bytes_in_flight',
  help: 'Bytes of bodies that are being read or stored',
});

export const strangerRecordsLostTotal = new Counter({
  name: 'crossdock_stranger_records_lost_total',
  help: 'Decision records about strangers that the bus did not take',
});
