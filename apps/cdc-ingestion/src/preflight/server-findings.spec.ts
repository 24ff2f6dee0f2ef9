import { describe, expect, it } from '@jest/globals';
import { outdatedBy } from './server-findings.js';

describe('outdatedBy', () => {
  it.each([
    [140_018, '14.19'],
    [150_013, '15.14'],
    [160_009, '16.10'],
    [170_005, '17.6'],
  ])('names the version that mends %i', (version, since) => {
    expect(outdatedBy(version)).toBe(since);
  });

  it.each([140_019, 150_014, 160_010, 170_006, 170_012, 180_000, 190_001])('lets %i pass', (version) => {
    expect(outdatedBy(version)).toBeNull();
  });
});
