import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createBus, eventually, type Bus } from '@crossdock/testing';
import { register, type Gauge } from 'prom-client';
import { topicsOf } from '../src/index.js';
import { startMember, type Member } from './member.js';
import { sample } from './samples.js';
import { dispatchController, healthController } from './services.js';

const REQUESTED = 'webhook.delivery-requested.v1';
const HEALTH = 'webhook.endpoint-health-changed.v1';

const topicsOfBoth = new Set(['webhook-dispatch', 'control-plane'].flatMap(topicsOf).map(({ name }) => name));

/** What the gauge of waiting records shows for a group. */
async function queued(group: string): Promise<number> {
  const gauge = register.getSingleMetric('crossdock_kafka_queued_records') as Gauge;
  const { values } = await gauge.get();
  return values.find(({ labels }) => labels['group'] === group)?.value ?? 0;
}

describe('back-pressure', () => {
  let bus: Bus;
  let member: Member;

  beforeAll(async () => void (bus = await createBus([...topicsOfBoth])));
  afterEach(() => member.close());
  afterAll(() => bus.close());

  it('holds the broker back while handlers are slow, and everything is handled in the end', async () => {
    const total = 9_000;
    for (let sent = 0; sent < total; sent += 1_000) {
      const records = Array.from({ length: 1_000 }, (_, n) =>
        sample('DeliveryRequested', `r${sent + n}`, { partition: n % 2 }),
      );
      await bus.publish(REQUESTED, ...records);
    }
    const waiting: (() => void)[] = [];
    let open = false;
    const handled = new Set<string>();
    const deliver = async ({ key }: { key: string }) => {
      if (!open) await new Promise<void>((go) => waiting.push(go));
      handled.add(key);
    };
    member = await startMember('webhook-dispatch', bus, [dispatchController({ deliver, concurrency: 10 })]);
    const group = `${bus.topicPrefix}webhook-dispatch.deliver`;
    await eventually(() => expect(waiting).toHaveLength(10));
    await eventually(async () => expect(await queued(group)).toBeGreaterThan(500));
    const most = await queued(group);
    expect(most).toBeLessThan(total - 10);
    expect(waiting).toHaveLength(10);
    open = true;
    for (const go of waiting) go();
    await eventually(() => expect(handled.size).toBe(total));
  });

  it('of a partition that waits does not hold up another', async () => {
    const seen: string[] = [];
    let free!: () => void;
    const stuck = new Promise<void>((go) => (free = go));
    member = await startMember('control-plane', bus, [
      healthController(async (records) => {
        if (records[0]!.partition === 0) await stuck;
        seen.push(...records.map(({ key }) => key));
      }),
    ]);
    await bus.publish(HEALTH, sample('EndpointHealthChanged', 'stuck', { partition: 0 }));
    for (const key of ['one', 'two', 'three']) {
      await bus.publish(HEALTH, sample('EndpointHealthChanged', key, { partition: 1 }));
      await eventually(() => expect(seen).toContain(key));
    }
    expect(seen).not.toContain('stuck');
    free();
    await eventually(() => expect(seen).toContain('stuck'));
  });

  it('a stop finishes and commits what is in hand, and starts nothing more', async () => {
    const started: string[] = [];
    const controller = () =>
      dispatchController({
        concurrency: 5,
        deliver: async ({ key }) => {
          started.push(key);
          await new Promise((done) => setTimeout(done, 150));
        },
      });
    member = await startMember('webhook-dispatch', bus, [controller()]);
    const keys = Array.from({ length: 20 }, (_, n) => `stop ${n}`);
    await bus.publish(REQUESTED, ...keys.map((key) => sample('DeliveryRequested', key, { partition: 7 })));
    await eventually(() => expect(started.length).toBeGreaterThanOrEqual(5));
    const closed = member.close();
    const before = started.length;
    await closed;
    expect(started).toHaveLength(before);
    member = await startMember('webhook-dispatch', bus, [controller()]);
    await eventually(() => expect(new Set(started).size).toBe(20));
    expect(started).toHaveLength(20);
  });
});
