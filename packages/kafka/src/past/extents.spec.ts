import { expect, it } from '@jest/globals';
import { remaining } from './extents.js';

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
