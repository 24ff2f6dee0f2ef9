import { describe, expect, it } from '@jest/globals';
import { received } from '../../test/records.js';
import { decisionEvidence, parkedEvidence, quarantinedEvidence } from './admission-evidence.js';
import { attemptEvidence, deadLetteredEvidence } from './delivery-evidence.js';
import { publishedEvidence, routedEvidence } from './event-evidence.js';
import { journeyOf } from './journey.js';
import type { JourneyRow } from './journey-row.js';

const eventId = 'evt_8kq0c3yv1n7d5m2xw9r4t6b8za';
const published = publishedEvidence(received('EventPublished', { example: 'captured' })).row;
const routed = routedEvidence(received('EventRouted')).row;
const delivered = attemptEvidence(received('AttemptCompleted')).row;
const failed = attemptEvidence(
  received('AttemptCompleted', {
    payload: {
      attemptId: 'att_failed',
      startedAt: '2026-11-24T09:30:00.130Z',
      endedAt: '2026-11-24T09:30:00.132Z',
      outcome: 'retry',
      status: 500,
      reason: 'http_status',
      nextAttemptAt: '2026-11-24T09:30:05.132Z',
    },
  }),
).row;

describe('the journey of an event', () => {
  it('tells every stage by time, from the capture to the end, with the time that each took', () => {
    const journey = journeyOf(eventId, [delivered, routed, published], null);
    expect(journey).toMatchObject({
      eventId,
      type: 'payment.settled.v1',
      tenantId: 'company-b',
      origin: 'capture',
      deliveries: [{ deliveryId: 'dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb', state: 'delivered' }],
    });
    expect(journey?.stages.map(({ stage, sincePreviousMs }) => [stage, sincePreviousMs])).toEqual([
      ['captured', 1.544],
      ['published', 2],
      ['routed', 2],
      ['requested', 0],
      ['attempted', 6],
      ['delivered', 0],
    ]);
    expect(journey?.stages[0]).toMatchObject({
      changeId: 'chg_7312345678901234567-00000000016B3748-0',
      committedAt: '2026-11-24T09:30:00.123456Z',
    });
    expect(journey?.stages[2]).toMatchObject({ deliveries: 1 });
    expect(journey?.stages[3]).toMatchObject({ subscriptionId: 'orders', subscriptionVersion: 1 });
    expect(journey?.deliveries[0]).toMatchObject({ subscriptionVersion: 1 });
  });

  it('tells which back-fill read the row, only where one did', () => {
    const found = publishedEvidence(
      received('EventPublished', { example: 'captured', headers: { cd_backfill_id: 'bkf_payments' } }),
    ).row;
    expect(journeyOf(eventId, [found], null)?.stages).toMatchObject([
      { stage: 'captured', backfillId: 'bkf_payments' },
      { stage: 'published' },
    ]);
    expect(journeyOf(eventId, [published], null)?.stages[0]).not.toHaveProperty('backfillId');
  });

  it('tells until when a failed delivery is delayed', () => {
    const journey = journeyOf(eventId, [published, routed, failed], null);
    expect(journey?.deliveries).toMatchObject([
      { state: 'waiting', nextAttemptAt: '2026-11-24T09:30:05.132Z', attempts: [{ status: 500 }] },
    ]);
    expect(journey?.stages.at(-1)).toMatchObject({ stage: 'delayed', until: '2026-11-24T09:30:05.132Z' });
  });

  it('tells of a delivery that nothing is known of but the request that it is pending', () => {
    expect(journeyOf(eventId, [routed], null)?.deliveries).toMatchObject([
      { state: 'pending', attempts: [] },
    ]);
  });

  it('tells why a delivery ended without success', () => {
    const dead = deadLetteredEvidence(received('DeliveryDeadLettered')).row;
    const journey = journeyOf(eventId, [published, routed, failed, dead], null);
    expect(journey?.deliveries).toMatchObject([{ state: 'dead-lettered', cause: 'attempts_exhausted' }]);
    expect(journey?.stages.at(-1)).toMatchObject({ stage: 'dead-lettered', cause: 'attempts_exhausted' });
  });

  it('is unknown to another tenant', () => {
    expect(journeyOf(eventId, [published, routed], 'company-c')).toBeNull();
    expect(journeyOf(eventId, [published, routed], 'company-b')).not.toBeNull();
    expect(journeyOf(eventId, [], null)).toBeNull();
  });

  it("hides from a tenant what went to other tenants' endpoints", () => {
    const own = {
      deliveryId: 'dlv_own',
      subscriptionId: 'orders',
      endpointId: 'shop',
      tenantId: 'company-b',
    };
    const foreign = { ...own, deliveryId: 'dlv_foreign', endpointId: 'warehouse', tenantId: 'organisation' };
    const both = routedEvidence(received('EventRouted', { payload: { deliveries: [own, foreign] } })).row;
    const attempt = attemptEvidence(
      received('AttemptCompleted', { payload: { deliveryId: 'dlv_foreign', tenantId: 'organisation' } }),
    ).row;

    const journey = journeyOf(eventId, [published, both, attempt], 'company-b');

    expect(journey?.deliveries.map(({ deliveryId }) => deliveryId)).toEqual(['dlv_own']);
    expect(JSON.stringify(journey)).not.toMatch(/dlv_foreign|warehouse|organisation/);
    expect(journeyOf(eventId, [published, both, attempt], null)?.deliveries).toHaveLength(2);
  });

  it("hides another tenant's dead letter from whom the event concerns, also when nothing else is known of it", () => {
    const dead = (cd_subscriber_tenant_id?: string) =>
      deadLetteredEvidence(
        received('DeliveryDeadLettered', {
          headers: { cd_delivery_id: 'dlv_dead', cd_subscriber_tenant_id },
        }),
      ).row;
    const deadSeen = (row: JourneyRow, viewer: string | null) =>
      journeyOf(eventId, [published, row], viewer)?.deliveries.map(({ state }) => state);

    expect(deadSeen(dead('organisation'), 'company-b')).toEqual([]);
    expect(deadSeen(dead(undefined), 'company-b')).toEqual([]);
    expect(deadSeen(dead('company-b'), 'company-b')).toEqual(['dead-lettered']);
    expect(deadSeen(dead('organisation'), null)).toEqual(['dead-lettered']);
    expect(journeyOf(eventId, [dead('organisation')], 'organisation')).toBeNull();
  });

  it('has the refusal of an entry whose event id can be known', () => {
    const decided = received('EntryDecided');
    const { row } = decisionEvidence(decided);
    expect(row).toMatchObject({ eventId: expect.stringMatching(/^evt_/), key: decided.payload?.decisionId });
    expect(journeyOf(row.eventId, [row], null)?.stages).toMatchObject([
      { stage: 'refused', code: 'event_type_not_allowed' },
    ]);
  });

  it('has the quarantine of an entry under the id that the event would have', () => {
    const { row } = quarantinedEvidence(received('EventQuarantined'));
    const same = decisionEvidence(
      received('EntryDecided', {
        payload: { decision: 'quarantined', tenantId: 'crm', eventSource: '/crm', sentId: 'A-2' },
      }),
    );
    expect(row.eventId).toBe(same.row.eventId);
    expect(same.counts).toEqual([]);
  });

  it('has the parking of a record that carried its event id, in a header or as its key', () => {
    const header = JSON.stringify([['ce_id', Buffer.from(eventId).toString('base64')]]);
    const parked = (change: object) => parkedEvidence(received('RecordParked', change)).row.eventId;
    expect(parked({ headers: { cd_origin_headers: header } })).toBe(eventId);
    expect(parked({ headers: { cd_origin_headers: '[]' }, key: eventId })).toBe(eventId);
    expect(parked({ headers: { cd_origin_headers: 'not JSON' } })).toMatch(/^prk_/);
  });

  it('tells what is parked in parts once, under the id of all parts', () => {
    const part = (cd_part: string) =>
      parkedEvidence(
        received('RecordParked', {
          headers: {
            ce_id: `prk_chg_1-${cd_part}`,
            cd_parked_id: 'prk_chg_1',
            cd_part,
            cd_parts: '2',
          },
        }),
      );
    const [first, second] = [part('1'), part('2')];
    expect(first.row).toMatchObject({ eventId: 'prk_chg_1', key: 'prk_chg_1' });
    expect(JSON.parse(first.row.details)).toMatchObject({ parts: 2 });
    // Equal rows are one, and so is their count.
    expect(second).toEqual(first);
  });
});
