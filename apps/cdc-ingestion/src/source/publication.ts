import type { SlotClaim } from '../position/slot-claims.js';
import type { ControlSession } from './control-session.js';
import { tableName, type DeclaredTable, type TableName } from './preflight.js';
import { alterPublication } from './publication-change.js';
import { missingOperations, withoutOperations } from './published-operations.js';
import { entryName, readEntries, sameColumns, type PublishedEntry } from './published-entries.js';
import { gapIn, onlyOf, readPublished, type PublishedAs } from './published-tables.js';
import { printedFilter } from './row-filters.js';
import type { RecordedPosition } from './slot-identity.js';
import { SourceStopped } from './source-fault.js';

export interface PublicationChange {
  created: boolean;
  added: string[];
  /** Of those that we put in. */
  removed: string[];
  /** Whose columns or row filter were others than declared. */
  changed: string[];
  /** Of insert, update, delete and truncate, those that were not published. */
  operations: string[];
}

export interface PublicationPlan {
  change: PublicationChange;
  /** Not declared and not put in by us: they stay, and are not captured. */
  others: string[];
  /** Of the changed, those whose columns or rows somebody else chose. */
  overruled: string[];
}

/** What a source wants of its publication, and what is known of that. */
export interface WantedPublication {
  publication: string;
  tables: readonly DeclaredTable[];
  /** Null when capture has not begun. */
  captured: CapturedTables | null;
  /** The entries that we made, see `PublishedAs`. */
  ownEntries: ReadonlySet<string>;
}

type Announce = (publishedAs: PublishedAs, ownEntries: readonly string[]) => Promise<void>;

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
 * the declared ones. A table that is not declared is taken out only where its entry is ours: others may read the
 * publication, too, and would lose it.
 *
 * It must exist before the slot: what was written before it cannot be decoded with it. So when capture had begun and it
 * is gone, creating it again would hide a gap. Just so a table that was captured and is published no more, or was taken
 * out and added again: only tables that are new to the source are added. Where it is not recorded which tables were
 * captured, every declared one may have been.
 *
 * Other columns or another filter are to PostgreSQL a new entry of the publication. Replaced by us it is no gap: old and new
 * entry change places in one transaction, and every change is decoded with the publication of its time (see
 * `EarlierWriters`). So the new entry is
 * recorded beside the old one before that transaction commits (`announce`); whichever a start finds then, it knows it.
 *
 * All operations are published. Where someone made it otherwise that is mended before capture begins, by who owns it; later it is a gap.
 * One of all tables or schemas is not widened: updates of tables that nobody declared could begin to fail.
 *
 * @param announce is told how the captured tables may be published from now on, and which entries may be ours; fulfilled when
 * that is recorded
 * @returns what was changed, how the declared tables are published now, and which entries are ours
 * @throws SourceStopped
 */
export async function reconcilePublication(
  session: ControlSession,
  wanted: WantedPublication,
  announce: Announce,
): Promise<{ change: PublicationChange; publishedAs: PublishedAs; ownEntries: readonly string[] }> {
  const plan = await planned(session, wanted);
  const done = await carriedOut(session, wanted, plan, announce);
  const published = await readPublished(session, wanted.publication);
  return { ...done, publishedAs: onlyOf(published, wanted.tables) };
}

/** What `reconcilePublication` would change, and what it would leave. @throws SourceStopped where it would */
export async function planPublication(
  session: ControlSession,
  wanted: WantedPublication,
): Promise<PublicationPlan> {
  const { change, entries } = await planned(session, wanted);
  const isOwn = (name: string): boolean => isOneOf(wanted.ownEntries, entries.get(name));
  const declared = new Set(wanted.tables.map(tableName));
  return {
    change,
    others: [...entries.keys()].filter((name) => !declared.has(name) && !isOwn(name)),
    overruled: change.changed.filter((name) => !isOwn(name)),
  };
}

function isOneOf(own: ReadonlySet<string>, entry: PublishedEntry | undefined): boolean {
  return entry !== undefined && own.has(entryName(entry));
}

export function capturedOf({ tables, publishedAs = {} }: RecordedPosition): CapturedTables {
  return { tables: tables ? new Set(tables) : null, publishedAs };
}

/**
 * Entries of another system are none of this one's, though their oids may be the same. Those that were made for a slot which
 * has no position yet are in the claim.
 */
