import type { ControlSession } from './control-session.js';
import { tableName, type DeclaredTable, type TableName } from './preflight.js';
import { replaceTables } from './publication-change.js';
import { allOperations, missingOperations, withoutOperations } from './published-operations.js';
import { publishedTable, readEntries, sameColumns, type PublishedEntry } from './published-entries.js';
import { gapIn, onlyOf, readPublished, type PublishedAs } from './published-tables.js';
import { printedFilter } from './row-filters.js';
import { identifier, qualified } from './sql-names.js';
import type { RecordedPosition } from './slot-identity.js';
import { SourceStopped } from './source-fault.js';

export interface PublicationChange {
  created: boolean;
  added: string[];
  removed: string[];
  /** Whose columns or row filter were others than declared. */
  changed: string[];
  /** Of insert, update, delete and truncate, those that were not published. */
  operations: string[];
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
 * All operations are published. Where someone made it otherwise that is mended before capture begins, by who owns it; later it is a gap.
 * One of all tables or schemas is not widened: updates of tables that nobody declared could begin to fail.
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
  const plan = await planned(session, publication, tables, captured);
  const change = await carriedOut(session, publication, tables, plan, announce);
  return { change, publishedAs: onlyOf(await readPublished(session, publication), tables) };
}

/** What `reconcilePublication` would change. @throws SourceStopped where it would */
export async function planPublication(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
  captured: CapturedTables | null,
): Promise<PublicationChange> {
  return (await planned(session, publication, tables, captured)).change;
}

export function capturedOf({ tables, publishedAs = {} }: RecordedPosition): CapturedTables {
  return { tables: tables ? new Set(tables) : null, publishedAs };
}

const unchanged: PublicationChange = { created: false, added: [], removed: [], changed: [], operations: [] };

interface Plan {
  found: FoundPublication | undefined;
  before: PublishedAs;
  change: PublicationChange;
  /** A row filter is published, and it cannot be found out beforehand whether it is the declared one. */
  doubtful: boolean;
}

async function planned(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
  captured: CapturedTables | null,
): Promise<Plan> {
  const shaped = tables.filter(({ columns, where }) => columns || where !== undefined).map(tableName);
  const found = await findPublication(session, publication);
  if (!found) {
    if (captured) throw new SourceStopped('publication_missing', publication);
    for (const table of tables)
      if (table.where !== undefined) await printedFilter(session, table, table.where);
    const added = tables.map(tableName);
    return { found, before: {}, change: { ...unchanged, created: true, added }, doubtful: false };
  }
  const before = await readPublished(session, publication);
  if (captured) refuseGap(publication, tables, captured, before);
  const operations = await missingOperations(session, publication);
  if (operations.length > 0) refuseWithout(publication, operations, found, captured !== null);
  if (found.whole && shaped.length > 0) {
    const what = found.all ? 'all tables' : 'whole schemas';
    throw new SourceStopped(
      'publication_unsuitable',
      `${publication} publishes ${what}, the source declares columns or where for ${shaped.join(', ')}`,
    );
  }
  await refuseByPartition(session, publication, tables);
  if (found.all) return { found, before, change: unchanged, doubtful: false };
  const { change, doubtful } = await differences(session, publication, tables, found.whole ? before : null);
  return { found, before, change: { ...change, operations }, doubtful };
}

/** @throws SourceStopped unless they are to be added */
function refuseWithout(
  publication: string,
  operations: readonly string[],
  { all, whole, owned }: FoundPublication,
  captured: boolean,
): void {
  if (captured) throw withoutOperations(publication, operations, 'any more');
  if (whole) throw withoutOperations(publication, operations, `of ${all ? 'all tables' : 'whole schemas'}`);
  if (!owned) throw withoutOperations(publication, operations, 'and belongs to another role');
}

/** @param published where schemas are published, too: what is published by any way */
async function differences(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
  published: PublishedAs | null,
): Promise<Pick<Plan, 'change' | 'doubtful'>> {
  const entries = await readEntries(session, publication);
  const declared = new Set(tables.map(tableName));
  const changed: string[] = [];
  let doubtful = false;
  for (const { columns, where, ...table } of tables) {
    const printed = where === undefined ? undefined : await printedFilter(session, table, where);
    const entry = entries.get(tableName(table));
    if (!entry) continue;
    const verdict = asDeclared(columns, printed, entry);
    if (verdict === 'no') changed.push(tableName(table));
    doubtful ||= verdict === 'unknown';
  }
  const added = [...declared].filter((name) => !entries.has(name) && !published?.[name]);
  const removed = [...entries.keys()].filter((name) => !declared.has(name));
  return { change: { ...unchanged, added, removed, changed }, doubtful };
}

