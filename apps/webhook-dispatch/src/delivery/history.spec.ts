import { describe, expect, it } from '@jest/globals';
import { statusSet } from '../policy/status-set.js';
import { readHistory, rejectionsInARow, remember, type PastAttempt } from './history.js';

const attempt = (number: number, status?: number): PastAttempt => ({
  number,
  at: '2026-11-24T09:30:00.131Z',
  reason: status === undefined ? 'timeout' : 'http_status',
  ...(status === undefined ? {} : { status }),
});

describe('history', () => {
  it('comes back as it was written', () => {
    const history = remember(remember([], attempt(1, 500)), attempt(2));
    expect(readHistory(JSON.stringify(history))).toEqual([attempt(1, 500), attempt(2)]);
  });

  it('forgets the oldest beyond twenty', () => {
    let history: PastAttempt[] = [];
    for (let number = 1; number <= 25; number++) history = remember(history, attempt(number, 500));
    expect(history.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 6));
  });

  it.each([undefined, '', '{', '{}', 'null', '[1,null,{"number":"1"}]'])('is empty for %p', (header) => {
    expect(readHistory(header)).toEqual([]);
  });

  it.each([
    [[], 0],
    [[500, 404], 1],
    [[404, 404, 404], 3],
    [[404, 500, 302, 400], 2],
    [[404, 429], 0],
    [[404, undefined], 0],
  ])('counts the rejections at the end of %p', (statuses: (number | undefined)[], expected) => {
    expect(
      rejectionsInARow(
        statuses.map((status, i) => attempt(i + 1, status)),
        { rules: [] },
      ),
    ).toBe(expected);
  });

  it('counts names that led where nobody may go among the rejections', () => {
    const misled = { ...attempt(2), reason: 'resolved_address_not_allowed' };
    const unencrypted = { ...attempt(3), reason: 'https_required' };
    const history = [attempt(1), misled, unencrypted, attempt(4, 404)];
    expect(rejectionsInARow(history, { rules: [] })).toBe(3);
  });

  it('does not count what a rule of the policy decided', () => {
    const rule = { statuses: statusSet(['404']), reasons: new Set<string>(), then: 'retry' } as const;
    const history = [attempt(1, 400), attempt(2, 404), attempt(3, 403)];
    expect(rejectionsInARow(history, { rules: [rule] })).toBe(1);
  });
});
