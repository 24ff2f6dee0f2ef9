import type { ControlSession } from './control-session.js';
import { filtersSince, serverVersion, tableName, type DeclaredTable, type TableName } from './preflight.js';
import { identifier, qualified } from './sql-names.js';

/** What the publication says of a table that it names. */
export interface PublishedEntry extends TableName {
  oid: string;
  /** Null for all columns. */
  columns: string[] | null;
  /** The row filter as PostgreSQL prints it; null for all rows. */
  filter: string | null;
}

/** As it stands in records, see `PublishedAs`. */
export const entryName = ({ oid }: Pick<PublishedEntry, 'oid'>): string => `table/${oid}`;

/** The tables that the publication names one by one, by `schema.table`. */
export async function readEntries(
  session: ControlSession,
  publication: string,
): Promise<Map<string, PublishedEntry>> {
  const filters = (await serverVersion(session)) >= filtersSince;
  const columns = `(SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
                     WHERE a.attrelid = c.oid AND a.attnum = ANY (r.prattrs))`;
  const rows = await session.query<PublishedEntry>(
    `SELECT n.nspname::text AS schema, c.relname::text AS "table", r.oid::text AS oid,
            ${filters ? columns : 'NULL'} AS columns,
            ${filters ? 'pg_get_expr(r.prqual, r.prrelid)' : 'NULL'} AS filter
       FROM pg_publication p JOIN pg_publication_rel r ON r.prpubid = p.oid
       JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE p.pubname = $1`,
    [publication],
  );
  return new Map(rows.map((row) => [tableName(row), row]));
}

/**
 * As it stands behind TABLE in a statement about a publication. `ONLY`, because tables that inherit from it are captured where
 * they are declared themselves; a partitioned table is published with its partitions either way.
 */
export function publishedTable(declared: DeclaredTable): string {
  const columns = declared.columns ? ` (${declared.columns.map(identifier).join(', ')})` : '';
  // On lines of its own: a condition may end in a comment.
  const filter = declared.where === undefined ? '' : ` WHERE (\n${declared.where}\n)`;
  return `ONLY ${qualified(declared)}${columns}${filter}`;
}

export function sameColumns(
  declared: readonly string[] | undefined,
  found: readonly string[] | null,
): boolean {
  if (!declared || !found) return !declared && !found;
  return JSON.stringify([...declared].sort()) === JSON.stringify([...found].sort());
}
