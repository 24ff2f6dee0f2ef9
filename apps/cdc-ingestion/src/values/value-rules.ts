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
];

const rules = new Map<number, ValueRule>();
for (const [, oid, array, rule] of scalars) {
  rules.set(oid, rule);
  rules.set(array, (text) => arrayJson(text, rule) ?? quoted(text));
}

export function valueRule(typeOid: number): ValueRule {
  return rules.get(typeOid) ?? quoted;
}

/**
 * Settings of the session that prints the values, so that the text does not depend on the server's configuration.
 * `extra_float_digits` above 0 prints the shortest text that reads back to the same float.
 */
export const printingSettings =
  '-c datestyle=ISO -c timezone=UTC -c intervalstyle=iso_8601 -c extra_float_digits=3 -c bytea_output=hex';