export function ownEntriesOf(
  recorded: RecordedPosition | undefined,
  claim: SlotClaim | undefined,
  systemIdentifier: string | undefined,
): ReadonlySet<string> {
  const known = [recorded, claim].filter((record) => record?.systemIdentifier === systemIdentifier);
  return new Set(known.flatMap((record) => record?.ownEntries ?? []));
}

const unchanged: PublicationChange = { created: false, added: [], removed: [], changed: [], operations: [] };

interface Plan {
  found: FoundPublication | undefined;
  before: PublishedAs;
  /** Of the tables that it names. */
  entries: ReadonlyMap<string, PublishedEntry>;
  change: PublicationChange;
  /** A row filter is published, and it cannot be found out beforehand whether it is the declared one. */
  doubtful: string[];
}

async function planned(session: ControlSession, wanted: WantedPublication): Promise<Plan> {
  const { publication, tables, captured } = wanted;
  const shaped = tables.filter(({ columns, where }) => columns || where !== undefined).map(tableName);
  const found = await findPublication(session, publication);
  if (!found) {
    if (captured) throw new SourceStopped('publication_missing', publication);
    for (const table of tables)
      if (table.where !== undefined) await printedFilter(session, table, table.where);
    const added = tables.map(tableName);
    const change = { ...unchanged, created: true, added };
    return { found, before: {}, entries: new Map(), change, doubtful: [] };
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
  const entries = await readEntries(session, publication);
  if (found.all) return { found, before, entries, change: unchanged, doubtful: [] };
  const { change, doubtful } = await differences(session, wanted, entries, found.whole ? before : null);
  return { found, before, entries, change: { ...change, operations }, doubtful };
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
  { tables, ownEntries }: WantedPublication,
  entries: Plan['entries'],
  published: PublishedAs | null,
): Promise<Pick<Plan, 'change' | 'doubtful'>> {
  const declared = new Set(tables.map(tableName));
  const changed: string[] = [];
  const doubtful: string[] = [];
  for (const { columns, where, ...table } of tables) {
    const printed = where === undefined ? undefined : await printedFilter(session, table, where);
    const entry = entries.get(tableName(table));
    if (!entry) continue;
    const verdict = asDeclared(columns, printed, entry);
    if (verdict === 'no') changed.push(tableName(table));
    if (verdict === 'unknown') doubtful.push(tableName(table));
  }
  const added = [...declared].filter((name) => !entries.has(name) && !published?.[name]);
  const removed = [...entries]
    .filter(([name, entry]) => !declared.has(name) && isOneOf(ownEntries, entry))
    .map(([name]) => name);
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

/** @returns what was done of it, and the entries that are ours then */
async function carriedOut(
  session: ControlSession,
  { publication, tables, ownEntries: known }: WantedPublication,
  { found, before, entries, change, doubtful }: Plan,
  announce: Announce,
): Promise<{ change: PublicationChange; ownEntries: readonly string[] }> {
  const { created, added, removed, changed, operations } = change;
  const ownBefore = [...entries.values()].map(entryName).filter((name) => known.has(name));
  const altered = added.length + removed.length + changed.length + doubtful.length + operations.length > 0;
  if (!created && !altered) return { change, ownEntries: ownBefore };
  const only = (names: readonly string[]): DeclaredTable[] =>
    tables.filter((table) => names.includes(tableName(table)));
  const alteration = {
    declared: tables,
    created,
    added: only(added),
    changed: only(changed),
    doubtful: only(doubtful),
    removed: [...entries.values()].filter((entry) => removed.includes(tableName(entry))),
    widened: operations.length > 0,
    ownEntries: known,
  };
  try {
    const done = await alterPublication(session, publication, alteration, (after, own) =>
      announce(eitherWay(onlyOf(before, tables), after), [...new Set([...ownBefore, ...own])]),
    );
    return {
      change: { ...change, changed: done?.replaced ?? [] },
      ownEntries: done?.ownEntries ?? ownBefore,
    };
  } catch (error) {
    if (!found || (error as { code?: string }).code !== '42501' || added.length > 0) throw error;
    if (operations.length > 0)
      throw withoutOperations(publication, operations, 'and has tables of another role');
    // A publication that someone else made for us. More tables than declared do no harm: the reader leaves them out.
    if (changed.length === 0) return { change: { ...change, removed: [] }, ownEntries: ownBefore };
    throw new SourceStopped(
      'publication_unsuitable',
      `${publication} belongs to another role and publishes other columns or rows of ${changed.join(', ')} than declared`,
    );
  }
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
