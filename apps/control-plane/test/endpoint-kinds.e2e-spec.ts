import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashApiKey } from '@crossdock/credentials';
import { found } from '@crossdock/testing';
import { ControlPlane, refusedFields, topic } from './control-plane.js';

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
      [
        { kind: 'topic', topic: { name: 'orders' }, successStatuses: ['2xx'], onGone: 'fail' },
        { '/successStatuses': 'not_for_this_kind', '/onGone': 'not_for_this_kind' },
      ],
      [
        { kind: 'poll', maxPerSecond: 50, timeoutMs: 5_000, disableAfterMs: 0, connectTimeoutMs: 1_000 },
        {
          '/connectTimeoutMs': 'not_for_this_kind',
          '/timeoutMs': 'not_for_this_kind',
          '/maxPerSecond': 'not_for_this_kind',
          '/disableAfterMs': 'not_for_this_kind',
        },
      ],
      [{ kind: 'queue', topic: { name: 'orders' } }, { '/kind': 'not_a_choice' }],
    ] as const) {
      const refused = await put('bad', body);
      expect([refused.status, refusedFields(refused)]).toEqual([422, errors]);
    }
  });

  it('may be mailboxes, with a key that is shown once and told as a hash', async () => {
    const key = await plane.tenantKey('company-c');
    const put = (body: object) => plane.call('PUT', '/v1/endpoints/office', { kind: 'poll', ...body }, key);
    const made = await put({});
    expect(made).toMatchObject({ status: 201, body: { kind: 'poll', version: 1 } });
    const pollKey = String(made.body.pollKey);
    expect(pollKey).toMatch(/^cdk_[0-9a-f]{16}_[0-9a-f]{64}$/);
    const [, id] = pollKey.split('_');
    expect(made.body.poll).toEqual({ keys: [{ id, createdAt: expect.stringMatching(/^20/) }] });
    const again = await put({});
    expect(again.body).toMatchObject({ version: 1 });
    expect(again.body).not.toHaveProperty('pollKey');
    const record = await published('office', 1);
    expect(record).toMatchObject({ kind: 'poll', poll: { keys: [{ id, hash: hashApiKey(pollKey) }] } });
    expect(JSON.stringify(record)).not.toContain(pollKey);
    expect((await plane.call('GET', '/v1/endpoints/office', undefined, key)).text).not.toMatch(
      /sha256|pollKey/,
    );
    expect(plane.app.output()).not.toContain(pollKey);
    const refused = await put({ url: 'https://203.0.114.7/', topic: { name: 'orders' } });
    expect(refusedFields(refused)).toEqual({ '/url': 'not_for_this_kind', '/topic': 'not_for_this_kind' });
  });

  it('change the key of a mailbox while the one before it works for a while', async () => {
    await put('turning', { kind: 'poll' });
    const rotate = (body: object) => plane.call('POST', '/v1/endpoints/turning/rotate-poll-key', body);
    const keysOf = (answer: Awaited<ReturnType<typeof rotate>>) =>
      (answer.body.poll as { keys: { id: string; expiresAt?: string }[] }).keys;
    const second = await rotate({});
    expect(second.body.pollKey).toMatch(/^cdk_/);
    const [newest, before] = keysOf(second);
    expect(newest).not.toHaveProperty('expiresAt');
    expect(Date.parse(before!.expiresAt!)).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    const third = keysOf(await rotate({ expireOldAfterHours: 1 }));
    expect(third.map(({ id }) => id)).toEqual([expect.not.stringMatching(newest!.id), newest!.id]);
    const alone = keysOf(await rotate({ expireOldAfterHours: 0 }));
    expect(alone).toHaveLength(1);
    expect(refusedFields(await rotate({ expireOldAfterHours: 721 }))).toEqual({
      '/expireOldAfterHours': 'too_large',
    });
    await put('no-mailbox', { url: 'https://203.0.114.7/' });
    const refused = await plane.call('POST', '/v1/endpoints/no-mailbox/rotate-poll-key', {});
    expect([refused.status, refused.body.code]).toEqual([409, 'not_for_this_kind']);
    const stranger = await plane.tenantKey('company-d');
    expect((await plane.call('POST', '/v1/endpoints/turning/rotate-poll-key', {}, stranger)).status).toBe(
      404,
    );
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
