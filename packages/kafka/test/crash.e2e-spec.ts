import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createBus, eventually, type Bus } from '@crossdock/testing';
import { Kafka, logLevel } from 'kafkajs';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startMember, type Member } from './member.js';
import { sample } from './samples.js';
import { dispatchController } from './services.js';

const REQUESTED = 'webhook.delivery-requested.v1';
const program = fileURLToPath(new URL('./killable-member.mjs', import.meta.url));

describe('a process that is killed', () => {
  let bus: Bus;
  let child: ChildProcess | undefined;
  let member: Member | undefined;

  beforeAll(async () => void (bus = await createBus('webhook-dispatch')));
  afterEach(async () => {
    child?.kill('SIGKILL');
    await member?.close();
  });
  afterAll(() => bus.close());

  const committed = async () => {
    const admin = new Kafka({ brokers: bus.brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const groupId = `${bus.topicPrefix}webhook-dispatch.deliver`;
    const [offsets] = await admin.fetchOffsets({ groupId, topics: [bus.topicPrefix + REQUESTED] });
    await admin.disconnect();
    return offsets!.partitions.filter(({ metadata }) => metadata);
  };

  it('leaves behind what it had finished: its successor repeats only what was open', async () => {
    const keys = ['a', 'hang 1', 'b', 'c', 'hang 2', ...Array.from({ length: 300 }, (_, n) => `d${n}`)];
    await bus.publish(REQUESTED, ...keys.map((key) => sample('DeliveryRequested', key, { partition: 5 })));
    const first: string[] = [];
    child = fork(program, [JSON.stringify({ brokers: bus.brokers, topicPrefix: bus.topicPrefix })]);
    child.on('message', (record: { key: string }) => first.push(record.key));
    await eventually(() => expect(first).toHaveLength(keys.length));
    await eventually(async () => {
      const [only] = await committed();
      expect(only).toMatchObject({ partition: 5, offset: '1', metadata: '1r1.2.1.8c' });
    });
    child.kill('SIGKILL');
    await once(child, 'exit');

    const second: string[] = [];
    const deliver = ({ key }: { key: string }) => Promise.resolve(void second.push(key));
    member = await startMember('webhook-dispatch', bus, [dispatchController({ deliver })]);
    await bus.publish(REQUESTED, sample('DeliveryRequested', 'new', { partition: 5 }));
    await eventually(() => expect(second).toContain('new'));
    expect(second.sort()).toEqual(['hang 1', 'hang 2', 'new']);
    await eventually(async () => expect(await committed()).toEqual([]));
  });

  it('held up nothing by one record that hung, and its successor repeats that one alone', async () => {
    // More than bits in the metadata of a commit could tell of.
    const behind = 30_000;
    await bus.publish(REQUESTED, sample('DeliveryRequested', 'hang', { partition: 6 }));
    for (let sent = 0; sent < behind; sent += 1_000) {
      const keys = Array.from({ length: 1_000 }, (_, n) => `behind ${sent + n}`);
      await bus.publish(REQUESTED, ...keys.map((key) => sample('DeliveryRequested', key, { partition: 6 })));
    }
    const first = new Set<string>();
    child = fork(program, [JSON.stringify({ brokers: bus.brokers, topicPrefix: bus.topicPrefix })]);
    child.on('message', (record: { key: string }) => first.add(record.key));
    await eventually(() => expect(first.size).toBe(1 + behind));
    await eventually(async () =>
      expect(await committed()).toMatchObject([
        { partition: 6, offset: '0', metadata: `1r1.${behind.toString(36)}` },
      ]),
    );
    child.kill('SIGKILL');
    await once(child, 'exit');

    const second: string[] = [];
    const deliver = ({ key }: { key: string }) => Promise.resolve(void second.push(key));
    member = await startMember('webhook-dispatch', bus, [dispatchController({ deliver })]);
    await bus.publish(REQUESTED, sample('DeliveryRequested', 'newest', { partition: 6 }));
    await eventually(() => expect(second).toContain('newest'));
    expect(second.sort()).toEqual(['hang', 'newest']);
    await eventually(async () => expect(await committed()).toEqual([]));
  });
});
