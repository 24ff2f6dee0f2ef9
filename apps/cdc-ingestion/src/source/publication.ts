import type { ControlSession } from './control-session.js';
import { tableName, type DeclaredTable } from './preflight.js';
import { gapIn, onlyOf, readPublished, type PublishedAs } from './published-tables.js';
import { SourceStopped } from './source-fault.js';

export interface PublicationChange {
  created: boolean;
  added: string[];
  removed: string[];
}

/** What is recorded of the tables of a slot through which capture has begun. */
export interface CapturedTables {
  /** `schema.table`; null when the record says nothing about tables. */
  tables: ReadonlySet<string> | null;
  /** How they were published; tables of which that is not recorded are absent. */
  publishedAs: PublishedAs;
}

/**
 * Brings the publication to the declared tables, changing only what differs: column lists and row filters that someone
 * gave a table stay. A publication of all tables or schemas is left as it is; the reader takes the declared ones.
 *
 * It must exist before the slot: what was written before it cannot be decoded with it. So when capture had begun and it
 * is gone, creating it again would hide a gap. Just so a table that was captured and is published no more, or was taken
 * out and added again: only tables that are new to the source are added. Where it is not recorded which tables were
 * captured, every declared one may have been.
 *
 * @param captured null when capture has not begun
 * @returns what was changed, and how the declared tables are published now
 * @throws SourceStopped
 */
export async function reconcilePublication(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
  captured: CapturedTables | null,
): Promise<{ change: PublicationChange; publishedAs: PublishedAs }> {
  const [found] = await session.query<{ all: boolean }>(
    'SELECT puballtables AS all FROM pg_publication WHERE pubname = $1',
    [publication],
  );
  if (!found && captured) throw new SourceStopped('publication_missing', publication);
  const change = found
    ? await aligned(session, publication, tables, captured, found.all)
    : await created(session, publication, tables);
  return { change, publishedAs: onlyOf(await readPublished(session, publication), tables) };
}

async function created(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
): Promise<PublicationChange> {
  await session.query(
    `CREATE PUBLICATION ${identifier(publication)} FOR TABLE ${tables.map(qualified).join(', ')}
       WITH (publish_via_partition_root = true)`,
  );
  return { created: true, added: tables.map(tableName), removed: [] };
}

async function aligned(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
  captured: CapturedTables | null,
  all: boolean,
): Promise<PublicationChange> {
  const published = await readPublished(session, publication);
  if (captured) refuseGap(publication, tables, captured, published);
  if (all) return { created: false, added: [], removed: [] };
  const added = tables.filter((table) => !published[tableName(table)]);
  const declared = new Set(tables.map(tableName));
  const removed = (await ownTables(session, publication)).filter((table) => !declared.has(tableName(table)));
  const name = identifier(publication);
  if (added.length > 0)
    await session.query(`ALTER PUBLICATION ${name} ADD TABLE ${added.map(qualified).join(', ')}`);
  if (removed.length > 0) {
    await session.query(`ALTER PUBLICATION ${name} DROP TABLE ${removed.map(qualified).join(', ')}`);
  }
  return { created: false, added: added.map(tableName), removed: removed.map(tableName) };
}

function refuseGap(
  publication: string,
  tables: readonly DeclaredTable[],
  captured: CapturedTables,
  published: PublishedAs,
): void {
  const concerned = tables.map(tableName).filter((name) => captured.tables?.has(name) ?? true);
  // Of what no entry is recorded, any entry will do.
  const before = concerned.map(
    (name) => [name, captured.publishedAs[name] ?? published[name] ?? []] as const,
  );
  const gap = gapIn(Object.fromEntries(before), published);
  if (gap === null) return;
  const doubt = captured.tables ? '' : ' (it is not recorded which tables were captured)';
  throw new SourceStopped('publication_missing', `${publication} ${gap}${doubt}`);
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
