import { describe, expect, it } from '@jest/globals';
import { elementsOf, maxDepth, membersOf, parseJson, repeatedName, textOf } from './json-text.js';
import { Malformed } from './malformed.js';

const cuts = (text: string) =>
  Object.fromEntries([...membersOf(text)].map(([name, { start, end }]) => [name, text.slice(start, end)]));

describe('cutting JSON text', () => {
  it('cuts members exactly as they were written', () => {
    const text = ' {"a" : 1.00e+2,"b":\n{"x":[1, 2 ,"}\\""]} , "c":"\\"","d":[ ] ,"e":null}\n';
    expect(cuts(text)).toEqual({ a: '1.00e+2', b: '{"x":[1, 2 ,"}\\""]}', c: '"\\""', d: '[ ]', e: 'null' });
  });

  it('knows a name by its meaning, not by its spelling', () => {
    expect(() => membersOf('{"id":1,"\\u0069d":2}')).toThrow('occurs twice');
  });

  it('sees the end of a string that ends in escaped backslashes', () => {
    expect(cuts('{"a":"\\\\","b":"\\\\\\"","c":1}')).toEqual({ a: '"\\\\"', b: '"\\\\\\""', c: '1' });
  });

  it.each([
    '',
    '[]',
    '{',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '{"a":1,}',
    '{"a" 1}',
    '{a:1}',
    '{"a":1}x',
    '{"a":"',
  ])('refuses %j as an object', (text) => expect(() => membersOf(text)).toThrow(Malformed));

  it('cuts the elements of an array, broken ones too, so that each can fail alone', () => {
    const text = '[{"a":1}, {"a":tru} ,[}, 7]';
    expect(elementsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '{"a":1}',
      '{"a":tru}',
      '[}',
      '7',
    ]);
  });

  it('stops at the element that is one too many, without looking at what follows', () => {
    expect(elementsOf('[1,2]', 2)).toHaveLength(2);
    expect(() => elementsOf('[1,2,3', 2)).toThrow('more than 2 entries');
  });

  it.each(['{}', '[', '[1', '[1,', '[1,]', '[,1]', '[1 2]', '[1]]'])('refuses %j as an array', (text) =>
    expect(() => elementsOf(text)).toThrow(Malformed),
  );
});

describe('parsing data', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it('takes the deepest document allowed and refuses one level more', () => {
    expect(() => parseJson(nested(maxDepth), 'It')).not.toThrow();
    expect(() => parseJson(nested(maxDepth + 1), 'It')).toThrow('nested deeper');
    expect(() => parseJson('{"a":'.repeat(1_100) + '1' + '}'.repeat(1_100), 'It')).toThrow('nested deeper');
  });

  it('does not count brackets inside strings', () => {
    expect(parseJson(JSON.stringify('['.repeat(500)), 'It')).toBe('['.repeat(500));
  });

  it.each(['{]', '{"a":01}', '\uFEFF{}', 'NaN', "{'a':1}"])('refuses %j', (text) =>
    expect(() => parseJson(text, 'It')).toThrow('is not valid JSON'),
  );

  it('refuses bytes that are not UTF-8', () => {
    expect(() => textOf(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).toThrow(Malformed);
    expect(textOf(Buffer.from('"ü€𐍈"'))).toBe('"ü€𐍈"');
  });

  it('finds a name that occurs twice in one object at any level, and only then', () => {
    expect(repeatedName('{"a":[{"b":1},{"b":2}],"c":"a","d":{"a":1}}')).toBeNull();
    expect(repeatedName('{"a":[{"b":1,"\\u0062":2}]}')).toBe('b');
    expect(repeatedName('{"__proto__":1,"__proto__":2}')).toBe('__proto__');
  });
});
