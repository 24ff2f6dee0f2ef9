import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, parkedUndecodable, receivedBy, startApp } from '@crossdock/testing';
import {
  apiKey,
  configure,
  crmSender,
  crmTenant,
  keys,
  send,
  startGateway,
  type Gateway,
  type ToSend,
} from './gateway.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

/** Waits until a request is answered so; the guarantee is five seconds. */
async function becomes(status: number, request: ToSend = {}): Promise<void> {
  await eventually(async () => expect((await send(gateway.app, request)).status).toBe(status), {
    timeoutMs: 5_000,
  });
}

describe('a change of configuration is in force within five seconds', () => {
  it('for a suspended key, and back', async () => {
    const [key] = crmSender.keys;
    await becomes(202);
    await configure(gateway.bus, 'sender', 'crm', { ...crmSender, keys: [{ ...key, status: 'suspended' }] });
    await becomes(401);
    await configure(gateway.bus, 'sender', 'crm', crmSender);
    await becomes(202);
  });

  it('for a suspended and a removed sender', async () => {
    await configure(gateway.bus, 'sender', 'crm', { ...crmSender, status: 'suspended' });
    await becomes(401);
    await configure(gateway.bus, 'sender', 'crm', null);
    await becomes(401);
    await configure(gateway.bus, 'sender', 'crm', crmSender);
    await becomes(202);
  });

  it('but for an older version behind a newer one, until there is one newer still', async () => {
    const { id, hash } = keys.otherDoor;
    const other = { ...crmSender, keys: [{ id, hash, status: 'active' }] };
    const throughOther = { path: '/v1/doors/other/events', key: keys.otherDoor.key };
    await becomes(202, throughOther);
    await configure(gateway.bus, 'sender', 'other', { ...other, status: 'suspended', version: 3 });
    await configure(gateway.bus, 'sender', 'other', { ...other, version: 2 });
    await configure(gateway.bus, 'sender', 'crm', null);
    await becomes(401);
    expect((await send(gateway.app, throughOther)).status).toBe(401);
    await configure(gateway.bus, 'sender', 'other', { ...other, version: 4 });
    await becomes(202, throughOther);
    await configure(gateway.bus, 'sender', 'crm', crmSender);
    await becomes(202);
  });

  it('for a suspended tenant', async () => {
    const bound = { path: '/v1/events', key: keys.bound.key };
    await configure(gateway.bus, 'tenant', 'crm', { ...crmTenant, status: 'suspended' });
    await becomes(401);
    await becomes(401, bound);
    await becomes(422, { path: '/v1/events', key: keys.operator.key, headers: { 'ce-tenant': 'crm' } });
    await configure(gateway.bus, 'tenant', 'crm', crmTenant);
    await becomes(202, bound);
  });

  it('for a suspended and a removed application', async () => {
    const application = { path: '/v1/events', key: keys.application.key, headers: { 'ce-tenant': 'crm' } };
    await becomes(202, application);
    await configure(gateway.bus, 'api-key', keys.application.id, {
      ...apiKey(keys.application, 'application'),
      status: 'suspended',
    });
    await becomes(401, application);
    await configure(gateway.bus, 'api-key', keys.application.id, apiKey(keys.application, 'application'));
    await becomes(202, application);
    await configure(gateway.bus, 'api-key', keys.application.id, null);
    await becomes(401, application);
  });

  it('for a new version of a schema', async () => {
    const grown = { headers: { 'ce-type': 'deal.grown' }, body: '{"size":"XL"}' };
    await becomes(422, grown);
    await configure(gateway.bus, 'event-type', 'deal.grown', {
      validation: 'enforce',
      schema: { required: ['size'] },
    });
    await becomes(202, grown);
    const schema = { properties: { size: { type: 'integer' } } };
    await configure(gateway.bus, 'event-type', 'deal.grown', { version: 2, validation: 'enforce', schema });
    await becomes(422, grown);
  });
});

describe('a configuration record that cannot be read', () => {
  it.each(receivedBy('inbound-gateway'))('is parked, and the partition goes on: $topic', async (from) => {
    for (const { headers } of await parkedUndecodable(gateway.bus, from))
      expect(headers.cd_reason).toBe('payload_not_json');
  });

  it.each([
    ['is no JSON', 'config.sender-changed.v1', Buffer.from('{"id":')],
    ['breaks the contract', 'config.event-type-changed.v1', { id: 'x', validation: 'sometimes' }],
  ])('because it %s is parked, and what comes after it counts', async (_what, topic, payload) => {
    const mark = `broken-${topic}`;
    await gateway.bus.publish(topic, {
      key: mark,
      headers: {
        ce_specversion: '1.0',
        ce_id: mark,
        ce_source: '/test',
        ce_type: 'test',
        ce_time: '2026-11-24T09:00:00.000Z',
      },
      payload,
    });
    await eventually(async () => {
      const parked = await gateway.bus.read('bus.record-parked.v1');
      expect(parked.filter(({ key }) => key === mark)).toHaveLength(1);
    });
    await configure(gateway.bus, 'event-type', `after.${topic}`, { validation: 'off' });
    const type = `after.${topic}`;
    await configure(gateway.bus, 'sender', 'crm', { ...crmSender, eventTypes: ['*'] });
    await becomes(202, { headers: { 'ce-type': type } });
  });
});

describe('while the configuration is not read yet', () => {
  it('an honest key is told to wait, not that it is unknown', async () => {
    // Nobody listens there, so the configuration is never read.
    const app = await startApp('inbound-gateway', { KAFKA_BROKERS: '127.0.0.1:1' });
    const answer = await eventually(() => send(app));
    expect(answer).toMatchObject({ status: 503, body: { code: 'starting' } });
    expect(answer.headers.get('retry-after')).toBe('1');
    await app.stop();
  });
});
