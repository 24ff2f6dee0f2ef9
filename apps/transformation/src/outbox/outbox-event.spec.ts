import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  examples,
  headersViolation,
  type EventTypeChanged,
  type MessageCaptured,
  type RowChanged,
} from '@crossdock/contracts';
import { Catalogue } from '@crossdock/event-catalogue';
import { outboxEventId } from '@crossdock/identifiers';
import { admitEntry, type Admitted } from './admit-entry.js';
import type { OutboxEntry } from './outbox-entry.js';
import { originOfMessage, originOfRow, type OutboxOrigin, type Rulebook } from './outbox-event.js';

const publishedAt = '2026-11-24T09:30:00.127Z';
const exampleOf = <T>(message: string) =>
  examples.find((example) => example.message === message)?.payload as T;
const change = exampleOf<RowChanged>('RowChanged');
const eventType = exampleOf<EventTypeChanged>('EventTypeChanged');
const row = originOfRow({ ...change, table: 'outbox' });

const entry: OutboxEntry = {
  id: '7',
  eventType: eventType.id,
  tenantId: 'shop',
  subject: 'D-7',
  occurredAt: undefined,
  data: '{"dealId":"D-7", "value":1.50}',
};

describe('an outbox entry', () => {
  let catalogue: Catalogue;
  let rulebook: Rulebook;

  beforeEach(() => {
    catalogue = new Catalogue();
    catalogue.set(eventType);
    rulebook = {
      catalogue,
      tenants: new Map([
        ['shop', 'active'],
        ['idle', 'suspended'],
      ] as const),
    };
  });

  const admit = (changed: Partial<OutboxEntry> = {}, origin: OutboxOrigin = row): Admitted =>
    admitEntry(() => ({ ...entry, ...changed }), origin, rulebook, publishedAt);

  function eventOf(admitted: Admitted) {
    if ('refused' in admitted) throw new Error(admitted.refused.detail);
    return admitted.event;
  }

  function refusal(admitted: Admitted): string {
    return 'refused' in admitted ? `${admitted.refused.reason}: ${admitted.refused.detail}` : 'taken';
  }

  it('is an event with provenance, keyed by its subject', () => {
    const event = eventOf(admit());
    expect(event.key).toBe('shop:D-7');
    expect(event.payload.toString()).toBe(entry.data);
    expect(event.headers).toEqual({
      ce_specversion: '1.0',
      ce_id: outboxEventId({ sourceId: 'payments', place: 'public.outbox', outboxId: '7' }),
      ce_source: '/sources/payments/public.outbox',
      ce_type: 'deal.won',
      ce_subject: 'D-7',
      ce_time: change.committedAt,
      'content-type': 'application/json',
      cd_tenant_id: 'shop',
      cd_origin: 'capture',
      cd_published_at: publishedAt,
      cd_change_id: change.changeId,
      cd_committed_at: change.committedAt,
      cd_captured_at: change.capturedAt,
    });
    expect(headersViolation('EventPublished', event.headers)).toBeNull();
  });

  it('has the time that the application gave, and is keyed by its own id without a subject', () => {
    const event = eventOf(admit({ subject: undefined, occurredAt: '2026-11-24T08:00:00Z' }));
    expect(event.headers.ce_time).toBe('2026-11-24T08:00:00Z');
    expect(event.key).toBe(event.headers.ce_id);
  });

  it('is the same event in every change that brings it, unless it has no id', () => {
    const again: OutboxOrigin = { ...row, changeId: 'chg_1-0000000000000001-0' };
    const id = (changed: Partial<OutboxEntry>, origin?: OutboxOrigin) =>
      eventOf(admit(changed, origin)).headers.ce_id;
    expect(id({}, again)).toBe(id({}));
    expect(id({ id: undefined })).toBe(outboxEventId({ changeId: row.changeId }));
    expect(id({ id: undefined }, again)).not.toBe(id({ id: undefined }));
  });

  it('as a message comes from its prefix', () => {
    const message = exampleOf<MessageCaptured>('MessageCaptured');
    const { headers } = eventOf(admit({}, originOfMessage({ ...message, prefix: 'a/b' })));
    expect(headers.ce_source).toBe('/sources/payments/messages/a%2Fb');
    expect(headers.ce_id).not.toBe(eventOf(admit()).headers.ce_id);
  });

  it.each([
    [{ tenantId: 'nobody' }, 'tenant_unknown: there is no tenant nobody'],
    [{ tenantId: 'idle' }, 'tenant_unknown: tenant idle is suspended'],
    [{ eventType: 'deal.lost' }, 'event_type_unknown: deal.lost is not in the catalogue'],
    [{ data: '{"dealId":"D-7"}' }, "schema_violation: data must have required property 'value'"],
    [{ data: '{"dealId":"D-7","value":1,"value":2}' }, 'schema_violation: data has an object that names'],
    [{ data: '{' }, 'outbox_invalid: The document ends inside'],
    [{ data: `"${'é'.repeat(500_000)}"` }, 'outbox_invalid: data has 1000002 bytes'],
  ])('with %.60j is refused', (changed: Partial<OutboxEntry>, said) => {
    expect(refusal(admit(changed))).toContain(said);
  });

  it('that breaks a schema is an event where the schema is only observed, and where it is off', () => {
    catalogue.set({ ...eventType, validation: 'observe' });
    expect(admit({ data: '{}' })).toMatchObject({ observed: true });
    expect(admit()).toMatchObject({ observed: false });
    catalogue.set({ ...eventType, validation: 'off' });
    expect(admit({ data: '{}' })).toMatchObject({ observed: false });
  });

  it('of a type whose schema does not compile is refused where it is enforced', () => {
    catalogue.set({ ...eventType, schema: { type: 'nonsense' } });
    expect(refusal(admit())).toContain('schema_unusable');
  });

  it('that fails for a reason of ours is not taken for broken', () => {
    const fails = () =>
      admitEntry(
        () => {
          throw new TypeError('a bug');
        },
        row,
        rulebook,
        publishedAt,
      );
    expect(fails).toThrow('a bug');
  });
});
