import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headersViolation, payloadViolation } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { ControlPlane, refusedFields, topic } from './control-plane.js';

describe('configuration', () => {
  let plane: ControlPlane;

  beforeAll(async () => {
    plane = await ControlPlane.start();
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
    await plane.done('PUT', '/v1/sources/payments', {
      connectionUrl: 'postgresql://capture:hidden@db.example/payments',
      tables: [{ schema: 'public', table: 'payments' }],
    });
  });

  afterAll(() => plane?.close());

  const mapping = {
    sourceId: 'payments',
    schema: 'public',
    table: 'payments',
    operations: ['update', 'read'],
    expects: { amount_cents: 'int4' },
    when: { after: { status: ['settled'] } },
    eventType: 'payment.settled.v1',
    tenant: { path: 'after.merchant_id' },
    subject: { path: 'after.id' },
    data: {
      kind: 'fields',
      fields: {
        paymentId: { path: 'after.id' },
        settledBy: { path: 'annotations.actor' },
        currency: { const: 'EUR' },
      },
    },
  };

  it.each([
    [
      'tenants',
      'TenantChanged',
      { name: 'One', allowedDestinations: [{ host: '*.corp.example', ports: [8443] }] },
      { name: 'Two', allowedDestinations: [{ network: '10.0.0.0/8' }] },
    ],
    [
      'endpoints',
      'EndpointChanged',
      { tenantId: 'company-b', url: 'https://one.example/', maxPerSecond: 12.5 },
      { tenantId: 'company-b', url: 'https://two.example/' },
    ],
    [
      'event-types',
      'EventTypeChanged',
      { description: 'One' },
      { description: 'Two', schema: { type: 'object' } },
    ],
    [
      'sources',
      'SourceChanged',
      { connectionUrl: 'postgresql://u:p@db.example/one', tables: [{ schema: 'public', table: 'a' }] },
      { connectionUrl: 'postgresql://u:p@db.example/two', tables: [{ schema: 'public', table: 'a' }] },
    ],
    [
      'mappings',
      'MappingChanged',
      mapping,
      { ...mapping, data: { kind: 'jsonata', expression: '{"id": after.id}' } },
    ],
    [
      'senders',
      'SenderChanged',
      { tenantId: 'company-b', name: 'One', eventTypes: ['deal.*'] },
      { tenantId: 'company-b', name: 'Two', eventTypes: ['deal.*'] },
    ],
    ['api-keys', 'ApiKeyChanged', { role: 'application', name: 'One' }, { role: 'application', name: 'Two' }],
  ] as const)(
    'of %s goes to its topic: versions in order, nothing for a repetition, a tombstone',
    async (path, message, one, two) => {
      const id = 'thing';
      const name = `config.${message
        .replace('Changed', '')
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-')
        .toLowerCase()}-changed.v1`;
      const url = `/v1/${path}/${id}`;
      const created = await plane.call('PUT', url, one);
      expect([created.status, created.body.version, created.headers.get('location')]).toEqual([201, 1, url]);
      const repeated = await plane.call('PUT', url, one);
      expect([repeated.status, repeated.body.version]).toEqual([200, 1]);
      const replaced = await plane.call('PUT', url, two);
      expect([replaced.status, replaced.body.version]).toEqual([200, 2]);
      // A warning is told to whoever made the change, and is no part of what was made.
      const { warnings: _told, ...kept } = replaced.body;
      expect((await plane.call('GET', url)).body).toEqual(kept);
      expect((await plane.call('DELETE', url)).status).toBe(204);
      expect((await plane.call('GET', url)).body).toMatchObject({ status: 404, code: 'not_found' });
      expect((await plane.call('DELETE', url)).status).toBe(404);
      const again = await plane.call('PUT', url, one);
      expect([again.status, again.body.version]).toEqual([201, 4]);

      await eventually(async () => expect(await plane.versions(name, id)).toEqual([1, 2, null, 4]));
      for (const record of await plane.records(name, id)) {
        expect(headersViolation(message, record.headers)).toBeNull();
        if (record.bytes !== null) expect(payloadViolation(message, record.json())).toBeNull();
      }
      const [first, , tombstone] = await plane.records(name, id);
      expect(first?.headers).toMatchObject({
        ce_id: expect.stringMatching(/^cfg_[a-z-]+-thing-1$/),
        ce_type: name.replace('config', 'crossdock'),
      });
      expect(tombstone?.headers.ce_id).toMatch(/-thing-3$/);
    },
  );

  it('of subscriptions goes to its topic too', async () => {
    await plane.done('PUT', '/v1/endpoints/shop', { tenantId: 'company-b', url: 'https://shop.example/' });
    const body = {
      tenantId: 'company-b',
      endpointId: 'shop',
      eventTypes: ['payment.*'],
      pattern: { amount: [{ numeric: ['>', 0] }] },
    };
    await plane.done('PUT', '/v1/subscriptions/orders', body);
    await plane.done('PUT', '/v1/subscriptions/orders', { ...body, eventTypes: ['*'] });
    await plane.done('PUT', '/v1/subscriptions/orders', { ...body, eventTypes: ['*'] });
    await eventually(async () => expect(await plane.versions(topic.subscriptions, 'orders')).toEqual([1, 2]));
    const [, last] = await plane.records(topic.subscriptions, 'orders');
    expect(last?.json()).toEqual({
      id: 'orders',
      version: 2,
      changedAt: expect.any(String),
      ...body,
      eventTypes: ['*'],
      eventsFrom: 'own-tenant',
      status: 'enabled',
    });
  });

  it('gets an id when none is chosen, and refuses one that is taken', async () => {
    const made = await plane.call('POST', '/v1/tenants', { name: 'Somebody' });
    expect([made.status, made.body.id]).toEqual([201, expect.stringMatching(/^ten_[a-z2-7]{26}$/)]);
    expect(made.headers.get('location')).toBe(`/v1/tenants/${String(made.body.id)}`);
    const taken = await plane.call('POST', '/v1/tenants', { id: 'company-b', name: 'Another' });
    expect(taken.body).toMatchObject({ status: 409, code: 'already_exists' });
    expect((await plane.call('GET', '/v1/tenants/company-b')).body.name).toBe('Company B');
  });

  it('is not deleted while something refers to it', async () => {
    await plane.done('PUT', '/v1/endpoints/used', { tenantId: 'company-b', url: 'https://used.example/' });
    await plane.done('PUT', '/v1/subscriptions/user', {
      tenantId: 'company-b',
      endpointId: 'used',
      eventTypes: ['*'],
    });
    await plane.done('PUT', '/v1/mappings/reader', mapping);
    for (const [url, user] of [
      ['/v1/tenants/company-b', 'endpoints'],
      ['/v1/endpoints/used', 'subscriptions'],
      ['/v1/sources/payments', 'mappings'],
    ] as const) {
      const refused = await plane.call('DELETE', url);
      expect(refused.body).toMatchObject({
        status: 409,
        code: 'in_use',
        detail: expect.stringContaining(user),
      });
      expect((await plane.call('GET', url)).status).toBe(200);
    }
    const narrowed = await plane.call('PUT', '/v1/sources/payments', {
      tables: [{ schema: 'public', table: 'others' }],
    });
    expect(narrowed.body).toMatchObject({
      status: 409,
      code: 'in_use',
      detail: expect.stringContaining('reader'),
    });
    await plane.done('DELETE', '/v1/subscriptions/user');
    await plane.done('DELETE', '/v1/endpoints/used');
  });

  it('lets a source do without a table for which mappings are disabled, and with it enables them again', async () => {
    const source = {
      connectionUrl: 'postgresql://capture:hidden@db.example/gaps',
      tables: [{ schema: 'public', table: 'payments' }],
    };
    const both = { ...source, tables: [...source.tables, { schema: 'public', table: 'refunds' }] };
    const refunds = { ...mapping, sourceId: 'gaps', table: 'refunds' };
    await plane.done('PUT', '/v1/sources/gaps', both);
    await plane.done('PUT', '/v1/mappings/refunded', refunds);
    expect((await plane.call('PUT', '/v1/sources/gaps', source)).body).toMatchObject({
      code: 'in_use',
      detail: expect.stringContaining('disable it first'),
    });
    await plane.done('PUT', '/v1/mappings/refunded', { ...refunds, status: 'disabled' });
    await plane.done('PUT', '/v1/sources/gaps', source);
    await plane.done('PUT', '/v1/mappings/refunded', { ...refunds, status: 'disabled' });
    const early = await plane.call('PUT', '/v1/mappings/refunded', refunds);
    expect([early.status, refusedFields(early)]).toEqual([422, { '/table': 'table_not_captured' }]);
    await plane.done('PUT', '/v1/sources/gaps', both);
    await plane.done('PUT', '/v1/mappings/refunded', refunds);
    expect((await plane.call('GET', '/v1/mappings/refunded')).body).toMatchObject({ status: 'enabled' });
  });

  it('is listed page by page in the order of ids', async () => {
    for (const id of ['p3', 'p1', 'p5', 'p2', 'p4']) await plane.done('PUT', `/v1/event-types/${id}`, {});
    const seen: string[] = [];
    let cursor = Buffer.from('p0').toString('base64url');
    for (;;) {
      const { body } = await plane.done('GET', `/v1/event-types?limit=2&cursor=${cursor}`);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      if (body.nextCursor === undefined) break;
      cursor = String(body.nextCursor);
    }
    expect(seen.filter((id) => id.startsWith('p'))).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
    const refused = await plane.call('GET', '/v1/event-types?limit=0&cursor=!');
    expect(refused.body.errors).toMatchObject([{ field: 'limit' }, { field: 'cursor' }]);
  });

  it('keeps an endpoint disabled when a PUT says nothing of its status, and enables it when asked', async () => {
    const body = { tenantId: 'company-b', url: 'https://still.example/' };
    await plane.done('PUT', '/v1/endpoints/still', body);
    expect((await plane.done('POST', '/v1/endpoints/still/disable')).body).toMatchObject({
      status: 'disabled',
      version: 2,
    });
    expect((await plane.done('PUT', '/v1/endpoints/still', body)).body).toMatchObject({
      status: 'disabled',
      version: 2,
    });
    expect((await plane.done('POST', '/v1/endpoints/still/enable')).body).toMatchObject({
      status: 'enabled',
      version: 3,
    });
  });
});
