import { describe, expect, it } from '@jest/globals';
import { valueRule } from './value-rules.js';

const oid = {
  bool: 16, bytea: 17, int8: 20, int2: 21, int4: 23, text: 25, oid: 26, json: 114, float4: 700, float8: 701, money: 790,
  date: 1082, time: 1083, timestamp: 1114, timestamptz: 1184, interval: 1186, timetz: 1266, numeric: 1700, uuid: 2950,
  jsonb: 3802, boolArray: 1000, int4Array: 1007, int8Array: 1016, textArray: 1009, jsonbArray: 3807,
  timestamptzArray: 1185, float8Array: 1022, unknown: 123456,
}; // prettier-ignore

describe('a value', () => {
  it.each([
    ['bool', 't', 'true'],
    ['bool', 'f', 'false'],
    ['int2', '-32768', '-32768'],
    ['int4', '2147483647', '2147483647'],
    ['oid', '4294967295', '4294967295'],
    ['int8', '9223372036854775807', '"9223372036854775807"'],
    ['numeric', '1.10', '"1.10"'],
    ['numeric', 'NaN', '"NaN"'],
    ['money', '$1,000.00', '"$1,000.00"'],
    ['float4', '0.1', '0.1'],
    ['float8', '1e+300', '1e+300'],
    ['float8', '-0', '-0'],
    ['float8', 'NaN', '"NaN"'],
    ['float8', '-Infinity', '"-Infinity"'],
    ['date', '2026-11-24', '"2026-11-24"'],
    ['date', 'infinity', '"infinity"'],
    ['date', '0044-03-15 BC', '"0044-03-15 BC"'],
    ['time', '09:30:00', '"09:30:00.000000"'],
    ['time', '24:00:00', '"24:00:00.000000"'],
    ['timetz', '09:30:00.5+02', '"09:30:00.500000+02:00"'],
    ['timetz', '09:30:00-03:30', '"09:30:00.000000-03:30"'],
    ['timestamp', '2026-11-24 09:30:00.123456', '"2026-11-24T09:30:00.123456"'],
    ['timestamptz', '2026-11-24 09:30:00+00', '"2026-11-24T09:30:00.000000Z"'],
    ['timestamptz', '-infinity', '"-infinity"'],
    ['timestamptz', '0044-03-15 00:00:00+00 BC', '"0044-03-15 00:00:00+00 BC"'],
    ['timestamp', '12026-11-24 09:30:00', '"12026-11-24 09:30:00"'],
    ['interval', 'P1DT2H', '"P1DT2H"'],
    ['bytea', '\\xdeadbeef', '"\\\\xdeadbeef"'],
    ['uuid', '6f2c1b9e-8f53-4a55-9f5f-7f0f6a3f6a11', '"6f2c1b9e-8f53-4a55-9f5f-7f0f6a3f6a11"'],
    ['text', 'a "quoted" \\ line\n\u0001 é 🎈', '"a \\"quoted\\" \\\\ line\\n\\u0001 é 🎈"'],
    ['json', '{"n": 9007199254740993, "f": 1.10, "n": 1}', '{"n": 9007199254740993, "f": 1.10, "n": 1}'],
    ['jsonb', '[1.10]', '[1.10]'],
    ['boolArray', '{t,f,NULL}', '[true,false,null]'],
    ['int4Array', '{{1,2},{3,4}}', '[[1,2],[3,4]]'],
    ['int8Array', '{9223372036854775807}', '["9223372036854775807"]'],
    ['textArray', '{"a b",NULL}', '["a b",null]'],
    ['textArray', '[0:1]={a,b}', '"[0:1]={a,b}"'],
    ['jsonbArray', '{"{\\"a\\": 1.10}",NULL}', '[{"a": 1.10},null]'],
    ['timestamptzArray', '{"2026-11-24 09:30:00+00"}', '["2026-11-24T09:30:00.000000Z"]'],
    ['float8Array', '{1.5,NaN}', '[1.5,"NaN"]'],
    ['unknown', '{anything}', '"{anything}"'],
  ] as const)('of type %s, %p, becomes %s', (type, text, json) => {
    expect(valueRule(oid[type])(text)).toBe(json);
    expect(() => JSON.parse(json) as unknown).not.toThrow();
  });

  it.each([
    ['bool', 'maybe'],
    ['int4', '1x'],
    ['float8', '1.'],
    ['int4Array', '{1'],
    ['timestamp', 'soon'],
  ] as const)('of type %s that is not of its shape, %p, stays text', (type, text) => {
    expect(valueRule(oid[type])(text)).toBe(JSON.stringify(text));
  });
});
