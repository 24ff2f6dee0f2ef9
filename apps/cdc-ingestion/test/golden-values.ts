/** What a value may lose on its way through JSON: nothing, or that a JSON null is not an SQL null. */
export type Loss = 'json null';

/** An expression of SQL, the JSON text that has to come out, and what may be lost. */
export type GoldenValue = readonly [sql: string, json: string, loss?: Loss];

const longNumeric = `${'9'.repeat(131_072)}.${'8'.repeat(16_383)}`;
const largeJson = `{"${'k'.repeat(3_000)}": "${'v'.repeat(20_000)}"}`;
/** Every character that JSON, an array or a composite has to escape, the ends of the planes, and the byte order mark. */
const awkward = `\u0001\b\t\n\v\f\r\u001f !"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~\u007f\u0080é\u2028\u2029\ufeff\ufffd\uffff🎈\u{10ffff}`;
const awkwardSql = `'${awkward.replaceAll("'", "''")}'`;
const awkwardJson = JSON.stringify(awkward);
const inComposite = awkward.replaceAll('\\', '\\\\').replaceAll('"', '""');
const twoGroups = '2001:db8::ffff';

export const schemaOfTypes = `
  CREATE EXTENSION hstore;
  CREATE EXTENSION citext;
  CREATE EXTENSION ltree;
  CREATE EXTENSION cube;
  CREATE TYPE mood AS ENUM ('calm', 'wild', 'it''s "odd", {x} \\');
  CREATE DOMAIN positive AS int CHECK (VALUE > 0);
  CREATE DOMAIN big AS int8;
  CREATE DOMAIN some_numbers AS int[];
  CREATE TYPE pair AS (a int, b text);
  CREATE TYPE nested AS (p pair, ps pair[], m mood);
  CREATE TYPE floats AS RANGE (subtype = float8, subtype_diff = float8mi);
`;

/** The major version that brought a type or a value of it, where that is later than 14. */
export function sinceVersion(type: string, sql: string): number {
  if (type === 'numeric(2,-3)') return 15;
  if (type === '"char"' && sql.includes('\\377')) return 16;
  return type === 'interval' && sql.includes('infinity') ? 17 : 0;
}

