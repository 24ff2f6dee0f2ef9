import type { ControlSession } from './control-session.js';
import { tableName, type DeclaredTable, type TableName } from './preflight.js';
import { readEntries, sameColumns, type PublishedEntry } from './published-entries.js';
import { missingOperations } from './published-operations.js';
import { readPublished, type PublishedAs } from './published-tables.js';
import { filterFault } from './row-filters.js';
import { qualified } from './sql-names.js';
import { SourceStopped } from './source-fault.js';

/**
 * Runs the statements that give the publication its tables, and its operations. They take effect only when the publication is then exactly as
 * declared, and the application can go on to write to every table in it.
 *
 * Publications and their tables keep their entries where nothing changes for them (`AlterPublicationTables` in PostgreSQL's
 * publicationcmds.c).
 *
 * @param announce is told how tables will be published, before they are; fulfilled when that is recorded
 * @param statements the tables first
 * @returns the names of the tables whose entry was there and is another now; null when nothing had to be changed
 * @throws SourceStopped, or the server's error; then nothing was changed
 */
export async function replaceTables(
  session: ControlSession,
  publication: string,
  tables: readonly DeclaredTable[],
  statements: readonly string[],
  announce: (publishedAs: PublishedAs) => Promise<void>,
): Promise<string[] | null> {
  await session.query('BEGIN');
  try {
    // It waits for who else alters or vacuums a table. What it locks goes with the lease of the session.
    await session.query(`SET LOCAL lock_timeout = '10s'`);
    const before = await readEntries(session, publication);
    const operationsBefore = await missingOperations(session, publication);
    for (const statement of statements) await apply(session, tables, statement);
    const after = await readEntries(session, publication);
    refuseOther(tables, after);
    const replaced = [...after.keys()].filter((name) => before.get(name)?.oid !== after.get(name)?.oid);
    const widened = operationsBefore.length > 0;
    if (replaced.length === 0 && before.size === after.size && before.size > 0 && !widened) {
      await session.query('ROLLBACK');
      return null;
    }
    for (const table of tables) await checkWritable(session, table);
    await announce(await readPublished(session, publication));
    await session.query('COMMIT');
    return replaced.filter((name) => before.has(name));
  } catch (error) {
    await session.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
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
function refuseOther(tables: readonly DeclaredTable[], entries: ReadonlyMap<string, PublishedEntry>): void {
  const asDeclared = tables.every((table) => {
    const entry = entries.get(tableName(table));
    return (
      entry &&
      sameColumns(table.columns, entry.columns) &&
      (table.where === undefined) === (entry.filter === null)
    );
  });
  if (asDeclared && entries.size === tables.length) return;
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
