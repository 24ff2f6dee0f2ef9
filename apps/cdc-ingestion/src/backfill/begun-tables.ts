import type { Logger } from '@crossdock/service-host';
import { tableName } from '../source/preflight.js';
import {
  initialBackfill,
  isOver,
  progressOf,
  type BackfilledSource,
  type BackfillProgress,
} from './backfill-order.js';
import type { Backfills } from './backfills.js';

/**
 * For a source with `snapshot: initial`, of the tables whose capture begins at this moment: where one was read before, through a
 * slot of this name that is gone or before it was taken out of the source, it is to be read again. What changed in between was
 * not captured. It gets another back-fill, because rows of the former would have the same ids and be taken for repetitions.
 *
 * Recorded before the tables are recorded as captured, so that it is neither forgotten nor done twice when the process dies
 * between: a back-fill that waits for its turn has read nothing yet and is the one that is to be done. One that runs may have
 * sent rows that are not counted yet.
 *
 * @param begins by `schema.table`
 */
export async function readAnew(
  source: BackfilledSource,
  begins: (table: string) => boolean,
  backfills: Pick<Backfills, 'progress' | 'record'>,
  log: Logger,
): Promise<void> {
  if (source.snapshot !== 'initial') return;
  for (const table of source.tables) {
    if (!begins(tableName(table))) continue;
    const progress = (id: string): BackfillProgress | undefined => backfills.progress(id);
    const { backfill, next } = initialBackfill(source, table, progress);
    const former = progress(backfill.id);
    if (!former || (former.state === 'waiting' && former.rows === 0)) continue;
    if (!isOver(former)) {
      const detail = 'interrupted: the table was not captured any more, and is read again from its beginning';
      await backfills.record(progressOf(backfill, former, { state: 'cancelled', detail }));
    }
    await backfills.record(progressOf(next, undefined, { state: 'waiting' }));
    const { id: backfillId, sourceId, schema, table: name } = next;
    const detail = 'rows that were deleted while it was not captured are not found';
    log.warn({ sourceId, backfillId, schema, table: name, detail }, 'snapshot.read_again');
  }
}
