import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createBus, eventually, type Bus } from '@crossdock/testing';
import { register } from 'prom-client';
import { startMember, type Member } from './member.js';
import { sample } from './samples.js';
import { dispatchController, type Delayed } from './services.js';

const tier = (name: string) => `webhook.delivery-delayed.${name}.v1`;

describe('records with a due time', () => {
  let bus: Bus;
  const members: Member[] = [];
  let released: { record: Delayed; lateMs: number }[] = [];

  const controller = (leavesAt?: () => number) =>
    dispatchController({
      ...(leavesAt ? { leavesAt } : {}),
      release: (record) => {
        released.push({ record, lateMs: Date.now() - Date.parse(record.headers.cd_due_at ?? '') });
        return Promise.resolve();
      },
    });
  const delayed = (key: string, dueAt: number) =>
    sample('DeliveryDelayed', key, { headers: { cd_due_at: new Date(dueAt).toISOString() } });

  beforeAll(async () => void (bus = await createBus('webhook-dispatch')));
  afterEach(async () => {
    await Promise.all(members.splice(0).map((member) => member.close()));
    released = [];
  });
  afterAll(() => bus.close());

  it('are handed over never early and soon after', async () => {
    members.push(await startMember('webhook-dispatch', bus, [controller()]));
    await eventually(() => expect(members[0]!.transport.readiness()).toEqual({ ready: true }));
    const now = Date.now();
    const waits = [0, 30, 120, 260, 400, 700, 1_000, 1_001, 1_500, 2_200];
    for (const wait of waits) {
      await bus.publish(
        tier('1s'),
        delayed('one', now + wait),
        delayed('two', now + wait),
        delayed('six', now + wait),
      );
      await bus.publish(tier('5s'), delayed('one', now + wait * 2));
    }
    await eventually(() => expect(released).toHaveLength(waits.length * 4));
    const late = released.map(({ lateMs }) => lateMs);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    const waited = released.filter(({ record }) => Date.parse(record.headers.cd_due_at ?? '') > now + 300);
    expect(Math.max(...waited.map(({ lateMs }) => lateMs))).toBeLessThan(1_000);
  });

  it('wait through a rebalance and a restart', async () => {
    members.push(await startMember('webhook-dispatch', bus, [controller()]));
    const dueAt = Date.now() + 3_000;
    await bus.publish(
      tier('30s'),
      ...['one', 'two', 'three', 'four', 'five'].map((key) => delayed(key, dueAt)),
    );
    members.push(await startMember('webhook-dispatch', bus, [controller()]));
    await members[0]!.close();
    expect(released).toHaveLength(0);
    await eventually(() => expect(released).toHaveLength(5));
    for (const { lateMs } of released) {
      expect(lateMs).toBeGreaterThanOrEqual(0);
      expect(lateMs).toBeLessThan(1_000);
    }
  });

  it('are held when they have left their partition, also through a rebalance and a stop', async () => {
    const held = async () => {
      const { values } = await register.getSingleMetric('crossdock_kafka_held_records')!.get();
      return values.reduce((sum, { value }) => sum + value, 0);
    };
    const atOnce = () => controller(() => 0);
    members.push(await startMember('webhook-dispatch', bus, [atOnce()]));
    const dueAt = Date.now() + 6_000;
    const keys = Array.from({ length: 40 }, (_, index) => `held-${index}`);
    await bus.publish(tier('30s'), ...keys.map((key) => delayed(key, dueAt)));
    await eventually(async () => expect(await held()).toBe(keys.length));
    members.push(await startMember('webhook-dispatch', bus, [atOnce()]));
    await eventually(() => expect(members[1]!.transport.readiness()).toEqual({ ready: true }));
    await members[0]!.close();
    await eventually(() => expect(new Set(released.map(({ record }) => record.key)).size).toBe(keys.length));
    expect(released).toHaveLength(keys.length);
    expect(Math.min(...released.map(({ lateMs }) => lateMs))).toBeGreaterThanOrEqual(0);
    expect(await held()).toBe(0);
  });
});
