import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headersViolation, payloadViolation } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { keys, post, send, startGateway, type Gateway, type ToSend } from './gateway.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

interface Decision {
  decision: string;
  code: string;
  detail: string;
  sentId?: string;
  quarantineId?: string;
  remoteAddress?: string;
}

async function decisions(): Promise<{ key: string | null; decided: Decision }[]> {
  const records = await gateway.bus.read('inbound.entry-decided.v1');
  for (const record of records) {
    expect(headersViolation('EntryDecided', record.headers)).toBeNull();
    expect(payloadViolation('EntryDecided', record.json())).toBeNull();
  }
  return records.map((record) => ({
    key: record.key,
    decided: record.json<Decision & Record<string, unknown>>(),
  }));
}

const application = { path: '/v1/events', key: keys.application.key };
const crm = { 'ce-tenant': 'crm' };

describe('a known caller is refused, and the decision is on the bus with the answer', () => {
  it.each<[string, number, string, ToSend]>([
    [
      'a type that the sender may not send',
      403,
      'event_type_not_allowed',
      { headers: { 'ce-type': 'payment.settled.v1' } },
    ],
    ['a type that nobody declared', 422, 'event_type_unknown', { headers: { 'ce-type': 'never.declared' } }],
    ['a tenant named by a sender', 400, 'attribute_reserved', { headers: { 'ce-tenant': 'company-b' } }],
    ['provenance written by a sender', 400, 'attribute_reserved', { headers: { 'ce-cdsenderid': 'me' } }],
    ['no JSON', 400, 'malformed', { body: '{"dealId":' }],
    ['no UTF-8', 400, 'malformed', { body: Buffer.from([0x22, 0xc3, 0x28, 0x22]) }],
    ['1,100 levels', 400, 'malformed', { body: '['.repeat(1_100) + ']'.repeat(1_100) }],
    ['a missing attribute', 400, 'malformed', { headers: { 'ce-specversion': '0.3' } }],
    [
      'other content',
      415,
      'content_type_not_supported',
      { headers: { 'content-type': 'text/xml' }, body: '<deal/>' },
    ],
    ['compressed content', 415, 'content_type_not_supported', { headers: { 'content-encoding': 'gzip' } }],
    [
      'another event format',
      415,
      'content_type_not_supported',
      { headers: { 'content-type': 'application/cloudevents+avro' } },
    ],
    ['too many bytes', 413, 'too_large', { body: JSON.stringify('x'.repeat(262_144)) }],
    [
      'a tenant that does not exist',
      422,
      'tenant_unknown',
      { ...application, headers: { 'ce-tenant': 'nobody' } },
    ],
    ['a suspended tenant', 422, 'tenant_unknown', { ...application, headers: { 'ce-tenant': 'closed' } }],
    ['no tenant', 422, 'tenant_unknown', application],
    [
      'the tenant of another key',
      422,
      'tenant_unknown',
      { ...application, key: keys.bound.key, headers: { 'ce-tenant': 'company-b' } },
    ],
    [
      'an application, a type that nobody declared',
      422,
      'event_type_unknown',
      { ...application, headers: { ...crm, 'ce-type': 'x.y' } },
    ],
    ['a tenant that publishes', 403, 'role_not_allowed', { ...application, key: keys.tenant.key }],
  ])('%s', async (_what, status, code, request) => {
    const before = (await decisions()).length;
    const answer = await send(gateway.app, request);
    expect(answer).toMatchObject({ status, body: { type: 'about:blank', status, code } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect((await decisions()).length).toBe(before + 1);
  });

  it('says who it was and which entry', async () => {
    await send(gateway.app, { headers: { 'ce-id': 'who', 'ce-type': 'payment.settled.v1' } });
    const found = (await decisions()).find(({ decided }) => decided.sentId === 'who');
    expect(found).toMatchObject({
      key: 'crm',
      decided: {
        decision: 'refused',
        code: 'event_type_not_allowed',
        remoteAddress: '127.0.0.1',
        senderId: 'crm',
        tenantId: 'crm',
        keyId: keys.door.id,
        eventType: 'payment.settled.v1',
        eventSource: '/crm',
      },
    });
  });

  it('leaves nothing of all that on the bus as an event', async () => {
    expect(await gateway.bus.read('event.published.v1')).toEqual([]);
  });
});

describe('a name that occurs twice', () => {
  it('is malformed among attributes', async () => {
    const body = '{"specversion":"1.0","id":"a","id":"b","source":"/crm","type":"deal.won"}';
    const headers = {
      'content-type': 'application/cloudevents+json',
      authorization: `Bearer ${keys.door.key}`,
    };
    expect(await post(gateway.app, '/v1/doors/crm/events', headers, body)).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    });
  });

  it('breaks the schema inside the data', async () => {
    const answer = await send(gateway.app, { body: '{"dealId":"D","value":1,"value":"much"}' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'schema_violation' } });
  });
});

