import { Counter, Gauge } from 'prom-client';

const rows = new Counter({
  name: 'crossdock_backfill_rows_total',
  help: 'Rows that back-fills of the source read, those that changed meanwhile included.',
  labelNames: ['source'] as const,
});
const chunksAgain = new Counter({
  name: 'crossdock_backfill_chunks_again_total',
  help: 'Chunks that were read again because something was in doubt.',
  labelNames: ['source', 'doubt'] as const,
});
const rowsIncomplete = new Counter({
  name: 'crossdock_backfill_rows_incomplete_total',
  help: 'Rows whose large values did not go out, because each time that they were read the row changed and the values did not.',
  labelNames: ['source'] as const,
});
const rowsDone = new Gauge({
  name: 'crossdock_backfill_rows_done',
  help: 'Rows that a back-fill under way has read since its beginning.',
  labelNames: ['source', 'backfill'] as const,
});
const rowsEstimated = new Gauge({
  name: 'crossdock_backfill_rows_estimated',
  help: 'Rows of the whole table, as the server estimates.',
  labelNames: ['source', 'backfill'] as const,
});

const failures = new Counter({
  name: 'crossdock_backfill_failures_total',
  help: 'Back-fills of the source that failed: they cannot be done as they were ordered.',
  labelNames: ['source'] as const,
});

/** Metrics of the back-fills that this process does. */
export const backfillMetrics = {
  read: (source: string, count: number): void => rows.inc({ source }, count),
  again: (source: string, doubt: string): void => chunksAgain.inc({ source, doubt }),
  incomplete: (source: string, count: number): void => rowsIncomplete.inc({ source }, count),
  progressed(source: string, backfill: string, done: number, estimated: number): void {
    rowsDone.set({ source, backfill }, done);
    rowsEstimated.set({ source, backfill }, estimated);
  },
  begin: (source: string): void => failures.inc({ source }, 0),
  failed: (source: string): void => failures.inc({ source }),
  /** A gauge keeps every label it ever had. */
  forget(source: string, backfill: string): void {
    for (const metric of [rowsDone, rowsEstimated]) metric.remove({ source, backfill });
  },
};
