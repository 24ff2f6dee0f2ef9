import type { CatalogTables } from '../publishing/known-tables.js';
import type { ControlSession } from './control-session.js';
import type { SourceConfig } from './source.js';
import { leavesWithoutIdentity } from './partition-identities.js';
import { SourceStopped, type StoppedState } from './source-fault.js';

export interface TableName {
  schema: string;
  table: string;
}

export interface DeclaredTable extends TableName {
  /** To publish; absent for all. */
  columns?: readonly string[];
  /** SQL condition on the rows to publish; absent for all. */
  where?: string;
}

/** Everything that is to be published for a source: the declared tables, and the outbox. */
export function capturedTables({ tables, outbox }: SourceConfig): DeclaredTable[] {
  return [...tables, ...(outbox?.table ? [outbox.table] : [])];
}

export const tableName = ({ schema, table }: TableName): string => `${schema}.${table}`;

/** Column lists and row filters came with PostgreSQL 15. */
export const filtersSince = 150_000;
const originSince = 160_000;

/** The server can do logical decoding as the source wants it. @throws SourceStopped */
export async function checkServer(session: ControlSession, config: SourceConfig): Promise<void> {
  const [row] = await session.query<{ wal: string; encoding: string; standby: boolean }>(
    `SELECT current_setting('wal_level') AS wal, current_setting('server_encoding') AS encoding,
            pg_is_in_recovery() AS standby`,
  );
  const tooOld = missesVersion(await serverVersion(session), config);
  if (tooOld) throw new SourceStopped('server_too_old', tooOld);
  if (row?.standby) throw new SourceStopped('server_is_standby', 'the server is in recovery');
  if (row?.wal !== 'logical') throw new SourceStopped('wal_level_insufficient', `wal_level is ${row?.wal}`);
  // Every other encoding is converted on the way to us; this one means bytes of which nobody knows what they are.
  if (row.encoding === 'SQL_ASCII')
    throw new SourceStopped('encoding_unsuitable', 'the database is SQL_ASCII');
}

/** @returns what the source wants of a later version than this; null when it has all */
export function missesVersion(version: number, config: SourceConfig): string | null {
  const shaped = capturedTables(config).filter(({ columns, where }) => columns || where !== undefined);
  const found = `PostgreSQL ${Math.floor(version / 10_000)}`;
  if (version < 140_000) return found;
  if (version < filtersSince && shaped.length > 0) {
    return `${found}, and columns or where are declared for ${shaped.map(tableName).join(', ')}`;
  }
  return version < originSince && config.origin === 'none' ? `${found}, and origin none is declared` : null;
}

/** `server_version_num`: 150004 for 15.4. */
export async function serverVersion(session: ControlSession): Promise<number> {
  const [row] = await session.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  return row?.version ?? 0;
}

interface TableRow {
  schema: string;
  table: string;
  oid: number | null;
  identity: 'd' | 'f' | 'i' | 'n' | null;
  persistence: string;
  key: string[] | null;
  /** Of the index that is the replica identity. */
  identity_key: string[] | null;
  unknown_columns: string[];
  bare_partitions: string[];
  /** Partitioned, on a server that does not follow which its partitions are. */
  unfollowed: boolean;
}

/**
 * The declared tables exist, are in the log and have a replica identity. This is checked before a table is published, because
 * PostgreSQL then refuses updates and deletes of a table without one: the application would fail, not we. Just so for a
 * column list that does not hold the replica identity, and for partitions, each of which has an identity of its own.
 *
 * @throws SourceStopped with every table of which the same is true
 */
export async function checkTables(
  session: ControlSession,
  tables: readonly DeclaredTable[],
): Promise<CatalogTables> {
  const faults = await findTableFaults(session, tables);
  const [first] = faults.found;
  if (first) {
    const same = faults.found.filter(({ state }) => state === first.state);
    throw new SourceStopped(first.state, same.map(({ detail }) => detail).join('; '));
  }
  return faults.catalog;
}

