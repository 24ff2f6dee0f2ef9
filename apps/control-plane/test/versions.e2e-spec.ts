import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ControlPlane, refusedFields } from './control-plane.js';

interface Brief {
  version: number;
  changedAt: string;
  replacedAt?: string;
}

let plane: ControlPlane;
let shopKey: string;
let otherKey: string;

beforeAll(async () => {
  plane = await ControlPlane.start();
  shopKey = await plane.tenantKey('company-b');
  otherKey = await plane.tenantKey('company-c');
});
afterAll(() => plane?.close(), 30_000);

const url = 'https://shop.example/';
const putEndpoint = (id: string, more: object = {}, key = shopKey) =>
  plane.done('PUT', `/v1/endpoints/${id}`, { url, ...more }, key);
const listed = async (path: string, key = shopKey) =>
  (await plane.done('GET', `${path}/versions`, undefined, key)).body.items as Brief[];
const statusOf = async (path: string, key = shopKey) =>
  (await plane.call('GET', path, undefined, key)).status;

it('tells what an endpoint was when an attempt was made, and how long, without its secrets', async () => {
  const headers = [{ name: 'X-Token', value: 'never-shown', secret: true }];
  const authentication = { kind: 'basic', username: 'us', password: 'never-shown-either' };
  const first = await putEndpoint('shop', { timeoutMs: 1_000, headers, authentication });
  await putEndpoint('shop', { timeoutMs: 2_000 });
  await plane.done('POST', '/v1/endpoints/shop/rotate-secret', {}, shopKey);
  // What changes nothing makes no version.
  await putEndpoint('shop', { timeoutMs: 2_000 });

  const versions = await listed('/v1/endpoints/shop');
  expect(versions).toEqual([
    { version: 3, changedAt: expect.any(String) },
    { version: 2, changedAt: expect.any(String), replacedAt: versions[0]?.changedAt },
    { version: 1, changedAt: first.body.changedAt, replacedAt: versions[1]?.changedAt },
  ]);
  const at = async (version: number) =>
    plane.done('GET', `/v1/endpoints/shop/versions/${version}`, undefined, shopKey);
  const [one, two, three] = [await at(1), await at(2), await at(3)];
  expect(one.body).toMatchObject({
    id: 'shop',
    version: 1,
    tenantId: 'company-b',
    timeoutMs: 1_000,
    headers: [{ name: 'x-token', secret: true }],
    authentication: { kind: 'basic', username: 'us' },
    signingSecretCount: 1,
    replacedAt: versions[1]?.changedAt,
  });
  expect(two.body).toMatchObject({ version: 2, timeoutMs: 2_000, signingSecretCount: 1 });
  expect(two.body).not.toHaveProperty('headers');
  const { body: present } = await plane.done('GET', '/v1/endpoints/shop', undefined, shopKey);
  expect(three.body).toEqual(present);
  const kept = await plane.query('SELECT shown::text FROM kept_versions');
  for (const text of [one.text, two.text, three.text, JSON.stringify(kept)])
    expect(text).not.toMatch(/never-shown|whsec_|v1\.k1/);
});

it('keeps an endpoint that the system disabled, or that is gone, for its tenant alone', async () => {
  await putEndpoint('leaving');
  await plane.done('POST', '/v1/endpoints/leaving/disable', undefined, shopKey);
  await plane.done('DELETE', '/v1/endpoints/leaving', undefined, shopKey);
  expect(await listed('/v1/endpoints/leaving')).toMatchObject([
    { version: 2, replacedAt: expect.any(String) },
    { version: 1, replacedAt: expect.any(String) },
  ]);
  for (const path of ['', '/1'])
    expect(await statusOf(`/v1/endpoints/leaving/versions${path}`, otherKey)).toBe(404);

  // Another tenant takes the id: each sees its own.
  await putEndpoint('leaving', {}, otherKey);
  expect((await listed('/v1/endpoints/leaving', otherKey)).map(({ version }) => version)).toEqual([4]);
  expect((await listed('/v1/endpoints/leaving')).map(({ version }) => version)).toEqual([2, 1]);
  const { operatorKey } = plane;
  expect((await listed('/v1/endpoints/leaving', operatorKey)).map(({ version }) => version)).toEqual([
    4, 2, 1,
  ]);
  expect(await statusOf('/v1/endpoints/leaving/versions/4')).toBe(404);
  expect(await statusOf('/v1/endpoints/leaving/versions/2', otherKey)).toBe(404);
});

