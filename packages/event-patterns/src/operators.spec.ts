import { describe, expect, it } from '@jest/globals';
import { compilePattern, PatternError } from './index.js';

const raw = JSON as unknown as { rawJSON(text: string): unknown };

function matches(operator: unknown, value: unknown): boolean {
  return compilePattern({ field: [operator] })({ field: value });
}

const accepted: [unknown, unknown, boolean][] = [
  [{ prefix: 'pay' }, 'payment', true],
  [{ prefix: 'pay' }, 'repay', false],
  [{ prefix: 'pay' }, 7, false],
  [{ prefix: { 'equals-ignore-case': 'PAY' } }, 'payment', true],
  [{ suffix: '.v1' }, 'settled.v1', true],
  [{ suffix: '.v1' }, 'settled.v2', false],
  [{ suffix: { 'equals-ignore-case': '.PNG' } }, 'a.png', true],
  [{ 'equals-ignore-case': 'EUR' }, 'eur', true],
  [{ 'equals-ignore-case': 'EUR' }, 'eur ', false],
  [{ 'equals-ignore-case': ['EUR', 'USD'] }, 'usd', true],

  [{ wildcard: 'a*c' }, 'abbc', true],
  [{ wildcard: 'a*c' }, 'ac', true],
  [{ wildcard: 'a*c' }, 'acd', false],
  [{ wildcard: 'ab*ba' }, 'aba', false],
  [{ wildcard: '*b*d*' }, 'abcde', true],
  [{ wildcard: '*b*d*' }, 'adcbe', false],
  [{ wildcard: '*aab' }, 'aaab', true],
  [{ wildcard: '*a*b*c' }, 'abcbc', true],
  [{ wildcard: '*ab*ab' }, 'xab', false],
  [{ wildcard: '*' }, '', true],
  [{ wildcard: 'plain' }, 'plain', true],
  [{ wildcard: '1\\*2\\\\*' }, '1*2\\3', true],
  [{ wildcard: '1\\*2' }, '1x2', false],

  [{ 'anything-but': 'test' }, 'live', true],
  [{ 'anything-but': 'test' }, 'test', false],
  [{ 'anything-but': 'test' }, 7, true],
  [{ 'anything-but': 'test' }, null, true],
  [{ 'anything-but': 'test' }, undefined, false],
  [{ 'anything-but': 404 }, 404, false],
  [{ 'anything-but': ['a', 'b'] }, 'b', false],
  [{ 'anything-but': ['a', 'b'] }, ['b', 'c'], true],
  [{ 'anything-but': [1, 2] }, 3, true],
  [{ 'anything-but': { prefix: 'init' } }, 'initial', false],
  [{ 'anything-but': { prefix: ['init', 'pre'] } }, 'preset', false],
  [{ 'anything-but': { prefix: 'init' } }, 'final', true],
  [{ 'anything-but': { prefix: 'init' } }, 3, true],
  [{ 'anything-but': { suffix: ['.png', '.gif'] } }, 'a.gif', false],
  [{ 'anything-but': { suffix: { 'equals-ignore-case': '.GIF' } } }, 'a.gif', false],
  [{ 'anything-but': { 'equals-ignore-case': ['eur', 'usd'] } }, 'USD', false],
  [{ 'anything-but': { 'equals-ignore-case': 'eur' } }, 'CHF', true],
  [{ 'anything-but': { wildcard: ['*@a.example', '*@b.example'] } }, 'me@b.example', false],
  [{ 'anything-but': { wildcard: '*@a.example' } }, 'me@c.example', true],

  [{ numeric: ['>', 0] }, 1, true],
  [{ numeric: ['>', 0] }, 0, false],
  [{ numeric: ['<', 0] }, -0.5, true],
  [{ numeric: ['>=', 10, '<', 20] }, 10, true],
  [{ numeric: ['>=', 10, '<', 20] }, 20, false],
  [{ numeric: ['>', 10, '<=', 20] }, 20, true],
  [{ numeric: ['=', 3.018e2] }, 301.8, true],
  [{ numeric: ['>', 0] }, true, false],
  [{ numeric: ['>', 0] }, null, false],
  [{ numeric: ['>', 0] }, 'many', false],
  [{ numeric: ['>=', 0] }, '', false],
  [{ numeric: ['>', 0] }, ['x', -1, 5], true],

  [{ cidr: '10.0.0.0/8' }, '10.255.0.1', true],
  [{ cidr: '10.0.0.0/8' }, '11.0.0.1', false],
  [{ cidr: '10.0.0.0/8' }, 'ten', false],
  [{ cidr: '10.0.0.7' }, '10.0.0.7', true],
  [{ cidr: '0.0.0.0/0' }, '192.0.2.1', true],
  [{ cidr: '2001:db8::/32' }, '2001:db8:1::1', true],
  [{ cidr: '2001:db8::/32' }, '2001:db9::1', false],
  [{ cidr: '10.0.0.0/8' }, '::1', false],
];

