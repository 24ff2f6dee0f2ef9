import type { ControlSession } from '../source/control-session.js';
import { tableName, type TableName } from '../source/preflight.js';

type Session = Pick<ControlSession, 'query'>;

/**
 * Transactions that had written to a table, and were still open, when it was known how the table is published from now on.
 *
 * A change is decoded with the publication as it was when the change was written, not as it is when its transaction commits. So
 * what such a transaction wrote before its table was put into the publication is not streamed, however late it commits, and
 * whoever reads the rows before that does not see it either. Rows are therefore read when all of these have ended.
 *
 * Whoever writes to a table has it locked until its transaction ends, by the table's name or by that of a partition. Who has the lock and no id
 * yet has written nothing. Prepared transactions keep both, and nobody needs a privilege to see them.
 */
export class EarlierWriters {
  private constructor(
    private readonly session: Session,
    /** By `schema.table`. */
    private open: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** @param session that has seen how the tables are published now */
  static async find(session: Session, tables: readonly TableName[]): Promise<EarlierWriters> {
    const rows = await session.query<TableName & { xids: string[] }>(writing, [JSON.stringify(tables)]);
    return new EarlierWriters(session, new Map(rows.map((row) => [tableName(row), row.xids])));
  }

  /** The ids of those that had not ended at the last look. */
  of(table: TableName): readonly string[] {
    return this.open.get(tableName(table)) ?? [];
  }

  get hasSome(): boolean {
    return this.open.size > 0;
  }

  /** Looks which of them have ended. @returns the tables, `schema.table`, that have none any more */
  async look(): Promise<string[]> {
    if (!this.hasSome) return [];
    const rows = await this.session.query<{ xid: string }>(underWay, [[...this.open.values()].flat()]);
    const left = new Set(rows.map(({ xid }) => xid));
    const before = [...this.open.keys()];
    const open = [...this.open].map(([name, xids]) => [name, xids.filter((xid) => left.has(xid))] as const);
    this.open = new Map(open.filter(([, xids]) => xids.length > 0));
    return before.filter((name) => !this.open.has(name));
  }
}

/** Looked at once, so that a lock and the id of who has it are of the same moment. */
const writing = `
  WITH held AS MATERIALIZED (
    SELECT locktype, database, relation, virtualtransaction, transactionid, mode FROM pg_locks WHERE granted)
  SELECT d.schema, d.table, array_agg(DISTINCT writer.transactionid::text) AS xids
    FROM jsonb_to_recordset($1::jsonb) AS d(schema text, "table" text)
    JOIN pg_namespace n ON n.nspname = d.schema
    JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = d.table
   CROSS JOIN LATERAL (SELECT relid FROM pg_partition_tree(c.oid) UNION SELECT c.oid) part(relid)
    JOIN held ON held.locktype = 'relation' AND held.relation = part.relid
     AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
     AND held.mode IN ('RowExclusiveLock', 'AccessExclusiveLock')
    JOIN held AS writer ON writer.locktype = 'transactionid' AND writer.mode = 'ExclusiveLock'
     AND writer.virtualtransaction = held.virtualtransaction
   GROUP BY d.schema, d.table`;

/** A transaction is seen by everybody before it gives back its locks. */
const underWay = `
  SELECT transactionid::text AS xid FROM pg_locks
   WHERE locktype = 'transactionid' AND granted AND mode = 'ExclusiveLock' AND transactionid::text = ANY ($1::text[])`;
