import { Counter, Gauge, Histogram } from 'prom-client';

export const changesMappedTotal = new Counter({
  name: 'crossdock_changes_mapped_total',
  help: 'Row changes that mapping is done with, those that no mapping wanted included',
});

export const eventsCapturedTotal = new Counter({
  name: 'crossdock_events_captured_total',
  help: 'Events that mappings made of row changes and the brokers have',
});

export const mappingFailuresTotal = new Counter({
  name: 'crossdock_mapping_failures_total',
  help: 'Changes that a mapping could not turn into an event, by mapping',
  labelNames: ['mapping'] as const,
});

export const mappingBroken = new Gauge({
  name: 'crossdock_transformation_mapping_broken',
  help: '1 where the newest rows of its table have not what the mapping reads, so that they are parked',
  labelNames: ['mapping'] as const,
});

/** `result`: published, observed (published though its data breaks a schema), or the reason why it was parked. */
export const outboxEntriesTotal = new Counter({
  name: 'crossdock_outbox_entries_total',
  help: 'Outbox rows and messages that transformation is done with, by source and result',
  labelNames: ['source', 'result'] as const,
});

export const unknownTenantsTotal = new Counter({
  name: 'crossdock_events_of_unknown_tenant_total',
  help: 'Events that a mapping made for a tenant who is not configured',
});

export const eventsRoutedTotal = new Counter({
  name: 'crossdock_events_routed_total',
  help: 'Events that routing is done with, by whether a subscription wanted them',
  labelNames: ['wanted'] as const,
});

export const deliveriesRequestedTotal = new Counter({
  name: 'crossdock_deliveries_requested_total',
  help: 'Deliveries that routing asked for and the brokers have',
});

/** `code`: why, as in the cause of the dead letter. */
export const transformFailuresTotal = new Counter({
  name: 'crossdock_transform_failures_total',
  help: 'Deliveries that ended as dead letters because their transform failed, by code',
  labelNames: ['code'] as const,
});

/** `step`: map or outbox, which route what they make, or route. */
export const batchSeconds = new Histogram({
  name: 'crossdock_transformation_batch_seconds',
  help: 'From receiving a batch of records until all that came of it is acknowledged',
  labelNames: ['step'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
});

/** `entity`: mapping or subscription. */
export const entriesInForce = new Gauge({
  name: 'crossdock_transformation_entries_in_force',
  help: 'Configuration entries in use, by entity',
  labelNames: ['entity'] as const,
});

export const entriesRefused = new Gauge({
  name: 'crossdock_transformation_entries_refused',
  help: 'Configuration entries that cannot be used, by entity; the log names them',
  labelNames: ['entity'] as const,
});
