import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createBus, eventually, type Bus } from '@crossdock/testing';
import { Kafka, logLevel } from 'kafkajs';
import { register } from 'prom-client';
import { startMember } from './member.js';
import { sample } from './samples.js';
import { dispatchController } from './services.js';

const REQUESTED = 'webhook.delivery-requested.v1';

describe('a group that comes after records were deleted', () => {
  let bus: Bus;
  beforeAll(async () => void (bus = await createBus('webhook-dispatch')));
  afterAll(() => bus.close());

  it('goes on where the log begins, and says what it never saw', async () => {
    const seen: string[] = [];
    const controller = dispatchController({ deliver: ({ key }) => Promise.resolve(void seen.push(key)) });
    const publish = (...keys: string[]) =>
      bus.publish(REQUESTED, ...keys.map((key) => sample('DeliveryRequested', key, { partition: 0 })));
    const before = await startMember('webhook-dispatch', bus, [controller]);
    await publish('a', 'b');
    await eventually(() => expect(seen).toEqual(['a', 'b']));
    await before.close();
    await publish('lost', 'lost too', 'c');
    const admin = new Kafka({ brokers: bus.brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const topic = bus.topicPrefix + REQUESTED;
    // Loads the leaders, which kafkajs does not do for a deletion.
    await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({
      topic,
      partitions: [{ partition: 0, offset: '4' }],
    });
    await admin.disconnect();
    const after = await startMember('webhook-dispatch', bus, [controller]);
    await eventually(() => expect(seen).toEqual(['a', 'b', 'c']));
    const told = after.lines.filter((line) => line.includes('records.skipped'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^error .*"topic":"webhook.delivery-requested.v1","partition":0,"from":2,"to":4/);
    expect(await register.metrics()).toContain(
      'crossdock_kafka_skipped_offsets_total{topic="webhook.delivery-requested.v1"} 2',
    );
    await after.close();
  });
});
