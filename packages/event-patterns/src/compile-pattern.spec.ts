import { describe, expect, it } from '@jest/globals';
import { compilePattern, patternLimits, PatternError } from './index.js';

function matches(pattern: unknown, document: unknown): boolean {
  return compilePattern(pattern)(document);
}

function refusal(pattern: unknown): { code: string; path: string } {
  try {
    compilePattern(pattern);
  } catch (error) {
    if (error instanceof PatternError) return { code: error.code, path: error.path };
    throw error;
  }
  throw new Error('the pattern was accepted');
}

describe('exact values', () => {
  it.each([
    ['settled', 'settled', true],
    ['settled', 'Settled', false],
    ['', '', true],
    [42, 42, true],
    [42, 42.0, true],
    [42, '42', false],
    [true, true, true],
    [true, 'true', false],
    [null, null, true],
    [null, '', false],
    ['constructor', 'constructor', true],
  ])('a list with %j against %j: %s', (wanted, value, expected) => {
    expect(matches({ field: [wanted] }, { field: value })).toBe(expected);
  });

  it('takes any of several alternatives', () => {
    const matcher = compilePattern({ status: ['settled', 'declined', { prefix: 'ref' }] });
    expect(['settled', 'declined', 'refunded', 'requested'].map((status) => matcher({ status }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('needs every field', () => {
    const matcher = compilePattern({ status: ['settled'], currency: ['EUR'] });
    expect(matcher({ status: 'settled', currency: 'EUR' })).toBe(true);
    expect(matcher({ status: 'settled', currency: 'USD' })).toBe(false);
    expect(matcher({ status: 'settled' })).toBe(false);
  });

  it('descends into objects and does not see what objects inherit', () => {
    expect(matches({ after: { status: ['settled'] } }, { after: { status: 'settled' } })).toBe(true);
    expect(matches({ after: { status: ['settled'] } }, { after: 'settled' })).toBe(false);
    expect(matches({ toString: [{ exists: true }] }, {})).toBe(false);
  });

  it.each([undefined, null, 7, 'text', [], {}])('does not match the document %j', (document) => {
    expect(matches({ status: ['settled'] }, document)).toBe(false);
  });
});

describe('exists', () => {
  it.each([
    [true, { field: null }, true],
    [true, { field: '' }, true],
    [true, {}, false],
    [true, { field: { inner: 1 } }, false],
    [true, { field: [] }, false],
    [true, { field: [0] }, true],
    [false, {}, true],
    [false, { field: null }, false],
    [false, { field: [] }, true],
    [false, { field: { inner: 1 } }, true],
  ])('%s against %j: %s', (operand, document, expected) => {
    expect(matches({ field: [{ exists: operand }] }, document)).toBe(expected);
  });

  it('false holds where the object around the field is absent, null or something else', () => {
    const matcher = compilePattern({ before: { status: [{ exists: false }] } });
    expect(
      [{}, { before: null }, { before: 'x' }, { before: [] }, { before: { status: 1 } }].map(matcher),
    ).toEqual([true, true, true, true, false]);
  });

  it('stands beside other alternatives', () => {
    const matcher = compilePattern({ region: ['eu', { exists: false }] });
    expect([{ region: 'eu' }, {}, { region: 'us' }].map(matcher)).toEqual([true, true, false]);
  });
});

describe('$or', () => {
  it('needs one of its patterns and the fields beside it', () => {
    const matcher = compilePattern({
      kind: ['card'],
      $or: [{ amount: [{ numeric: ['>', 100] }] }, { vip: [true] }],
    });
    expect(matcher({ kind: 'card', amount: 101 })).toBe(true);
    expect(matcher({ kind: 'card', amount: 1, vip: true })).toBe(true);
    expect(matcher({ kind: 'card', amount: 1 })).toBe(false);
    expect(matcher({ kind: 'bank', vip: true })).toBe(false);
  });

  it('nests', () => {
    const matcher = compilePattern({ after: { $or: [{ a: [1] }, { $or: [{ b: [2] }, { c: [3] }] }] } });
    expect([{ a: 1 }, { b: 2 }, { c: 3 }, { c: 4 }].map((after) => matcher({ after }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('arrays', () => {
  it('match when any element does, nested ones too', () => {
    const matcher = compilePattern({ tags: ['urgent'] });
    expect(matcher({ tags: ['low', 'urgent'] })).toBe(true);
    expect(matcher({ tags: [['low'], ['urgent']] })).toBe(true);
    expect(matcher({ tags: [] })).toBe(false);
  });

  it('of objects must meet all conditions in the same element', () => {
    const matcher = compilePattern({ lines: { sku: ['A'], quantity: [{ numeric: ['>=', 2] }] } });
    expect(matcher({ lines: [{ sku: 'A', quantity: 2 }] })).toBe(true);
    expect(
      matcher({
        lines: [
          { sku: 'A', quantity: 1 },
          { sku: 'B', quantity: 5 },
        ],
      }),
    ).toBe(false);
  });
});

describe('refusals', () => {
  it.each([
    ['text', 'pattern_not_object', ''],
    [['a'], 'pattern_not_object', ''],
    [null, 'pattern_not_object', ''],
    [{}, 'empty', ''],
    [{ a: {} }, 'empty', 'a'],
    [{ a: [] }, 'empty', 'a'],
    [{ a: 'text' }, 'value_not_allowed', 'a'],
    [{ a: { b: 1 } }, 'value_not_allowed', 'a.b'],
    [{ a: null }, 'value_not_allowed', 'a'],
    [{ a: [['x']] }, 'value_not_allowed', 'a[0]'],
    [{ a: [{}] }, 'operand_invalid', 'a[0]'],
    [{ a: [{ prefix: 'x', suffix: 'y' }] }, 'operand_invalid', 'a[0]'],
    [{ a: ['ok', { like: 'x' }] }, 'unknown_operator', 'a[1].like'],
    [{ a: [{ toString: 'x' }] }, 'unknown_operator', 'a[0].toString'],
    [{ a: [{ exists: 'yes' }] }, 'operand_invalid', 'a[0].exists'],
    [{ $or: {} }, 'operand_invalid', '$or'],
    [{ $or: [] }, 'operand_invalid', '$or'],
    [{ $or: [{ a: [1] }, 'x'] }, 'operand_invalid', '$or[1]'],
    [{ $or: [{ a: [1] }, { b: [{ cidr: 'x' }] }] }, 'operand_invalid', '$or[1].b[0].cidr'],
  ])('%j is refused with %s at %j', (pattern, code, path) => {
    expect(refusal(pattern)).toEqual({ code, path });
  });

  it('limits depth, conditions and the length of texts', () => {
    let deep: unknown = ['x'];
    for (let level = 0; level <= patternLimits.maxDepth; level += 1) deep = { a: deep };
    expect(refusal(deep).code).toBe('too_deep');

    let deepOr: unknown = { a: ['x'] };
    for (let level = 0; level < 50_000; level += 1) deepOr = { $or: [deepOr] };
    expect(refusal(deepOr).code).toBe('too_deep');

    const many = Array.from({ length: patternLimits.maxConditions + 1 }, (_, index) => index);
    expect(refusal({ a: many }).code).toBe('too_many_conditions');
    expect(refusal({ a: [{ 'anything-but': many }] }).code).toBe('too_many_conditions');
    expect(refusal({ a: [{ 'anything-but': { prefix: many.map(String) } }] }).code).toBe(
      'too_many_conditions',
    );
    expect(refusal({ a: ['x'.repeat(1025)] }).code).toBe('text_too_long');
    expect(refusal({ a: [{ wildcard: 'x'.repeat(1025) }] }).code).toBe('text_too_long');
  });
});
