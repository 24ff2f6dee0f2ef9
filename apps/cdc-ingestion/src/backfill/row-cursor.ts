import { unchangedToast, type Tuple } from '../replication/messages/row-messages.js';
import type { Key, KeyColumn, ChunkQuery } from './chunk-query.js';
import type { RowSession, TextRow } from './row-session.js';

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
  key: readonly KeyColumn[];
  /** What a row takes, as far as it is known. */
  rowBytes: number;
}

/** What one fetch may bring, roughly. */
const fetchBytes = 256_000;
const mostRowsPerFetch = 1_000;

/**
 * A query whose result is taken in parts of a bounded size, although a row can be a few bytes or many megabytes: how many
 * rows are fetched at once follows from the size of those before.
 */
export class RowCursor {
  private rowBytes: number;
  private measured = false;

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
    const { columns, key } = this.options;
    const rows: Tuple[] = [];
    let lastRow: TextRow | undefined;
    let bytes = 0;
    let last = false;
    while (!last && rows.length < mostRows && bytes < mostBytes) {
      const wanted = Math.min(this.fetchRows(), mostRows - rows.length);
      const found = await this.session.query(`FETCH ${wanted} FROM found`);
      refuseOtherColumns(found.columns, [...columns, ...key.map(({ name }) => name)]);
      for (const [place, row] of found.rows.entries()) {
        bytes += bytesOf(row);
        const tuple: Tuple = row.slice(0, columns.length);
        for (const column of found.leftOut?.get(place) ?? [])
          if (column < columns.length) tuple[column] = unchangedToast;
        rows.push(tuple);
      }
      lastRow = found.rows.at(-1) ?? lastRow;
      last = found.rows.length < wanted;
      if (rows.length > 0) {
        this.rowBytes = Math.max(1, bytes / rows.length);
        this.measured = true;
      }
    }
    const lastKey = lastRow && key.length > 0 ? lastRow.slice(columns.length).map(String) : null;
    return { rows, lastKey, bytes, last };
  }

  private fetchRows(): number {
    // The first fetch trusts the estimate little: it may be far off.
    const most = this.measured ? mostRowsPerFetch : 100;
    return Math.max(1, Math.min(most, Math.floor(fetchBytes / this.rowBytes)));
  }
}

function bytesOf(row: TextRow): number {
  let bytes = 0;
  for (const text of row) bytes += text?.length ?? 1;
  return bytes;
}

/** The catalogue and the query are of one transaction and of a locked table; were they not, rows would get wrong names. */
function refuseOtherColumns(found: readonly string[], expected: readonly string[]): void {
  const same = found.length === expected.length && found.every((name, index) => name === expected[index]);
  if (!same) throw new Error(`the query gives ${found.join(', ')} instead of ${expected.join(', ')}`);
}
