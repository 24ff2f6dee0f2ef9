import { describe, expect, it } from '@jest/globals';
import { received } from '../../test/records.js';
import { attemptEvidence, deadLetteredEvidence } from './delivery-evidence.js';
import { publishedEvidence, routedEvidence } from './event-evidence.js';
import type { JourneyRow } from './journey-row.js';
import { newIn } from './repeats.js';

const delivered = attemptEvidence(received('AttemptCompleted'));
const again = attemptEvidence(received('AttemptCompleted', { payload: { attemptId: 'att_again' } }));
const dead = deadLetteredEvidence(received('DeliveryDeadLettered'));

describe('a record whose place is taken', () => {
  it('proves nothing new when it is the same record', () => {
    const published = publishedEvidence(received('EventPublished'));
    const routed = routedEvidence(received('EventRouted'));
    for (const evidence of [published, routed, delivered, dead]) {
      expect(newIn(evidence, [evidence.row])).toBeNull();
    }
  });

  it('has the same place when a crash made it again after midnight', () => {
    const place = ({ day, eventId, key }: JourneyRow) => [day, eventId, key];
    const late = { routedAt: '2026-11-25T00:00:01.000Z' };
    const requestedAt = '2026-11-25T00:00:01.000Z';
    const pairs = [
      [routedEvidence(received('EventRouted')), routedEvidence(received('EventRouted', { payload: late }))],
      [delivered, attemptEvidence(received('AttemptCompleted', { payload: { requestedAt } }))],
      [
        dead,
        deadLetteredEvidence(received('DeliveryDeadLettered', { headers: { cd_requested_at: requestedAt } })),
      ],
    ] as const;
    for (const [before, after] of pairs) {
      expect(place(after.row)).toEqual(place(before.row));
      expect(newIn(after, [before.row])).toBeNull();
    }
  });

  it('counts a dead letter with the tenant whose endpoint it was for', () => {
    const headers = { cd_subscriber_tenant_id: 'organisation' };
    expect(deadLetteredEvidence(received('DeliveryDeadLettered', { headers })).counts).toEqual([
      { counter: 'deadLetters', tenantId: 'organisation', amount: 1 },
    ]);
  });

  it('is one more attempt, but not one more delivered, when a crash made a delivery succeed twice', () => {
    const further = newIn(again, [delivered.row]);
    expect(further).toMatchObject({
      row: { key: 'att_again' },
      counts: [{ counter: 'attempts', amount: 1 }],
    });
    expect(further?.counts).toHaveLength(1);
    expect(newIn(again, [delivered.row, further?.row ?? delivered.row])).toBeNull();
  });

  it('moves a delivery from the dead letters to the delivered, once', () => {
    const first = newIn(delivered, [dead.row]);
    expect(first?.counts).toEqual([
      { counter: 'attempts', tenantId: 'company-b', amount: 1 },
      { counter: 'delivered', tenantId: 'company-b', amount: 1 },
      { counter: 'deadLetters', tenantId: 'company-b', amount: -1 },
    ]);
    const second = newIn(again, [dead.row, first?.row ?? dead.row]);
    expect(second?.counts).toEqual([{ counter: 'attempts', tenantId: 'company-b', amount: 1 }]);
  });

  it('leaves a delivered delivery delivered when its dead letter comes later', () => {
    expect(newIn(dead, [delivered.row])).toMatchObject({
      row: { key: `dead-lettered/${dead.row.key}` },
      counts: [],
    });
  });

  it('adds the deliveries of a second routing that the first did not ask for', () => {
    const one = { deliveryId: 'dlv_1', subscriptionId: 's', endpointId: 'e', tenantId: 'company-b' };
    const two = { ...one, deliveryId: 'dlv_2' };
    const first = routedEvidence(received('EventRouted', { payload: { deliveries: [one] } }));
    const second = routedEvidence(received('EventRouted', { payload: { deliveries: [one, two] } }));

    const further = newIn(second, [first.row]);

    expect(further?.row.key).toBe('routed/dlv_2');
    expect(further?.counts).toEqual([{ counter: 'deliveriesRequested', tenantId: 'company-b', amount: 1 }]);
    expect(newIn(second, [first.row, further?.row ?? first.row])).toBeNull();
  });
});
