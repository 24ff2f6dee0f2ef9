import type { ControlSession } from './control-session.js';
import { SourceStopped } from './source-fault.js';

export interface DeclaredTable {
  schema: string;
  table: string;
}

/** Primary key columns by `schema.table`; empty for a table without one. */
export type PrimaryKeys = Map<string, string[]>;

export const tableName = ({ schema, table }: DeclaredTable): string => `${schema}.${table}`;

/** The server can do logical decoding as we use it. @throws SourceStopped */
export async function checkServer(session: ControlSession): Promise<void> {
  const [row] = await session.query<{ version: number; wal: string; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('wal_level') AS wal`,
  );
  if (!row || row.version < 140_000) throw new SourceStopped('server_too_old', `version ${row?.version}`);
  if (row.wal !== 'logical') throw new SourceStopped('wal_level_insufficient', `wal_level is ${row.wal}`);
}

interface TableRow {
  schema: string;
  table: string;
  identity: string | null;
  key: string[] | null;
}

/**
 * The declared tables exist and have a replica identity. This is checked before a table is published, because PostgreSQL
 * then refuses updates and deletes of a table without one: the application would fail, not we.
 *
 * @throws SourceStopped
 */
export async function checkTables(
  session: ControlSession,
  tables: readonly DeclaredTable[],
): Promise<PrimaryKeys> {
  const rows = await session.query<TableRow>(
    `SELECT d.schema, d.table, c.relreplident::text AS identity, k.key
       FROM jsonb_to_recordset($1::jsonb) AS d(schema text, "table" text)
       LEFT JOIN pg_namespace n ON n.nspname = d.schema
       LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = d.table AND c.relkind IN ('r', 'p')
       LEFT JOIN LATERAL (
         SELECT array_agg(a.attname::text ORDER BY a.attnum) AS key
           FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
          WHERE i.indrelid = c.oid AND i.indisprimary) k ON true`,
    [JSON.stringify(tables)],
  );
  const missing = rows.filter(({ identity }) => identity === null).map(tableName);
  if (missing.length > 0) throw new SourceStopped('table_missing', missing.join(', '));
  const bare = rows
    .filter(({ identity, key }) => identity === 'n' || (identity === 'd' && !key))
    .map(tableName);
  if (bare.length > 0) throw new SourceStopped('replica_identity_missing', bare.join(', '));
  return new Map(rows.map((row) => [tableName(row), row.key ?? []]));
}
