import type { ControlSession } from './control-session.js';
import { qualified } from './sql-names.js';
import { tableName, type DeclaredTable } from './preflight.js';
import { SourceStopped } from './source-fault.js';

/**
 * The declared condition as PostgreSQL prints it after reading it, so that it can be compared with the one that is published:
 * `id>0` and `(id > 0)` are the same. Found out by a check constraint on an empty temporary copy of the table, in a
 * transaction that is rolled back; the table itself is locked no more than by a query.
 *
 * @returns null when it cannot be found out: the role needs SELECT on the table and TEMPORARY in the database
 * @throws SourceStopped `filter_invalid` when it is no condition on the table
 */
export async function printedFilter(
  session: ControlSession,
  table: DeclaredTable,
  where: string,
): Promise<string | null> {
  const copy = qualified({ schema: 'pg_temp', table: table.table });
  await session.query('BEGIN');
  try {
    // Of the same name, because a condition may say `t.id`.
    await session.statement(`CREATE TEMPORARY TABLE ${copy} (LIKE ${qualified(table)})`);
    await session.statement(`ALTER TABLE ${copy} ADD CONSTRAINT declared CHECK (\n${where}\n)`);
    const [row] = await session.query<{ printed: string; others: string[] }>(readBack, [
      qualified(table),
      copy,
    ]);
    if (row && row.others.length > 0) {
      const names = row.others.join(', ');
      throw new SourceStopped(
        'filter_invalid',
        `${tableName(table)}: ${names} is not of the replica identity`,
      );
    }
    return row?.printed ?? null;
  } catch (error) {
    // 42P01: a condition may name the table with its schema, which the copy has not.
    if (['42501', '42P01'].includes((error as { code?: string }).code ?? '')) return null;
    if (error instanceof SourceStopped) throw error;
    throw filterFault(error, tableName(table)) ?? error;
  } finally {
    await session.query('ROLLBACK');
  }
}

/** Partitions are not looked at here: each has a replica identity of its own. */
const readBack = `
  SELECT pg_get_expr(k.conbin, k.conrelid) AS printed,
         ARRAY(SELECT a.attname::text FROM pg_attribute a
                WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
                  AND c.relkind = 'r' AND c.relreplident IN ('d', 'i') AND NOT EXISTS (
                    SELECT FROM pg_index i
                      JOIN pg_attribute of_index ON of_index.attrelid = c.oid AND of_index.attnum = ANY (i.indkey)
                     WHERE i.indrelid = c.oid AND of_index.attname = a.attname
                       AND CASE c.relreplident WHEN 'd' THEN i.indisprimary ELSE i.indisreplident END)) AS others
    FROM pg_constraint k JOIN pg_class c ON c.oid = $1::regclass
   WHERE k.conname = 'declared' AND k.conrelid = $2::regclass`;

/** SQLSTATE classes: 42 syntax and names, 22 constants that are none, 0A what a filter may not use (manual, appendix A). */
export function filterFault(error: unknown, tables: string): SourceStopped | null {
  const { code = '', message = '', detail } = error as { code?: string; message?: string; detail?: string };
  if (!/^(42|22|0A)/.test(code) || code === '42501') return null;
  return new SourceStopped('filter_invalid', `${tables}: ${message}${detail ? ` (${detail})` : ''}`);
}
