import { TableShape } from '../publishing/table-shape.js';
import type { Relation, ReplicaIdentity } from '../replication/messages/relation-messages.js';
import { parseSnapshot, type TransactionSnapshot } from './transaction-snapshot.js';
import { BackfillFailed } from './backfill-fault.js';
import type { KeyColumn } from './chunk-query.js';
import type { RowSession } from './row-session.js';

/** A table as the log would describe it now, and what is needed to read it. */
export interface DescribedRows {
  /** Of the transaction in which it was asked. */
  snapshot: TransactionSnapshot;
  shape: TableShape;
  /** Names of the shape's columns in its order. */
  columns: string[];
  /** What a query says of them: their types, of a domain the type below it. */
  columnTypes: number[];
  /** In the order of the index, by which rows are read; empty for a table without one. */
  key: KeyColumn[];
  partitioned: boolean;
  /** The publication's. */
  rowFilter: string | null;
  estimatedRows: number;
  estimatedRowBytes: number;
  /** Of the table with its large values, and pages without them. */
  bytes: number;
  pages: number;
  /** A file of the table is another one now than it was for the transaction's snapshot, which then may not show its rows. */
  rewritten: boolean;
  /** The name is another table's now, or nobody's; a query goes by what holds now. */
  renamed: boolean;
}

interface ColumnRow {
  name: string;
  oid: number;
  generated: boolean;
  in_identity: boolean;
  type: string;
  base_name: string;
  base_oid: number;
}

/**
 * Asks the catalogue in the transaction that will read the rows, so that both are of one moment. To be sure that the stream has
 * the same shape, the table must be locked before (`ACCESS SHARE` will do): what changes a table's shape waits for it.
 *
 * The columns are those that pgoutput sends: the publication's, without generated ones before PostgreSQL 18.
 *
 * @throws BackfillFailed
 */
export async function describeRows(
  session: RowSession,
  publication: string,
  { schema, table }: { schema: string; table: string },
): Promise<DescribedRows> {
  const { rows } = await session.query(describing, [schema, table, publication]);
  const [row] = rows;
  if (!row) throw new BackfillFailed('table_missing', `${schema}.${table}`);
  const [
    snapshot,
    oid,
    kind,
    identity,
    columns,
    key,
    published,
    estimated,
    bytes,
    pages,
    rewritten,
    renamed,
    version,
  ] = row;
  if (!published) throw new BackfillFailed('table_not_captured', `${schema}.${table} is not published`);
  const names = (JSON.parse(published) as { attnames?: string[]; rowfilter?: string | null }) ?? {};
  const sent = sentColumns(JSON.parse(columns ?? '[]') as ColumnRow[], names.attnames, Number(version));
  const keyColumns = JSON.parse(key ?? '[]') as KeyColumn[];
  const relation: Relation = {
    kind: 'relation',
    oid: Number(oid),
    schema,
    table,
    identity: identity as ReplicaIdentity,
    columns: sent.map(({ name, oid: typeOid, in_identity }) => ({
      name,
      typeOid,
      inIdentity: in_identity || identity === 'f',
    })),
  };
  const typeNames = new Map(sent.map(({ oid: typeOid, base_name }) => [typeOid, base_name]));
  const rowCount = Math.max(0, Math.round(Number(estimated)));
  return {
    snapshot: parseSnapshot(snapshot ?? ''),
    shape: new TableShape(
      relation,
      true,
      keyColumns.map(({ name }) => name),
      typeNames,
    ),
    columns: sent.map(({ name }) => name),
    columnTypes: sent.map(({ base_oid }) => base_oid),
    key: keyColumns,
    partitioned: kind === 'p',
    rowFilter: names.rowfilter ?? null,
    estimatedRows: rowCount,
    estimatedRowBytes: rowCount > 0 ? Number(bytes) / rowCount : 0,
    bytes: Number(bytes),
    pages: Number(pages),
    rewritten: rewritten !== 'false',
    renamed: renamed !== 'false',
  };
}

/** Whether there is a key by which `describeRows` would have rows read now. Waits for no lock of the table. */
export async function hasKey(
  session: RowSession,
  { schema, table }: { schema: string; table: string },
): Promise<boolean> {
  const { rows } = await session.query(
    `SELECT 1 FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND c.relname = $2 AND i.indisvalid
        AND (i.indisprimary OR (c.relreplident = 'i' AND i.indisreplident))`,
    [schema, table],
  );
  return rows.length > 0;
}

function sentColumns(
  columns: ColumnRow[],
  published: readonly string[] | undefined,
  version: number,
): ColumnRow[] {
  return columns.filter(
    ({ name, generated }) =>
      (published?.includes(name) ?? true) && (!generated || (version >= 180_000 && published !== undefined)),
  );
}