describe('an entry that breaks its schema', () => {
  it('is quarantined with its raw bytes, and the sender learns where', async () => {
    const body = '{ "dealId": 7, "value": "much" }';
    const answer = await send(gateway.app, { headers: { 'ce-id': 'Q-1', 'ce-subject': 'D-7' }, body });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'schema_violation',
        errors: [
          { field: '/dealId', code: 'type', detail: 'must be string' },
          { field: '/value', code: 'type', detail: 'must be number' },
        ],
      },
    });
    const quarantined = (await gateway.bus.read('inbound.event-quarantined.v1')).find(
      ({ headers }) => headers.ce_id === 'Q-1',
    );
    expect(headersViolation('EventQuarantined', quarantined?.headers)).toBeNull();
    expect(quarantined?.bytes?.toString()).toBe(body);
    expect(quarantined?.headers).toMatchObject({
      ce_source: '/crm',
      ce_type: 'deal.won',
      ce_subject: 'D-7',
      'content-type': 'application/json',
      cd_tenant_id: 'crm',
      cd_sender_id: 'crm',
      cd_key_id: keys.door.id,
      cd_reason: 'schema_violation',
      cd_detail: 'data/dealId must be string',
    });
    const decided = (await decisions()).find(({ decided }) => decided.sentId === 'Q-1')?.decided;
    expect(decided).toMatchObject({
      decision: 'quarantined',
      quarantineId: quarantined?.headers.cd_quarantine_id,
    });
  });

  it('is quarantined for own applications too, in structured mode as the whole entry', async () => {
    const body =
      '{"specversion":"1.0","id":"Q-2","source":"/billing","type":"deal.won","tenant":"company-b","data":{}}';
    const headers = {
      'content-type': 'application/cloudevents+json',
      authorization: `Bearer ${keys.application.key}`,
    };
    expect(await post(gateway.app, '/v1/events', headers, body)).toMatchObject({ status: 422 });
    const quarantined = (await gateway.bus.read('inbound.event-quarantined.v1')).find(
      ({ headers }) => headers.ce_id === 'Q-2',
    );
    expect(quarantined?.bytes?.toString()).toBe(body);
    expect(quarantined?.headers).toMatchObject({
      cd_tenant_id: 'company-b',
      'content-type': 'application/cloudevents+json',
    });
  });
});

describe('a stranger', () => {
  it.each<[string, ToSend]>([
    ['without a key', { key: null }],
    ['with a key that was never made', { key: 'cdk_door1_0000000000000000000000000000000000' }],
    ['with something that is no key', { key: 'hello' }],
    ['with the key of another door', { key: keys.otherDoor.key }],
    ["with an application's key at a door", { key: keys.application.key }],
    ['at a door that does not exist', { path: '/v1/doors/nowhere/events' }],
    ["with a door's key at the publish API", { path: '/v1/events' }],
    ['with a body that is no good either', { key: null, body: '{' }],
  ])('%s gets the same answer', async (_who, request) => {
    const { status, headers, body } = await send(gateway.app, request);
    expect({ status, body, challenge: headers.get('www-authenticate') }).toEqual({
      status: 401,
      challenge: 'Bearer',
      body: {
        type: 'about:blank',
        title: 'No valid key was presented',
        status: 401,
        code: 'unauthenticated',
        detail: 'Present a valid key: Authorization: Bearer …',
      },
    });
  });

  it('writes one record per address and minute, not one per request', async () => {
    const stranger = () => send(gateway.app, { key: null });
    await Promise.all(Array.from({ length: 50 }, stranger));
    const known = await eventually(async () => {
      const found = (await decisions()).filter(({ decided }) => decided.code === 'unauthenticated');
      expect(found).not.toHaveLength(0);
      return found;
    });
    expect(known).toHaveLength(1);
    expect(known[0]).toMatchObject({ key: '127.0.0.1', decided: { remoteAddress: '127.0.0.1' } });
  });

  it('is counted to the end when the service stops', async () => {
    await gateway.app.stop();
    const found = (await decisions()).filter(({ decided }) => decided.code === 'unauthenticated');
    expect(found.map(({ decided }) => decided.detail)).toContainEqual(
      'No valid key was presented: 57 more requests within 60 s.',
    );
  });
});
