import type { ControlSession } from './control-session.js';
import { serverVersion, tableName, type DeclaredTable } from './preflight.js';
import { replaceTables } from './publication-change.js';
import {
  filtersSince,
  identifier,
  publishedTable,
  qualified,
  readEntries,
  sameColumns,
  type PublishedEntry,
} from './published-entries.js';
import { gapIn, onlyOf, readPublished, type PublishedAs } from './published-tables.js';
import { printedFilter } from './row-filters.js';
import { SourceStopped } from './source-fault.js';

export interface PublicationChange {
  created: boolean;
  added: string[];
  removed: string[];
  /** Whose columns or row filter were others than declared. */
  changed: string[];
}

/** What is recorded of the tables of a slot through which capture has begun. */
export interface CapturedTables {
  /** `schema.table`; null when the record says nothing about tables. */
  tables: ReadonlySet<string> | null;
  /** How they were published; tables of which that is not recorded are absent. */
  publishedAs: PublishedAs;
}

/**
 * Brings the publication to the declared tables with their columns and row filters, in one transaction, changing only what
 * differs. A publication of all tables or schemas is left as it is where the source declares whole tables; the reader takes
 * the declared ones.
 *
 * It must exist before the slot: what was written before it cannot be decoded with it. So when capture had begun and it
 * is gone, creating it again would hide a gap. Just so a table that was captured and is published no more, or was taken
 * out and added again: only tables that are new to the source are added. Where it is not recorded which tables were
 * captured, every declared one may have been.
 *
 * Other columns or another filter are to PostgreSQL a new entry of the publication. Replaced by us it is no gap: old and new
 * entry change places in one transaction, and every commit is decoded with the publication of its time. So the new entry is
 * recorded beside the old one before that transaction commits (`announce`); whichever a start finds then, it knows it.
 *
 * @param captured null when capture has not begun
 * @param announce is told how the captured tables may be published from now on; fulfilled when that is recorded
 * @returns what was changed, and how the declared tables are published now
 * @throws SourceStopped
 */
export async function reconcilePublication(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
  captured: CapturedTables | null,
  announce: (publishedAs: PublishedAs) => Promise<void>,
): Promise<{ change: PublicationChange; publishedAs: PublishedAs }> {
  const shaped = tables.filter(({ columns, where }) => columns || where !== undefined).map(tableName);
  if (shaped.length > 0 && (await serverVersion(session)) < filtersSince) {
    throw new SourceStopped('server_too_old', `columns or where are declared for ${shaped.join(', ')}`);
  }
  const found = await findPublication(session, publication);
  if (!found && captured) throw new SourceStopped('publication_missing', publication);
  const before = found ? await readPublished(session, publication) : {};
  if (captured) refuseGap(publication, tables, captured, before);
  if (found?.whole && shaped.length > 0) {
    const what = found.all ? 'all tables' : 'whole schemas';
    throw new SourceStopped(
      'publication_unsuitable',
      `${publication} publishes ${what}, the source declares columns or where for ${shaped.join(', ')}`,
    );
  }
  const change = !found
    ? await created(session, publication, tables)
    : found.whole
      ? await completed(session, publication, tables, before, found.all)
      : await aligned(session, publication, tables, (after) =>
          announce(eitherWay(onlyOf(before, tables), after)),
        );
  return { change, publishedAs: onlyOf(await readPublished(session, publication), tables) };
}

interface FoundPublication {
  all: boolean;
  /** It publishes all tables or schemas, so no column list and no row filter would hold. */
  whole: boolean;
}

async function findPublication(
  session: ControlSession,
  publication: string,
): Promise<FoundPublication | undefined> {
  const [found] = await session.query<{ oid: string; all: boolean; schemas: boolean }>(
    `SELECT oid::text, puballtables AS all,
            to_regclass('pg_catalog.pg_publication_namespace') IS NOT NULL AS schemas
       FROM pg_publication WHERE pubname = $1`,
    [publication],
  );
  if (!found) return undefined;
  // PostgreSQL 14 cannot publish schemas.
  const [schema] = found.schemas
    ? await session.query('SELECT FROM pg_publication_namespace WHERE pnpubid = $1::oid LIMIT 1', [found.oid])
    : [];
  return { all: found.all, whole: found.all || schema !== undefined };
}

