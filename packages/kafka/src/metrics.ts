import { Counter, Gauge, Histogram, register } from 'prom-client';

/** Every metric of this package. Registered once per process in the default registry. */
function once<T>(name: string, create: () => T): T {
  return (register.getSingleMetric(name) as T | undefined) ?? create();
}

/**
 * One time series that is counted once for each record. prom-client looks a series up by its labels at every count; here it
 * is told the sum when somebody reads it.
 */
export class Meter {
  private static readonly of = new Map<object, Set<Meter>>();
  private pending = 0;

  constructor(
    private readonly metric: Counter | Gauge,
    private readonly labels: Record<string, string>,
  ) {
    const meters = Meter.of.get(metric) ?? new Set();
    meters.add(this);
    Meter.of.set(metric, meters);
    Object.assign(metric, { collect: () => meters.forEach((meter) => meter.tell()) });
  }

  /** @param count less than nothing takes away, from a gauge */
  add(count: number): void {
    this.pending += count;
  }

  private tell(): void {
    this.metric.inc(this.labels, this.pending);
    this.pending = 0;
  }
}

/**
 * `result`: `done` by the handler, `parked`, `left` (could not be parked and lies at its origin only), `repeated`
 * (tried again), `skipped` (finished by a former owner).
 */
export const recordsTotal = once(
  'crossdock_kafka_records_total',
  () =>
    new Counter({
      name: 'crossdock_kafka_records_total',
      help: 'Records consumed, by operation and how their handling went.',
      labelNames: ['operation', 'result'] as const,
    }),
);

export const skippedOffsetsTotal = once(
  'crossdock_kafka_skipped_offsets_total',
  () =>
    new Counter({
      name: 'crossdock_kafka_skipped_offsets_total',
      help: 'Offsets that the log no longer had when a group came to read them: lost to it.',
      labelNames: ['topic'] as const,
    }),
);

export const parkedTotal = once(
  'crossdock_kafka_parked_total',
  () =>
    new Counter({
      name: 'crossdock_kafka_parked_total',
      help: 'Records parked, by operation and reason.',
      labelNames: ['operation', 'reason'] as const,
    }),
);

export const inFlight = once(
  'crossdock_kafka_in_flight',
  () =>
    new Gauge({
      name: 'crossdock_kafka_in_flight',
      help: 'Records in the hands of handlers.',
      labelNames: ['operation'] as const,
    }),
);

export const queuedRecords = once(
  'crossdock_kafka_queued_records',
  () =>
    new Gauge({
      name: 'crossdock_kafka_queued_records',
      help: 'Records fetched and waiting for a handler.',
      labelNames: ['group'] as const,
    }),
);

/** What tells, for each topic of due records, how late the oldest is whose time has come. Seconds. */
export type OverdueSource = () => Iterable<readonly [topic: string, seconds: number]>;

const overdueSources = new Set<OverdueSource>();

const overdueSeconds = once(
  'crossdock_kafka_overdue_seconds',
  () =>
    new Gauge({
      name: 'crossdock_kafka_overdue_seconds',
      help: 'How long ago the oldest record was due that waits for its time and is not done, by topic.',
      labelNames: ['topic'] as const,
    }),
);
Object.assign(overdueSeconds, {
  collect: () => {
    for (const source of overdueSources)
      for (const [topic, seconds] of source()) overdueSeconds.set({ topic }, seconds);
  },
});

/** Shows what the source tells until the answer is called. */
export function showOverdue(source: OverdueSource): () => void {
  overdueSources.add(source);
  return () => overdueSources.delete(source);
}

export const heldRecords = once(
  'crossdock_kafka_held_records',
  () =>
    new Gauge({
      name: 'crossdock_kafka_held_records',
      help: 'Records that wait in memory for the last part of their time, by operation.',
      labelNames: ['operation'] as const,
    }),
);

export const commitsTotal = once(
  'crossdock_kafka_commits_total',
  () =>
    new Counter({
      name: 'crossdock_kafka_commits_total',
      help: 'Offset commits, by group and result.',
      labelNames: ['group', 'result'] as const,
    }),
);

export const rebalancesTotal = once(
  'crossdock_kafka_rebalances_total',
  () =>
    new Counter({
      name: 'crossdock_kafka_rebalances_total',
      help: 'Times that a consumer joined its group.',
      labelNames: ['group'] as const,
    }),
);

export const crashesTotal = once(
  'crossdock_kafka_consumer_crashes_total',
  () =>
    new Counter({
      name: 'crossdock_kafka_consumer_crashes_total',
      help: 'Consumers that ended with an error and were opened again.',
      labelNames: ['group'] as const,
    }),
);

export const publishSeconds = once(
  'crossdock_kafka_publish_seconds',
  () =>
    new Histogram({
      name: 'crossdock_kafka_publish_seconds',
      help: 'From the hand-over of records to the acknowledgement by all in-sync replicas.',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30],
    }),
);

export const publishedTotal = once(
  'crossdock_kafka_published_total',
  () =>
    new Counter({
      name: 'crossdock_kafka_published_total',
      help: 'Records written and acknowledged, by topic of the contract.',
      labelNames: ['topic'] as const,
    }),
);

export const publishFailuresTotal = once(
  'crossdock_kafka_publish_failures_total',
  () =>
    new Counter({
      name: 'crossdock_kafka_publish_failures_total',
      help: 'Produce requests that failed; they are repeated unless the records themselves were refused.',
    }),
);
