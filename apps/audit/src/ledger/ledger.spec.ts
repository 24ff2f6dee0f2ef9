import { describe, expect, it } from '@jest/globals';
import { received } from '../../test/records.js';
import { attemptEvidence } from '../journey/delivery-evidence.js';
import { publishedEvidence } from '../journey/event-evidence.js';
import { summaryOf } from './summary.js';
import { tally, totalsOf } from './tally.js';

describe('the ledger', () => {
  it('adds up per minute, tenant and counter, in one order whatever order the records have', () => {
    const at = (cd_published_at: string) =>
      publishedEvidence(received('EventPublished', { headers: { cd_published_at } }));
    const records = [
      at('2026-11-24T09:30:59.999Z'),
      at('2026-11-24T09:31:00.000Z'),
      at('2026-11-24T09:30:01.5Z'),
    ];

    const lines = tally(records);

    expect(lines).toEqual(tally(records.toReversed()));
    expect(lines).toContainEqual({
      minute: '2026-11-24T09:30Z',
      tenantId: 'company-b',
      counter: 'eventsPublished',
      amount: 2,
    });
    expect(totalsOf(lines)).toContainEqual({ tenantId: 'company-b', counter: 'eventsPublished', amount: 3 });
  });

  it('counts a success as an attempt and as delivered', () => {
    expect(tally([attemptEvidence(received('AttemptCompleted'))]).map(({ counter }) => counter)).toEqual([
      'attempts',
      'delivered',
    ]);
  });

  it('says what became of every delivery that was requested', () => {
    const totals = new Map([
      ['deliveriesRequested', 10],
      ['delivered', 5],
      ['deadLetters', 1],
    ] as const);
    expect(summaryOf(totals, 2).conservation).toEqual({
      requested: 10,
      delivered: 5,
      deadLettered: 1,
      waiting: 2,
      pending: 2,
      unexplained: 0,
    });
  });

  it('shows ends that nobody requested instead of hiding them in a negative number', () => {
    expect(summaryOf(new Map([['delivered', 3]] as const), 0).conservation).toMatchObject({
      pending: 0,
      unexplained: 3,
    });
  });
});
