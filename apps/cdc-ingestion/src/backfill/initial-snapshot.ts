import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@crossdock/service-host';
import { BackfillFailed, KeyChanged, TableAltered } from './backfill-fault.js';
import { handOf, type BackfillInHand } from './backfill-in-hand.js';
import { backfillMetrics } from './backfill-metrics.js';
import {
  initialBackfills,
  isOver,
  rowSessionsOf,
  type BackfilledSource,
  type BackfillProgress,
  type OpenRange,
} from './backfill-order.js';
import type { Backfills } from './backfills.js';
import { hasKey } from './described-rows.js';
import { KeptSession } from './kept-session.js';
import type { RowSession } from './row-session.js';
import { readSnapshotRange, type PublishRows } from './snapshot-range.js';

export interface InitialSnapshotOptions {
  source: BackfilledSource;
  /** As the slot's creation exported it. It lives as long as the session that created the slot does nothing else. */
  snapshotName: string;
  openRows: () => Promise<RowSession>;
  /** For one range; those of several go out at the same time. */
  publisher: () => PublishRows;
  backfills: Pick<Backfills, 'progress' | 'record'>;
  signal: AbortSignal;
  log: Logger;
}

const mostTries = 3;
const pauseMs = 200;

/**
 * Reads the declared tables as they were at the beginning of the slot, before the first change is streamed: what is in the snapshot is
 * not in the stream and the other way round, so no edges are needed.
 *
 * Several sessions share the snapshot, as many as the source allows: of tables, and of ranges of a large one. Each table is the back-fill that
 * `initialBackfills` names. The snapshot ends with the process; what is not completed then goes on as a back-fill beside the
 * stream, each range behind its last recorded key. A table without a key has no such place and is read as a whole, from its beginning at each
 * try; only here can it be read at all.
 *
 * A table that was altered since the export, or is about to be, is left for the stream's side, which reads it as it is. One without a key
 * could not be read there, so it is waited for.
 *
 * Fulfilled when every table is completed, has failed or is left, or the signal fired. Rejects when the snapshot or the server is gone.
 */
export async function readSnapshot(options: InitialSnapshotOptions): Promise<void> {
  const reading = new SnapshotReading(options);
  const stop = (): void => reading.stop();
  options.signal.addEventListener('abort', stop, { once: true });
  if (options.signal.aborted) stop();
  const sessions = Array.from({ length: rowSessionsOf(options.source) }, () =>
    reading.work().catch((error: unknown) => {
      stop();
      throw error;
    }),
  );
  const failed = (await Promise.allSettled(sessions)).find((result) => result.status === 'rejected');
  options.signal.removeEventListener('abort', stop);
  if (failed) throw failed.reason;
}

class SnapshotReading {
  private readonly hands: Set<BackfillInHand>;
  /** Sessions that have not given up. */
  private atWork: number;

  constructor(private readonly options: InitialSnapshotOptions) {
    const { source, backfills, log } = options;
    this.atWork = rowSessionsOf(source);
    const progress = (id: string): BackfillProgress | undefined => backfills.progress(id);
    const open = initialBackfills(source, progress).filter(({ id }) => !isOver(progress(id)));
    this.hands = new Set(open.flatMap((backfill) => handOf(backfill, source, backfills, log) ?? []));
  }

  stop(): void {
    for (const hand of this.hands) hand.stop.abort();
  }

  /** What one session does. */
  async work(): Promise<void> {
    const session = new KeptSession(this.options.openRows);
    try {
      for (const hand of [...this.hands]) {
        if (!(await this.isOpen(session, hand))) break;
        while (await hand.work(session, (range) => this.read(session, hand, range)));
        if (hand.hasEnded && this.hands.delete(hand)) this.ended(hand);
      }
    } finally {
      await session.close();
    }
  }

  /** The server may have no room for all that are allowed; then fewer do the work. What hinders the last one is found when it reads. */
  private async isOpen(session: KeptSession, hand: BackfillInHand): Promise<boolean> {
    try {
      await session.use(hand.signal, () => Promise.resolve());
    } catch (err) {
      if (hand.signal.aborted || this.atWork === 1) return true;
      this.atWork -= 1;
      this.options.log.warn({ sourceId: hand.backfill.sourceId, err }, 'snapshot.session_missing');
      return false;
    }
    return true;
  }

  private async read(session: KeptSession, hand: BackfillInHand, range: OpenRange): Promise<void> {
    const { snapshotName, publisher, log } = this.options;
    const { sourceId, id: backfillId } = hand.backfill;
    for (let tries = 1; ;) {
      try {
        const publish = publisher();
        return await session.use(hand.signal, (rows) =>
          readSnapshotRange(rows, hand, range, { snapshotName, publish }),
        );
      } catch (err) {
        session.drop();
        if (hand.signal.aborted) return;
        // Other refusals may be the snapshot's, too: it is gone, or the table has changed since. Beside the stream it is tried anew.
        if (err instanceof BackfillFailed) {
          hand.stop.abort();
          return await hand.progress.fail(err);
        }
        if (isForTheStream(err) || (isLocked(err) && (await this.isKeyed(session, hand)))) {
          log.warn({ sourceId, backfillId, err }, 'snapshot.table_left');
          return hand.stop.abort();
        }
        if (!isLocked(err) && tries++ >= mostTries) throw err;
        log.warn({ sourceId, backfillId, err, tries }, 'snapshot.interrupted');
        await pause(pauseMs, undefined, { signal: hand.signal }).catch(() => undefined);
      }
    }
  }

  /** False where it is not known. */
  private async isKeyed(session: KeptSession, hand: BackfillInHand): Promise<boolean> {
    try {
      return await session.use(hand.signal, (rows) => hasKey(rows, hand.backfill));
    } catch {
      session.drop();
      return false;
    }
  }

  private ended({ backfill, progress }: BackfillInHand): void {
    const { sourceId, id: backfillId } = backfill;
    backfillMetrics.forget(sourceId, backfillId);
    const { state, rows } = progress.current;
    this.options.log.info({ sourceId, backfillId, state, rows }, 'snapshot.table_ended');
  }
}

/** SQLSTATEs of class 42: columns or rights that the table has not any more. Of class 22: values of a condition that cannot be compared. */
function isForTheStream(error: unknown): boolean {
  return error instanceof TableAltered || error instanceof KeyChanged || /^(22|42)/.test(sqlStateOf(error));
}

/** `lock_not_available`: somebody changes the table, or waits to do so until others have read it. */
function isLocked(error: unknown): boolean {
  return sqlStateOf(error) === '55P03';
}

function sqlStateOf(error: unknown): string {
  return (error as { code?: string }).code ?? '';
}
