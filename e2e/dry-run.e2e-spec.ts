import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, found, RecordingEndpoint } from '@crossdock/testing';
import { System } from './support/system.js';

/** A subscription is tried on an event that was published before, through the control plane, the audit and the bus. */

let system: System;
let shop: RecordingEndpoint;
let shopKey: string;
let otherKey: string;

beforeAll(async () => {
  shop = await RecordingEndpoint.start();
  system = await System.start();
  await system.put('event-types/payment.settled', { validation: 'off', schema: {} });
  for (const id of ['shop', 'other']) await system.put(`tenants/${id}`, { name: id });
  await system.put('endpoints/shop', { tenantId: 'shop', url: shop.url });
  await system.put('subscriptions/shop', {
    tenantId: 'shop',
    endpointId: 'shop',
    eventTypes: ['payment.*'],
    transform: { kind: 'fields', fields: { order: { path: 'data.name' }, cents: { path: 'data.cents' } } },
  });
  shopKey = await system.tenantKey('shop');
  otherKey = await system.tenantKey('other');
}, 120_000);

afterAll(async () => {
  await system?.stop();
  await shop?.close();
});

const tryOn = (eventId: string, key: string, body: object = {}, path = '/v1/subscriptions/shop/dry-run') =>
  system.ask('POST', 'control-plane', path, { eventId, ...body }, key);

it('tells for a stored event the very body that was sent for it, and keeps it from other tenants', async () => {
  // Until the configuration has reached everybody, events are routed to nobody.
  const request = await found(
    async () => {
      await system.publish('payment.settled', 'shop', { name: 'stored', cents: 1990 });
      return shop.requests[0];
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
  const eventId = String(request.headers['webhook-id']);
  await eventually(async () => expect(await system.journey(eventId)).not.toBeNull());

  const sent = request.body.toString();
  // The audit hears of a new key a moment after the control plane gave it out.
  const tried = await found(
    async () => {
      const answer = await tryOn(eventId, shopKey);
      return answer.body['code'] === 'stored_events_unavailable' ? undefined : answer;
    },
    { timeoutMs: 30_000, everyMs: 250 },
  );
  expect(tried).toMatchObject({ status: 200, body: { matches: true, body: sent, subscriptionVersion: 1 } });

  const unsaved = await tryOn(
    eventId,
    shopKey,
    {
      eventTypes: ['deal.*'],
      transform: { kind: 'jsonata', expression: '"Paid: " & data.name', output: 'body' },
    },
    '/v1/subscriptions/dry-run',
  );
  expect(unsaved).toMatchObject({ status: 200, body: { matches: false, body: '"Paid: stored"' } });

  const own = '/v1/subscriptions/dry-run';
  await found(
    async () =>
      (await tryOn('evt_neverwas', otherKey, {}, own)).body['code'] === 'event_unknown' || undefined,
    { timeoutMs: 30_000, everyMs: 250 },
  );
  const foreign = await tryOn(eventId, otherKey, {}, own);
  expect(foreign).toMatchObject({ status: 404, body: { code: 'event_unknown' } });
  expect(foreign).toEqual(await tryOn('evt_neverwas', otherKey, {}, own));

  const both = { event: { type: 'payment.settled', data: {} } };
  expect(await tryOn(eventId, shopKey, both)).toMatchObject({
    status: 422,
    body: { errors: [{ field: '/event', code: 'required' }] },
  });
}, 120_000);
