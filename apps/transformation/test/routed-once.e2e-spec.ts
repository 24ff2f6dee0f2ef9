import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headersViolation } from '@crossdock/contracts';
import { capturedEventId, deliveryId, outboxEventId } from '@crossdock/identifiers';
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
  event,
  eventType,
  mapping,
  message,
  source,
  subscription,
  tablesOf,
  tenant,
  topic,
} from './bus-records.js';

interface Routed {
  eventId: string;
  routedAt: string;
  deliveries: { deliveryId: string }[];
}

/** Guards decision 18: who makes an event of a change routes it, and nobody does so again. */
describe('a captured event', () => {
  let bus: Bus;
  let app: RunningApp;
  let probes = 0;

  beforeAll(async () => {
    bus = await createBus('transformation');
    await bus.publish(topic.tenants, tenant(), tenant({ id: 'idle', status: 'suspended' }));
    const outbox = { messagePrefix: 'payments.outbox' };
    await bus.publish(topic.sources, source({ tables: tablesOf('payments'), outbox }));
    await bus.publish(topic.endpoints, endpoint(), endpoint({ id: 'theirs', tenantId: 'idle' }));
    await bus.publish(topic.eventTypes, eventType({ id: 'deal.won', validation: 'off' }));
    await bus.publish(
      topic.subscriptions,
      subscription({ id: 'orders', eventTypes: ['payment.*', 'deal.*'] }),
      subscription({ id: 'theirs', tenantId: 'idle', endpointId: 'theirs', eventTypes: ['*'] }),
      subscription({
        id: 'choosy',
        eventTypes: ['payment.*'],
        transform: { kind: 'jsonata', expression: '$number(data.currency)' },
      }),
    );
    await bus.publish(topic.mappings, mapping());
    app = await startApp('transformation', bus.env);
    await app.ready();
  });

  afterAll(async () => {
    await app?.stop();
    await bus?.close();
  });

  const published = (eventId: string): Promise<BusRecord> =>
    found(async () =>
      (await bus.read(topic.eventPublished)).find(({ headers }) => headers.ce_id === eventId),
    );

  const deliveriesOf = async (eventId: string): Promise<BusRecord[]> =>
    (await bus.read(topic.deliveryRequested)).filter(({ headers }) => headers.ce_id === eventId);

  const routingsOf = async (eventId: string): Promise<BusRecord[]> =>
    (await bus.read(topic.eventRouted)).filter(({ key }) => key === eventId);

  /** Fulfilled when the consumer of events has read what lies in the partition now. */
  async function passed(partition: number): Promise<void> {
    const id = `evt_probe_${(probes += 1)}`;
    await bus.publish(topic.eventPublished, {
      ...event(id, {}, { ce_type: 'probe', cd_tenant_id: 'nobody' }),
      partition,
    });
    await eventually(async () => expect(await routingsOf(id)).toHaveLength(1));
  }

  async function metric(name: string): Promise<number> {
    const text = await (await fetch(`${app.url}/metrics`)).text();
    const line = text.split('\n').find((each) => each.startsWith(`crossdock_${name} `));
    return Number(line?.split(' ')[1] ?? 0);
  }

  it('is routed with its record: one routing, one request for each delivery, all of the same ids', async () => {
    const settled = change(1);
    const id = capturedEventId(settled.payload.changeId, 'payment-settled');
    const before = await metric('events_routed_total{wanted="yes"}');
    await bus.publish(topic.rowChanged, settled);
    const { headers, partition } = await published(id);
    await passed(partition);

    expect(headers.cd_routed).toBe('true');
    expect(headersViolation('EventPublished', headers)).toBeNull();
    const deliveries = await deliveriesOf(id);
    const ids = ['choosy', 'orders'].map((subscriptionId) => deliveryId(id, subscriptionId));
    expect(deliveries.map((each) => each.headers.cd_delivery_id).sort()).toEqual([...ids].sort());
    const routings = await routingsOf(id);
    expect(routings).toHaveLength(1);
    const routed = routings[0]!.json<Routed>();
    expect(routed.deliveries.map((each) => each.deliveryId)).toEqual(ids);
    expect(Date.parse(routed.routedAt)).toBeGreaterThanOrEqual(Date.parse(headers.cd_published_at!));
    expect(await metric('events_routed_total{wanted="yes"}')).toBe(before + 1);
  });

  it('leaves the note that it is routed to its own record', async () => {
    const all = await bus.read(topic.deliveryRequested);
    expect(all.length).toBeGreaterThan(0);
    for (const { headers } of all) {
      expect(headers).not.toHaveProperty('cd_routed');
      expect(headersViolation('DeliveryRequested', headers)).toBeNull();
    }
  });

  it('whose body cannot be shaped asks for that delivery with the reason, and says so once', async () => {
    const settled = change(2);
    const id = capturedEventId(settled.payload.changeId, 'payment-settled');
    await bus.publish(topic.rowChanged, settled);
    await passed((await published(id)).partition);
    const [letter] = (await deliveriesOf(id)).filter(({ headers }) => headers.cd_unshaped !== undefined);
    expect(letter?.headers.cd_delivery_id).toBe(deliveryId(id, 'choosy'));
    expect(letter?.headers.cd_unshaped).toMatch(/^expression_failed: /);
    const told = app
      .logged()
      .filter(({ msg, eventId }) => msg === 'transform.failed' && eventId === id)
      .map(({ code }) => code);
    expect(told).toEqual(['expression_failed']);
  });

  it('of an outbox is routed likewise', async () => {
    const entry = {
      id: 'm-1',
      eventType: 'deal.won',
      tenantId: 'company-b',
      data: { dealId: 'D-7', value: 1 },
    };
    const id = outboxEventId({ sourceId: 'payments', place: 'payments.outbox', outboxId: 'm-1' });
    await bus.publish(topic.messageCaptured, message(1, entry));
    const { headers, partition } = await published(id);
    await passed(partition);
    expect(headers.cd_routed).toBe('true');
    expect(await deliveriesOf(id)).toHaveLength(1);
    expect(await routingsOf(id)).toHaveLength(1);
  });

  it('of an unknown tenant is routed to none, of a suspended one to its subscriptions', async () => {
    const of = (n: number, merchant: string) => {
      const made = change(n);
      const after = { ...made.payload.after, merchant_id: merchant };
      return { ...made, payload: { ...made.payload, after } };
    };
    const [unknown, idle] = [of(3, 'nobody'), of(4, 'idle')];
    await bus.publish(topic.rowChanged, unknown, idle);
    for (const [{ payload }, wanted] of [
      [unknown, []],
      [idle, ['theirs']],
    ] as const) {
      const id = capturedEventId(payload.changeId, 'payment-settled');
      await passed((await published(id)).partition);
      expect((await routingsOf(id)).map((each) => each.json<Routed>().deliveries)).toEqual([
        wanted.map((name) => expect.objectContaining({ subscriptionId: name })),
      ]);
      expect(await deliveriesOf(id)).toHaveLength(wanted.length);
    }
    expect(await metric('events_of_unknown_tenant_total')).toBe(1);
  });

  it('of a change that comes again is written and routed again, with the same ids', async () => {
    const settled = change(1);
    const id = capturedEventId(settled.payload.changeId, 'payment-settled');
    await bus.publish(topic.rowChanged, settled);
    await eventually(async () => expect(await routingsOf(id)).toHaveLength(2));
    await passed((await published(id)).partition);
    expect(await routingsOf(id)).toHaveLength(2);
    const deliveries = await deliveriesOf(id);
    expect(deliveries).toHaveLength(4);
    expect(new Set(deliveries.map(({ headers }) => headers.cd_delivery_id)).size).toBe(2);
  });

  it('without the note, as an older version wrote it, is routed when it is read', async () => {
    const old = { cd_origin: 'capture', ce_type: 'payment.old', cd_tenant_id: 'company-b' };
    await bus.publish(topic.eventPublished, event('evt_old', {}, old));
    await eventually(async () => expect(await routingsOf('evt_old')).toHaveLength(1));
    expect(await deliveriesOf('evt_old')).toHaveLength(2);
  });

  it('alone may have the note: another event is routed whatever it says', async () => {
    const claims = { cd_routed: 'true', ce_type: 'payment.sent', cd_tenant_id: 'company-b' };
    await bus.publish(topic.eventPublished, event('evt_claims', {}, claims));
    await eventually(async () => expect(await routingsOf('evt_claims')).toHaveLength(1));
    const deliveries = await deliveriesOf('evt_claims');
    expect(deliveries).toHaveLength(2);
    for (const { headers } of deliveries) expect(headers).not.toHaveProperty('cd_routed');
  });
});
