import { keyColumnsOf, withKey, type Backfill, type BackfillProgress } from './backfill-order.js';
import { boundsQuery } from './chunk-query.js';
import { describeRows } from './described-rows.js';
import { selectionOf } from './read-chunk.js';
import type { RowSession } from './row-session.js';

/** More ranges than sessions, so that one of slow rows does not leave the other sessions without work for long. */
const mostRanges = 16;
/** Less is read sooner than it is divided. */
const fewestBytes = 8_388_608;
const sampledPages = 500;
/** What is recorded of a back-fill must fit in a record. */
const mostBoundLength = 1_000;

interface DividedTable {
  backfill: Backfill;
  publication: string;
  conditions: readonly string[];
}

/**
 * The ranges of about equal size that sessions can read at the same time, as a progress has them. None for a table that is small or has
 * no key, or of which nothing was found: it is read as one.
 *
 * The bounds are keys out of a sample of the table's pages. So they need no statistics, fit any key, and are as good after a crash as before
 * it: a range ends where it did, whatever happens to its rows. A range of pages (`ctid`) would be cheaper to read but says nothing once the
 * table is written anew (`VACUUM FULL`), and means another thing in each partition.
 *
 * @throws BackfillFailed, or the server's error
 */
export async function divided(
  session: RowSession,
  { backfill, publication, conditions }: DividedTable,
): Promise<Pick<BackfillProgress, 'openRanges' | 'keyColumns'>> {
  const described = await describeRows(session, publication, backfill);
  const count = Math.min(mostRanges, Math.floor(described.bytes / fewestBytes));
  if (count < 2 || described.key.length === 0) return {};
  const selection = selectionOf(backfill, conditions, described);
  const percent = Math.min(100, (sampledPages / Math.max(1, described.pages)) * 100);
  const { text, values } = boundsQuery({ ...backfill, ...described }, selection, count, percent);
  const { rows } = await session.query(text, values);
  const bounds = rows
    .map((row) => row.map(String))
    .filter((key) => key.reduce((length, value) => length + value.length, 0) <= mostBoundLength);
  const openRanges = [null, ...bounds].map((after, place) => ({
    ...withKey('after', after),
    ...withKey('upTo', bounds[place]),
  }));
  return bounds.length > 0 ? { openRanges, keyColumns: keyColumnsOf(described.key) } : {};
}
