import { arrayJson } from './array-text.js';
import { timeJson, timestampJson } from './instants.js';
import { quoted } from './json-text.js';

/** From a column's text, as PostgreSQL prints it, to JSON text. Never fails: what it cannot take stays text. */
export type ValueRule = (text: string) => string;

const integer = /^-?\d+$/;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const bool: ValueRule = (text) => (text === 't' ? 'true' : text === 'f' ? 'false' : quoted(text));
const smallInteger: ValueRule = (text) => (integer.test(text) ? text : quoted(text));
/** NaN and the infinities are no JSON numbers and stay text. */
const float: ValueRule = (text) => (number.test(text) ? text : quoted(text));
/** Embedded as it is: a parser would lose digits, spaces and duplicate names. PostgreSQL has checked the syntax. */
const rawJson: ValueRule = (text) => text;

/**
 * By type OID (fixed for built-in types, `pg_type.dat`). A JSON number only where every reader keeps it exactly: so
 * int8, numeric and money are text. Everything that is not listed (enumerations, domains, ranges, extensions, …) is
 * PostgreSQL's own text; a rule found by asking the catalogue would depend on when it is asked, and the same change must
 * give the same bytes after a restart.
 */
const scalars: readonly (readonly [name: string, oid: number, array: number, rule: ValueRule])[] = [
  ['bool', 16, 1000, bool],
  ['bytea', 17, 1001, quoted],
  ['char', 18, 1002, quoted],
  ['name', 19, 1003, quoted],
  ['int8', 20, 1016, quoted],
  ['int2', 21, 1005, smallInteger],
  ['int4', 23, 1007, smallInteger],
  ['text', 25, 1009, quoted],
  ['oid', 26, 1028, smallInteger],
  ['json', 114, 199, rawJson],
  ['xml', 142, 143, quoted],
  ['cidr', 650, 651, quoted],
  ['float4', 700, 1021, float],
  ['float8', 701, 1022, float],
  ['macaddr8', 774, 775, quoted],
  ['money', 790, 791, quoted],
  ['macaddr', 829, 1040, quoted],
  ['inet', 869, 1041, quoted],
  ['bpchar', 1042, 1014, quoted],
  ['varchar', 1043, 1015, quoted],
  ['date', 1082, 1182, quoted],
  ['time', 1083, 1183, timeJson],
  ['timestamp', 1114, 1115, timestampJson],
  ['timestamptz', 1184, 1185, timestampJson],
  ['interval', 1186, 1187, quoted],
  ['timetz', 1266, 1270, timeJson],
  ['bit', 1560, 1561, quoted],
  ['varbit', 1562, 1563, quoted],
  ['numeric', 1700, 1231, quoted],
  ['uuid', 2950, 2951, quoted],
  ['jsonb', 3802, 3807, rawJson],
  ['point', 600, 1017, quoted],
  ['lseg', 601, 1018, quoted],
  ['path', 602, 1019, quoted],
  ['polygon', 604, 1027, quoted],
  ['line', 628, 629, quoted],
  ['circle', 718, 719, quoted],
  ['pg_lsn', 3220, 3221, quoted],
  ['tsvector', 3614, 3643, quoted],
  ['tsquery', 3615, 3645, quoted],
  ['int4range', 3904, 3905, quoted],
  ['numrange', 3906, 3907, quoted],
  ['tsrange', 3908, 3909, quoted],
  ['tstzrange', 3910, 3911, quoted],
  ['daterange', 3912, 3913, quoted],
  ['int8range', 3926, 3927, quoted],
  ['jsonpath', 4072, 4073, quoted],
  ['int4multirange', 4451, 6150, quoted],
  ['nummultirange', 4532, 6151, quoted],
  ['tsmultirange', 4533, 6152, quoted],
  ['tstzmultirange', 4534, 6153, quoted],
  ['datemultirange', 4535, 6155, quoted],
  ['int8multirange', 4536, 6157, quoted],
];

const rules = new Map<number, ValueRule>();
// Not above: separated by semicolons in an array, which stays PostgreSQL's own text.
const names = new Map<number, string>([
  [603, 'box'],
  [1020, 'box[]'],
]);
for (const [name, oid, array, rule] of scalars) {
  names.set(oid, name).set(array, `${name}[]`);
  rules.set(oid, rule);
  rules.set(array, (text) => arrayJson(text, rule) ?? quoted(text));
}

export function valueRule(typeOid: number): ValueRule {
  return rules.get(typeOid) ?? quoted;
}

/** As `pg_type` names it, an array with `[]` behind; undefined for a type that is not built in. */
export function builtInTypeName(typeOid: number): string | undefined {
  return names.get(typeOid);
}

/**
 * Settings of the session that prints the values, so that the text does not depend on the server's configuration.
 * `extra_float_digits` above 0 prints the shortest text that reads back to the same float.
 */
export const printingSettings =
  '-c datestyle=ISO -c timezone=UTC -c intervalstyle=iso_8601 -c extra_float_digits=3 -c bytea_output=hex';
