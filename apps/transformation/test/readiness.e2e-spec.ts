import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { capturedEventId } from '@crossdock/identifiers';
import { createBus, eventually, startApp, type Bus, type RunningApp } from '@crossdock/testing';
import { change, endpoint, mapping, source, subscription, tenant, topic } from './bus-records.js';

describe('starting', () => {
  let bus: Bus;
  let app: RunningApp | undefined;

  beforeAll(async () => {
    bus = await createBus('transformation');
  });

  afterAll(async () => {
    await app?.stop();
    await bus?.close();
  });

  it('reads all configuration before the first change, and is ready only then', async () => {
    await bus.publish(topic.rowChanged, ...Array.from({ length: 50 }, (_, n) => change(n + 1)));
    await bus.publish(topic.tenants, tenant());
    await bus.publish(topic.sources, source());
    await bus.publish(topic.endpoints, endpoint());
    for (let from = 0; from < 5_000; from += 500) {
      const some = Array.from({ length: 500 }, (_, n) => from + n);
      await bus.publish(
        topic.mappings,
        ...some.map((n) => mapping({ id: `other-${n}`, table: `other_${n}` })),
      );
      await bus.publish(
        topic.subscriptions,
        ...some.map((n) => subscription({ id: `other-${n}`, tenantId: `t-${n}` })),
      );
    }
    // The last of thousands: a change that was mapped too early would miss it.
    await bus.publish(topic.mappings, mapping({ id: 'last' }));
    await bus.publish(topic.subscriptions, subscription({ id: 'last' }));

    app = await startApp('transformation', bus.env);
    const { url } = app;
    const answers: number[] = [];
    await eventually(
      async () => {
        const response = await fetch(`${url}/health/ready`);
        if (answers.at(-1) !== response.status) answers.push(response.status);
        return response.status === 200;
      },
      { timeoutMs: 30_000, everyMs: 2 },
    );
    expect(answers).toEqual([503, 200]);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('crossdock_transformation_entries_in_force{entity="mapping"} 5001');

    const wanted = Array.from({ length: 50 }, (_, n) =>
      capturedEventId(change(n + 1).payload.changeId, 'last'),
    );
    await eventually(async () => {
      const deliveries = await bus.read(topic.deliveryRequested);
      expect(new Set(deliveries.map(({ headers }) => headers.ce_id))).toEqual(new Set(wanted));
    });
  });
});
