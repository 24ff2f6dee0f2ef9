import { describe, expect, it } from '@jest/globals';
import { UnsentValues } from './unsent-values.js';

describe('rows whose large values are not told', () => {
  it('halve the chunk with each attempt, down to one row', () => {
    const unsent = new UnsentValues();
    let rows = 100;
    const sizes = Array.from({ length: 9 }, (_, attempt) => {
      unsent.met([String(attempt)], rows);
      return (rows = unsent.fewer(100));
    });
    expect(sizes).toEqual([50, 25, 12, 6, 3, 1, 1, 1, 1]);
  });

  it('are each put up with after five attempts to read them alone, however often a longer chunk met them', () => {
    const unsent = new UnsentValues();
    for (const rows of [100, 50, 25, 12, 6, 3]) unsent.met(['hot', 'other'], rows);
    for (let attempt = 0; attempt < 4; attempt++) unsent.met(['hot'], 1);
    expect([...unsent.lenient]).toEqual([]);
    unsent.met(['hot'], 1);
    expect([...unsent.lenient]).toEqual(['hot']);
  });

  it('are forgotten with their chunk, and the next is twice as long', () => {
    const unsent = new UnsentValues();
    for (const rows of [100, 50, 25, 12, 6, 3]) unsent.met(['here'], rows);
    for (let attempt = 0; attempt < 5; attempt++) unsent.met(['here'], 1);
    unsent.done();
    expect(unsent.fewer(100)).toBe(3);
    expect([...unsent.lenient]).toEqual([]);
  });
});