/**
 * The identity is the index that pgoutput takes for it; the key by which rows are read is the primary key, and without one
 * the identity's index. `to_jsonb` of the view, because PostgreSQL 14 has fewer columns in it. Rows of `pg_class` are those of the
 * snapshot, `pg_relation_filenode` and `to_regclass` go by what holds now.
 */
const describing = `
  WITH t AS (
    SELECT c.oid, c.relkind, c.relreplident, n.nspname, c.relname
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relname = $2 AND c.relkind IN ('r', 'p')),
  family AS (
    SELECT t.oid FROM t UNION SELECT p.relid::oid FROM t, pg_partition_tree(t.oid) p WHERE p.isleaf),
  primary_index AS (
    SELECT i.* FROM t JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary AND i.indisvalid),
  identity_index AS (
    SELECT i.* FROM t JOIN pg_index i ON i.indrelid = t.oid AND i.indisvalid
     WHERE (t.relreplident = 'd' AND i.indisprimary AND i.indimmediate)
        OR (t.relreplident = 'i' AND i.indisreplident)),
  ordering_index AS (
    SELECT * FROM primary_index
    UNION ALL
    SELECT * FROM identity_index WHERE NOT EXISTS (SELECT FROM primary_index)),
  a AS (
    SELECT a.attnum, a.attname, a.atttypid, a.attgenerated, y.typname, s.nspname AS type_schema,
           nullif(a.attcollation, y.typcollation) AS collation,
           coalesce(b.base, s.nspname || '.' || y.typname) AS base_name, coalesce(b.oid, y.oid) AS base_oid,
           EXISTS (SELECT FROM identity_index i
                    WHERE a.attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1])) AS in_identity
      FROM t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type y ON y.oid = a.atttypid JOIN pg_namespace s ON s.oid = y.typnamespace
      LEFT JOIN LATERAL (
        WITH RECURSIVE domain AS (
          SELECT y.typbasetype AS oid WHERE y.typtype = 'd'
          UNION ALL
          SELECT d.typbasetype FROM domain JOIN pg_type d ON d.oid = domain.oid WHERE d.typtype = 'd')
        SELECT bs.nspname || '.' || bt.typname AS base, bt.oid
          FROM domain JOIN pg_type bt ON bt.oid = domain.oid AND bt.typtype <> 'd'
          JOIN pg_namespace bs ON bs.oid = bt.typnamespace) b ON true),
  files AS (
    SELECT coalesce(sum(pg_table_size(c.oid)), 0) AS bytes,
           coalesce(sum(pg_relation_size(c.oid)), 0) / current_setting('block_size')::int AS pages,
           coalesce(bool_or(c.relfilenode IS DISTINCT FROM pg_relation_filenode(c.oid)), false) AS rewritten
      FROM pg_class c JOIN family ON family.oid = c.oid WHERE c.relkind = 'r')
  SELECT pg_current_snapshot()::text, t.oid::text, t.relkind::text, t.relreplident::text,
         (SELECT jsonb_agg(jsonb_build_object(
                   'name', a.attname, 'oid', a.atttypid::int8, 'generated', a.attgenerated <> '',
                   'in_identity', a.in_identity, 'base_name', a.base_name, 'base_oid', a.base_oid::int8)
                 ORDER BY a.attnum) FROM a)::text,
         (SELECT jsonb_agg(jsonb_build_object('name', a.attname,
                   'type', quote_ident(a.type_schema) || '.' || quoted.name,
                   'collation', (SELECT quote_ident(n.nspname) || '.' || quote_ident(o.collname)
                                   FROM pg_collation o JOIN pg_namespace n ON n.oid = o.collnamespace
                                  WHERE o.oid = a.collation)) ORDER BY k.place)
            FROM ordering_index i
            CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, place)
            JOIN a ON a.attnum = k.attnum
            CROSS JOIN LATERAL (SELECT '"' || replace(a.typname, '"', '""') || '"' AS name) quoted
           WHERE k.place <= i.indnkeyatts)::text,
         (SELECT to_jsonb(p) FROM pg_publication_tables p
           WHERE p.pubname = $3 AND p.schemaname = $1 AND p.tablename = $2)::text,
         (SELECT sum(greatest(c.reltuples, 0)) FROM pg_class c JOIN family ON family.oid = c.oid
           WHERE c.relkind = 'r')::text,
         files.bytes::text, files.pages::text, files.rewritten::text,
         (t.oid IS DISTINCT FROM to_regclass(quote_ident(t.nspname) || '.' || quote_ident(t.relname)))::text,
         current_setting('server_version_num')
    FROM t CROSS JOIN files`;