/** @param printed the declared row filter; undefined for none, null when it could not be found out */
function asDeclared(
  columns: readonly string[] | undefined,
  printed: string | null | undefined,
  entry: PublishedEntry,
): 'yes' | 'no' | 'unknown' {
  if (!sameColumns(columns, entry.columns)) return 'no';
  if (printed === undefined || entry.filter === null) {
    return printed === undefined && entry.filter === null ? 'yes' : 'no';
  }
  if (printed === null) return 'unknown';
  return printed === entry.filter ? 'yes' : 'no';
}

/** @returns what was done of it */
async function carriedOut(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
  { found, before, change, doubtful }: Plan,
  announce: (publishedAs: PublishedAs) => Promise<void>,
): Promise<PublicationChange> {
  const name = identifier(publication);
  const all = tables.map(publishedTable).join(', ');
  if (!found) {
    const statement = `CREATE PUBLICATION ${name} FOR TABLE ${all} WITH (publish_via_partition_root = true)`;
    await replaceTables(session, publication, tables, [statement], () => Promise.resolve());
    return change;
  }
  const { added, removed, changed, operations } = change;
  const sameTables = added.length + removed.length + changed.length === 0 && !doubtful;
  if (sameTables && operations.length === 0) return change;
  try {
    if (found.whole) {
      await completed(session, publication, tables, change);
      return change;
    }
    const statements = [
      ...(sameTables ? [] : [`ALTER PUBLICATION ${name} SET TABLE ${all}`]),
      ...(operations.length === 0 ? [] : [`ALTER PUBLICATION ${name} SET (publish = '${allOperations}')`]),
    ];
    const replaced = await replaceTables(session, publication, tables, statements, (after) =>
      announce(eitherWay(onlyOf(before, tables), after)),
    );
    return { ...change, changed: replaced ?? [] };
  } catch (error) {
    if ((error as { code?: string }).code !== '42501' || added.length > 0) throw error;
    if (operations.length > 0)
      throw withoutOperations(publication, operations, 'and has tables of another role');
    // A publication that someone else made for us. More tables than declared do no harm: the reader leaves them out.
    if (changed.length === 0) return { ...change, removed: [] };
    throw new SourceStopped(
      'publication_unsuitable',
      `${publication} belongs to another role and publishes other columns or rows of ${changed.join(', ')} than declared`,
    );
  }
}

/** Beside schemas only whole tables are added and taken out. */
async function completed(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
  { added, removed }: PublicationChange,
): Promise<void> {
  const name = identifier(publication);
  const wanted = tables.filter((table) => added.includes(tableName(table)));
  if (wanted.length > 0)
    await session.query(`ALTER PUBLICATION ${name} ADD TABLE ${wanted.map(publishedTable).join(', ')}`);
  const entries = [...(await readEntries(session, publication)).values()];
  const others = entries.filter((entry) => removed.includes(tableName(entry)));
  if (others.length > 0)
    await session.query(`ALTER PUBLICATION ${name} DROP TABLE ${others.map(qualified).join(', ')}`);
}

interface FoundPublication {
  all: boolean;
  /** The role may change its options. */
  owned: boolean;
  /** It publishes all tables or schemas, so no column list and no row filter would hold. */
  whole: boolean;
}

async function findPublication(
  session: ControlSession,
  publication: string,
): Promise<FoundPublication | undefined> {
  const [found] = await session.query<{ oid: string; all: boolean; owned: boolean; schemas: boolean }>(
    `SELECT oid::text, puballtables AS all, pg_has_role(pubowner, 'USAGE') AS owned,
            to_regclass('pg_catalog.pg_publication_namespace') IS NOT NULL AS schemas
       FROM pg_publication WHERE pubname = $1`,
    [publication],
  );
  if (!found) return undefined;
  // PostgreSQL 14 cannot publish schemas.
  const [schema] = found.schemas
    ? await session.query('SELECT FROM pg_publication_namespace WHERE pnpubid = $1::oid LIMIT 1', [found.oid])
    : [];
  return { all: found.all, owned: found.owned, whole: found.all || schema !== undefined };
}

/** Changes of partitions would come under the names of the partitions, which nobody declared. */
async function refuseByPartition(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
): Promise<void> {
  const parted = await session.query<TableName>(
    `SELECT n.nspname::text AS schema, c.relname::text AS "table"
       FROM jsonb_to_recordset($1::jsonb) AS d(schema text, "table" text)
       JOIN pg_namespace n ON n.nspname = d.schema
       JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = d.table AND c.relkind = 'p'
      WHERE EXISTS (SELECT FROM pg_publication WHERE pubname = $2 AND NOT pubviaroot)`,
    [JSON.stringify(tables), publication],
  );
  if (parted.length === 0) return;
  const detail = `${publication} has publish_via_partition_root off, and these are partitioned: ${parted.map(tableName).join(', ')}`;
  throw new SourceStopped('publication_unsuitable', detail);
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
