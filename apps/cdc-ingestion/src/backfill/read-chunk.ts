import { isDeepStrictEqual } from 'node:util';
import type { Tuple } from '../replication/messages/row-messages.js';
import { qualified } from '../source/sql-names.js';
import { BackfillFailed, KeyChanged } from './backfill-fault.js';
import { keyColumnsOf, type Backfill, type OpenRange } from './backfill-order.js';
import { chunkQuery, type Key, type Selection } from './chunk-query.js';
import { describeRows, type DescribedRows } from './described-rows.js';
import { RowCursor, type FoundPart } from './row-cursor.js';
import type { RowSession } from './row-session.js';

export interface FoundChunk {
  described: DescribedRows;
  rows: Tuple[];
  bytes: number;
  /** Of the last row. */
  lastKey: Key | null;
  /** Nothing of the selection lies behind these rows. */
  last: boolean;
  /** What the query took. */
  tookMs: number;
}

export interface ChunkWish {
  backfill: Backfill;
  publication: string;
  /** Conditions beside the back-fill's own. */
  conditions: readonly string[];
  /** Where reading goes on in the range. */
  after: Key | null;
  range: OpenRange;
  /** That the place and the range are of; undefined where that is not known. */
  keyColumns: readonly string[] | undefined;
  mostRows: number;
  /** With the row that reaches it the chunk ends. */
  mostBytes: number;
  /** What a row of the chunk before took. */
  rowBytes: number | undefined;
}

export interface ChunkEdges {
  /** The table's shape stands still from now on; nothing has been read. */
  low: () => Promise<void>;
  /** All is read; the shape still stands. */
  high: (chunk: FoundChunk) => Promise<void>;
}

/**
 * Reads one chunk between its edges. While it lasts the table is locked against changes of its shape (and against nothing else), so
 * that the stream describes its rows between the edges as the catalogue does here.
 *
 * @throws BackfillFailed, KeyChanged, or the server's error
 */
export async function readChunk(
  session: RowSession,
  wish: ChunkWish,
  edges: ChunkEdges,
): Promise<FoundChunk> {
  const readsAll = await maySelectAll(session, wish.backfill);
  await session.query(`BEGIN ISOLATION LEVEL ${readsAll ? 'REPEATABLE READ' : 'READ COMMITTED'}, READ ONLY`);
  try {
    await lockShape(session, wish.backfill, readsAll);
    await edges.low();
    const described = await describeRows(session, wish.publication, wish.backfill);
    refuseOtherKey(described, wish.keyColumns, wish.backfill);
    const startedAt = performance.now();
    const found = await foundRows(session, wish, described);
    const chunk = { described, ...found, tookMs: performance.now() - startedAt };
    await edges.high(chunk);
    await session.query('COMMIT');
    return chunk;
  } catch (error) {
    await session.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Not column by column. @throws BackfillFailed when there is no such table */
async function maySelectAll(session: RowSession, backfill: Backfill): Promise<boolean> {
  const asked = session.query(`SELECT has_table_privilege($1, 'SELECT')::text`, [qualified(backfill)]);
  const { rows } = await orMissing(backfill, asked);
  return rows[0]?.[0] === 'true';
}

/**
 * Until the transaction ends. LOCK TABLE wants SELECT on the table (`LockTableAclCheck` of lockcmds.c). Where columns alone are
 * granted a query locks it just so, but takes a snapshot, and rows must be read behind the low edge. So each statement then has a snapshot
 * of its own: that of the rows is later than that of the description, and shows whatever that one shows.
 *
 * @throws BackfillFailed when there is no such table
 */
async function lockShape(session: RowSession, backfill: Backfill, readsAll: boolean): Promise<void> {
  const name = qualified(backfill);
  const lock = readsAll ? `LOCK TABLE ${name} IN ACCESS SHARE MODE` : `SELECT FROM ${name} LIMIT 0`;
  await orMissing(backfill, session.query(lock));
}

async function orMissing<Answer>({ schema, table }: Backfill, asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    const missing = ['42P01', '3F000'].includes((error as { code?: string }).code ?? '');
    if (missing) throw new BackfillFailed('table_missing', `${schema}.${table}`);
    throw error;
  }
}

async function foundRows(
  session: RowSession,
  { backfill, conditions, range, after, mostRows, mostBytes, rowBytes }: ChunkWish,
  described: DescribedRows,
): Promise<FoundPart> {
  const selection = selectionOf(backfill, conditions, described, range);
  const target = { ...backfill, ...described };
  const query = chunkQuery(target, selection, after, mostRows);
  const cursor = await RowCursor.open(session, query, {
    ...described,
    rowBytes: rowBytes ?? described.estimatedRowBytes,
  });
  return cursor.take(mostRows, mostBytes);
}

/** @throws KeyChanged, or BackfillFailed where a range of the former key was ordered: of another one its values mean other rows */
export function refuseOtherKey(
  { key }: DescribedRows,
  expected: readonly string[] | undefined,
  { keyFrom, keyTo }: Pick<Backfill, 'keyFrom' | 'keyTo'>,
): void {
  const found = keyColumnsOf(key);
  if (!expected || isDeepStrictEqual(found, expected)) return;
  const detail = `the key is (${found.join(', ')}) and was (${expected.join(', ')})`;
  if (keyFrom || keyTo) throw new BackfillFailed('key_not_valid', detail);
  throw new KeyChanged(detail);
}

/** What is wanted of the table as it is. @throws BackfillFailed */
export function selectionOf(
  { schema, table, keyFrom, keyTo, where }: Backfill,
  conditions: readonly string[],
  { key, rowFilter }: DescribedRows,
  { upTo }: OpenRange = {},
): Selection {
  for (const range of [keyFrom, keyTo]) {
    if (range && range.length > key.length)
      throw new BackfillFailed(
        'key_not_valid',
        `${range.length} values are given; the key of ${schema}.${table} is (${key.map(({ name }) => name).join(', ')})`,
      );
  }
  const all = [...conditions, ...(where ? [where] : []), ...(rowFilter ? [rowFilter] : [])];
  return { keyFrom, keyTo: upTo ?? keyTo, conditions: [...new Set(all)] };
}
