import { setTimeout as pause } from 'node:timers/promises';
import type { RowSession } from '../backfill/row-session.js';
import type { TextRow } from '../backfill/row-stream.js';
import type { Lsn } from '../replication/lsn.js';
import type { DeclaredTable } from './preflight.js';
import { qualified } from './sql-names.js';

type CleaningSession = Pick<RowSession, 'query' | 'close' | 'destroy'>;

export interface OutboxCleanUpOptions {
  table: DeclaredTable;
  /** A session of its own: a row that somebody holds must not hold up the session with the lock of the source. */
  openRows: () => Promise<CleaningSession>;
  /** Rows were deleted, or left for later: more may be confirmed. */
  moved: (deleted: number) => void;
  /** Rows could not be deleted now; they are tried again from time to time. */
  failed: (error: unknown, rows: number) => void;
}

interface CapturedRow {
  id: string;
  commitLsn: Lsn;
}

const rowsAtOnce = 5_000;
/** Tries before the position moves on without the rows. */
const tries = 3;
const betweenTriesMs = 200;
const laterMs = 10_000;
/** The server ends a statement before. Who answers nothing for so long is out of reach, and the session is given up. */
const answerWithinMs = 15_000;
/** Longer without work the session is not kept: what lies between may forget a connection that says nothing, and tells nobody. */
const restAfterMs = 5_000;
/** Rows that are left for later; beyond that the oldest are a person's to delete. */
const mostForLater = 20_000;

/**
 * Deletes the rows of an outbox whose events are safe.
 *
 * A position is confirmed only when the rows before it are gone. So a crash in between brings them again, with the same ids,
 * and nobody has to find out later which rows of the table were captured and which were there before capture began.
 *
 * A row may not be found yet (a commit is in the log before others see it) and not be deletable now (somebody holds it). It is
 * tried a few times, and then from time to time while the position moves on: the log of the server must not wait for it.
 */
export class OutboxCleanUp {
  /** In the order of the log. */
  private readonly captured: CapturedRow[] = [];
  private readonly later: string[] = [];
  private readonly stopping = new AbortController();
  private session: CleaningSession | null = null;
  private resting: NodeJS.Timeout | undefined;
  /** PostgreSQL's name of the type of the column `id`. */
  private idType = 'text';
  private running = false;
  private laterAt = performance.now() + laterMs;
  private safeLsn: Lsn = 0n;
  private cleanLsn: Lsn = 0n;

  constructor(private readonly options: OutboxCleanUpOptions) {}

  /** A row was inserted by the transaction that is open. */
  inserted(id: string, commitLsn: Lsn): void {
    this.captured.push({ id, commitLsn });
  }

  /** Rows that are to be deleted. With too many of them nothing more should be read. */
  get waiting(): number {
    return this.captured.length;
  }

  /**
   * Everything up to here is acknowledged by the brokers.
   *
   * @returns what may be confirmed
   */
  safe(position: Lsn): Lsn {
    this.safeLsn = position;
    const [first] = this.captured;
    const nothingToDo = !first || first.commitLsn >= position;
    if (!this.running && nothingToDo) this.cleanLsn = position;
    if (!nothingToDo || (this.later.length > 0 && performance.now() > this.laterAt)) this.start();
    return this.cleanLsn;
  }

