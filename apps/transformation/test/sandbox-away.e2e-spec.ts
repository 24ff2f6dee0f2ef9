import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { capturedEventId, deliveryId } from '@crossdock/identifiers';
import { createBus, eventually, startApp, type Bus, type RunningApp } from '@crossdock/testing';
import { change, endpoint, event, mapping, source, subscription, tenant, topic } from './bus-records.js';
import { Installation } from './installation.js';

const doubtMs = 500;
/** Waited before by a record that is repeated so often: 50 + 100 + 200 + 400 ms at least. */
const outlasting = 4;

let bus: Bus;
let installation: Installation;
let app: RunningApp;

beforeAll(async () => {
  installation = await Installation.make();
  bus = await createBus('transformation');
  await bus.publish(topic.tenants, tenant());
  await bus.publish(topic.sources, source());
  await bus.publish(topic.endpoints, endpoint());
  await bus.publish(
    topic.subscriptions,
    subscription({ eventTypes: ['*'], transform: { kind: 'jsonata', expression: '{"of": type}' } }),
  );
  await bus.publish(topic.mappings, mapping());
});

afterAll(async () => {
  await app?.stop();
  await bus?.close();
  await installation?.remove();
});

/** Guards decision 18: a captured change has no other record until it is routed, and parking it for a fault that passes would lose its deliveries. */
it('records outlast a sandbox that does not start, however long, and none is parked', async () => {
  await installation.loseSandbox();
  app = await startApp('transformation', { ...bus.env, RECORD_DOUBT_MS: String(doubtMs) }, installation.main);
  await app.ready();
  const changes = [1, 2, 3].map((n) => change(n));
  await bus.publish(topic.rowChanged, ...changes);
  await bus.publish(
    topic.eventPublished,
    event('evt_sent', {}, { ce_type: 'payment.x', cd_tenant_id: 'company-b' }),
  );

  const repeated = (operation: string) =>
    app.logged().filter(({ msg, operation: of }) => msg === 'record.repeated' && of === operation);
  await eventually(() => {
    for (const operation of ['transformationReceivesRowChanged', 'transformationReceivesEventPublished'])
      expect(repeated(operation)).toContainEqual(
        expect.objectContaining({ code: 'sandbox_unavailable', attempt: outlasting }),
      );
  });
  expect(await bus.read(topic.recordParked)).toEqual([]);
  expect(await bus.read(topic.deliveryRequested)).toEqual([]);
  const events = await bus.read(topic.eventPublished);
  expect(events.map(({ headers }) => headers.ce_id)).toEqual(['evt_sent']);

  await installation.bringSandboxBack();
  const captured = changes.map(({ payload }) => capturedEventId(payload.changeId, 'payment-settled'));
  const wanted = ['evt_sent', ...captured].map((id) => deliveryId(id, subscription().key ?? '')).sort();
  await eventually(async () => {
    const deliveries = await bus.read(topic.deliveryRequested);
    expect(deliveries.map(({ headers }) => headers.cd_delivery_id).sort()).toEqual(wanted);
    for (const { headers, json } of deliveries) {
      expect(headers.cd_unshaped).toBeUndefined();
      expect(json<{ data: unknown }>().data).toEqual({ of: headers.ce_type });
    }
  });
  expect(await bus.read(topic.recordParked)).toEqual([]);
});