describe('operators', () => {
  it.each(accepted)('%j against %j: %s', (operator, value, expected) => {
    expect(matches(operator, value)).toBe(expected);
  });
});

describe('numbers that a double cannot hold', () => {
  it.each([
    [['=', 1990], '1990', true],
    [['=', 1990], '1990.00', true],
    [['=', 0], '-0.000', true],
    [['<', 100.5], '100.49999999999999999999', true],
    [['=', 100.5], '100.49999999999999999999', false],
    [['>', 9007199254740992], '9007199254740993', true],
    [['=', 9007199254740992], '9007199254740993', false],
    [['=', '9007199254740993'], '9007199254740993', true],
    [['=', '9007199254740993'], 9007199254740992, false],
    [['<', 0], '-12345678901234567890.5', true],
    [['<', '-12345678901234567890.4'], '-12345678901234567890.5', true],
    [['>', 0], '1e-400', true],
    [['<', '1e400'], '9e399', true],
    [['>', 5], 'NaN', false],
  ])('%j against the string %j: %s', (operand, value, expected) => {
    expect(matches({ numeric: operand }, value)).toBe(expected);
  });

  it('are compared by their digits when the document kept them raw', () => {
    expect(matches({ numeric: ['>', 9007199254740992] }, raw.rawJSON('9007199254740993'))).toBe(true);
    expect(matches({ exists: true }, raw.rawJSON('9007199254740993'))).toBe(true);
    expect(matches(9007199254740992, raw.rawJSON('9007199254740993'))).toBe(false);
  });
});

describe('refused operands', () => {
  it.each([
    [{ prefix: 7 }, 'operand_invalid', 'field[0].prefix'],
    [{ prefix: ['a'] }, 'operand_invalid', 'field[0].prefix'],
    [{ prefix: { suffix: 'x' } }, 'unknown_operator', 'field[0].prefix.suffix'],
    [{ suffix: { 'equals-ignore-case': 7 } }, 'operand_invalid', 'field[0].suffix.equals-ignore-case'],
    [{ 'equals-ignore-case': [] }, 'empty', 'field[0].equals-ignore-case'],
    [{ 'equals-ignore-case': ['a', 1] }, 'operand_invalid', 'field[0].equals-ignore-case[1]'],
    [{ wildcard: 'a**b' }, 'operand_invalid', 'field[0].wildcard'],
    [{ wildcard: 'a\\b' }, 'operand_invalid', 'field[0].wildcard'],
    [{ wildcard: 'a\\' }, 'operand_invalid', 'field[0].wildcard'],
    [{ 'anything-but': [] }, 'empty', 'field[0].anything-but'],
    [{ 'anything-but': null }, 'operand_invalid', 'field[0].anything-but'],
    [{ 'anything-but': ['a', true] }, 'operand_invalid', 'field[0].anything-but[1]'],
    [{ 'anything-but': { numeric: ['>', 1] } }, 'unknown_operator', 'field[0].anything-but.numeric'],
    [{ 'anything-but': { prefix: [] } }, 'empty', 'field[0].anything-but.prefix'],
    [{ 'anything-but': { prefix: 'a', suffix: 'b' } }, 'operand_invalid', 'field[0].anything-but'],
    [{ numeric: [] }, 'operand_invalid', 'field[0].numeric'],
    [{ numeric: ['>'] }, 'operand_invalid', 'field[0].numeric'],
    [{ numeric: ['!=', 1] }, 'operand_invalid', 'field[0].numeric'],
    [{ numeric: ['>', 'many'] }, 'operand_invalid', 'field[0].numeric'],
    [{ numeric: ['>', null] }, 'operand_invalid', 'field[0].numeric'],
    [{ numeric: ['<', 10, '>', 1] }, 'operand_invalid', 'field[0].numeric'],
    [{ numeric: ['>', 10, '<', 10] }, 'operand_invalid', 'field[0].numeric'],
    [{ numeric: ['>', 10, '<', 1] }, 'operand_invalid', 'field[0].numeric'],
    [{ cidr: '10.0.0.0/33' }, 'operand_invalid', 'field[0].cidr'],
    [{ cidr: '10.0.0.0/' }, 'operand_invalid', 'field[0].cidr'],
    [{ cidr: '10.0.0/8' }, 'operand_invalid', 'field[0].cidr'],
    [{ cidr: '::/129' }, 'operand_invalid', 'field[0].cidr'],
    [{ cidr: '10.0.0.0/8/8' }, 'operand_invalid', 'field[0].cidr'],
  ])('%j is refused with %s at %s', (operator, code, path) => {
    let refused: unknown;
    try {
      compilePattern({ field: [operator] });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(PatternError);
    expect(refused).toMatchObject({ code, path });
  });
});

describe('hostile input', () => {
  it('a wildcard of many stars over a long text does not backtrack', () => {
    const matcher = compilePattern({ field: [{ wildcard: '*a'.repeat(500) + 'b' }] });
    const started = performance.now();
    expect(matcher({ field: 'a'.repeat(100_000) })).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
