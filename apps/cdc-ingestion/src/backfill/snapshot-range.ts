import type { FoundRows } from '../source/stream-observer.js';
import { TableAltered } from './backfill-fault.js';
import type { BackfillInHand } from './backfill-in-hand.js';
import type { OpenRange } from './backfill-order.js';
import { chunkQuery } from './chunk-query.js';
import { describeRows } from './described-rows.js';
import { refuseOtherKey, selectionOf } from './read-chunk.js';
import { RowCursor } from './row-cursor.js';
import type { RowSession } from './row-session.js';
import { unlessAborted } from './unless-aborted.js';

const partRows = 5_000;
const partBytes = 1_000_000;

/** Fulfilled when all replicas in sync have the rows. Once the signal fires, none is written that is not on its way. */
export type PublishRows = (rows: FoundRows, signal: AbortSignal) => Promise<void>;

/**
 * Reads a range of a table as an exported snapshot shows it, part after part, from where it stands to its end.
 *
 * What changed the table since the export is found: a form of ALTER TABLE that writes it anew leaves nothing in it for older
 * snapshots (PostgreSQL manual, 13.6 "Caveats"), and a reader that does not look would take it for empty. So is one that was
 * filled since and has taken the table's name. `LOCK TABLE`, as beside the
 * stream, is not needed for that, and so no privilege on the whole table where columns alone are granted.
 *
 * @throws TableAltered, KeyChanged, BackfillFailed, or the server's error
 */
export async function readSnapshotRange(
  rows: RowSession,
  hand: BackfillInHand,
  range: OpenRange,
  { snapshotName, publish }: { snapshotName: string; publish: PublishRows },
): Promise<void> {
  const { backfill, publication, conditions, progress, signal } = hand;
  // The transaction may have failed at its very end.
  if (!progress.isOpen(range)) return;
  await rows.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
  await rows.query(`SET TRANSACTION SNAPSHOT '${snapshotName.replaceAll("'", "''")}'`);
  const described = await describeRows(rows, publication, backfill);
  const { key, shape, estimatedRowBytes } = described;
  // What divided the table saw it as it is, not as the snapshot shows it.
  refuseOtherKey(described, progress.current.keyColumns, backfill);
  // Without a key there is no place to go on from.
  if (key.length === 0) await progress.record({ rows: 0, chunks: 0 });
  const selection = selectionOf(backfill, conditions, described, range);
  const query = chunkQuery({ ...backfill, ...described }, selection, progress.placeIn(range), null);
  const cursor = await RowCursor.open(rows, query, { ...described, rowBytes: estimatedRowBytes });
  // The query has the table locked, so this holds for as long as it is read.
  const { rewritten, renamed } = await describeRows(rows, publication, backfill);
  if (renamed) throw new TableAltered(`${backfill.schema}.${backfill.table} is the name of another table`);
  if (rewritten) throw new TableAltered(`${backfill.schema}.${backfill.table} was written anew`);
  for (let last = false; !last;) {
    const part = await cursor.take(partRows, partBytes);
    signal.throwIfAborted();
    // While nothing can be published it may become vain to read on.
    if (part.rows.length > 0)
      await unlessAborted(publish({ backfillId: backfill.id, shape, rows: part.rows }, signal), signal);
    signal.throwIfAborted();
    last = part.last;
    await progress.advance(range, part, described);
  }
  await rows.query('COMMIT');
}