/** Per type: null comes to each by the rows of all the others. */
export const golden: Readonly<Record<string, readonly GoldenValue[]>> = {
  bool: [
    ['true', 'true'],
    ['false', 'false'],
  ],
  'bool[]': [
    [`'{t,NULL,f}'`, '[true,null,false]'],
    [`'{{t,f},{f,t}}'`, '[[true,false],[false,true]]'],
  ],
  int2: [
    [`'-32768'`, '-32768'],
    ['0', '0'],
    ['32767', '32767'],
  ],
  int4: [
    [`'-2147483648'`, '-2147483648'],
    ['2147483647', '2147483647'],
  ],
  'int4[]': [
    [`'{}'`, '[]'],
    [`'{NULL}'`, '[null]'],
    [`'{{1,2},{3,4}}'`, '[[1,2],[3,4]]'],
    [`'{{{-2147483648},{NULL}},{{3},{4}}}'`, '[[[-2147483648],[null]],[[3],[4]]]'],
    [`'[0:1]={1,2}'`, '"[0:1]={1,2}"'],
    [`'[-5:-4][2:2]={{1},{NULL}}'`, '"[-5:-4][2:2]={{1},{NULL}}"'],
  ],
  int2vector: [[`'1 2 3'`, '"1 2 3"']],
  int8: [
    [`'-9223372036854775808'`, '"-9223372036854775808"'],
    [`'9007199254740993'`, '"9007199254740993"'],
    [`'9223372036854775807'`, '"9223372036854775807"'],
  ],
  'int8[]': [[`'{9223372036854775807,NULL}'`, '["9223372036854775807",null]']],
  oid: [
    ['0', '0'],
    ['4294967295', '4294967295'],
  ],
  regclass: [[`'pg_catalog.pg_class'`, '"pg_class"']],
  'regclass[]': [[`'{pg_class}'`, '"{pg_class}"']],
  xid8: [[`'18446744073709551615'`, '"18446744073709551615"']],
  'xid8[]': [[`'{1,NULL}'`, '"{1,NULL}"']],
  float4: [
    ['0.1', '0.1'],
    [`'-0'`, '-0'],
    [`'1e-45'`, '1e-45'],
    [`'3.4028235e38'`, '3.4028235e+38'],
    [`'NaN'`, '"NaN"'],
    [`'Infinity'`, '"Infinity"'],
  ],
  float8: [
    ['0.1', '0.1'],
    [`'-0'`, '-0'],
    [`'5e-324'`, '5e-324'],
    [`'1.7976931348623157e308'`, '1.7976931348623157e+308'],
    [`'9007199254740993'`, '9.007199254740992e+15'],
    [`'NaN'`, '"NaN"'],
    [`'-Infinity'`, '"-Infinity"'],
  ],
  'float8[]': [[`'{1.5,NaN,NULL,-Infinity}'`, '[1.5,"NaN",null,"-Infinity"]']],
  numeric: [
    [`'12345678901234567890.12345678901234567890'`, '"12345678901234567890.12345678901234567890"'],
    [`'-0.10'`, '"-0.10"'],
    [`'1e3'`, '"1000"'],
    [`'${longNumeric}'`, `"${longNumeric}"`],
    [`'NaN'`, '"NaN"'],
    [`'Infinity'`, '"Infinity"'],
    [`'-Infinity'`, '"-Infinity"'],
  ],
  'numeric(10,2)': [['1.1', '"1.10"']],
  'numeric(2,-3)': [['12345', '"12000"']],
  'numeric[]': [[`'{NaN,1.10,NULL}'`, '["NaN","1.10",null]']],
  money: [
    [`'1234.56'`, '"$1,234.56"'],
    [`'-92233720368547758.08'`, '"-$92,233,720,368,547,758.08"'],
    [`'92233720368547758.07'`, '"$92,233,720,368,547,758.07"'],
  ],
  'money[]': [[`ARRAY['1234.5'::money, NULL]`, '["$1,234.50",null]']],
  text: [
    [`''`, '""'],
    [`'NULL'`, '"NULL"'],
    [awkwardSql, awkwardJson],
    [`repeat('x', 2000000)`, `"${'x'.repeat(2_000_000)}"`],
  ],
  'text[]': [
    [
      `ARRAY['a,b', 'NULL', NULL, 'null', 'q"q', E'\\\\', '', ' ', '{}']`,
      '["a,b","NULL",null,"null","q\\"q","\\\\",""," ","{}"]',
    ],
    [`ARRAY[[${awkwardSql}], ['[0:1]={a,b}']]`, `[[${awkwardJson}],["[0:1]={a,b}"]]`],
  ],
  'varchar(5)': [[`'abc'`, '"abc"']],
  'char(5)': [
    [`'abc'`, '"abc  "'],
    [`''`, '"     "'],
  ],
  'char(3)[]': [[`ARRAY['a', NULL]::char(3)[]`, '["a  ",null]']],
  '"char"': [
    [`'a'`, '"a"'],
    [`''`, '""'],
    [`'\\377'`, '"\\\\377"'],
  ],
  name: [[`'a name'`, '"a name"']],
  bytea: [
    [`''`, '"\\\\x"'],
    [`'\\x00deadbeefff5c27'`, '"\\\\x00deadbeefff5c27"'],
  ],
  'bytea[]': [[`ARRAY['\\x00'::bytea, NULL, '']`, '["\\\\x00",null,"\\\\x"]']],
  json: [
    [`'{"b": 9007199254740993, "a": 1.10, "a": 1}'`, '{"b": 9007199254740993, "a": 1.10, "a": 1}'],
    [`E'[ 1e400,\\n\\t"\\\\u0001", "\\\\ud83c\\\\udf88" ]'`, '[ 1e400,\n\t"\\u0001", "\\ud83c\\udf88" ]'],
    [`'"text"'`, '"text"'],
    [`'-0'`, '-0'],
    [`'null'`, 'null', 'json null'],
  ],
  'json[]': [[`ARRAY['{"a" : 1, "a" : 2}'::json, NULL]`, '[{"a" : 1, "a" : 2},null]']],
  jsonb: [
    [`'{"n": 9007199254740993, "f": 1.10, "": []}'`, '{"": [], "f": 1.10, "n": 9007199254740993}'],
    [
      `'[123456789012345678901234567890.12345678901234567890, 1e3]'`,
      '[123456789012345678901234567890.12345678901234567890, 1000]',
    ],
    [`'"text"'`, '"text"'],
    [`'${largeJson}'`, largeJson],
    [`'null'`, 'null', 'json null'],
  ],
  'jsonb[]': [
    [`ARRAY['{"a": 1.10}'::jsonb, NULL]`, '[{"a": 1.10},null]'],
    [`ARRAY['null'::jsonb]`, '[null]', 'json null'],
  ],
  jsonpath: [[`'$.a[*] ? (@ > 1)'`, `"$.\\"a\\"[*]?(@ > 1)"`]],
  uuid: [[`'6F2C1B9E-8F53-4A55-9F5F-7F0F6A3F6A11'`, '"6f2c1b9e-8f53-4a55-9f5f-7f0f6a3f6a11"']],
  date: [
    [`'2026-11-24'`, '"2026-11-24"'],
    [`'4713-11-24 BC'`, '"4713-11-24 BC"'],
    [`'5874897-12-31'`, '"5874897-12-31"'],
    [`'infinity'`, '"infinity"'],
    [`'-infinity'`, '"-infinity"'],
  ],
  'date[]': [[`'{infinity,0044-03-15 BC,NULL}'`, '["infinity","0044-03-15 BC",null]']],
  time: [
    [`'00:00'`, '"00:00:00.000000"'],
    [`'09:30:00.5'`, '"09:30:00.500000"'],
    [`'24:00'`, '"24:00:00.000000"'],
  ],
  'time[]': [[`'{09:30:00.000001,NULL}'`, '["09:30:00.000001",null]']],
  timetz: [
    [`'09:30:00+05:30'`, '"09:30:00.000000+05:30"'],
    [`'23:59:59.999999-15:59:59'`, '"23:59:59.999999-15:59:59"'],
    [`'00:00+00'`, '"00:00:00.000000+00:00"'],
  ],
  timestamp: [
    [`'2026-11-24 09:30:00.123456'`, '"2026-11-24T09:30:00.123456"'],
    [`'4713-11-24 00:00:00 BC'`, '"4713-11-24 00:00:00 BC"'],
    [`'294276-12-31 23:59:59.999999'`, '"294276-12-31 23:59:59.999999"'],
    [`'infinity'`, '"infinity"'],
  ],
  timestamptz: [
    [`'2026-11-24 09:30:00.1+02'`, '"2026-11-24T07:30:00.100000Z"'],
    [`'0001-01-01 00:00:00+00'`, '"0001-01-01T00:00:00.000000Z"'],
    [`'0044-03-15 00:00:00+00 BC'`, '"0044-03-15 00:00:00+00 BC"'],
    [`'10000-01-01 00:00:00.000001+00'`, '"10000-01-01 00:00:00.000001+00"'],
    [`'-infinity'`, '"-infinity"'],
  ],
  'timestamptz[]': [
    [`'{2026-11-24 09:30:00+00,infinity,NULL}'`, '["2026-11-24T09:30:00.000000Z","infinity",null]'],
  ],
  interval: [
    [`'0'`, '"PT0S"'],
    [`'1 day 2 hours'`, '"P1DT2H"'],
    [`'-1 year 2 months -3 days 04:05:06.789'`, '"P-10M-3DT4H5M6.789S"'],
    [`'-178000000 years'`, '"P-178000000Y"'],
    [`'infinity'`, '"infinity"'],
    [`'-infinity'`, '"-infinity"'],
  ],
  'interval[]': [[`'{1 day,NULL}'`, '["P1D",null]']],
  inet: [
    [`'10.0.0.1/8'`, '"10.0.0.1/8"'],
    [`'${twoGroups}'`, `"${twoGroups}"`],
  ],
  cidr: [[`'10.0.0.0/8'`, '"10.0.0.0/8"']],
  'inet[]': [[`'{10.0.0.1,NULL}'`, '["10.0.0.1",null]']],
  macaddr: [[`'08:00:2b:01:02:03'`, '"08:00:2b:01:02:03"']],
  macaddr8: [[`'08:00:2b:01:02:03:04:05'`, '"08:00:2b:01:02:03:04:05"']],
  'bit(3)': [[`B'101'`, '"101"']],
  varbit: [
    [`B''`, '""'],
    [`B'0101'`, '"0101"'],
  ],
  xml: [
    [`'<a b="c">&lt;é</a>'`, '"<a b=\\"c\\">&lt;é</a>"'],
    [`'text<b/>'`, '"text<b/>"'],
  ],
  tsvector: [
    [`''`, '""'],
    [`'a:1A b:2,3B ''it''''s'''`, `"'a':1A 'b':2,3B 'it''s'"`],
  ],
  tsquery: [[`'a & !b:*A <2> c'`, `"'a' & !'b':*A <2> 'c'"`]],
  int4range: [
    [`'empty'`, '"empty"'],
    [`'(,)'`, '"(,)"'],
    [`'[1,5]'`, '"[1,6)"'],
  ],
  int8range: [[`'[1,9223372036854775807)'`, '"[1,9223372036854775807)"']],
  numrange: [[`'(1.10,2.20]'`, '"(1.10,2.20]"']],
  'numrange[]': [[`ARRAY['[1,2)'::numrange, NULL]`, '["[1,2)",null]']],
  tsrange: [[`'["2026-11-24 09:30:00.5",infinity)'`, '"[\\"2026-11-24 09:30:00.5\\",infinity)"']],
  tstzrange: [[`'["2026-11-24 09:30:00+02",)'`, '"[\\"2026-11-24 07:30:00+00\\",)"']],
  daterange: [[`'[2026-11-24,infinity)'`, '"[2026-11-24,infinity)"']],
  int4multirange: [
    [`'{}'`, '"{}"'],
    [`'{[1,2],[5,6)}'`, '"{[1,3),[5,6)}"'],
  ],
  int8multirange: [[`'{[1,9223372036854775807)}'`, '"{[1,9223372036854775807)}"']],
  nummultirange: [[`'{[1.10,2.20],(3,)}'`, '"{[1.10,2.20],(3,)}"']],
  tsmultirange: [[`'{[2026-11-24 09:30:00.5,infinity)}'`, '"{[\\"2026-11-24 09:30:00.5\\",infinity)}"']],
  datemultirange: [[`'{[2026-11-24,2026-11-25)}'`, '"{[2026-11-24,2026-11-25)}"']],
  tstzmultirange: [[`'{["2026-11-24 09:30:00+02",)}'`, '"{[\\"2026-11-24 07:30:00+00\\",)}"']],
  floats: [[`'[0.1,Infinity)'`, '"[0.1,Infinity)"']],
  point: [[`'(0.1,-0)'`, '"(0.1,-0)"']],
  'point[]': [[`ARRAY['(1,2)'::point, NULL]`, '["(1,2)",null]']],
  line: [[`'{1,-1,0.1}'`, '"{1,-1,0.1}"']],
  lseg: [[`'[(1,2),(3,4)]'`, '"[(1,2),(3,4)]"']],
  box: [[`'(3,4),(1,2)'`, '"(3,4),(1,2)"']],
  'box[]': [[`'{(3,4),(1,2);(7,8),(5,6)}'`, '"{(3,4),(1,2);(7,8),(5,6)}"']],
  path: [
    [`'((1,2),(3,4))'`, '"((1,2),(3,4))"'],
    [`'[(1,2),(3,4)]'`, '"[(1,2),(3,4)]"'],
  ],
  polygon: [[`'((1,2),(3,4),(5,6))'`, '"((1,2),(3,4),(5,6))"']],
  circle: [[`'<(1,2),0.1>'`, '"<(1,2),0.1>"']],
  pg_lsn: [[`'FFFFFFFF/FFFFFFFF'`, '"FFFFFFFF/FFFFFFFF"']],
  mood: [
    [`'calm'`, '"calm"'],
    [`'it''s "odd", {x} \\'`, '"it\'s \\"odd\\", {x} \\\\"'],
  ],
  'mood[]': [[`'{calm,NULL,wild}'`, '"{calm,NULL,wild}"']],
  positive: [['7', '"7"']],
  big: [['9223372036854775807', '"9223372036854775807"']],
  some_numbers: [[`'{1,NULL}'`, '"{1,NULL}"']],
  pair: [
    [`'(1,x)'`, '"(1,x)"'],
    [`'(,)'`, '"(,)"'],
    [`ROW(1, ${awkwardSql})`, JSON.stringify(`(1,"${inComposite}")`)],
  ],
  'pair[]': [[`ARRAY[ROW(1, 'x')::pair, NULL]`, '"{\\"(1,x)\\",NULL}"']],
  nested: [
    [
      `ROW(ROW(1, 'x')::pair, ARRAY[ROW(2, 'a b')::pair], 'wild')`,
      JSON.stringify('("(1,x)","{""(2,\\\\""a b\\\\"")""}",wild)'),
    ],
  ],
  hstore: [
    [`''`, '""'],
    [`'a=>1, "b c"=>NULL, d=>"NULL"'`, '"\\"a\\"=>\\"1\\", \\"d\\"=>\\"NULL\\", \\"b c\\"=>NULL"'],
  ],
  'hstore[]': [[`ARRAY['a=>1'::hstore]`, JSON.stringify('{"\\"a\\"=>\\"1\\""}')]],
  citext: [[`'MiXed'`, '"MiXed"']],
  ltree: [[`'Top.Science'`, '"Top.Science"']],
  cube: [[`'(1,2),(3,4)'`, '"(1, 2),(3, 4)"']],
  'text COLLATE "C"': [[awkwardSql, awkwardJson]],
};
