import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { capturedEventId, deliveryId } from '@crossdock/identifiers';
import { createBus, eventually, startApp, type Bus, type RunningApp } from '@crossdock/testing';
import { change, endpoint, mapping, source, subscription, tenant, topic } from './bus-records.js';

/** Guards guarantee 1: an offset is committed only after all that follows from the record is acknowledged. */
describe('kill -9 in the middle of batches', () => {
  const count = 6_000;
  let bus: Bus;
  let app: RunningApp | undefined;

  beforeAll(async () => {
    bus = await createBus('transformation');
    await bus.publish(topic.tenants, tenant());
    await bus.publish(topic.sources, source());
    await bus.publish(topic.endpoints, endpoint());
    await bus.publish(topic.subscriptions, subscription());
    await bus.publish(topic.mappings, mapping());
  });

  afterAll(async () => {
    await app?.stop();
    await bus?.close();
  });

  async function ids(name: string, header: string): Promise<Set<string>> {
    return new Set((await bus.read(name)).map(({ headers }) => headers[header] ?? ''));
  }

  it('loses nothing, and what comes again has the same ids', async () => {
    const changes = Array.from({ length: count }, (_, n) => change(n + 1));
    for (let from = 0; from < count; from += 1_000)
      await bus.publish(topic.rowChanged, ...changes.slice(from, from + 1_000));
    const events = new Set(
      changes.map(({ payload }) => capturedEventId(payload.changeId, 'payment-settled')),
    );
    const deliveries = new Set([...events].map((id) => deliveryId(id, 'orders')));

    for (const [name, header] of [
      [topic.eventPublished, 'ce_id'],
      [topic.deliveryRequested, 'cd_delivery_id'],
    ] as const) {
      app = await startApp('transformation', bus.env);
      const before = (await ids(name, header)).size;
      await eventually(async () => (await ids(name, header)).size > before, {
        timeoutMs: 40_000,
        everyMs: 1,
      });
      await app.kill('SIGKILL');
      expect((await ids(topic.deliveryRequested, 'cd_delivery_id')).size).toBeLessThan(count);
    }

    app = await startApp('transformation', bus.env);
    await eventually(
      async () => expect((await ids(topic.deliveryRequested, 'cd_delivery_id')).size).toBe(count),
      { timeoutMs: 60_000, everyMs: 100 },
    );
    expect(await ids(topic.eventPublished, 'ce_id')).toEqual(events);
    expect(await ids(topic.deliveryRequested, 'cd_delivery_id')).toEqual(deliveries);
    await eventually(async () =>
      expect(new Set((await bus.read(topic.eventRouted)).map(({ key }) => key))).toEqual(events),
    );
    // What was written is not routed again when it is read, whatever became of the process that wrote it.
    for (const { headers } of await bus.read(topic.eventPublished)) expect(headers.cd_routed).toBe('true');
    // A kill leaves at most a few requests with the routing of events that are not written yet; routed again they would be twice as many.
    const { length: written } = await bus.read(topic.eventPublished);
    expect((await bus.read(topic.eventRouted)).length).toBeLessThan(1.5 * written);
    expect(await ids(topic.recordParked, 'ce_id')).toEqual(new Set());
    expect(await app.stop()).toBe(0);
  }, 180_000);
});
