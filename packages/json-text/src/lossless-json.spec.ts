import { describe, expect, it } from '@jest/globals';
import { mayLoseNumbers, parseLossless, scalarText } from './lossless-json.js';

function roundTrip(text: string): string {
  return JSON.stringify(parseLossless(text));
}

describe('parseLossless', () => {
  it.each([
    '9007199254740993',
    '{"a":9007199254740993}',
    '{"a":-9007199254740993}',
    '{"a":[1,9007199254740993,2]}',
    '{"a":12345678901234567890.123456789}',
    '{"a":0.1000000000000000055511151231257827}',
    '{"a":1e400}',
    '{"a":-1E+400}',
    '{"a":1e-400}',
    '{"a":3.14159265358979}',
    '{"a":"9007199254740993","b":9007199254740993}',
  ])('keeps %s as it is', (text) => {
    expect(roundTrip(text)).toBe(text);
  });

  it('keeps numbers after white space, as jsonb writes them', () => {
    expect(roundTrip('{"a": 9007199254740993, "b": [ 9007199254740995 ]}')).toBe(
      '{"a":9007199254740993,"b":[9007199254740995]}',
    );
  });

  it.each([
    ['1.10', 1.1],
    ['1e2', 100],
    ['0e999', 0],
    ['0.000000000000000000', 0],
    ['1000000000000000000000', 1e21],
    ['100000000000000.00000', 100_000_000_000_000],
    ['0.30000000000000004', 0.30000000000000004],
  ])('%s, which a double holds, is a number', (text, expected) => {
    expect(parseLossless(text)).toBe(expected);
  });

  it('does not take the slow way for digits inside strings, such as int8 columns', () => {
    expect(
      mayLoseNumbers(
        '{"systemIdentifier":"7312345678901234567","at":"2026-11-24T09:30:00.123456Z","n":1990}',
      ),
    ).toBe(false);
  });

  it('refuses what is not JSON', () => {
    expect(() => parseLossless('{"a":')).toThrow(SyntaxError);
    expect(() => parseLossless('{"a":9007199254740993')).toThrow(SyntaxError);
  });
});

describe('scalarText', () => {
  it.each([
    ['text', 'text'],
    [42, '42'],
    [true, 'true'],
    [parseLossless('9007199254740993'), '9007199254740993'],
    [null, null],
    [undefined, null],
    [{}, null],
    [[], null],
  ])('of %j is %j', (value, expected) => {
    expect(scalarText(value)).toBe(expected);
  });
});
