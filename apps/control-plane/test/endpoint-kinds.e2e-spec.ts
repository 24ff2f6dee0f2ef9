import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { found } from '@crossdock/testing';
import { ControlPlane, refusedFields, topic } from './control-plane.js';

jest.setTimeout(90_000);

describe('kinds of endpoints', () => {
  let plane: ControlPlane;

  beforeAll(async () => {
    plane = await ControlPlane.start({ ALLOWED_TOPICS: 'orders, warehouse.*' });
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
  });
  afterAll(() => plane?.close());

  const put = (id: string, body: object, key?: string) =>
    plane.call('PUT', `/v1/endpoints/${id}`, { tenantId: 'company-b', ...body }, key);
  const published = (id: string, version: number) =>
    found(async () => {
      const records = await plane.records(topic.endpoints, id);
      return records.map((record) => record.json()).find((endpoint) => endpoint.version === version);
    });

  it('are webhooks where nothing else is said, and published as before', async () => {
    const url = 'https://203.0.114.7/';
    const made = await put('plain', { url });
    expect(made.body).toMatchObject({ kind: 'webhook', url, version: 1 });
    expect((await put('plain', { kind: 'webhook', url })).body).toMatchObject({ version: 1 });
    const record = await published('plain', 1);
    for (const name of ['kind', 'topic']) expect(record).not.toHaveProperty(name);
    expect(refusedFields(await put('nowhere', {}))).toEqual({ '/url': 'required' });
    expect(refusedFields(await put('other', { url, topic: { name: 'orders' } }))).toEqual({
      '/topic': 'not_for_this_kind',
    });
  });

  it('may be topics of the organisation that the operator lists', async () => {
    const body = { kind: 'topic', topic: { name: 'warehouse.events' } };
    const made = await put('warehouse', body);
    expect(made).toMatchObject({ status: 201, body: { kind: 'topic', version: 1 } });
    expect(made.body.topic).toEqual({ name: 'warehouse.events', key: 'subject' });
    expect(made.body).not.toHaveProperty('url');
    expect((await put('warehouse', body)).body).toMatchObject({ version: 1 });
    const record = await published('warehouse', 1);
    expect(record).toMatchObject({ kind: 'topic', topic: { name: 'warehouse.events', key: 'subject' } });
    expect(record).not.toHaveProperty('url');
    const other = await put('warehouse', { kind: 'topic', topic: { name: 'orders', key: 'none' } });
    expect(other.body).toMatchObject({ version: 2, topic: { name: 'orders', key: 'none' } });
  });

  it('are refused where a field is not for them, each with a code of its own', async () => {
    const own = `${plane.bus.topicPrefix}event.published.v1`;
    for (const [body, errors] of [
      [{ kind: 'topic' }, { '/topic': 'required' }],
      [{ kind: 'topic', topic: { name: 'payroll' } }, { '/topic/name': 'topic_not_allowed' }],
      [{ kind: 'topic', topic: { name: own } }, { '/topic/name': 'topic_reserved' }],
      [{ kind: 'topic', topic: { name: 'config.endpoint-changed.v1' } }, { '/topic/name': 'topic_reserved' }],
      [{ kind: 'topic', topic: { name: 'warehouse events' } }, { '/topic/name': 'topic_not_valid' }],
      [
        {
          kind: 'topic',
          topic: { name: 'orders' },
          url: 'https://203.0.114.7/',
          method: 'PUT',
          authentication: { kind: 'basic', username: 'a', password: 'b' },
          tls: { authority: 'x' },
        },
        {
          '/url': 'not_for_this_kind',
          '/method': 'not_for_this_kind',
          '/authentication': 'not_for_this_kind',
          '/tls': 'not_for_this_kind',
          '/tls/authority': 'certificate_not_valid',
        },
      ],
      [{ kind: 'queue', topic: { name: 'orders' } }, { '/kind': 'not_a_choice' }],
    ] as const) {
      const refused = await put('bad', body);
      expect([refused.status, refusedFields(refused)]).toEqual([422, errors]);
    }
  });

  it('lets no tenant write to a topic of the organisation', async () => {
    const key = await plane.tenantKey('company-b');
    const refused = await put('mine', { kind: 'topic', topic: { name: 'orders' } }, key);
    expect([refused.status, refusedFields(refused)]).toEqual([422, { '/kind': 'not_allowed' }]);
  });

  it('do not take secrets of another place with them', async () => {
    const headers = [{ name: 'x-key', value: 'of-the-shop', secret: true }];
    await put('moves', { url: 'https://203.0.114.7/', headers });
    const moved = await put('moves', {
      kind: 'topic',
      topic: { name: 'orders' },
      headers: [{ name: 'x-key', secret: true }],
    });
    expect(refusedFields(moved)).toEqual({ '/headers/0/value': 'required' });
  });
});
