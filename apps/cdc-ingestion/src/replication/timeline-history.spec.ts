import { describe, expect, it } from '@jest/globals';
import { readTimelineHistory, timelineOf } from './timeline-history.js';

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

  it('tells which timeline wrote a position, whatever came later', () => {
    const history = [
      { timeline: 1, at: 100n },
      { timeline: 2, at: 200n },
    ];
    expect([99n, 100n, 199n, 200n].map((position) => timelineOf(position, 3, history))).toEqual([1, 2, 2, 3]);
    expect(timelineOf(99n, 2, history.slice(0, 1))).toBe(1);
    expect(timelineOf(5n, 1, [])).toBe(1);
  });
});
