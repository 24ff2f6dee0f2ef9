import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, found, RecordingEndpoint, type RecordedRequest } from '@crossdock/testing';
import { type Journey, System } from './support/system.js';

/** What a tenant can read of an attempt that delivered: as much as of a failure where it asked for that, and never a secret. */

const token = 'k-0123456789-of-the-shop';

let system: System;
let shop: RecordingEndpoint;
let shopKey: string;

beforeAll(async () => {
  // It repeats the secret that it was sent, as pages for developers do.
  shop = await RecordingEndpoint.start(({ headers }: RecordedRequest) => ({
    headers: { 'set-cookie': 'session=abc', 'x-region': 'eu' },
    body: `taken with ${String(headers['x-token'])}`,
  }));
  system = await System.start();
  await system.put('event-types/payment.settled', { validation: 'off', schema: {} });
  await system.put('tenants/shop', { name: 'Shop', deliveryDefaults: { evidenceOf: 'all' } });
  for (const [id, own] of [
    ['inspected', {}],
    ['usual', { evidenceOf: 'failures' }],
  ] as const) {
    const headers = [{ name: 'x-token', value: token, secret: true }];
    await system.put(`endpoints/${id}`, { tenantId: 'shop', url: `${shop.url}/${id}`, headers, ...own });
    await system.put(`subscriptions/${id}`, { tenantId: 'shop', endpointId: id, eventTypes: ['payment.*'] });
  }
  shopKey = await system.tenantKey('shop');
}, 120_000);

afterAll(async () => {
  await system?.stop();
  await shop?.close();
});

it('can be read from the audit, and has neither the secrets of the request nor what repeats them', async () => {
  // Until the configuration has reached everybody, events are routed to nobody.
  await eventually(
    async () => {
      await system.publish('payment.settled', 'shop', { probe: true });
      const paths = new Set(shop.requests.map(({ path }) => path));
      return paths.size === 2;
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
  const { id } = await system.publish('payment.settled', 'shop', { cents: 1990 });
  const journey = await found(
    async () => {
      const { status, body } = await system.ask('GET', 'audit', `/v1/events/${id}`, undefined, shopKey);
      const told = body as unknown as Journey;
      const isOver = status === 200 && told.deliveries.every(({ state }) => state === 'delivered');
      return isOver && told.deliveries.length === 2 ? told : undefined;
    },
    { timeoutMs: 30_000, everyMs: 250 },
  );
  const attemptAt = (endpointId: string) =>
    journey.deliveries.find((delivery) => delivery.endpointId === endpointId)!.attempts[0];
  expect(attemptAt('inspected')).toMatchObject({
    outcome: 'delivered',
    decision: { verdict: 'delivered', by: 'successStatuses' },
    method: 'POST',
    requestHeaders: { 'webhook-id': id, 'webhook-signature': '***', 'x-token': '***' },
    responseHeaders: { 'set-cookie': '***', 'x-region': 'eu' },
    responseBody: 'taken with ***',
    responseBodyBytes: `taken with ${token}`.length,
  });
  expect(attemptAt('usual')).toMatchObject({ outcome: 'delivered', status: 200 });
  for (const name of ['decision', 'method', 'requestHeaders', 'responseHeaders', 'responseBody']) {
    expect(attemptAt('usual')).not.toHaveProperty(name);
  }
  expect(JSON.stringify(journey)).not.toContain(token);
  // It was not for want of having been sent.
  expect(shop.requests.at(-1)?.headers['x-token']).toBe(token);
}, 120_000);
