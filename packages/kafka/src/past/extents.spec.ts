import { describe, expect, it } from '@jest/globals';
import { extentsOf, onwards, remaining, wantedOf } from './extents.js';

it('goes on behind what was taken and leaves out what is read', () => {
  const extents = [
    { partition: 0, next: 5n, end: 10n },
    { partition: 1, next: 5n, end: 10n },
    { partition: 2, next: 5n, end: 10n },
    { partition: 3, next: 7n, end: 7n },
  ];
  expect(remaining(extents, { 0: '8', 1: '10', 2: '3' })).toEqual([
    { partition: 0, next: 8n, end: 10n },
    { partition: 2, next: 5n, end: 10n },
  ]);
});

describe('single places', () => {
  const kept = [
    { partition: 0, low: '4', high: '100' },
    { partition: 1, low: '0', high: '3' },
    { partition: 2, low: '0', high: '9' },
  ];
  const at = (partition: number, ...offsets: number[]) =>
    offsets.map((offset) => ({ partition, offset: String(offset) }));
  const [extent] = extentsOf(at(0, 40, 7, 40, 9), kept);

  it('are read by partition, each once and in order; what the topic does not hold is left out', () => {
    expect(extent).toEqual({ partition: 0, next: 7n, end: 41n, only: [7n, 9n, 40n] });
    const outside = [...at(0, 3, 100), ...at(1, 3), ...at(7, 0), ...at(2, 0)];
    expect(extentsOf(outside, kept)).toEqual([{ partition: 2, next: 0n, end: 1n, only: [0n] }]);
  });

  it('are all that is wanted of what lies between them, from where it goes on', () => {
    if (!extent) throw new Error('there is none');
    const isWanted = wantedOf({ ...extent, next: 8n });
    expect([6n, 7n, 8n, 9n, 40n, 41n].filter(isWanted)).toEqual([9n, 40n]);
    expect([7n, 8n, 10n, 41n].map((reached) => onwards(extent, reached))).toEqual([7n, 9n, 40n, 41n]);
  });
});
