import type { Logger } from '@crossdock/service-host';
import type { Lsn } from '../replication/lsn.js';
import type { LogicalMessage } from '../replication/messages/logical-message.js';
import type { ControlSession } from '../source/control-session.js';
import type { FoundRows, StreamObserver } from '../source/stream-observer.js';
import { backfillMetrics } from './backfill-metrics.js';
import {
  initialBackfills,
  isOver,
  progressOf,
  type Backfill,
  type BackfilledSource,
  type BackfillProgress,
} from './backfill-order.js';
import { BackfillRun } from './backfill-run.js';
import { BackfillStream } from './backfill-stream.js';
import type { Backfills } from './backfills.js';
import type { RowSession } from './row-session.js';
import { readWatermark } from './watermark.js';

export interface SourceBackfillsDeps {
  backfills: Pick<Backfills, 'ordersOf' | 'progress' | 'record' | 'onOrder'>;
  control: Pick<ControlSession, 'query'>;
  /** A session beside the others, for the rows. */
  openRows: () => Promise<RowSession>;
  log: Logger;
}

type Status = 'running' | 'paused' | 'cancelled';
type Ordered = Backfill & { status: Status };

/**
 * The back-fills of one source while it is read: the stream's observer on one side, the queue of what is ordered on the other. One
 * back-fill runs at a time, the others wait; one that was interrupted comes first, then those that belong to the source's
 * beginning, then by the time of the order.
 */
export class SourceBackfills implements StreamObserver {
  private stream: BackfillStream | null = null;
  private running: { id: string; rowsPerSecond: number | undefined; stop: AbortController } | null = null;
  private wake: () => void = () => undefined;

  constructor(
    private readonly source: BackfilledSource,
    private readonly deps: SourceBackfillsDeps,
  ) {}

  transaction(xid: number): void {
    this.stream?.transaction(xid);
  }

  changed(table: string, key: string | null, whole: boolean): void {
    this.stream?.changed(table, key, whole);
  }

  message(message: LogicalMessage, commitLsn: Lsn): FoundRows | null {
    const mark = this.stream && readWatermark(message);
    return mark ? (this.stream?.edge(mark, commitLsn) ?? null) : null;
  }

  safe(position: Lsn): void {
    this.stream?.safe(position);
  }

  /** Does what is ordered until the signal fires. Rejects when the progress cannot be recorded. */
  async run(signal: AbortSignal): Promise<void> {
    backfillMetrics.begin(this.source.id);
    const stop = (): void => {
      this.running?.stop.abort();
      this.wake();
    };
    signal.addEventListener('abort', stop, { once: true });
    const forget = this.deps.backfills.onOrder(() => this.ordersChanged());
    try {
      while (!signal.aborted) {
        const ordered = new Promise<void>((resolve) => (this.wake = resolve));
        await this.settleOthers(null);
        const next = this.next();
        if (!next) await ordered;
        else if (!signal.aborted) await this.runOne(next, signal);
      }
    } finally {
      forget();
      signal.removeEventListener('abort', stop);
    }
  }

  private async runOne(backfill: Ordered, signal: AbortSignal): Promise<void> {
    const { id, sourceId, schema, table } = backfill;
    const { backfills, control, openRows, log } = this.deps;
    const stop = new AbortController();
    const declared = this.source.tables.find((other) => other.schema === schema && other.table === table);
    if (!declared) {
      const detail = `table_not_captured: ${schema}.${table} is no table of the source`;
      await backfills.record(progressOf(backfill, backfills.progress(id), { state: 'failed', detail }));
      backfillMetrics.failed(sourceId);
      return;
    }
    this.stream = new BackfillStream(id, `${schema}.${table}`);
    this.running = { id, stop, rowsPerSecond: backfill.rowsPerSecond };
    if (signal.aborted) stop.abort();
    log.info({ sourceId, backfillId: id, schema, table }, 'backfill.started');
    const settled = this.settleOthers(id);
    settled.catch(() => undefined);
    try {
      await new BackfillRun({
        backfill,
        publication: this.source.publication,
        conditions: declared.where ? [declared.where] : [],
        stream: this.stream,
        control,
        openRows,
        progress: backfills.progress(id),
        record: (progress) => backfills.record(progress),
        log,
      }).run(stop.signal);
      await settled;
    } finally {
      this.stream = null;
      this.running = null;
      backfillMetrics.forget(sourceId, id);
    }
    const progress = backfills.progress(id);
    log.info({ sourceId, backfillId: id, state: progress?.state, rows: progress?.rows }, 'backfill.ended');
  }

  private ordersChanged(): void {
    const { running } = this;
    const order = running && this.ordered().find(({ id }) => id === running.id);
    // With another rate it goes on at once, as one that was interrupted.
    const asOrdered = order?.status === 'running' && order.rowsPerSecond === running?.rowsPerSecond;
    if (running && !asOrdered) running.stop.abort();
    else if (running) this.settleOthers(running.id).catch(() => running.stop.abort());
    this.wake();
  }

  /** Says of the back-fills that do not run what they are. */
  private async settleOthers(runningId: string | null): Promise<void> {
    const { backfills } = this.deps;
    const wanted: Record<Status, BackfillProgress['state']> = {
      running: 'waiting',
      paused: 'paused',
      cancelled: 'cancelled',
    };
    for (const order of this.ordered()) {
      const progress = backfills.progress(order.id);
      if (order.id === runningId || isOver(progress)) continue;
      const state = wanted[order.status];
      // What was interrupted while it ran is about to go on.
      if (progress?.state === state || (state === 'waiting' && progress?.state === 'running')) continue;
      await backfills.record(progressOf(order, progress, { state }));
    }
  }

  private next(): Ordered | undefined {
    const { backfills } = this.deps;
    const open = this.ordered().filter(
      ({ id, status }) => status === 'running' && !isOver(backfills.progress(id)),
    );
    return open.find(({ id }) => backfills.progress(id)?.state === 'running') ?? open[0];
  }

  /** In the order in which they get their turn. */
  private ordered(): Ordered[] {
    const { backfills } = this.deps;
    const initial = initialBackfills(this.source, (id) => backfills.progress(id)).map((each) => ({
      ...each,
      status: 'running' as const,
    }));
    const began = ({ id }: Ordered): string => backfills.progress(id)?.startedAt ?? '9';
    const orders = backfills
      .ordersOf(this.source.id)
      .toSorted((one, other) => (began(one) < began(other) ? -1 : began(one) > began(other) ? 1 : 0));
    return [...initial, ...orders];
  }
}
