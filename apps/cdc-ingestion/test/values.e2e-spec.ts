import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Capture } from './capture-fixture.js';

/** Type, literal, and the JSON text that has to come out. */
const golden: readonly (readonly [type: string, literal: string, json: string])[] = [
  ['bool', 'true', 'true'],
  ['int2', "'-32768'", '-32768'],
  ['int4', '2147483647', '2147483647'],
  ['int8', '9223372036854775807', '"9223372036854775807"'],
  ['oid', '4294967295', '4294967295'],
  ['numeric', "'12345678901234567890.12345678901234567890'", '"12345678901234567890.12345678901234567890"'],
  ['numeric', "'NaN'", '"NaN"'],
  ['numeric', "'Infinity'", '"Infinity"'],
  ['numeric(10,2)', '1.1', '"1.10"'],
  ['float4', '0.1', '0.1'],
  ['float8', '0.1', '0.1'],
  ['float8', '1e300', '1e+300'],
  ['float8', "'NaN'", '"NaN"'],
  ['float8', "'-Infinity'", '"-Infinity"'],
  ['text', "''", '""'],
  ['text', `E'a "q" \\\\ \\n \\t \\u0001 é 🎈'`, '"a \\"q\\" \\\\ \\n \\t \\u0001 é 🎈"'],
  ['varchar(5)', "'abc'", '"abc"'],
  ['char(5)', "'abc'", '"abc  "'],
  ['bytea', "'\\xdeadbeef'", '"\\\\xdeadbeef"'],
  ['date', "'2026-11-24'", '"2026-11-24"'],
  ['date', "'infinity'", '"infinity"'],
  ['date', "'0044-03-15 BC'", '"0044-03-15 BC"'],
  ['time', "'09:30:00.5'", '"09:30:00.500000"'],
  ['timetz', "'09:30:00+05:30'", '"09:30:00.000000+05:30"'],
  ['timestamp', "'2026-11-24 09:30:00.123456'", '"2026-11-24T09:30:00.123456"'],
  ['timestamptz', "'2026-11-24 09:30:00.1+02'", '"2026-11-24T07:30:00.100000Z"'],
  ['timestamptz', "'-infinity'", '"-infinity"'],
  ['interval', "'1 day 2 hours'", '"P1DT2H"'],
  ['uuid', "'6F2C1B9E-8F53-4A55-9F5F-7F0F6A3F6A11'", '"6f2c1b9e-8f53-4a55-9f5f-7f0f6a3f6a11"'],
  ['json', `'{"b": 9007199254740993, "a": 1.10, "a": 1}'`, '{"b": 9007199254740993, "a": 1.10, "a": 1}'],
  ['jsonb', `'{"n": 9007199254740993, "f": 1.10}'`, '{"f": 1.10, "n": 9007199254740993}'],
  ['jsonb', "'null'", 'null'],
  ['inet', "'10.0.0.1/8'", '"10.0.0.1/8"'],
  ['macaddr', "'08:00:2b:01:02:03'", '"08:00:2b:01:02:03"'],
  ['bit(3)', "B'101'", '"101"'],
  ['int4range', "'[1,5)'", '"[1,5)"'],
  ['point', "'(1,2)'", '"(1,2)"'],
  ['tsvector', "'a b'", "\"'a' 'b'\""],
  ['mood', "'calm'", '"calm"'],
  ['positive', '7', '"7"'],
  ['pair', "'(1,x)'", '"(1,x)"'],
  ['bool[]', "'{t,NULL,f}'", '[true,null,false]'],
  ['int4[]', "'{{1,2},{3,4}}'", '[[1,2],[3,4]]'],
  ['int4[]', "'{}'", '[]'],
  ['int4[]', "'[0:1]={1,2}'", '"[0:1]={1,2}"'],
  ['int8[]', "'{9223372036854775807}'", '["9223372036854775807"]'],
  ['text[]', `ARRAY['a,b', 'NULL', NULL, 'q"q', E'\\\\', '']`, '["a,b","NULL",null,"q\\"q","\\\\",""]'],
  ['timestamptz[]', "'{2026-11-24 09:30:00+00}'", '["2026-11-24T09:30:00.000000Z"]'],
  ['jsonb[]', `ARRAY['{"a": 1.10}'::jsonb, NULL]`, '[{"a": 1.10},null]'],
  ['mood[]', "'{calm,wild}'", '"{calm,wild}"'],
];

const columns = golden.map(([type], index) => `c${index} ${type}`).join(', ');

describe('values', () => {
  let capture: Capture;
  let full: string;
  let empty: string;

  beforeAll(async () => {
    capture = await Capture.create({
      tables: ['every_type'],
      schema: `
        CREATE TYPE mood AS ENUM ('calm', 'wild');
        CREATE DOMAIN positive AS int CHECK (VALUE > 0);
        CREATE TYPE pair AS (a int, b text);
        CREATE TABLE every_type (id int PRIMARY KEY, ${columns});`,
    });
    // What the server prints must not follow from its configuration.
    const name = new URL(capture.databaseUrl).pathname.slice(1);
    await capture.db.query(`
      ALTER DATABASE "${name}" SET datestyle = 'German';
      ALTER DATABASE "${name}" SET timezone = 'Asia/Kolkata';
      ALTER DATABASE "${name}" SET extra_float_digits = -5;
      ALTER DATABASE "${name}" SET bytea_output = 'escape';`);
    const app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    const literals = golden.map(([type, literal]) => `${literal}::${type}`).join(', ');
    await capture.db.query(
      `INSERT INTO every_type VALUES (1, ${literals}); INSERT INTO every_type (id) VALUES (2)`,
    );
    await capture.changed(2);
    const records = await capture.bus.read('cdc.row-changed.v1');
    const text = (id: number): string =>
      records.find(({ json }) => json<{ key: { id: number } }>().key.id === id)?.bytes?.toString() ?? '';
    full = text(1);
    empty = text(2);
  });

  afterAll(() => capture.close());

  it.each(golden.map((row, index) => [row[0], row[1], row[2], index] as const))(
    'of type %s, %s, is %s',
    (_type, _literal, json, index) => {
      const next = index + 1 < golden.length ? `,"c${index + 1}":` : '},"unchanged"';
      expect(full).toContain(`"c${index}":${json}${next}`);
    },
  );

  it('is null where nothing is', () => {
    const { after } = JSON.parse(empty) as { after: Record<string, unknown> };
    expect(Object.values(after).filter((value) => value !== null)).toEqual([2]);
    expect(Object.keys(after)).toHaveLength(golden.length + 1);
  });
});
