import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { operations } from '@crossdock/contracts';
import { createBus, eventually, type Bus } from '@crossdock/testing';
import { Kafka, logLevel } from 'kafkajs';
import { CompactedView, TransientFault, type Received } from '../src/index.js';
import { startMember, type Member } from './member.js';
import { sample } from './samples.js';
import { dispatchController } from './services.js';

const ENDPOINTS = 'config.endpoint-changed.v1';
const REQUESTED = 'webhook.delivery-requested.v1';

describe('broadcast topics', () => {
  let bus: Bus;
  const members: Member[] = [];

  beforeAll(async () => void (bus = await createBus('webhook-dispatch')));
  afterEach(async () => void (await Promise.all(members.splice(0).map((member) => member.close()))));
  afterAll(() => bus.close());

  const endpoint = (id: string, version: number) => {
    const record = sample('EndpointChanged', id);
    return { ...record, payload: { ...(record.payload as object), id, version } };
  };
  const start = async (view: CompactedView<typeof operations.webhookDispatchReceivesEndpointChanged>) => {
    const delivered: { key: string; known: number }[] = [];
    const controller = dispatchController({
      configure: (records) => Promise.resolve(view.apply(records as Received<'EndpointChanged'>[])),
      deliver: ({ key }) => Promise.resolve(void delivered.push({ key, known: view.size })),
    });
    members.push(await startMember('webhook-dispatch', bus, [controller]));
    return delivered;
  };
  const newView = () => new CompactedView(operations.webhookDispatchReceivesEndpointChanged);

  it('are read to their end before the first record of a shared group is handled', async () => {
    const records = Array.from({ length: 3_000 }, (_, n) => endpoint(`e${n % 1_000}`, n));
    while (records.length > 0) await bus.publish(ENDPOINTS, ...records.splice(0, 500));
    await bus.publish(ENDPOINTS, sample('EndpointChanged', 'e7', { payload: null }));
    await bus.publish(REQUESTED, ...['x', 'y', 'z'].map((key) => sample('DeliveryRequested', key)));
    const view = newView();
    const delivered = await start(view);
    await eventually(() => expect(delivered).toHaveLength(3));
    expect(delivered.map(({ known }) => known)).toEqual([999, 999, 999]);
    expect(view.get('e8')?.version).toBe(2_008);
    expect(view.get('e7')).toBeUndefined();
  });

  it('reach every instance, from the beginning and then as they change', async () => {
    const views = [newView(), newView()];
    await Promise.all(views.map(start));
    await bus.publish(ENDPOINTS, endpoint('fresh', 1));
    for (const view of views) {
      await eventually(() => expect(view.get('fresh')?.version).toBe(1));
      expect(view.size).toBe(1_000);
    }
  });

  it('keep the service from being ready while their records cannot be handled', async () => {
    let away = true;
    const controller = dispatchController({
      configure: () => (away ? Promise.reject(new TransientFault('away', 'not now')) : Promise.resolve()),
    });
    const starting = startMember('webhook-dispatch', bus, [controller]);
    const early = await Promise.race([starting, new Promise((wait) => setTimeout(wait, 700, 'waiting'))]);
    expect(early).toBe('waiting');
    away = false;
    members.push(await starting);
    await eventually(() => expect(members[0]!.transport.readiness()).toEqual({ ready: true }));
  });

  it('are complete even when their last offsets hold nothing that a reader sees', async () => {
    const kafka = new Kafka({ brokers: bus.brokers, logLevel: logLevel.NOTHING });
    const producer = kafka.producer({
      transactionalId: `${bus.topicPrefix}tail`,
      maxInFlightRequests: 1,
      idempotent: true,
    });
    await producer.connect();
    const transaction = await producer.transaction();
    await transaction.send({ topic: bus.topicPrefix + ENDPOINTS, messages: [{ key: 'ghost', value: '{}' }] });
    await transaction.abort();
    await producer.disconnect();
    const view = newView();
    await start(view);
    expect(view.size).toBe(1_000);
    expect(view.get('ghost')).toBeUndefined();
  });
});