  /** Deletes no more. What is not deleted comes again. */
  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.resting);
    this.drop();
  }

  private start(): void {
    if (this.running || this.stopping.signal.aborted) return;
    this.running = true;
    clearTimeout(this.resting);
    void this.clean().finally(() => {
      this.running = false;
      if (!this.stopping.signal.aborted) this.resting = setTimeout(() => this.rest(), restAfterMs);
    });
  }

  private rest(): void {
    const { session } = this;
    this.session = null;
    void session?.close();
  }

  private drop(): void {
    this.session?.destroy();
    this.session = null;
  }

  private async clean(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const upTo = this.safeLsn;
      const end = this.captured.findIndex(({ commitLsn }) => commitLsn >= upTo);
      const due = end < 0 ? this.captured.length : end;
      const ids = this.captured.slice(0, Math.min(due, rowsAtOnce)).map(({ id }) => id);
      const left = ids.length > 0 ? await this.deleteSome(ids, tries) : ids;
      if (this.stopping.signal.aborted) return;
      this.captured.splice(0, ids.length);
      this.keepForLater(left);
      if (ids.length === due) this.cleanLsn = upTo;
      this.options.moved(ids.length - left.length);
      if (ids.length === 0) break;
    }
    await this.tryLater();
  }

  /** @returns the ids of rows that are still there, or not there yet */
  private async deleteSome(ids: readonly string[], times: number): Promise<string[]> {
    let left = [...ids];
    let failure: unknown;
    for (let attempt = 1; attempt <= times && left.length > 0; attempt++) {
      if (attempt > 1) await this.wait(betweenTriesMs);
      if (this.stopping.signal.aborted) return left;
      try {
        const deleted = await this.delete(left);
        left = left.filter((id) => !deleted.has(id));
        failure = undefined;
      } catch (error) {
        failure = error;
        this.drop();
      }
    }
    if (failure !== undefined && !this.stopping.signal.aborted) this.options.failed(failure, left.length);
    return left;
  }

  private async delete(ids: readonly string[]): Promise<Set<string>> {
    this.session ??= await this.opened();
    const rows = await answered(
      this.session,
      `DELETE FROM ${qualified(this.options.table)} AS o
        WHERE o.id = ANY (ARRAY(SELECT value::${this.idType} FROM jsonb_array_elements_text($1::jsonb)))
       RETURNING o.id`,
      [JSON.stringify(ids)],
    );
    return new Set(rows.map(([id]) => id ?? ''));
  }

  private async opened(): Promise<CleaningSession> {
    const session = await this.options.openRows();
    try {
      await this.prepare(session);
      // Whoever was told to stop meanwhile knew of no session to end.
      this.stopping.signal.throwIfAborted();
      return session;
    } catch (error) {
      session.destroy();
      throw error;
    }
  }

  private async prepare(session: CleaningSession): Promise<void> {
    const { schema, table } = this.options.table;
    const rows = await answered(
      session,
      `SELECT format_type(a.atttypid, a.atttypmod)
         FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1 AND c.relname = $2 AND a.attname = 'id' AND NOT a.attisdropped`,
      [schema, table],
    );
    this.idType = rows[0]?.[0] ?? 'text';
    await answered(session, `SET statement_timeout = '10s'`);
    // Its deletion need not wait for a standby: where it is lost, the row is deleted again.
    await answered(session, `SET synchronous_commit = 'local'`);
  }

  private keepForLater(ids: readonly string[]): void {
    this.later.push(...ids);
    if (this.later.length > mostForLater) this.later.splice(0, this.later.length - mostForLater);
  }

  private async tryLater(): Promise<void> {
    if (this.later.length === 0 || performance.now() < this.laterAt) return;
    this.laterAt = performance.now() + laterMs;
    const ids = this.later.splice(0, rowsAtOnce);
    const left = await this.deleteSome(ids, 1);
    this.keepForLater(left);
    this.options.moved(ids.length - left.length);
  }

  private async wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

/** @throws the server's error, or that it answers nothing; the session is over then */
async function answered(
  session: CleaningSession,
  text: string,
  values: readonly string[] = [],
): Promise<TextRow[]> {
  let late = false;
  const overdue = setTimeout(() => {
    late = true;
    session.destroy();
  }, answerWithinMs);
  try {
    return (await session.query(text, values)).rows;
  } catch (error) {
    if (!late) throw error;
    throw new Error(`the server answered nothing for ${answerWithinMs} ms`, { cause: error });
  } finally {
    clearTimeout(overdue);
  }
}
