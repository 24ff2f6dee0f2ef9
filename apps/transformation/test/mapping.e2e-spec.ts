import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headersViolation } from '@crossdock/contracts';
import { capturedEventId, deliveryId } from '@crossdock/identifiers';
import {
  createBus,
  eventually,
  found,
  startApp,
  type Bus,
  type BusRecord,
  type RunningApp,
} from '@crossdock/testing';
import {
  change,
  endpoint,
  gone,
  mapping,
  source,
  subscription,
  tablesOf,
  tenant,
  topic,
} from './bus-records.js';

describe('a row change', () => {
  let bus: Bus;
  let app: RunningApp;

  beforeAll(async () => {
    bus = await createBus('transformation');
    await bus.publish(topic.tenants, tenant());
    await bus.publish(topic.sources, source({ tables: tablesOf('payments', 'entries') }));
    await bus.publish(topic.endpoints, endpoint());
    await bus.publish(topic.subscriptions, subscription());
    await bus.publish(topic.mappings, mapping());
    app = await startApp('transformation', bus.env);
    await app.ready();
  });

  afterAll(async () => {
    await app?.stop();
    await bus?.close();
  });

  async function eventsOf(changeId: string, count = 1): Promise<BusRecord[]> {
    return found(async () => {
      const events = (await bus.read(topic.eventPublished)).filter(
        ({ headers }) => headers.cd_change_id === changeId,
      );
      return events.length >= count ? events : null;
    });
  }

  it('becomes an event, and the event a delivery, with the same ids when it comes again', async () => {
    const settled = change(1);
    await bus.publish(topic.rowChanged, settled);
    const [event] = await eventsOf(settled.payload.changeId);
    const eventId = capturedEventId(settled.payload.changeId, 'payment-settled');
    expect(event?.headers.ce_id).toBe(eventId);
    expect(event?.key).toBe('company-b:1');
    expect(event?.headers).toMatchObject({
      ce_source: '/sources/payments/public.payments',
      ce_type: 'payment.settled.v1',
      ce_subject: '1',
      ce_time: settled.payload.committedAt,
      cd_origin: 'capture',
      cd_tenant_id: 'company-b',
      cd_mapping_id: 'payment-settled',
    });
    expect(event?.bytes?.toString()).toBe('{"paymentId":"1","amountCents":1001,"currency":"EUR"}');

    await bus.publish(topic.rowChanged, settled);
    await eventsOf(settled.payload.changeId, 2);
    const deliveries = await found(async () => {
      const all = await bus.read(topic.deliveryRequested);
      return all.length >= 2 ? all : null;
    });
    expect(new Set(deliveries.map(({ headers }) => headers.cd_delivery_id))).toEqual(
      new Set([deliveryId(eventId, 'orders')]),
    );
    const [delivery] = deliveries;
    expect(delivery?.key).toBe('shop');
    expect(delivery?.headers).toMatchObject({
      ce_id: eventId,
      cd_change_id: settled.payload.changeId,
      cd_subscription_id: 'orders',
      cd_endpoint_id: 'shop',
      cd_attempt: '0',
    });
    expect(headersViolation('DeliveryRequested', delivery?.headers)).toBeNull();
    expect(delivery?.bytes?.toString()).toBe(
      `{"type":"payment.settled.v1","timestamp":"${settled.payload.committedAt}","data":{"paymentId":"1","amountCents":1001,"currency":"EUR"}}`,
    );
  });

  it('goes through a JSONata mapping that came while the service ran, with its numbers undamaged', async () => {
    await bus.publish(
      topic.mappings,
      mapping({
        id: 'ledger',
        table: 'entries',
        operations: ['insert', 'update'],
        when: undefined,
        eventType: 'entry.written.v1',
        data: {
          kind: 'jsonata',
          expression: '{"id": after.id, "euros": after.amount_cents / 100, "doc": after.doc}',
        },
      }),
    );
    const written = change(2, { table: 'entries', operation: 'insert' });
    const text = JSON.stringify(written.payload).replace(
      '"id":"2",',
      '"id":"2","doc":{"n": 12345678901234567890.5},',
    );
    await eventually(async () => expect(await metric(app, 'entries_in_force{entity="mapping"}')).toBe(2));
    await bus.publish(topic.rowChanged, { ...written, payload: Buffer.from(text) });
    const [event] = await eventsOf(written.payload.changeId);
    expect(event?.bytes?.toString()).toBe('{"id":"2","euros":10.02,"doc":{"n":12345678901234567890.5}}');
    expect(event?.headers.ce_type).toBe('entry.written.v1');
  });

  it('is parked when a mapping fails, and the other mappings still make their events', async () => {
    await bus.publish(topic.mappings, mapping({ id: 'a-failing', tenant: { path: 'after.status.nobody' } }));
    await eventually(async () => expect(await metric(app, 'entries_in_force{entity="mapping"}')).toBe(3));
    const settled = change(3);
    await bus.publish(topic.rowChanged, settled, change(4, { operation: 'insert' }), change(5));
    const [event] = await eventsOf(settled.payload.changeId);
    expect(event?.headers.cd_mapping_id).toBe('payment-settled');
    await eventsOf(change(5).payload.changeId);

    const parked = await found(async () => {
      const all = await bus.read(topic.recordParked);
      return all.length >= 2 ? all : null;
    });
    expect(parked).toHaveLength(2);
    const mine = parked.find(({ key }) => key === settled.key);
    expect(mine?.json()).toEqual(settled.payload);
    expect(mine?.headers).toMatchObject({
      cd_origin_topic: topic.rowChanged,
      cd_parked_by: 'transformationReceivesRowChanged',
      cd_reason: 'mapping_failed',
      cd_detail: 'mapping a-failing: it yields no tenant',
    });
    expect(headersViolation('RecordParked', mine?.headers)).toBeNull();
    expect(JSON.parse(mine?.headers.cd_origin_headers ?? '')).toContainEqual([
      'ce_id',
      Buffer.from(settled.payload.changeId).toString('base64'),
    ]);
    await bus.publish(topic.mappings, gone('MappingChanged', 'a-failing'));
    await eventually(async () => expect(await metric(app, 'entries_in_force{entity="mapping"}')).toBe(2));
  });

  it('that a back-fill found is mapped where the mapping says so, and tells it as far as the delivery', async () => {
    await bus.publish(
      topic.mappings,
      mapping({ id: 'found', operations: ['read'], when: undefined, eventType: 'payment.found.v1' }),
    );
    await eventually(async () => expect(await metric(app, 'entries_in_force{entity="mapping"}')).toBe(3));
    const read = change(7, { operation: 'read', backfillId: 'bkf_payments' });
    await bus.publish(topic.rowChanged, read);
    const events = await eventsOf(read.payload.changeId);
    expect(events.map(({ headers }) => headers.cd_mapping_id)).toEqual(['found']);
    const delivery = await found(async () =>
      (await bus.read(topic.deliveryRequested)).find(({ headers }) => headers.ce_type === 'payment.found.v1'),
    );
    expect(delivery.headers.cd_backfill_id).toBe('bkf_payments');
    expect(headersViolation('DeliveryRequested', delivery.headers)).toBeNull();
    await bus.publish(topic.mappings, gone('MappingChanged', 'found'));
    await eventually(async () => expect(await metric(app, 'entries_in_force{entity="mapping"}')).toBe(2));
  });

  it('makes no event once the mapping is gone', async () => {
    await bus.publish(topic.mappings, gone('MappingChanged', 'payment-settled'));
    await eventually(async () => expect(await metric(app, 'entries_in_force{entity="mapping"}')).toBe(1));
    const mapped = await metric(app, 'changes_mapped_total', 'crossdock_');
    await bus.publish(topic.rowChanged, change(6));
    await eventually(async () =>
      expect(await metric(app, 'changes_mapped_total', 'crossdock_')).toBe(mapped + 1),
    );
    const events = await bus.read(topic.eventPublished);
    expect(events.filter(({ headers }) => headers.cd_change_id === change(6).payload.changeId)).toEqual([]);
  });
});

async function metric(app: RunningApp, name: string, prefix = 'crossdock_transformation_'): Promise<number> {
  const text = await (await fetch(`${app.url}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${prefix}${name} `));
  return Number(line?.split(' ')[1]);
}