export interface TableFault {
  state: StoppedState;
  detail: string;
}

/** What `checkTables` would stop at, of all tables; and those that are there. */
export async function findTableFaults(
  session: ControlSession,
  tables: readonly DeclaredTable[],
): Promise<{ found: TableFault[]; catalog: CatalogTables }> {
  const rows = await session.query<TableRow>(describing, [JSON.stringify(tables)]);
  const declared = new Map(tables.map((table) => [tableName(table), table.columns]));
  return {
    found: rows.flatMap((row) => faultOfTable(row, declared.get(tableName(row))) ?? []),
    catalog: new Map(
      rows.flatMap((row) =>
        row.oid === null ? [] : [[tableName(row), { oid: row.oid, key: row.key ?? [] }]],
      ),
    ),
  };
}

function faultOfTable(row: TableRow, columns: readonly string[] | undefined): TableFault | null {
  const detail = tableName(row);
  if (row.identity === null) return { state: 'table_missing', detail };
  if (row.persistence !== 'p') return { state: 'table_unlogged', detail };
  if (row.unfollowed) {
    const unfollowed = `${detail} is partitioned, and before PostgreSQL 15 partitions that are attached or detached are not followed`;
    return { state: 'server_too_old', detail: unfollowed };
  }
  if (identityOf(row) === null) return { state: 'replica_identity_missing', detail };
  if (row.bare_partitions.length > 0) {
    const bare = `${detail}: partitions without a replica identity: ${row.bare_partitions.join(', ')}`;
    return { state: 'replica_identity_missing', detail: bare };
  }
  const fault = columns ? columnsFault(row, columns) : null;
  return fault ? { state: 'columns_invalid', detail: `${detail}: ${fault}` } : null;
}

/** The columns by which updates and deletes tell the row; null when there are none. */
function identityOf({ identity, key, identity_key: indexed }: TableRow): 'all' | readonly string[] | null {
  if (identity === 'f') return 'all';
  if (identity === 'd') return key;
  return identity === 'i' ? indexed : null;
}

function columnsFault(row: TableRow, columns: readonly string[]): string | null {
  if (row.unknown_columns.length > 0) return `there is no column ${row.unknown_columns.join(', ')}`;
  const identity = identityOf(row);
  if (identity === 'all') return 'with REPLICA IDENTITY FULL all columns must be published';
  const absent = identity?.filter((name) => !columns.includes(name)) ?? [];
  return absent.length > 0 ? `${absent.join(', ')} of the replica identity is not among the columns` : null;
}

const indexColumns = (which: string): string =>
  `(SELECT array_agg(a.attname::text ORDER BY a.attnum)
      FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1])
     WHERE i.indrelid = c.oid AND i.${which})`;

/**
 * Before 15 a sender keeps what it once found out of a table, whatever becomes of it (`rel_sync_cache_relation_cb` of pgoutput): a
 * table that is filled first and attached then is silently not captured, and a detached one still is.
 */
const partitionsSince = 150_000;

const describing = `
  SELECT d.schema, d.table, c.oid, c.relreplident::text AS identity, c.relpersistence::text AS persistence,
         ${indexColumns('indisprimary')} AS key, ${indexColumns('indisreplident')} AS identity_key,
         ARRAY(SELECT declared.name FROM jsonb_array_elements_text(coalesce(d.columns, '[]')) declared(name)
                WHERE NOT EXISTS (SELECT FROM pg_attribute a
                                   WHERE a.attrelid = c.oid AND a.attname = declared.name
                                     AND a.attnum > 0 AND NOT a.attisdropped)) AS unknown_columns,
         ${leavesWithoutIdentity} AS bare_partitions,
         c.relkind = 'p' AND current_setting('server_version_num')::int < ${partitionsSince} AS unfollowed
    FROM jsonb_to_recordset($1::jsonb) AS d(schema text, "table" text, columns jsonb)
    LEFT JOIN pg_namespace n ON n.nspname = d.schema
    LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = d.table AND c.relkind IN ('r', 'p')`;
