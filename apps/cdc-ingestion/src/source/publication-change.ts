import { setTimeout as pause } from 'node:timers/promises';
import type { ControlSession } from './control-session.js';
import { tableName, type DeclaredTable, type TableName } from './preflight.js';
import {
  entryName,
  publishedTable,
  readEntries,
  sameColumns,
  type PublishedEntry,
} from './published-entries.js';
import { allOperations } from './published-operations.js';
import { readPublished, type PublishedAs } from './published-tables.js';
import { filterFault } from './row-filters.js';
import { identifier, qualified } from './sql-names.js';
import { SourceStopped } from './source-fault.js';

/** What is to become of the tables of a publication that a source declares, and of no others. */
export interface Alteration {
  /** All that the source declares. */
  declared: readonly DeclaredTable[];
  /** There is no publication yet. */
  created: boolean;
  added: readonly DeclaredTable[];
  /** Get another entry, with other columns or another row filter. */
  changed: readonly DeclaredTable[];
  /** Likewise, unless PostgreSQL finds the row filter to be the one that is published. */
  doubtful: readonly DeclaredTable[];
  removed: readonly TableName[];
  /** Not all operations are published. */
  widened: boolean;
  /** The entries that we made. */
  ownEntries: ReadonlySet<string>;
}

export interface Altered {
  /** The tables whose entry was there and is another now. */
  replaced: string[];
  /** The entries that we made, with those that were made now. */
  ownEntries: string[];
}

/** The transaction has tables locked against vacuum and other changes of them, and holds back what vacuum may remove. */
const announcedWithinMs = 10_000;

/**
 * Gives the publication its tables and operations. That takes effect only when the publication then has them exactly as
 * declared, and the application can go on to write to every table that is declared.
 *
 * An entry that takes the place of another in one transaction makes no gap: every change is decoded with the publication of
 * its time. Tables that are not concerned keep their entries.
 *
 * @param announce is told how tables will be published, before they are; fulfilled when that is recorded
 * @returns null when nothing had to be changed
 * @throws SourceStopped, or the server's error; then nothing was changed
 */
