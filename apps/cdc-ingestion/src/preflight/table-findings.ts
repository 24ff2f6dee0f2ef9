import type { ControlSession } from '../source/control-session.js';
import { leavesOfOtherIdentity } from '../source/partition-identities.js';
import { capturedTables, findTableFaults, tableName, type TableName } from '../source/preflight.js';
import type { SourceConfig } from '../source/source.js';
import { error, ok, warning, type Finding } from './finding.js';
import { stoppedFinding } from './stopped-finding.js';

interface TableRow extends TableName {
  identity: string;
  has_key: boolean;
  row_security: boolean;
  /** For this role: its queries do not see all rows. */
  row_security_active: boolean;
  object_columns: string[];
  partitioned: boolean;
  /** With another identity than the table's. */
  other_partitions: string[];
}

/** Every captured table: is it fit, and what of it does not come through the log. */
export async function tableFindings(session: ControlSession, config: SourceConfig): Promise<Finding[]> {
  const tables = capturedTables(config);
  const { found } = await findTableFaults(session, tables);
  const rows = await session.query<TableRow>(
    `SELECT d.schema, d.table, c.relreplident::text AS identity, c.relrowsecurity AS row_security,
            row_security_active(c.oid) AS row_security_active,
            EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary) AS has_key,
            ARRAY(SELECT a.attname::text FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
                   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                     AND (t.oid = 'oid'::regtype OR t.typname = 'lo')) AS object_columns,
            c.relkind = 'p' AS partitioned, ${leavesOfOtherIdentity} AS other_partitions
       FROM jsonb_to_recordset($1::jsonb) AS d(schema text, "table" text)
       JOIN pg_namespace n ON n.nspname = d.schema
       JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = d.table AND c.relkind IN ('r', 'p')`,
    [JSON.stringify(tables)],
  );
  const [objects] = await session.query<{ some: boolean }>(
    'SELECT EXISTS (SELECT FROM pg_largeobject_metadata) AS some',
  );
  const faulty = new Set(found.map(({ detail }) => detail.split(':')[0]));
  return [
    ...found.map(({ state, detail }) => stoppedFinding(state, detail)),
    ...rows.filter((row) => !faulty.has(tableName(row))).map(identity),
    ...rows.flatMap(partitions),
    ...rows.flatMap((row) => rowSecurity(row, config.snapshot === 'initial')),
    ...(objects?.some ? rows.flatMap(largeObjects) : []),
  ];
}

function identity(row: TableRow): Finding {
  const name = tableName(row);
  if (row.identity !== 'f') {
    return ok(
      'table',
      `${name}: replica identity ${row.identity === 'i' ? 'by an index' : 'by the primary key'}`,
    );
  }
  if (row.has_key) return ok('table', `${name}: replica identity full, with a primary key`);
  return warning(
    'key_missing',
    `${name} has no primary key: its changes have no key, so their order is that of the whole table, and it cannot be back-filled in parts`,
    'Give the table a primary key.',
  );
}

function partitions(row: TableRow): Finding[] {
  if (!row.partitioned) return [];
  const name = tableName(row);
  const untold = warning(
    'partitions_untold',
    `${name} is partitioned: TRUNCATE of a single partition, and rows that are in one when it is attached, detached or dropped, come as no changes`,
    'Delete rows instead of emptying or dropping a partition where receivers must know, and back-fill the table when a filled one was attached.',
  );
  if (row.other_partitions.length === 0) return [untold];
  const differ = warning(
    'partition_identities_differ',
    `${name}: partitions with another replica identity than the table: ${row.other_partitions.join(', ')}`,
    'ALTER TABLE … REPLICA IDENTITY each of them as the table, and every new one: it does not reach partitions by itself. Until then before is without nulls.',
  );
  return [differ, untold];
}

function rowSecurity(row: TableRow, snapshot: boolean): Finding[] {
  if (!row.row_security) return [];
  const name = tableName(row);
  if (row.row_security_active && snapshot) {
    return [
      error(
        'row_security_hides_rows',
        `${name} has row security that holds for this role: the snapshot would leave rows out`,
        'Give the role a policy that shows all rows, or BYPASSRLS.',
      ),
    ];
  }
  return [
    warning(
      'row_security_not_applied',
      `${name} has row security: the log knows no policies, so all rows are captured`,
      'Declare where in the source if some rows must not be captured.',
    ),
  ];
}

function largeObjects(row: TableRow): Finding[] {
  if (row.object_columns.length === 0) return [];
  const detail = `${tableName(row)}.${row.object_columns.join(', ')} may name large objects, whose contents are not in the log`;
  return [warning('large_objects', detail, 'Keep the contents in bytea columns.')];
}
