import type { ApiKeyChanged, EventTypeChanged, SenderChanged, TenantChanged } from '@crossdock/contracts';
import { newApiKey } from '@crossdock/credentials';
import { createBus, startApp, type Bus, type RunningApp } from '@crossdock/testing';

const topicOf = {
  tenant: 'config.tenant-changed.v1',
  'api-key': 'config.api-key-changed.v1',
  sender: 'config.sender-changed.v1',
  'event-type': 'config.event-type-changed.v1',
};
type Kind = keyof typeof topicOf;

/** Writes configuration as the control plane would. A payload of null says that the entity is gone. */
export async function configure(bus: Bus, kind: Kind, id: string, payload: object | null): Promise<void> {
  const stamp = { id, version: 1, changedAt: '2026-11-24T09:00:00.000Z' };
  await bus.publish(topicOf[kind], {
    key: id,
    headers: {
      ce_specversion: '1.0',
      ce_id: `cfg_${kind}-${id}-1`,
      ce_source: '/crossdock/control-plane',
      ce_type: `crossdock.${kind}-changed.v1`,
      ce_time: '2026-11-24T09:00:00.000Z',
      'content-type': 'application/json',
    },
    payload: payload && { ...stamp, ...payload },
  });
}

export const keys = {
  door: newApiKey('door1'),
  otherDoor: newApiKey('door2'),
  application: newApiKey('app1'),
  bound: newApiKey('app2'),
  operator: newApiKey('operator1'),
  tenant: newApiKey('tenant1'),
};

type Without<T> = Omit<T, 'id' | 'version' | 'changedAt'>;

export const crmTenant: Without<TenantChanged> = { name: 'CRM', status: 'active' };

export const crmSender: Without<SenderChanged> = {
  tenantId: 'crm',
  name: 'CRM',
  status: 'active',
  eventTypes: ['contact.updated', 'deal.*', 'never.declared'],
  keys: [{ id: keys.door.id, hash: keys.door.hash, status: 'active' }],
};

const dealSchema = {
  type: 'object',
  required: ['dealId', 'value'],
  properties: { dealId: { type: 'string' }, value: { type: 'number' } },
};

function eventType(validation: EventTypeChanged['validation']): Without<EventTypeChanged> {
  return { validation, schema: dealSchema };
}

export function apiKey(
  { hash }: { hash: string },
  role: ApiKeyChanged['role'],
  more: Partial<ApiKeyChanged> = {},
): Without<ApiKeyChanged> {
  return { role, name: role, hash, status: 'active', ...more };
}

/** A bus with the configuration that the tests share: two tenants, two doors, keys of every role, four event types. */
export async function configuredBus(): Promise<Bus> {
  const bus = await createBus('inbound-gateway');
  await configure(bus, 'tenant', 'crm', crmTenant);
  await configure(bus, 'tenant', 'company-b', { name: 'Company B', status: 'active' });
  await configure(bus, 'tenant', 'closed', { name: 'Closed', status: 'suspended' });
  await configure(bus, 'sender', 'crm', crmSender);
  await configure(bus, 'sender', 'other', {
    ...crmSender,
    keys: [{ id: keys.otherDoor.id, hash: keys.otherDoor.hash, status: 'active' }],
  });
  await configure(bus, 'api-key', keys.application.id, apiKey(keys.application, 'application'));
  await configure(bus, 'api-key', keys.bound.id, apiKey(keys.bound, 'application', { tenantId: 'crm' }));
  await configure(bus, 'api-key', keys.operator.id, apiKey(keys.operator, 'operator'));
  await configure(bus, 'api-key', keys.tenant.id, apiKey(keys.tenant, 'tenant', { tenantId: 'crm' }));
  await configure(bus, 'event-type', 'deal.won', eventType('enforce'));
  await configure(bus, 'event-type', 'deal.lost', eventType('observe'));
  await configure(bus, 'event-type', 'deal.moved', eventType('off'));
  await configure(bus, 'event-type', 'contact.updated', { validation: 'off' });
  return bus;
}

export interface Gateway {
  readonly bus: Bus;
  readonly app: RunningApp;
  close(): Promise<void>;
}

export async function startGateway(env: Record<string, string> = {}): Promise<Gateway> {
  const bus = await configuredBus();
  const app = await startApp('inbound-gateway', { ...bus.env, ...env });
  const close = async () => {
    await app.stop();
    await bus.close();
  };
  await app.ready().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { bus, app, close };
}

export interface ToSend {
  path?: string;
  key?: string | null;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface Answered {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

const crmDoor = '/v1/doors/crm/events';
let sent = 0;

/** Sends `body` as it is in binary mode, as a right `deal.won` through the CRM's door where nothing else is said. */
export async function send(
  app: RunningApp,
  { path = crmDoor, key = keys.door.key, headers = {}, body }: ToSend = {},
) {
  sent += 1;
  const given: Record<string, string> = {
    'ce-specversion': '1.0',
    'ce-id': `sent-${sent}`,
    'ce-source': '/crm',
    'ce-type': 'deal.won',
    'content-type': 'application/json',
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    ...headers,
  };
  return post(app, path, given, body ?? '{"dealId":"D-1","value":1}');
}

export async function post(
  app: RunningApp,
  path: string,
  headers: Record<string, string>,
  body: string | Buffer,
): Promise<Answered> {
  const response = await fetch(app.url + path, { method: 'POST', headers, body: body as string });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

export function sendBatch(app: RunningApp, body: string, more: ToSend = {}): Promise<Answered> {
  const headers = {
    'content-type': 'application/cloudevents-batch+json',
    authorization: `Bearer ${more.key ?? keys.door.key}`,
  };
  return post(app, more.path ?? crmDoor, headers, body);
}
