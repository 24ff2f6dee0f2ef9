import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSession } from '@crossdock/testing';
import type { Client } from 'pg';
import { Capture } from './capture-fixture.js';
import { golden, schemaOfTypes, sinceVersion } from './golden-values.js';
import { serverVersion } from './server-version.js';

const valuesOf = (type: string) =>
  (golden[type] ?? []).filter(([sql]) => serverVersion >= sinceVersion(type, sql));
const types = Object.keys(golden).filter((type) => valuesOf(type).length > 0);
const cases = types.flatMap((type, column) =>
  valuesOf(type).map(([sql, json, loss]) => ({ type, column: `c${column}`, sql, json, loss })),
);
const rows = cases.map((golden, index) => ({ ...golden, id: index + 1 }));
const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text);

/**
 * The golden table: each value's JSON, to the letter, whatever the server is configured to print; and back again, where
 * the value in the change, read by PostgreSQL as the column's type, has the same bytes as the value in the table.
 */
describe('values', () => {
  let capture: Capture;
  let reader: Client;
  const payloads = new Map<number, string>();

  beforeAll(async () => {
    capture = await Capture.create({
      tables: ['every_type'],
      schema: `${schemaOfTypes}
        CREATE TABLE every_type (id int PRIMARY KEY, ${types.map((type, i) => `c${i} ${type}`).join(', ')})`,
    });
    // What the server prints must not follow from its configuration.
    const name = new URL(capture.databaseUrl).pathname.slice(1);
    for (const setting of [
      `datestyle = 'German'`,
      `timezone = 'Asia/Kolkata'`,
      `intervalstyle = 'sql_standard'`,
      `extra_float_digits = -5`,
      `bytea_output = 'escape'`,
    ])
      await capture.db.query(`ALTER DATABASE "${name}" SET ${setting}`);
    const app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    for (const { id, column, type, sql } of rows)
      await capture.db.query(
        `INSERT INTO every_type (id, ${column}) VALUES (${id}, (${sql})::${type.replace(/ COLLATE .*/, '')})`,
      );
    await capture.changed(rows.length, 30_000);
    for (const { bytes } of await capture.bus.read('cdc.row-changed.v1')) {
      const text = bytes?.toString() ?? '';
      payloads.set((JSON.parse(text) as { key: { id: number } }).key.id, text);
    }
    reader = await openSession(capture.databaseUrl);
  }, 120_000);

  afterAll(async () => {
    await reader?.end();
    await capture?.close();
  });

  const titled = rows.map((row) => ({ ...row, shownSql: shown(row.sql), shownJson: shown(row.json) }));

  it.each(titled)('of type $type, $shownSql, is $shownJson', ({ id, column, json }) => {
    const columns = types.map((_, index) => `"c${index}":${`c${index}` === column ? json : 'null'}`);
    const after = `"after":{"id":${id},${columns.join(',')}},"unchanged":[]`;
    const payload = payloads.get(id) ?? '';
    expect(shown(payload.slice(payload.indexOf(`"${column}":`)))).toContain(
      shown(`"${column}":${json}`).slice(0, 60),
    );
    expect(payload.includes(after)).toBe(true);
  });

  it.each(titled)('of type $type, $shownSql, comes back the same', async ({ id, column, loss }) => {
    const { rows: found } = await reader.query<{ same: boolean }>(
      `SELECT ROW(back.${column})::record *= ROW(t.${column})::record AS same
         FROM every_type t, json_populate_record(NULL::every_type, $2::json -> 'after') back WHERE t.id = $1`,
      [id, payloads.get(id)],
    );
    expect(found).toEqual([{ same: loss === undefined }]);
  });

  it('has a case for every type of this server that a column can have', async () => {
    const { rows: missing } = await capture.db.query<{ type: string }>(
      `SELECT t.oid::regtype::text AS type FROM pg_type t
        WHERE t.typtype IN ('b', 'r', 'm') AND t.typcategory <> 'A' AND t.typnamespace = 'pg_catalog'::regnamespace
          AND t.typname !~ '^(pg_(?!lsn)|_|reg(?!class)|txid|tid|cid|xid$|aclitem|gtsvector|refcursor|oidvector)'
          AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = 'every_type'::regclass
                            AND (a.atttypid = t.oid OR a.atttypid = t.typarray))`,
    );
    expect(missing.map(({ type }) => type)).toEqual([]);
  });
});
