import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CloudEvent, HTTP } from 'cloudevents';
import { headersViolation } from '@crossdock/contracts';
import { publishedEventId } from '@crossdock/identifiers';
import { keys, post, send, sendBatch, startGateway, type Gateway } from './gateway.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const published = () => gateway.bus.read('event.published.v1');
const eventOf = async (id: unknown) => {
  const found = (await published()).filter(({ headers }) => headers.ce_id === id);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('an event at a door', () => {
  it('is on the bus when it is answered 202, with its bytes as they were sent and our provenance', async () => {
    const body = '{ "dealId":"D-1", "value": 120000.00, "big": 12345678901234567890 }\n';
    const { status, body: answer } = await send(gateway.app, {
      headers: {
        'ce-id': 'A-1',
        'ce-subject': 'D-1',
        'ce-region': 'eu',
        'ce-time': '2026-11-24T09:31:00.123456Z',
      },
      body,
    });
    expect(status).toBe(202);
    expect(answer).toEqual({ status: 'accepted', id: publishedEventId('crm', 'crm', '/crm', 'A-1') });
    const record = await eventOf(answer.id);
    expect(record.bytes?.toString()).toBe(body);
    expect(record.key).toBe('crm:D-1');
    expect(headersViolation('EventPublished', record.headers)).toBeNull();
    expect(record.headers).toMatchObject({
      ce_source: '/crm',
      ce_type: 'deal.won',
      ce_subject: 'D-1',
      ce_time: '2026-11-24T09:31:00.123456Z',
      ce_region: 'eu',
      'content-type': 'application/json',
      cd_tenant_id: 'crm',
      cd_origin: 'sender',
      cd_sender_id: 'crm',
      cd_key_id: keys.door.id,
      cd_auth_method: 'api-key',
      cd_sent_id: 'A-1',
    });
    expect(Date.parse(record.headers.cd_received_at!)).toBeLessThanOrEqual(
      Date.parse(record.headers.cd_published_at!),
    );
  });

  it('says nothing that only we may say, however it is sent', async () => {
    const claims = { cd_routed: 'true', cd_origin: 'capture', 'cd-routed': 'true' };
    const { status, body } = await send(gateway.app, { headers: claims });
    expect(status).toBe(202);
    const { headers } = await eventOf(body.id);
    expect(Object.keys(headers).filter((name) => name.includes('routed'))).toEqual([]);
    expect(headers.cd_origin).toBe('sender');

    for (const [name, code] of [
      ['cdrouted', 'attribute_reserved'],
      ['cd_routed', 'malformed'],
    ] as const) {
      expect(await send(gateway.app, { headers: { [`ce-${name}`]: 'true' } })).toMatchObject({
        status: 400,
        body: { code },
      });
      const structured = await post(
        gateway.app,
        '/v1/doors/crm/events',
        { 'content-type': 'application/cloudevents+json', authorization: `Bearer ${keys.door.key}` },
        `{"specversion":"1.0","id":"claims","source":"/crm","type":"deal.won","${name}":"true","data":{}}`,
      );
      expect(structured).toMatchObject({ status: 400, body: { code } });
    }
  });

  it('keeps its id when the sender tries again', async () => {
    const [first, second] = [
      await send(gateway.app, { headers: { 'ce-id': 'again' } }),
      await send(gateway.app, { headers: { 'ce-id': 'again' } }),
    ];
    expect(second.body.id).toBe(first.body.id);
  });

  it('has data null where the body is empty', async () => {
    const { body } = await send(gateway.app, { headers: { 'ce-type': 'contact.updated' }, body: '' });
    expect((await eventOf(body.id)).bytes?.toString()).toBe('null');
  });

  it('is told what is wrong with it where the schema is only observed', async () => {
    const { status, body } = await send(gateway.app, {
      headers: { 'ce-type': 'deal.lost' },
      body: '{"dealId":1}',
    });
    expect(status).toBe(202);
    expect(body.warnings).toMatchObject([
      { field: '', code: 'required' },
      { field: '/dealId', code: 'type' },
    ]);
    await eventOf(body.id);
  });
});

describe('the published CloudEvents SDK', () => {
  const event = (id: string) =>
    new CloudEvent({
      id,
      source: '/crm',
      type: 'deal.won',
      subject: 'D-9',
      time: '2026-11-24T10:00:00.000Z',
      datacontenttype: 'application/json',
      region: 'eu',
      data: { dealId: 'D-9', value: 7, note: 'grüße €' },
    });

  it.each([
    ['binary', HTTP.binary],
    ['structured', HTTP.structured],
  ] as const)('is understood in %s mode', async (mode, encode) => {
    const { headers, body } = encode(event(`sdk-${mode}`));
    const answer = await post(
      gateway.app,
      '/v1/doors/crm/events',
      { ...(headers as Record<string, string>), authorization: `Bearer ${keys.door.key}` },
      body as string,
    );
    expect(answer.status).toBe(202);
    const record = await eventOf(answer.body.id);
    expect(record.json()).toEqual({ dealId: 'D-9', value: 7, note: 'grüße €' });
    expect(record.headers).toMatchObject({
      ce_subject: 'D-9',
      ce_time: '2026-11-24T10:00:00.000Z',
      ce_region: 'eu',
      'content-type': 'application/json',
      cd_sent_id: `sdk-${mode}`,
    });
  });

  it('is understood in a batch', async () => {
    const { status, body } = await sendBatch(gateway.app, JSON.stringify([event('sdk-1'), event('sdk-2')]));
    expect(status).toBe(202);
    const ids = ['sdk-1', 'sdk-2'].map((id) => publishedEventId('crm', 'crm', '/crm', id));
    expect(body.entries).toEqual(ids.map((id) => ({ status: 'accepted', id })));
    const own = (await published()).filter(({ headers }) => ids.includes(headers.ce_id ?? ''));
    expect(own.map(({ headers }) => headers.cd_sent_id)).toEqual(['sdk-1', 'sdk-2']);
  });
});

describe('structured mode', () => {
  it('leaves the data as the sender wrote it', async () => {
    const body =
      '{"specversion":"1.0","id":"exact","source":"/crm","type":"deal.moved","data": {"n":1.10, "big":98765432109876543210,"z":0,"a":"\\u00e4"} }';
    const headers = {
      'content-type': 'application/cloudevents+json',
      authorization: `Bearer ${keys.door.key}`,
    };
    const answer = await post(gateway.app, '/v1/doors/crm/events', headers, body);
    expect(answer.status).toBe(202);
    const record = await eventOf(answer.body.id);
    expect(record.bytes?.toString()).toBe('{"n":1.10, "big":98765432109876543210,"z":0,"a":"\\u00e4"}');
  });
});

describe('an own application', () => {
  const path = '/v1/events';

  it.each(['application', 'operator'] as const)('names the tenant with a key of role %s', async (role) => {
    const headers = { 'ce-tenant': 'company-b', 'ce-source': '/billing' };
    const { status, body } = await send(gateway.app, { path, key: keys[role].key, headers });
    expect(status).toBe(202);
    const record = await eventOf(body.id);
    expect(record.headers).toMatchObject({
      cd_tenant_id: 'company-b',
      cd_origin: 'application',
      cd_key_id: keys[role].id,
      ce_source: '/billing',
    });
    expect(record.headers).not.toHaveProperty('ce_tenant');
    expect(record.headers).not.toHaveProperty('cd_sender_id');
  });

  it('may leave it to a key that is bound to one', async () => {
    const { body } = await send(gateway.app, { path, key: keys.bound.key });
    expect((await eventOf(body.id)).headers.cd_tenant_id).toBe('crm');
  });
});
