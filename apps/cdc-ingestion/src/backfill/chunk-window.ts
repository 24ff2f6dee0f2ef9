import type { Tuple } from '../replication/messages/row-messages.js';
import { hasEnded, type TransactionSnapshot } from './transaction-snapshot.js';

/** What one query found, with the transactions that it saw. */
export interface ReadChunk {
  readonly snapshot: TransactionSnapshot;
  /** By key as the stream's records have it, in the order of reading. */
  readonly rows: ReadonlyMap<string, Tuple>;
}

/** Why a chunk is read again. */
export type Doubt =
  /** All rows of the table changed meanwhile, or ones that are not named. */
  | 'unknown_rows_changed'
  /** A transaction came out of the log before the chunk, and the query did not see it. */
  | 'transaction_not_seen'
  /** A row's newer record leaves out large values that did not change, and the one that was read must not go out any more. */
  | 'value_not_sent'
  /** More keys changed before the rows were there than may be remembered. */
  | 'too_many_changes';

export type Verdict =
  /** `incomplete` counts rows that do not go out though the record that told them newer leaves out large values. */
  | { kind: 'out'; rows: Tuple[]; incomplete: number }
  /** `unsent` are the keys of a `value_not_sent`. */
  | { kind: 'again'; doubt: Doubt; unsent: readonly string[] };

interface Attempt {
  id: string;
  chunk: ReadChunk | null;
  state: 'before' | 'between';
  /** Rows that go out: those of the chunk without the ones that changed. */
  rows: Map<string, Tuple>;
  /** Keys that changed while the rows were not there yet. */
  touched: Set<string>;
  /** Those of them whose records do not hold the whole row. */
  partial: Set<string>;
  /** Keys of rows of the chunk whose newer records do not hold the whole row. */
  unsent: Set<string>;
  /** Keys for whose large values it was tried often enough. */
  lenient: ReadonlySet<string>;
  /** Transactions that came out of the log before the low edge and that the query has to have seen. */
  earlier: number[];
  doubt: Doubt | null;
}

/**
 * Places the rows that a query read among the changes of the stream, so that per key the last record is the newest.
 *
 * The rows were read after the low edge was committed and before the high edge was. They go out where the high edge
 * stands in the log, so for each row three kinds of changes matter:
 *
 *  - One that stands after the high edge was not committed when the query ran. It goes out after the row. Right.
 *  - One that stands between the edges may or may not be in what was read. Its own record tells the newer state, so the
 *    row is left out. Unless that record leaves out large values that did not change: nothing else would tell them, so
 *    the chunk is read again.
 *  - One that stands before the low edge has gone out already, so the query must have seen it. Nearly always it has: but
 *    a transaction is in the log before it is seen to have ended, and a commit that waits for a synchronous standby can
 *    stay so for long. So the transactions that changed the table are kept until a query saw them, and a chunk that did
 *    not see one of them is read again.
 *
 * The set stays small: what one query saw, every later one sees.
 */
export class ChunkWindow {
  private attempt: Attempt | null = null;
  private xid = 0;
  private noted = true;
  private readonly unseen = new Set<number>();
  private latest: TransactionSnapshot | null = null;

  /** @param table `schema.table`; of other tables nothing is noted */
  constructor(
    private readonly table: string,
    private readonly mostTouched = 100_000,
  ) {}

  /** The next committed transaction of the stream. */
  transaction(xid: number): void {
    this.xid = xid;
    this.noted = false;
  }

  /**
   * A row of it.
   *
   * @param key null when it concerns all rows or unknown ones
   * @param whole false when the record leaves out large values that did not change
   */
  changed(table: string, key: string | null, whole = true): void {
    if (table !== this.table) return;
    if (!this.noted) this.note();
    const { attempt } = this;
    if (attempt?.state !== 'between' || attempt.doubt) return;
    if (key === null) attempt.doubt = 'unknown_rows_changed';
    else if (attempt.chunk) {
      if (attempt.rows.delete(key) && !whole) attempt.unsent.add(key);
    } else {
      attempt.touched.add(key);
      if (!whole) attempt.partial.add(key);
      if (attempt.touched.size > this.mostTouched) attempt.doubt = 'too_many_changes';
    }
  }

  /**
   * A chunk will be read, between edges that name this attempt. An attempt before it is given up.
   *
   * @param lenient keys of rows for whose large values it was read again often enough
   */
  expect(attempt: string, lenient: ReadonlySet<string> = new Set()): void {
    this.attempt = {
      id: attempt,
      chunk: null,
      state: 'before',
      rows: new Map(),
      touched: new Set(),
      partial: new Set(),
      unsent: new Set(),
      lenient,
      earlier: [],
      doubt: null,
    };
  }

  /** The chunk that was read. To be told before the high edge is written. */
  offer(id: string, chunk: ReadChunk): void {
    const { attempt } = this;
    if (attempt?.id !== id) return;
    attempt.chunk = chunk;
    attempt.rows = new Map(chunk.rows);
    for (const key of attempt.touched) {
      if (attempt.rows.delete(key) && attempt.partial.has(key)) attempt.unsent.add(key);
    }
    attempt.touched.clear();
    attempt.partial.clear();
    this.latest = chunk.snapshot;
    for (const xid of this.unseen) if (hasEnded(chunk.snapshot, xid)) this.unseen.delete(xid);
  }

  /** The low edge stands here in the stream. */
  low(id: string): void {
    const { attempt } = this;
    if (attempt?.id !== id || attempt.state !== 'before') return;
    attempt.state = 'between';
    attempt.earlier = [...this.unseen];
  }

  /** The high edge stands here: what goes out now. Null for an edge that is none of the expected attempt. */
  high(id: string): Verdict | null {
    const { attempt } = this;
    if (attempt?.id !== id || attempt.state !== 'between' || !attempt.chunk) return null;
    this.attempt = null;
    const { snapshot } = attempt.chunk;
    const missed = attempt.earlier.some((xid) => !hasEnded(snapshot, xid));
    const doubt = missed ? 'transaction_not_seen' : attempt.doubt;
    if (doubt) return { kind: 'again', doubt, unsent: [] };
    const unsent = [...attempt.unsent].filter((key) => !attempt.lenient.has(key));
    if (unsent.length > 0) return { kind: 'again', doubt: 'value_not_sent', unsent };
    return { kind: 'out', rows: [...attempt.rows.values()], incomplete: attempt.unsent.size };
  }

  /** The attempt is given up: its edges mean nothing any more. */
  abandon(): void {
    this.attempt = null;
  }

  /** The transactions that no query is known to have seen. */
  get remembered(): number {
    return this.unseen.size;
  }

  private note(): void {
    this.noted = true;
    if (!this.latest || !hasEnded(this.latest, this.xid)) this.unseen.add(this.xid);
  }
}