async function created(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
): Promise<PublicationChange> {
  const statement = `CREATE PUBLICATION ${identifier(publication)}
    FOR TABLE ${tables.map(publishedTable).join(', ')} WITH (publish_via_partition_root = true)`;
  await replaceTables(session, publication, tables, statement, () => Promise.resolve());
  return { created: true, added: tables.map(tableName), removed: [], changed: [] };
}

/** Beside schemas, or all tables, only whole tables are added and taken out. */
async function completed(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
  published: PublishedAs,
  all: boolean,
): Promise<PublicationChange> {
  const unchanged = { created: false, added: [], removed: [], changed: [] };
  if (all) return unchanged;
  const added = tables.filter((table) => !published[tableName(table)]);
  const declared = new Set(tables.map(tableName));
  const entries = [...(await readEntries(session, publication)).values()];
  const removed = entries.filter((entry) => !declared.has(tableName(entry)));
  const name = identifier(publication);
  if (added.length > 0)
    await session.query(`ALTER PUBLICATION ${name} ADD TABLE ${added.map(qualified).join(', ')}`);
  if (removed.length > 0) {
    await session.query(`ALTER PUBLICATION ${name} DROP TABLE ${removed.map(qualified).join(', ')}`);
  }
  return { ...unchanged, added: added.map(tableName), removed: removed.map(tableName) };
}

async function aligned(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
  announce: (publishedAs: PublishedAs) => Promise<void>,
): Promise<PublicationChange> {
  const entries = await readEntries(session, publication);
  const declared = new Set(tables.map(tableName));
  const added = tables.map(tableName).filter((name) => !entries.has(name));
  const removed = [...entries.keys()].filter((name) => !declared.has(name));
  const changed: string[] = [];
  for (const table of tables) {
    const entry = entries.get(tableName(table));
    if (!entry) continue;
    if ((await compare(session, table, entry)) === 'other') changed.push(tableName(table));
  }
  const change = { created: false, added, removed, changed };
  if (added.length + removed.length + changed.length === 0) return change;
  const statement = `ALTER PUBLICATION ${identifier(publication)} SET TABLE ${tables.map(publishedTable).join(', ')}`;
  try {
    await replaceTables(session, publication, tables, statement, announce);
    return change;
  } catch (error) {
    if ((error as { code?: string }).code !== '42501' || added.length > 0) throw error;
    // A publication that someone else made for us. More tables than declared do no harm: the reader leaves them out.
    if (changed.length === 0) return { ...change, removed: [] };
    throw new SourceStopped(
      'publication_unsuitable',
      `${publication} belongs to another role and publishes other columns or rows of ${changed.join(', ')} than declared`,
    );
  }
}

/** `unknown`: both have a row filter, and this role may not find out whether they are the same. */
async function compare(
  session: ControlSession,
  table: DeclaredTable,
  entry: PublishedEntry,
): Promise<'same' | 'other' | 'unknown'> {
  if (!sameColumns(table.columns, entry.columns)) return 'other';
  if ((table.where === undefined) !== (entry.filter === null)) return 'other';
  if (table.where === undefined) return 'same';
  const printed = await printedFilter(session, table, table.where);
  if (printed === null) return 'unknown';
  return printed === entry.filter ? 'same' : 'other';
}

/** Tables that were not published before are left out: until the change is committed they are not captured. */
function eitherWay(before: PublishedAs, after: PublishedAs): PublishedAs {
  const both = Object.entries(before).map(
    ([name, entries]) => [name, [...new Set([...entries, ...(after[name] ?? [])])]] as const,
  );
  return Object.fromEntries(both);
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
