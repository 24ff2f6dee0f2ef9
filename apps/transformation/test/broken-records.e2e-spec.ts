import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operations } from '@crossdock/contracts';
import {
  createBus,
  eventually,
  found,
  startApp,
  type Bus,
  type RunningApp,
  type ToPublish,
} from '@crossdock/testing';
import {
  change,
  described,
  endpoint,
  event,
  eventType,
  mapping,
  message,
  source,
  subscription,
  tenant,
  topic,
} from './bus-records.js';

describe('an undecodable record', () => {
  let bus: Bus;
  let app: RunningApp;
  const garbage = Buffer.from([0xff, 0x00, 0x7b]);

  /** Broken by its value where the value has a rule, by a missing header where it is opaque. */
  function broken(good: ToPublish, opaque: boolean): ToPublish {
    return opaque
      ? { ...good, headers: { ...good.headers, ce_source: undefined }, payload: garbage }
      : { ...good, payload: garbage };
  }

  const received = Object.values(operations).filter(
    ({ service, action }) => service === 'transformation' && action === 'receive',
  );
  const good: Record<string, ToPublish> = {
    [topic.tenants]: tenant(),
    [topic.endpoints]: endpoint(),
    [topic.subscriptions]: subscription(),
    [topic.mappings]: mapping(),
    [topic.sources]: source({ outbox: { messagePrefix: 'payments.outbox' } }),
    [topic.eventTypes]: eventType(),
    [topic.tableDescribed]: described('00000001', { id: ['int8', 20] }),
    [topic.rowChanged]: change(1),
    [topic.messageCaptured]: message(1, {
      eventType: 'deal.won',
      tenantId: 'company-b',
      data: { dealId: 'D-7', value: 1 },
    }),
    [topic.eventPublished]: event('evt_good', {}, { ce_type: 'payment.x', cd_tenant_id: 'company-b' }),
  };

  beforeAll(async () => {
    bus = await createBus('transformation');
    for (const { topics, opaque } of received) {
      const [name = ''] = topics;
      const record = good[name];
      if (!record) throw new Error(`no record for ${name}`);
      await bus.publish(name, { ...broken(record, opaque), partition: 0 }, { ...record, partition: 0 });
    }
    app = await startApp('transformation', bus.env);
    await app.ready();
  });

  afterAll(async () => {
    await app?.stop();
    await bus?.close();
  });

  it.each(received.map(({ id, topics }) => [topics[0] ?? '', id]))(
    'on %s is parked with its bytes and a reason',
    async (name, operation) => {
      const parked = await found(async () =>
        (await bus.read(topic.recordParked)).find(({ headers }) => headers.cd_parked_by === operation),
      );
      expect(parked.bytes).toEqual(garbage);
      expect(parked.key).toBe(good[name]?.key);
      expect(parked.headers).toMatchObject({
        cd_origin_topic: name,
        cd_origin_partition: '0',
        cd_origin_offset: '0',
        cd_reason: name === topic.eventPublished ? 'headers_invalid' : 'payload_not_json',
      });
    },
  );

  it('stops no partition: the records behind it do their work', async () => {
    await eventually(async () => {
      const deliveries = await bus.read(topic.deliveryRequested);
      expect(new Set(deliveries.map(({ headers }) => headers.ce_type))).toEqual(
        new Set(['payment.settled.v1', 'payment.x']),
      );
    });
  });

  it('with data too large to deliver is parked, and the others of its batch are routed once', async () => {
    const mine = { ce_type: 'payment.big', cd_tenant_id: 'company-b' };
    const big = Buffer.from(JSON.stringify('x'.repeat(1_010_000)));
    await bus.publish(topic.eventPublished, { ...event('evt_small', {}, mine), partition: 1 });
    await bus.publish(topic.eventPublished, { ...event('evt_big', big, mine), partition: 1 });
    await bus.publish(topic.eventPublished, { ...event('evt_small_2', {}, mine), partition: 1 });
    const parked = await found(async () =>
      (await bus.read(topic.recordParked)).find(({ key }) => key === 'evt_big'),
    );
    expect(parked.headers.cd_reason).toBe('event_too_large');
    await eventually(async () => {
      const routed = (await bus.read(topic.deliveryRequested)).filter(
        ({ headers }) => headers.ce_type === 'payment.big',
      );
      expect(routed.map(({ headers }) => headers.ce_id).sort()).toEqual(['evt_small', 'evt_small_2']);
    });
  });
});
