import { unchangedToast, type Tuple } from '../replication/messages/row-messages.js';
import { TableAltered } from './backfill-fault.js';
import type { Key, KeyColumn, ChunkQuery } from './chunk-query.js';
import type { RowSession } from './row-session.js';
import { bytesOf, type RowStream, type StreamedRow, type TextRow } from './row-stream.js';

export interface FoundPart {
  /** Values that are too large to be read are as if they had not been sent. */
  rows: Tuple[];
  /** Of the last row; null without rows or without a key. */
  lastKey: Key | null;
  bytes: number;
  /** Nothing comes after these. */
  last: boolean;
}

interface CursorOptions {
  /** Of the query's first columns; the key's columns follow. */
  columns: readonly string[];
  columnTypes: readonly number[];
  key: readonly KeyColumn[];
  /** What a row takes, as far as it is known. */
  rowBytes: number;
}

/** What one fetch may bring, roughly. */
const fetchBytes = 256_000;
const mostRowsPerFetch = 1_000;
/** What a row takes is not known, or may be far off. */
const rowsOfFirstFetch = 20;

/** A fetch under way. */
interface Fetch {
  readonly wanted: number;
  readonly rows: RowStream;
  came: number;
}

/**
 * A query whose result is taken in parts of a bounded size, although a row can be a few bytes or many megabytes. How many rows
 * are fetched at once follows from the size of those before; where they are larger all the same, a part ends in the middle of a fetch
 * and the next one goes on there. What is left of it passes by unread with the session's next query: never more rows than were taken,
 * or a first few.
 */
export class RowCursor {
  private rowBytes: number;
  private taken = 0;
  private fetch: Fetch | null = null;

  private constructor(
    private readonly session: RowSession,
    private readonly options: CursorOptions,
  ) {
    this.rowBytes = Math.max(50, options.rowBytes);
  }

  /** In a transaction. */
  static async open(session: RowSession, query: ChunkQuery, options: CursorOptions): Promise<RowCursor> {
    await session.query(`DECLARE found NO SCROLL CURSOR FOR ${query.text}`, query.values);
    return new RowCursor(session, options);
  }

  /** The next rows, up to so many and as soon as they have so many bytes. */
  async take(mostRows: number, mostBytes: number): Promise<FoundPart> {
    const { key } = this.options;
    const rows: Tuple[] = [];
    let lastRow: TextRow | undefined;
    let bytes = 0;
    let last = false;
    while (!last && rows.length < mostRows && bytes < mostBytes) {
      const fetch = (this.fetch ??= this.begin(mostRows - rows.length));
      const found = await fetch.rows.next();
      if (found.length === 0) {
        last = fetch.came < fetch.wanted;
        this.fetch = null;
        continue;
      }
      this.refuseOthers(fetch.rows);
      fetch.came += found.length;
      this.taken += found.length;
      for (const row of found) {
        bytes += bytesOf(row.values);
        rows.push(this.tupleOf(row));
      }
      lastRow = found.at(-1)?.values;
      this.rowBytes = Math.max(1, bytes / rows.length);
    }
    const lastKey = lastRow && key.length > 0 ? lastRow.slice(this.options.columns.length).map(String) : null;
    return { rows, lastKey, bytes, last };
  }

  private begin(mostRows: number): Fetch {
    const most = Math.min(mostRowsPerFetch, mostRows, Math.max(rowsOfFirstFetch, this.taken));
    const wanted = Math.max(1, Math.min(most, Math.floor(fetchBytes / this.rowBytes)));
    return { wanted, rows: this.session.stream(`FETCH ${wanted} FROM found`), came: 0 };
  }

  private tupleOf({ values, leftOut }: StreamedRow): Tuple {
    const { columns } = this.options;
    const tuple: Tuple = values.slice(0, columns.length);
    for (const column of leftOut) if (column < columns.length) tuple[column] = unchangedToast;
    return tuple;
  }

  /**
   * The catalogue and the query are of one transaction, but a snapshot shows a catalogue of before, and the query goes by what the
   * table is now: rows would get names and types that are not theirs.
   */
  private refuseOthers(found: Pick<RowStream, 'columns' | 'types'>): void {
    const { columns, columnTypes, key } = this.options;
    refuseOther(found.columns, [...columns, ...key.map(({ name }) => name)]);
    refuseOther(found.types.slice(0, columns.length), columnTypes);
  }
}

function refuseOther(found: readonly (string | number)[], expected: readonly (string | number)[]): void {
  const same = found.length === expected.length && found.every((each, index) => each === expected[index]);
  if (!same) throw new TableAltered(`the query gives ${found.join(', ')} instead of ${expected.join(', ')}`);
}
