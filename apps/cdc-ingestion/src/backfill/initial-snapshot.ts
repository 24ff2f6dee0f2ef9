import type { Logger } from '@crossdock/service-host';
import type { FoundRows } from '../source/stream-observer.js';
import { BackfillFailed } from './backfill-fault.js';
import { backfillMetrics } from './backfill-metrics.js';
import {
  advanced,
  initialBackfills,
  isOver,
  type Backfill,
  type BackfilledSource,
  type BackfillProgress,
} from './backfill-order.js';
import type { Backfills } from './backfills.js';
import { chunkQuery, type Key } from './chunk-query.js';
import { describeRows } from './described-rows.js';
import { KeptProgress } from './kept-progress.js';
import { selectionOf } from './read-chunk.js';
import { RowCursor } from './row-cursor.js';
import type { RowSession } from './row-session.js';
import { unlessAborted } from './unless-aborted.js';

export interface InitialSnapshotOptions {
  source: BackfilledSource;
  /** As the slot's creation exported it. It lives as long as the session that created the slot does nothing else. */
  snapshotName: string;
  openRows: () => Promise<RowSession>;
  /** Fulfilled when all replicas in sync have the rows. */
  publish: (rows: FoundRows) => Promise<void>;
  backfills: Pick<Backfills, 'progress' | 'record'>;
  signal: AbortSignal;
  log: Logger;
}

const tablesAtOnce = 2;
const partRows = 5_000;
const partBytes = 1_000_000;

/**
 * Reads the declared tables as they were at the beginning of the slot, before the first change is streamed: what is in the snapshot is
 * not in the stream and the other way round, so no edges are needed.
 *
 * Each table is the back-fill that `initialBackfills` names. The snapshot ends with the process; what is not completed then goes on
 * as a back-fill beside the stream, behind the last recorded key. A table without a key has no such place and is read as a
 * whole, from its beginning at each try; only here can it be read at all.
 *
 * Fulfilled when every table is completed or has failed, or the signal fired. Rejects when the snapshot or the server is gone.
 */
export async function readSnapshot(options: InitialSnapshotOptions): Promise<void> {
  const progress = (id: string): BackfillProgress | undefined => options.backfills.progress(id);
  const open = initialBackfills(options.source, progress).filter(({ id }) => !isOver(progress(id)));
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const work = async (): Promise<void> => {
    for (let next = open.shift(); next && !signal.aborted; next = open.shift()) {
      await new SnapshotTable(next, { ...options, signal }).read();
    }
  };
  const readers = Array.from({ length: tablesAtOnce }, () =>
    work().catch((error: unknown) => {
      stop.abort();
      throw error;
    }),
  );
  const failed = (await Promise.allSettled(readers)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

class SnapshotTable {
  private readonly progress: KeptProgress;

  constructor(
    private readonly backfill: Backfill,
    private readonly options: InitialSnapshotOptions,
  ) {
    const { backfills, log } = options;
    this.progress = new KeptProgress(
      backfill,
      backfills.progress(backfill.id),
      (progress) => backfills.record(progress),
      log,
    );
  }

  async read(): Promise<void> {
    const { backfill } = this;
    const { log } = this.options;
    const context = { sourceId: backfill.sourceId, backfillId: backfill.id };
    await this.progress.record({});
    for (let tries = 1; ; tries++) {
      try {
        await this.readOnce();
        break;
      } catch (error) {
        if (this.options.signal.aborted) break;
        // Any other refusal may be the snapshot's: it is gone, or the table has changed since. Beside the stream it is tried anew.
        if (error instanceof BackfillFailed) {
          await this.progress.fail(error);
          break;
        }
        if (tries >= 3) throw error;
        log.warn({ ...context, err: error, tries }, 'snapshot.interrupted');
      }
    }
    backfillMetrics.forget(backfill.sourceId, backfill.id);
    const { state, rows } = this.progress.current;
    log.info({ ...context, state, rows }, 'snapshot.table_ended');
  }

  private async readOnce(): Promise<void> {
    const { signal, snapshotName } = this.options;
    const session = await this.options.openRows();
    const interrupt = (): void => session.destroy();
    signal.addEventListener('abort', interrupt, { once: true });
    try {
      signal.throwIfAborted();
      await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      await session.query(`SET TRANSACTION SNAPSHOT '${snapshotName.replaceAll("'", "''")}'`);
      await this.readTable(session);
      await session.query('COMMIT');
    } finally {
      signal.removeEventListener('abort', interrupt);
      await session.close();
    }
  }

  private async readTable(session: RowSession): Promise<void> {
    const { source, publish } = this.options;
    const { backfill } = this;
    const { schema, table, id: backfillId, sourceId } = backfill;
    const declared = source.tables.find((other) => other.schema === schema && other.table === table);
    const described = await describeRows(session, source.publication, backfill);
    const selection = selectionOf(backfill, declared?.where ? [declared.where] : [], described);
    const keyed = described.key.length > 0;
    if (!keyed) await this.progress.record({ rows: 0, chunks: 0 });
    const after: Key | null = keyed ? (this.progress.current.lastKey ?? null) : null;
    const query = chunkQuery({ ...backfill, ...described }, selection, after, null);
    const { columns, key, shape, estimatedRows, estimatedRowBytes } = described;
    const cursor = await RowCursor.open(session, query, { columns, key, rowBytes: estimatedRowBytes });
    for (let last = false; !last;) {
      const part = await cursor.take(partRows, partBytes);
      this.options.signal.throwIfAborted();
      // While nothing can be published it may become vain to read on.
      if (part.rows.length > 0)
        await unlessAborted(publish({ backfillId, shape, rows: part.rows }), this.options.signal);
      this.options.signal.throwIfAborted();
      backfillMetrics.read(sourceId, part.rows.length);
      last = part.last;
      await this.progress.record(advanced(this.progress.current, part, estimatedRows));
    }
  }
}
