import type { ControlSession } from './control-session.js';
import { tableName, type DeclaredTable } from './preflight.js';
import { SourceStopped } from './source-fault.js';

/**
 * By `schema.table`, the entries of the publication by which the table is published: `table/<oid>` by name,
 * `schema/<oid>` by its schema, `all/<oid>` by a publication of all tables. A table that is taken out and added again gets
 * an entry with another oid. So a table that has kept one entry was published all the time, and one that has kept none
 * was not: what was committed to it in between is not in the stream, however short it was.
 */
export type PublishedAs = Readonly<Record<string, readonly string[]>>;

/**
 * Everything that is published, by whatever way; nothing when there is no such publication. A partition is also published
 * by the entries of the tables above it.
 */
export async function readPublished(session: ControlSession, publication: string): Promise<PublishedAs> {
  const [server] = await session.query<{ schemas: boolean }>(
    `SELECT to_regclass('pg_catalog.pg_publication_namespace') IS NOT NULL AS schemas`,
  );
  // PostgreSQL 14 cannot publish schemas.
  const bySchema = server?.schemas
    ? `UNION ALL
       SELECT 'schema/' || s.oid::text FROM pg_publication_namespace s
        WHERE s.pnpubid = p.oid
          AND s.pnnspid IN (SELECT f.relnamespace FROM pg_class f JOIN family ON family.oid = f.oid)`
    : '';
  const rows = await session.query<DeclaredTable & { entries: string[] }>(
    `SELECT t.schemaname::text AS schema, t.tablename::text AS "table",
            CASE WHEN p.puballtables THEN ARRAY['all/' || p.oid::text] ELSE ARRAY(
              WITH family AS (SELECT c.oid UNION SELECT a.relid::oid FROM pg_partition_ancestors(c.oid) a)
              SELECT 'table/' || r.oid::text FROM pg_publication_rel r
               WHERE r.prpubid = p.oid AND r.prrelid IN (SELECT oid FROM family)
              ${bySchema}
            ) END AS entries
       FROM pg_publication_tables t
       JOIN pg_publication p ON p.pubname = t.pubname
       JOIN pg_namespace n ON n.nspname = t.schemaname
       JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.tablename
      WHERE t.pubname = $1`,
    [publication],
  );
  return Object.fromEntries(rows.map((row) => [tableName(row), [...row.entries].sort()]));
}

/** The part of it that concerns these tables, in their order. */
export function onlyOf(published: PublishedAs, tables: readonly DeclaredTable[]): PublishedAs {
  return Object.fromEntries(
    tables.map(tableName).flatMap((name) => {
      const entries = published[name];
      return entries ? [[name, entries] as const] : [];
    }),
  );
}

/**
 * The tables that were published as `before` says and have kept no entry of it.
 *
 * @returns for a person to read; null when there is none
 */
export function gapIn(before: PublishedAs, now: PublishedAs): string | null {
  const gone: string[] = [];
  const again: string[] = [];
  for (const [name, entries] of Object.entries(before)) {
    const found = now[name];
    if (!found) gone.push(name);
    else if (!found.some((entry) => entries.includes(entry))) again.push(name);
  }
  const parts = [
    ...(gone.length > 0 ? [`without ${gone.join(', ')}`] : []),
    ...(again.length > 0 ? [`with ${again.join(', ')} taken out and added again`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : null;
}

/** How the captured tables are published while they are read. */
export class PublishedTables {
  constructor(
    private readonly publication: string,
    private readonly tables: readonly DeclaredTable[],
    private known: PublishedAs,
    /** The entries that we made. */
    readonly ownEntries: readonly string[],
  ) {}

  /** What to record with a position. */
  get publishedAs(): PublishedAs {
    return this.known;
  }

  /**
   * Every captured table was published without a break since the last look.
   *
   * @throws SourceStopped
   */
  async check(session: ControlSession): Promise<void> {
    const now = onlyOf(await readPublished(session, this.publication), this.tables);
    const declared = Object.fromEntries(this.tables.map((table) => [tableName(table), []]));
    const gap = gapIn({ ...declared, ...this.known }, now);
    if (gap !== null) throw new SourceStopped('publication_missing', `${this.publication} ${gap}`);
    this.known = now;
  }
}
