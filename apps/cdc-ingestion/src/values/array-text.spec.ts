import { describe, expect, it } from '@jest/globals';
import { arrayJson } from './array-text.js';
import { quoted } from './json-text.js';

const word = (text: string): string | null => arrayJson(text, quoted);

describe('the text of an array', () => {
  it.each([
    ['{}', '[]'],
    ['{1,2}', '["1","2"]'],
    ['{NULL,"NULL",null}', '[null,"NULL","null"]'],
    ['{"a,b","c\\"d","e\\\\f","{g}",""}', '["a,b","c\\"d","e\\\\f","{g}",""]'],
    ['{{1,2},{3,NULL}}', '[["1","2"],["3",null]]'],
    ['{"line\nbreak"}', '["line\\nbreak"]'],
  ])('%s becomes %s', (text, json) => {
    expect(word(text)).toBe(json);
  });

  it.each(['', 'a', '[0:1]={1,2}', '{', '{1', '{1,', '{1}}', '{"a', '{,}', '{1}x', '{a"b"}'])(
    'leaves %p alone',
    (text) => {
      expect(word(text)).toBeNull();
    },
  );
});
