import type { ControlSession } from '../source/control-session.js';
import { capturedTables, tableName, type TableName } from '../source/preflight.js';
import type { SourceConfig } from '../source/source.js';
import { error, ok, warning, type Finding } from './finding.js';
import { stoppedFinding } from './stopped-finding.js';

interface RoleRow {
  name: string;
  superuser: boolean;
  bypass_rls: boolean;
  create_role: boolean;
  create_db: boolean;
  may_create: boolean;
  published: boolean;
  owns_publication: boolean;
}

interface TableRights extends TableName {
  owner: boolean;
  /** Every column that is wanted. */
  reads: boolean;
  deletes: boolean;
  /** INSERT, UPDATE, … */
  writes: string[];
}

/** What the role may do: too little for the source, and more than it needs. */
export async function roleFindings(session: ControlSession, config: SourceConfig): Promise<Finding[]> {
  const [role] = await session.query<RoleRow>(
    `SELECT r.rolname::text AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypass_rls,
            r.rolcreaterole AS create_role, r.rolcreatedb AS create_db,
            has_database_privilege(current_database(), 'CREATE') AS may_create,
            p.oid IS NOT NULL AS published, coalesce(pg_has_role(p.pubowner, 'USAGE'), false) AS owns_publication
       FROM pg_roles r LEFT JOIN pg_publication p ON p.pubname = $1
      WHERE r.rolname = current_user`,
    [config.publication],
  );
  if (!role) return [];
  const rights = await rightsOn(session, config);
  return [
    publishing(role, rights, config.publication),
    ...reading(rights, config),
    ...cleaning(rights, config),
    ...tooMuch(role, rights),
  ];
}

async function rightsOn(session: ControlSession, config: SourceConfig): Promise<TableRights[]> {
  return session.query<TableRights>(
    `SELECT d.schema, d.table, pg_has_role(c.relowner, 'USAGE') AS owner,
            has_schema_privilege(n.oid, 'USAGE') AND (
              has_table_privilege(c.oid, 'SELECT') OR NOT EXISTS (
                SELECT FROM pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                   AND (d.columns IS NULL OR d.columns ? a.attname::text)
                   AND NOT has_column_privilege(c.oid, a.attnum, 'SELECT'))) AS reads,
            has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'DELETE') AS deletes,
            ARRAY(SELECT w.name FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) w(name)
                   WHERE has_table_privilege(c.oid, w.name)) AS writes
       FROM jsonb_to_recordset($1::jsonb) AS d(schema text, "table" text, columns jsonb)
       JOIN pg_namespace n ON n.nspname = d.schema
       JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = d.table AND c.relkind IN ('r', 'p')`,
    [JSON.stringify(capturedTables(config))],
  );
}

const byHand = 'Or let their owner create the publication by hand; then REPLICATION is enough.';

function publishing(role: RoleRow, rights: TableRights[], publication: string): Finding {
  if (role.superuser) return ok('publishing', `${role.name} may do everything`);
  const foreign = rights.filter(({ owner }) => !owner).map(tableName);
  if (role.published && role.owns_publication && foreign.length === 0) {
    return ok('publishing', `${role.name} owns ${publication} and its tables`);
  }
  if (role.published) {
    const what = foreign.length > 0 ? foreign.join(', ') : `publication ${publication}`;
    const wayOut = 'Whoever owns it must change the publication with the source.';
    return warning('publication_not_owned', `${role.name} does not own ${what}`, wayOut);
  }
  const lacks = [
    ...(role.may_create ? [] : ['CREATE in the database']),
    ...(foreign.length > 0 ? [`ownership of ${foreign.join(', ')}`] : []),
  ];
  if (lacks.length === 0) return ok('publishing', `${role.name} may create the publication`);
  const finding = stoppedFinding('privilege_missing', `${role.name} has not ${lacks.join(' and ')}`);
  return { ...finding, wayOut: `Grant it. ${byHand}` };
}

function reading(rights: TableRights[], { snapshot }: SourceConfig): Finding[] {
  const unread = rights.filter(({ reads }) => !reads).map(tableName);
  if (unread.length === 0) return [ok('select', 'the tables can be read, for snapshots and back-fills')];
  const detail = `SELECT is missing on ${unread.join(', ')}`;
  const wayOut = 'GRANT USAGE on the schema and SELECT on the tables to the role.';
  return snapshot === 'initial'
    ? [error('select_missing', `${detail}; the source wants the rows that are there`, wayOut)]
    : [warning('select_missing', `${detail}; changes are captured, back-fills will fail`, wayOut)];
}

function cleaning(rights: TableRights[], { outbox }: SourceConfig): Finding[] {
  const { table } = outbox ?? {};
  if (!table?.cleanUp) return [];
  const found = rights.find((one) => tableName(one) === tableName(table));
  if (!found) return [];
  if (found.deletes && found.reads) return [ok('clean_up', `rows of ${tableName(table)} can be deleted`)];
  const detail = `SELECT or DELETE is missing on ${tableName(table)}, whose rows shall be deleted`;
  return [
    error('clean_up_privilege_missing', detail, 'GRANT SELECT, DELETE on the outbox table to the role.'),
  ];
}

function tooMuch(role: RoleRow, rights: TableRights[]): Finding[] {
  const least =
    'Let the source connect as a role of its own with LOGIN, REPLICATION and SELECT on the tables.';
  if (role.superuser) {
    return [
      warning('role_is_superuser', `${role.name} is a superuser: whoever gets the URL has the server`, least),
    ];
  }
  const attributes = [
    ...(role.bypass_rls ? ['BYPASSRLS'] : []),
    ...(role.create_role ? ['CREATEROLE'] : []),
    ...(role.create_db ? ['CREATEDB'] : []),
  ];
  const written = rights.filter(({ writes }) => writes.length > 0);
  const names = written.map(
    (table) => `${tableName(table)} (${table.owner ? 'owner' : table.writes.join(', ')})`,
  );
  const findings = [
    ...(attributes.length > 0
      ? [
          warning(
            'role_has_attributes',
            `${role.name} has ${attributes.join(', ')}, which capture does not need`,
            least,
          ),
        ]
      : []),
    ...(names.length > 0
      ? [warning('role_may_write', `${role.name} may write to ${names.join(', ')}`, `${least} ${byHand}`)]
      : []),
  ];
  return findings.length > 0 ? findings : [ok('role', `${role.name} has no more than it needs`)];
}
