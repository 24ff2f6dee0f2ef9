import type { Logger } from '@crossdock/service-host';
import type { ControlSession } from './control-session.js';
import { tableName, type TableName } from './preflight.js';

const leaves = (condition: string): string =>
  `ARRAY(SELECT l.oid::regclass::text
           FROM pg_partition_tree(c.oid) leaf JOIN pg_class l ON l.oid = leaf.relid
          WHERE leaf.isleaf AND l.relkind = 'r' AND l.oid <> c.oid AND (${condition})
          ORDER BY 1 LIMIT 5)`;

/** SQL: of the table `c`, partitions of which PostgreSQL refuses updates and deletes once they are published; the first few. */
export const leavesWithoutIdentity = leaves(
  `l.relreplident = 'n' OR l.relreplident = 'd' AND NOT EXISTS (
     SELECT FROM pg_index i WHERE i.indrelid = l.oid AND i.indisprimary)`,
);

/** SQL: of the table `c`, partitions with another replica identity than its own; the first few. */
export const leavesOfOtherIdentity = leaves('l.relreplident <> c.relreplident');

/**
 * Rows lie in partitions, and each partition logs old rows by its own replica identity: what is set for the table above does not
 * reach it, and a new one begins with the default. The stream tells old rows by the identity of the table above all the same
 * (`logicalrep_write_delete` in proto.c): where that is FULL and the partition logs only its key, all other columns come as null.
 *
 * Here is known of which tables that may be so. It stays so until the session ends, as rows of before may still come.
 */
export class PartitionIdentities {
  private readonly seen = new Set<string>();
  private told = '';

  constructor(
    private readonly sourceId: string,
    private readonly tables: readonly TableName[],
    private readonly log: Pick<Logger, 'warn'>,
  ) {}

  /** @param table `schema.table` */
  differ(table: string): boolean {
    return this.seen.has(table);
  }

  /** Warns of what was not so at the last look. */
  async look(session: Pick<ControlSession, 'query'>): Promise<void> {
    const rows = await session.query<TableName & { partitions: string[] }>(
      `SELECT d.schema, d.table, ${leavesOfOtherIdentity} AS partitions
         FROM jsonb_to_recordset($1::jsonb) AS d(schema text, "table" text)
         JOIN pg_namespace n ON n.nspname = d.schema
         JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = d.table AND c.relkind = 'p'`,
      [JSON.stringify(this.tables)],
    );
    const found = rows.filter(({ partitions }) => partitions.length > 0);
    for (const row of found) this.seen.add(tableName(row));
    const now = JSON.stringify(found);
    if (now === this.told) return;
    this.told = now;
    for (const row of found) {
      const { sourceId } = this;
      this.log.warn(
        { sourceId, table: tableName(row), partitions: row.partitions },
        'partitions.identities_differ',
      );
    }
  }
}
