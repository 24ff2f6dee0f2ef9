import { describe, expect, it } from '@jest/globals';
import { readTimelineHistory } from './timeline-history.js';

describe('a timeline history', () => {
  it('tells where each timeline was left', () => {
    const text =
      '# comment\n1\t0/3000148\tno recovery target specified\n\n2\t16/B3000000\tbefore 2026-11-24\n';
    expect(readTimelineHistory(text)).toEqual([
      { timeline: 1, at: 0x3000148n },
      { timeline: 2, at: 0x16b3000000n },
    ]);
    expect(readTimelineHistory('')).toEqual([]);
  });
});
