import type { Lsn } from '../replication/lsn.js';
import type { ControlSession } from './control-session.js';
import { tableName, type DeclaredTable } from './preflight.js';

export interface OutboxCleanUpOptions {
  table: DeclaredTable;
  control: Pick<ControlSession, 'query'>;
  /** Rows were deleted: more may be confirmed. */
  cleaned: (rows: number) => void;
  /** Rows stay where they are; a person has to delete them. */
  failed: (error: unknown, rows: number) => void;
}

interface CapturedRow {
  id: string;
  commitLsn: Lsn;
}

const rowsAtOnce = 5_000;

/**
 * Deletes the rows of an outbox whose events are safe.
 *
 * A position is confirmed only when the rows before it are gone. So a crash in between brings them again, with the same ids,
 * and nobody has to find out later which rows of the table were captured and which were there before capture began. Where
 * rows cannot be deleted they stay, and the position moves on: the log of the server must not wait for them.
 */
export class OutboxCleanUp {
  /** In the order of the log. */
  private readonly captured: CapturedRow[] = [];
  private running = false;
  private safeLsn: Lsn = 0n;
  private cleanLsn: Lsn = 0n;
  private idType: Promise<string> | null = null;

  constructor(private readonly options: OutboxCleanUpOptions) {}

  /** A row was inserted by the transaction that is open. */
  inserted(id: string, commitLsn: Lsn): void {
    this.captured.push({ id, commitLsn });
  }

  /**
   * Everything up to here is acknowledged by the brokers.
   *
   * @returns what may be confirmed
   */
  safe(position: Lsn): Lsn {
    this.safeLsn = position;
    const [first] = this.captured;
    if (!this.running && (!first || first.commitLsn >= position)) this.cleanLsn = position;
    else this.start();
    return this.cleanLsn;
  }

  private start(): void {
    if (this.running) return;
    this.running = true;
    void this.clean().finally(() => {
      this.running = false;
    });
  }

  private async clean(): Promise<void> {
    for (;;) {
      const upTo = this.safeLsn;
      const end = this.captured.findIndex(({ commitLsn }) => commitLsn >= upTo);
      const count = Math.min(end < 0 ? this.captured.length : end, rowsAtOnce);
      if (count === 0) {
        this.cleanLsn = upTo;
        this.running = false;
        this.options.cleaned(0);
        return;
      }
      const ids = this.captured.splice(0, count).map(({ id }) => id);
      try {
        await this.delete(ids);
        this.options.cleaned(ids.length);
      } catch (error) {
        this.options.failed(error, ids.length);
      }
    }
  }

  private async delete(ids: readonly string[]): Promise<void> {
    const { table, control } = this.options;
    this.idType ??= this.typeOfId();
    const type = await this.idType;
    await control.query(
      `DELETE FROM ${quoted(table.schema)}.${quoted(table.table)}
        WHERE id = ANY (ARRAY(SELECT unnest($1::text[])::${type}))`,
      [ids],
    );
  }

  private async typeOfId(): Promise<string> {
    const { table, control } = this.options;
    const [column] = await control.query<{ type: string }>(
      `SELECT format_type(a.atttypid, a.atttypmod) AS type
         FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1 AND c.relname = $2 AND a.attname = 'id' AND NOT a.attisdropped`,
      [table.schema, table.table],
    );
    if (!column) throw new Error(`${tableName(table)} has no column id`);
    return column.type;
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
