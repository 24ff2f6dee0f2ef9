import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newApiKey } from '@crossdock/credentials';
import { ControlPlane, refusedFields } from './control-plane.js';

const nothing = { type: 'about:blank', title: 'There is nothing here', status: 404, code: 'not_found' };

describe('access', () => {
  let plane: ControlPlane;
  let mine: string;
  let theirs: string;

  beforeAll(async () => {
    plane = await ControlPlane.start();
    mine = await plane.tenantKey('mine');
    theirs = await plane.tenantKey('theirs');
    await plane.done('PUT', '/v1/endpoints/their-shop', {
      tenantId: 'theirs',
      url: 'https://theirs.example/',
    });
    await plane.done('PUT', '/v1/subscriptions/their-orders', {
      tenantId: 'theirs',
      endpointId: 'their-shop',
      eventTypes: ['*'],
    });
    await plane.done('PUT', '/v1/event-types/deal.won', { description: 'Won.' });
  });

  afterAll(() => plane?.close());

  it('needs a key that is known, active and right; the answer does not say which it was not', async () => {
    await plane.done('PUT', '/v1/api-keys/suspended', { role: 'operator', name: 'Old' });
    const { body } = await plane.done('POST', '/v1/api-keys', { role: 'operator', name: 'Older' });
    await plane.done('PUT', `/v1/api-keys/${String(body.id)}`, {
      role: 'operator',
      name: 'Older',
      status: 'suspended',
    });
    const answers = [];
    for (const key of [null, 'nonsense', newApiKey().key, newApiKey('operator').key, String(body.key)])
      answers.push(await plane.call('GET', '/v1/tenants', undefined, key));
    for (const { status, text, headers } of answers) {
      expect([status, text]).toEqual([401, answers[0]?.text]);
      expect(headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('of a tenant is to its own endpoints and subscriptions', async () => {
    const made = await plane.call(
      'POST',
      '/v1/endpoints',
      { id: 'my-shop', url: 'https://mine.example/' },
      mine,
    );
    expect([made.status, made.body.tenantId]).toEqual([201, 'mine']);
    const subscribed = await plane.call(
      'PUT',
      '/v1/subscriptions/my-orders',
      { endpointId: 'my-shop', eventTypes: ['deal.*'] },
      mine,
    );
    expect(subscribed.status).toBe(201);
    expect((await plane.call('POST', '/v1/endpoints/my-shop/rotate-secret', {}, mine)).status).toBe(200);
    for (const [path, own] of [
      ['/v1/endpoints', 'my-shop'],
      ['/v1/endpoints?tenantId=theirs', 'my-shop'],
      ['/v1/subscriptions', 'my-orders'],
    ] as const) {
      const { body } = await plane.call('GET', path, undefined, mine);
      expect((body.items as { id: string }[]).map(({ id }) => id)).toEqual([own]);
    }
  });

  it.each([
    ['GET', '/v1/endpoints/their-shop', undefined],
    ['PUT', '/v1/endpoints/their-shop', { url: 'https://evil.example/' }],
    ['DELETE', '/v1/endpoints/their-shop', undefined],
    ['POST', '/v1/endpoints/their-shop/rotate-secret', {}],
    ['POST', '/v1/endpoints/their-shop/disable', undefined],
    ['GET', '/v1/subscriptions/their-orders', undefined],
    ['DELETE', '/v1/subscriptions/their-orders', undefined],
  ] as const)('of a tenant does not show what is another one’s: %s %s', async (method, path, body) => {
    const foreign = await plane.call(method, path, body, mine);
    expect(foreign.body).toMatchObject({ status: 404, code: 'not_found' });
    if (method !== 'PUT') {
      const absent = await plane.call(method, path.replace('their-', 'no-'), body, mine);
      expect(foreign.text).toBe(absent.text.replace('no-', 'their-'));
    }
    expect((await plane.call('GET', '/v1/endpoints/their-shop', undefined, theirs)).body).toMatchObject({
      url: 'https://theirs.example/',
      status: 'enabled',
      version: 1,
    });
  });

  it('of a tenant does not reach another tenant through a reference', async () => {
    const other = await plane.call(
      'POST',
      '/v1/endpoints',
      { tenantId: 'theirs', url: 'https://a.example/' },
      mine,
    );
    const absent = await plane.call(
      'POST',
      '/v1/endpoints',
      { tenantId: 'nobody', url: 'https://a.example/' },
      mine,
    );
    expect(refusedFields(other)).toEqual({ '/tenantId': 'unknown_reference' });
    expect(refusedFields(absent)).toEqual(refusedFields(other));
    const subscription = { endpointId: 'their-shop', eventTypes: ['*'] };
    expect(refusedFields(await plane.call('POST', '/v1/subscriptions', subscription, mine))).toEqual({
      '/endpointId': 'unknown_reference',
    });
  });

  it('to the events of any tenant is for operators', async () => {
    const body = {
      tenantId: 'theirs',
      endpointId: 'their-shop',
      eventTypes: ['*'],
      eventsFrom: 'any-tenant',
    };
    expect(refusedFields(await plane.call('PUT', '/v1/subscriptions/their-orders', body, theirs))).toEqual({
      '/eventsFrom': 'not_allowed',
    });
    expect((await plane.call('PUT', '/v1/subscriptions/their-orders', body)).status).toBe(200);
  });

  it('of a tenant reads event types and sees nothing else of the operator’s', async () => {
    expect((await plane.call('GET', '/v1/event-types/deal.won', undefined, mine)).status).toBe(200);
    for (const [method, path] of [
      ['PUT', '/v1/event-types/deal.won'],
      ['DELETE', '/v1/event-types/deal.won'],
      ['GET', '/v1/tenants/mine'],
      ['GET', '/v1/api-keys'],
      ['POST', '/v1/senders'],
      ['GET', '/v1/sources'],
      ['GET', '/v1/mappings'],
      ['GET', '/v1/nowhere'],
    ] as const)
      expect((await plane.call(method, path, method === 'GET' ? undefined : {}, mine)).body).toEqual(nothing);
  });

  it('of an application is to nothing here', async () => {
    const { body } = await plane.done('POST', '/v1/api-keys', { role: 'application', name: 'Billing' });
    for (const path of ['/v1/endpoints', '/v1/event-types', '/v1/tenants'])
      expect((await plane.call('GET', path, undefined, String(body.key))).body).toEqual(nothing);
  });

  it('ends at once when the key or its tenant is suspended or deleted', async () => {
    const key = await plane.tenantKey('leaving');
    const works = async (): Promise<boolean> =>
      (await plane.call('GET', '/v1/endpoints', undefined, key)).status === 200;
    expect(await works()).toBe(true);
    await plane.done('PUT', '/v1/tenants/leaving', { name: 'Leaving', status: 'suspended' });
    expect(await works()).toBe(false);
    await plane.done('PUT', '/v1/tenants/leaving', { name: 'Leaving' });
    expect(await works()).toBe(true);
    const id = key.split('_')[1] ?? '';
    await plane.done('DELETE', `/v1/api-keys/${id}`);
    expect(await works()).toBe(false);
  });

  it('of the operator comes back with the next start, whatever was done to the key', async () => {
    await plane.done('DELETE', '/v1/api-keys/operator');
    expect((await plane.call('GET', '/v1/tenants')).status).toBe(401);
    await plane.app.stop();
    await plane.startApp();
    expect((await plane.call('GET', '/v1/tenants')).status).toBe(200);
  });
});