export async function alterPublication(
  session: ControlSession,
  publication: string,
  alteration: Alteration,
  announce: (publishedAs: PublishedAs, ownEntries: readonly string[]) => Promise<void>,
): Promise<Altered | null> {
  const { declared, ownEntries, widened } = alteration;
  await session.query('BEGIN');
  try {
    // It waits for who else alters or vacuums a table. What it locks goes with the lease of the session.
    await session.query(`SET LOCAL lock_timeout = '10s'`);
    const before = await readEntries(session, publication);
    const after = await alter(session, publication, alteration, before);
    const replaced = [...after.keys()].filter((name) => before.get(name)?.oid !== after.get(name)?.oid);
    if (replaced.length === 0 && before.size === after.size && before.size > 0 && !widened) {
      await session.query('ROLLBACK');
      return null;
    }
    for (const table of declared) await checkWritable(session, table);
    const own = ownOf(after, before, ownEntries);
    await inTime(announce(await readPublished(session, publication), own));
    await session.query('COMMIT');
    return { replaced: replaced.filter((name) => before.has(name)), ownEntries: own };
  } catch (error) {
    await session.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** @throws an Error when it takes too long; what comes too late says of an entry that is not there that it may be */
async function inTime(announced: Promise<void>): Promise<void> {
  const timer = new AbortController();
  const late = pause(announcedWithinMs, 'late' as const, { signal: timer.signal }).catch(() => undefined);
  try {
    if ((await Promise.race([announced, late])) === 'late')
      throw new Error(
        `it was not recorded within ${announcedWithinMs} ms how the tables are to be published`,
      );
  } finally {
    timer.abort();
    announced.catch(() => undefined);
  }
}

type Entries = ReadonlyMap<string, PublishedEntry>;

/** @returns the entries that are there then */
async function alter(
  session: ControlSession,
  publication: string,
  alteration: Alteration,
  before: Entries,
): Promise<Entries> {
  const { changed, doubtful } = alteration;
  const attempt = async (tables: readonly DeclaredTable[]): Promise<Entries> => {
    const statements = statementsOf(publication, { ...alteration, changed: [...changed, ...tables] });
    for (const statement of statements) await apply(session, alteration.declared, statement);
    const after = await readEntries(session, publication);
    refuseOther(alteration, before, after);
    return after;
  };
  if (doubtful.length === 0) return attempt([]);
  await session.query('SAVEPOINT doubtful');
  const after = await attempt(doubtful);
  const differing = doubtful.filter((table) => {
    const [one, other] = [before.get(tableName(table)), after.get(tableName(table))];
    return one?.filter !== other?.filter || String(one?.columns) !== String(other?.columns);
  });
  if (differing.length === doubtful.length) return after;
  await session.query('ROLLBACK TO doubtful');
  return attempt(differing);
}

/** The tables first. */
function statementsOf(publication: string, alteration: Alteration): string[] {
  const { declared, created, added, changed, removed, widened } = alteration;
  const name = identifier(publication);
  const listed = (tables: readonly DeclaredTable[]): string => tables.map(publishedTable).join(', ');
  if (created) {
    return [
      `CREATE PUBLICATION ${name} FOR TABLE ${listed(declared)} WITH (publish_via_partition_root = true)`,
    ];
  }
  const gone = [...removed, ...changed].map((table) => `ONLY ${qualified(table)}`);
  const come = [...changed, ...added];
  return [
    ...(gone.length > 0 ? [`ALTER PUBLICATION ${name} DROP TABLE ${gone.join(', ')}`] : []),
    ...(come.length > 0 ? [`ALTER PUBLICATION ${name} ADD TABLE ${listed(come)}`] : []),
    ...(widened ? [`ALTER PUBLICATION ${name} SET (publish = '${allOperations}')`] : []),
  ];
}

/** One that takes the place of somebody else's stays that one's. */
function ownOf(after: Entries, before: Entries, known: ReadonlySet<string>): string[] {
  return [...after].flatMap(([name, entry]) => {
    const former = before.get(name);
    return !former || known.has(entryName(former)) ? [entryName(entry)] : [];
  });
}

async function apply(
  session: ControlSession,
  tables: readonly DeclaredTable[],
  statement: string,
): Promise<void> {
  const filtered = tables.filter(({ where }) => where !== undefined).map(tableName);
  try {
    await session.statement(statement);
  } catch (error) {
    throw (filtered.length > 0 ? filterFault(error, filtered.join(', ')) : null) ?? error;
  }
}

/** A condition is SQL: one with a bracket too many could name other tables or columns. */
function refuseOther({ declared, removed }: Alteration, before: Entries, after: Entries): void {
  if (declared.every(({ where }) => where === undefined)) return;
  const concerned = new Set([...declared, ...removed].map(tableName));
  const others = [...before.keys()].filter((name) => !concerned.has(name));
  const asDeclared = declared.every((table) => {
    const entry = after.get(tableName(table));
    return (
      entry &&
      sameColumns(table.columns, entry.columns) &&
      (table.where === undefined) === (entry.filter === null)
    );
  });
  const othersAsBefore = others.every((name) => after.get(name)?.oid === before.get(name)?.oid);
  if (asDeclared && othersAsBefore && after.size === declared.length + others.length) return;
  throw new SourceStopped('filter_invalid', 'a condition says more than which rows are wanted');
}

/**
 * PostgreSQL refuses updates and deletes of a published table whose row filter or column list does not fit its replica identity
 * (`CheckCmdReplicaIdentity` in execReplication.c), and does so when it plans one. The partitions are asked, because the rows
 * lie there. A role that may not write to the table cannot ask.
 */
async function checkWritable(session: ControlSession, table: DeclaredTable): Promise<void> {
  if (!table.columns && table.where === undefined) return;
  const leaves = await session.query<TableName>(
    `SELECT n.nspname::text AS schema, c.relname::text AS "table"
       FROM (SELECT relid FROM pg_partition_tree($1::regclass) WHERE isleaf
             UNION SELECT $1::regclass) leaf JOIN pg_class c ON c.oid = leaf.relid
       JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r'`,
    [qualified(table)],
  );
  for (const leaf of leaves) {
    await session.query('SAVEPOINT writable');
    try {
      await session.query(`EXPLAIN DELETE FROM ${qualified(leaf)} WHERE false`);
    } catch (error) {
      const {
        code,
        message = '',
        detail = '',
      } = error as { code?: string; message?: string; detail?: string };
      if (code !== '42P10' && code !== '55000' && code !== '42501') throw error;
      await session.query('ROLLBACK TO writable');
      if (code === '42501') continue;
      const state =
        code === '55000'
          ? 'replica_identity_missing'
          : /WHERE/.test(detail)
            ? 'filter_invalid'
            : 'columns_invalid';
      throw new SourceStopped(state, `${tableName(table)}: ${message}${detail ? ` (${detail})` : ''}`);
    }
    await session.query('RELEASE writable');
  }
}
