import { describe, expect, it } from '@jest/globals';
import { textArray } from './text-array.js';

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
});
