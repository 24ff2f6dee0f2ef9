import { examples, type MappingChanged, type MessageName, type RowChanged } from '@crossdock/contracts';
import type { EndpointChanged, SubscriptionChanged, TenantChanged } from '@crossdock/contracts';
import { changeIdOf } from '@crossdock/identifiers';
import type { ToPublish } from '@crossdock/testing';

/** Records as the neighbours of this service write them, each from the example of the contract. */

function exampleOf<T>(message: MessageName): { headers: Record<string, string>; payload: T } {
  const example = examples.find((each) => each.message === message);
  if (!example) throw new Error(`the contract has no example of ${message}`);
  return { headers: { ...example.headers }, payload: example.payload as T };
}

function configured<T extends { id: string }>(message: MessageName, changed: Partial<T>): ToPublish {
  const { headers, payload } = exampleOf<T>(message);
  const entity = { ...payload, ...changed };
  return { key: entity.id, headers, payload: entity };
}

export const tenant = (changed: Partial<TenantChanged> = {}): ToPublish =>
  configured('TenantChanged', changed);
export const endpoint = (changed: Partial<EndpointChanged> = {}): ToPublish =>
  configured('EndpointChanged', changed);
export const mapping = (changed: Partial<MappingChanged> = {}): ToPublish =>
  configured('MappingChanged', changed);
export const subscription = (changed: Partial<SubscriptionChanged> = {}): ToPublish =>
  configured('SubscriptionChanged', { pattern: undefined, ...changed });

/** A tombstone, newer than what the tests publish of the entity. */
export const gone = (message: MessageName, id: string): ToPublish => ({
  key: id,
  headers: { ...exampleOf(message).headers, ce_id: `cfg_entity-${id}-99` },
  payload: null,
});

/** The n-th change of the sample table: payment n of company-b was settled. */
export function change(n: number, changed: Partial<RowChanged> = {}): ToPublish & { payload: RowChanged } {
  const { headers, payload } = exampleOf<RowChanged>('RowChanged');
  const commitLsn = `0/${(0x1000000 + n * 0x100).toString(16).toUpperCase()}`;
  const row: RowChanged = {
    ...payload,
    changeId: changeIdOf(payload.systemIdentifier, commitLsn, 0),
    commitLsn,
    key: { id: String(n) },
    after: { id: String(n), status: 'settled', amount_cents: 1000 + n, merchant_id: 'company-b' },
    ...changed,
  };
  return { key: `payments:public.payments:${n}`, headers: { ...headers, ce_id: row.changeId }, payload: row };
}

/** An event as the gateway publishes it. */
export function event(id: string, data: unknown, headers: Record<string, string> = {}): ToPublish {
  const example = examples.find(({ message, name }) => message === 'EventPublished' && name === 'sent');
  return { key: id, headers: { ...example?.headers, ce_id: id, ...headers }, payload: data };
}

export const topic = {
  rowChanged: 'cdc.row-changed.v1',
  eventPublished: 'event.published.v1',
  eventRouted: 'event.routed.v1',
  deliveryRequested: 'webhook.delivery-requested.v1',
  recordParked: 'bus.record-parked.v1',
  tenants: 'config.tenant-changed.v1',
  endpoints: 'config.endpoint-changed.v1',
  subscriptions: 'config.subscription-changed.v1',
  mappings: 'config.mapping-changed.v1',
} as const;
