import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import { createBus, eventually, testStack, type Bus } from '../src/index.js';

describe('a bus', () => {
  let bus: Bus;
  beforeAll(async () => {
    bus = await createBus(['config.tenant-changed.v1', 'event.published.v1']);
  });
  afterAll(() => bus.close());

  it('reads what was published, with key, headers and bytes', async () => {
    await bus.publish('event.published.v1', {
      key: 'a',
      headers: { ce_id: 'evt_1', ce_subject: undefined },
      payload: { n: 1 },
    });
    const [record] = await bus.read('event.published.v1');
    expect(record).toMatchObject({ topic: 'event.published.v1', key: 'a', headers: { ce_id: 'evt_1' } });
    expect(record?.json()).toEqual({ n: 1 });
  });

  it('reads what came after the first reading', async () => {
    await bus.publish('config.tenant-changed.v1', { key: 'one', payload: Buffer.from('not json') });
    expect(await bus.read('config.tenant-changed.v1')).toHaveLength(1);
    await bus.publish('config.tenant-changed.v1', { key: 'one', payload: null });
    const records = await bus.read('config.tenant-changed.v1');
    expect(records.map(({ bytes }) => bytes?.toString() ?? null)).toEqual(['not json', null]);
  });

  it('answers nothing for an empty topic', async () => {
    const empty = await createBus(['event.routed.v1']);
    expect(await empty.read('event.routed.v1')).toEqual([]);
    await empty.close();
  });

  it('refuses a name that is not in the contract', async () => {
    await expect(createBus(['event.imagined.v1'])).rejects.toThrow('not in the contract: event.imagined.v1');
  });

  it('leaves no topic and no group behind', async () => {
    const short = await createBus(['event.routed.v1']);
    await short.publish('event.routed.v1', { payload: {} });
    await short.read('event.routed.v1');
    await short.close();
    const admin = new Kafka({ brokers: testStack().brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    // The controller has deleted the topic; the broker that lists it may not have heard of it yet.
    await eventually(async () => {
      const [topics, { groups }] = await Promise.all([admin.listTopics(), admin.listGroups()]);
      const names = [...topics, ...groups.map(({ groupId }) => groupId)];
      expect(names.filter((name) => name.startsWith(short.topicPrefix))).toEqual([]);
    });
    await admin.disconnect();
  });
});
