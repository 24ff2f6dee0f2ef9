import { describe, expect, it } from '@jest/globals';
import { jsonArray, textArray } from './text-array.js';

describe('an array literal for PostgreSQL', () => {
  it('quotes every element, so that NULL, empty and commas are texts', () => {
    expect(textArray(['a', '', 'NULL', 'b,c', '{}'])).toBe('{"a","","NULL","b,c","{}"}');
    expect(textArray([])).toBe('{}');
  });

  it('escapes quotes and backslashes', () => {
    expect(textArray(['say "x"', 'C:\\d'])).toBe(String.raw`{"say \"x\"","C:\\d"}`);
  });

  it('replaces the one character that PostgreSQL cannot hold', () => {
    expect(textArray(['a\u0000b'])).toBe('{"a\ufffdb"}');
  });

  it('takes JSON documents whatever their texts hold', () => {
    const document = { text: 'say "x",\n{C:\\d}\u0000\ud800', list: [1, null] };
    const literal = jsonArray([JSON.stringify(document), '{}']);
    // As PostgreSQL reads it: a backslash stands for the character after it.
    const elements = [...literal.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) =>
      String(match[1]).replace(/\\(.)/g, '$1'),
    );
    expect(elements.map((element) => JSON.parse(element) as unknown)).toEqual([document, {}]);
  });
});