it.each(['0', '-1', '1.0', '01', '3', 'x', '99999999999999999999', '%00'])(
  'knows no version %s',
  async (version) => {
    await putEndpoint('plain');
    expect(await statusOf(`/v1/endpoints/plain/versions/${version}`)).toBe(404);
  },
);

it('knows nothing of what never was', async () => {
  for (const path of ['endpoints/never', 'subscriptions/never', 'endpoints/%00'])
    expect(await statusOf(`/v1/${path}/versions`)).toBe(404);
  expect(await statusOf('/v1/tenants/company-b/versions')).toBe(404);
});

it('tells what a subscription was, and tries that on an event', async () => {
  const subscription = (amount: number) => ({
    endpointId: 'shop',
    eventTypes: ['payment.*'],
    pattern: { amountCents: [amount] },
    transform: { kind: 'fields', fields: { [`of${amount}`]: { path: 'data.amountCents' } } },
  });
  await putEndpoint('shop');
  for (const amount of [1, 2])
    await plane.done('PUT', '/v1/subscriptions/orders', subscription(amount), shopKey);
  const old = await plane.done('GET', '/v1/subscriptions/orders/versions/1', undefined, shopKey);
  expect(old.body).toMatchObject({ version: 1, ...subscription(1), replacedAt: expect.any(String) });

  const event = { type: 'payment.settled', data: { amountCents: 1 } };
  const tried = async (version?: number) =>
    plane.call('POST', '/v1/subscriptions/orders/dry-run', { event, version }, shopKey);
  expect((await tried()).body).toMatchObject({ matches: false, subscriptionVersion: 2 });
  const before = (await tried(1)).body;
  expect(before).toMatchObject({ matches: true, subscriptionVersion: 1 });
  expect(JSON.parse(String(before.body))).toMatchObject({ data: { of1: 1 } });
  expect((await tried(7)).status).toBe(404);
  expect(refusedFields(await tried(0))).toEqual({ '/version': 'too_small' });

  await plane.done('DELETE', '/v1/subscriptions/orders', undefined, shopKey);
  expect((await tried(1)).body).toMatchObject({ matches: true });
  const foreign = await plane.call(
    'POST',
    '/v1/subscriptions/orders/dry-run',
    { event, version: 1 },
    otherKey,
  );
  expect(foreign.status).toBe(404);
});

it('tells what the defaults of a tenant were, to operators', async () => {
  await plane.done('PUT', '/v1/tenants/company-b', { name: 'b', deliveryDefaults: { timeoutMs: 9_000 } });
  await plane.done('PUT', '/v1/tenants/company-b', { name: 'b' });
  const [, before] = await listed('/v1/tenants/company-b', plane.operatorKey);
  const old = await plane.done('GET', `/v1/tenants/company-b/versions/${before?.version}`);
  expect(old.body).toMatchObject({ deliveryDefaults: { timeoutMs: 9_000 } });
});

it('keeps the newest hundred, and nothing that is out of force for longer than ninety days', async () => {
  for (const maxInFlight of [1, 2]) await putEndpoint('busy', { maxInFlight });
  // As if it had been changed very often since.
  await plane.query(
    `INSERT INTO kept_versions SELECT kind, id, n, tenant_id, changed_at, replaced_at, shown
       FROM kept_versions, generate_series(40, 149) AS n WHERE id = 'busy'`,
  );
  await plane.query(`UPDATE endpoints SET version = 150 WHERE id = 'busy'`);
  await putEndpoint('busy', { maxInFlight: 3 });
  const known = async () => (await listed('/v1/endpoints/busy')).map(({ version }) => version);
  expect(await known()).toEqual(Array.from({ length: 101 }, (_, at) => 151 - at));
  await plane.query(
    `UPDATE kept_versions SET replaced_at = now() - interval '91 days' WHERE id = 'busy' AND version < 100`,
  );
  await putEndpoint('plain', { maxInFlight: 7 });
  expect((await known()).at(-1)).toBe(100);
});
