import { describe, expect, it } from '@jest/globals';
import { UnsentValues } from './unsent-values.js';

describe('rows whose large values are not told', () => {
  it('halve the chunk with each attempt, down to one row', () => {
    const unsent = new UnsentValues();
    const sizes = Array.from({ length: 9 }, (_, attempt) => {
      unsent.met([String(attempt)]);
      return unsent.fewer(100);
    });
    expect(sizes).toEqual([50, 25, 12, 6, 3, 1, 1, 1, 1]);
  });

  it('are each put up with after five attempts of their own, and not because others changed', () => {
    const unsent = new UnsentValues();
    for (let attempt = 0; attempt < 4; attempt++) unsent.met(['hot', `once ${attempt}`]);
    expect([...unsent.lenient]).toEqual([]);
    unsent.met(['hot']);
    expect([...unsent.lenient]).toEqual(['hot']);
  });

  it('are forgotten with their chunk, and the next is twice as long; those behind it are not', () => {
    const unsent = new UnsentValues();
    for (let attempt = 0; attempt < 5; attempt++) unsent.met(['here', 'behind']);
    unsent.done(['here']);
    expect(unsent.fewer(100)).toBe(6);
    expect([...unsent.lenient]).toEqual(['behind']);
  });
});
