import { describe, expect, it } from '@jest/globals';
import { daysWanted, dayWithin, keptDays, obsolete, partitionOf } from './partition-plan.js';

const now = new Date('2026-12-30T23:59:59.999Z');

describe('partitions by day', () => {
  it('are made for today and three days ahead, over the end of the year', () => {
    expect(daysWanted(now)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(partitionOf('2026-12-31')).toEqual({
      name: 'journey_rows_20261231',
      from: '2026-12-31',
      to: '2027-01-01',
    });
  });

  it('are dropped when every day in them is older than the retention, and nothing else is', () => {
    const names = [
      'journey_rows_20261129',
      'journey_rows_20261130',
      'journey_rows_20261201',
      'journey_rows_old',
    ];
    expect(obsolete(names, now, 30)).toEqual(['journey_rows_20261129']);
  });

  it('take a row of an impossible day at the nearest bound', () => {
    expect(dayWithin('2026-12-30', keptDays(now, 30))).toBe('2026-12-30');
    expect(dayWithin('1970-01-01', keptDays(now, 30))).toBe('2026-11-30');
    expect(dayWithin('2999-01-01', keptDays(now, 30))).toBe('2027-01-02');
  });
});
