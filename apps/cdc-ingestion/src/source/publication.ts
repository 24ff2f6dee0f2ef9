import type { ControlSession } from './control-session.js';
import { tableName, type DeclaredTable } from './preflight.js';
import { SourceStopped } from './source-fault.js';

export interface PublicationChange {
  created: boolean;
  added: string[];
  removed: string[];
}

/**
 * Brings the publication to the declared tables, changing only what differs: column lists and row filters that someone
 * gave a table stay. A publication of all tables or schemas is left as it is; the reader takes the declared ones.
 *
 * It must exist before the slot: what was written before it cannot be decoded with it. So when capture had begun and it
 * is gone, creating it again would hide a gap. Just so a table that was captured and is published no more: only tables
 * that are new to the source are added.
 *
 * @param captured `schema.table` of what is captured through the slot; null when capture has not begun
 * @throws SourceStopped
 */
export async function reconcilePublication(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
  captured: ReadonlySet<string> | null,
): Promise<PublicationChange> {
  const [found] = await session.query<{ all: boolean }>(
    'SELECT puballtables AS all FROM pg_publication WHERE pubname = $1',
    [publication],
  );
  if (!found) {
    if (captured) throw new SourceStopped('publication_missing', publication);
    await session.query(
      `CREATE PUBLICATION ${identifier(publication)} FOR TABLE ${tables.map(qualified).join(', ')}
         WITH (publish_via_partition_root = true)`,
    );
    return { created: true, added: tables.map(tableName), removed: [] };
  }
  if (found.all) return { created: false, added: [], removed: [] };
  const effective = await members(session, publication);
  const own = await ownTables(session, publication);
  const added = tables.filter((table) => !effective.has(tableName(table)));
  const gone = added.map(tableName).filter((name) => captured?.has(name));
  if (gone.length > 0) throw new SourceStopped('publication_missing', tablesGone(publication, gone));
  const declared = new Set(tables.map(tableName));
  const removed = own.filter((table) => !declared.has(tableName(table)));
  const name = identifier(publication);
  if (added.length > 0)
    await session.query(`ALTER PUBLICATION ${name} ADD TABLE ${added.map(qualified).join(', ')}`);
  if (removed.length > 0) {
    await session.query(`ALTER PUBLICATION ${name} DROP TABLE ${removed.map(qualified).join(', ')}`);
  }
  return { created: false, added: added.map(tableName), removed: removed.map(tableName) };
}

/**
 * Every declared table is published now.
 *
 * @throws SourceStopped
 */
export async function checkPublished(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
): Promise<void> {
  const effective = await members(session, publication);
  const gone = tables.map(tableName).filter((name) => !effective.has(name));
  if (gone.length > 0) throw new SourceStopped('publication_missing', tablesGone(publication, gone));
}

function tablesGone(publication: string, tables: readonly string[]): string {
  return `${publication} without ${tables.join(', ')}`;
}

/** Everything that is published, by whatever way. */
async function members(session: ControlSession, publication: string): Promise<Set<string>> {
  const rows = await session.query<DeclaredTable>(
    'SELECT schemaname AS schema, tablename AS "table" FROM pg_publication_tables WHERE pubname = $1',
    [publication],
  );
  return new Set(rows.map(tableName));
}

/** The tables that the publication names one by one. */
function ownTables(session: ControlSession, publication: string): Promise<DeclaredTable[]> {
  return session.query<DeclaredTable>(
    `SELECT n.nspname AS schema, c.relname AS "table"
       FROM pg_publication p JOIN pg_publication_rel r ON r.prpubid = p.oid
       JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE p.pubname = $1`,
    [publication],
  );
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function qualified({ schema, table }: DeclaredTable): string {
  return `${identifier(schema)}.${identifier(table)}`;
}
