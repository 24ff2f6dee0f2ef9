import { describe, expect, it } from '@jest/globals';
import { compilePath } from './path.js';

describe('a path', () => {
  const change = { after: { id: '42', none: null, lines: [{ sku: 'A' }, { sku: 'B' }] } };

  it.each([
    ['after.id', '42'],
    ['after.none', null],
    ['after.none.deeper', undefined],
    ['after.lines.1.sku', 'B'],
    ['after.lines.2.sku', undefined],
    ['after.toString', undefined],
    ['after.id.length', undefined],
    ['before.id', undefined],
  ])('%s reads %j', (path, expected) => {
    expect(compilePath(path)(change)).toEqual(expected);
  });

  it.each(['', '.', 'after.', '.after', 'a..b'])('%j is refused', (path) => {
    expect(() => compilePath(path)).toThrow(TypeError);
  });
});
