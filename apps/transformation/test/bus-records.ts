import { examples, type MappingChanged, type MessageName, type RowChanged } from '@crossdock/contracts';
import type {
  EndpointChanged,
  EventTypeChanged,
  MessageCaptured,
  SourceChanged,
  SubscriptionChanged,
  TableDescribed,
  TenantChanged,
} from '@crossdock/contracts';
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
  configured('SubscriptionChanged', { pattern: undefined, transform: undefined, ...changed });

export const eventType = (changed: Partial<EventTypeChanged> = {}): ToPublish =>
  configured('EventTypeChanged', changed);
export const source = (changed: Partial<SourceChanged> = {}): ToPublish =>
  configured('SourceChanged', changed);

/** Tables of a source, all in the schema public. */
export function tablesOf(first: string, ...others: string[]): SourceChanged['tables'] {
  const inPublic = (table: string) => ({ schema: 'public', table });
  return [inPublic(first), ...others.map(inPublic)];
}

/** A tombstone, newer than what the tests publish of the entity. */
export const gone = (message: MessageName, id: string): ToPublish => ({
  key: id,
  headers: { ...exampleOf(message).headers, ce_id: `cfg_entity-${id}-99` },
  payload: null,
});

/** The n-th change of the sample table: payment n of company-b was settled. Its shape is not told, unless `changed` does. */
export function change(n: number, changed: Partial<RowChanged> = {}): ToPublish & { payload: RowChanged } {
  const { headers, payload } = exampleOf<RowChanged>('RowChanged');
  const commitLsn = `0/${(0x1000000 + n * 0x100).toString(16).toUpperCase()}`;
  const row: RowChanged = {
    ...payload,
    changeId: changeIdOf(payload.systemIdentifier, commitLsn, 0),
    commitLsn,
    key: { id: String(n) },
    after: { id: String(n), status: 'settled', amount_cents: 1000 + n, merchant_id: 'company-b' },
    shape: undefined,
    ...changed,
  };
  return { key: `payments:public.payments:${n}`, headers: { ...headers, ce_id: row.changeId }, payload: row };
}

/** A shape of the sample table: columns with their types. */
export function described(
  shape: string,
  columns: Record<string, [type: string, typeOid: number]>,
  changed: Partial<TableDescribed> = {},
): ToPublish {
  const { headers, payload } = exampleOf<TableDescribed>('TableDescribed');
  const table: TableDescribed = {
    ...payload,
    shape,
    columns: Object.entries(columns).map(([name, [type, typeOid]]) => ({
      name,
      type,
      typeOid,
      inKey: name === 'id',
    })),
    ...changed,
  };
  return {
    key: `${table.sourceId}/${table.schema}.${table.table}/${shape}`,
    headers: { ...headers, ce_id: `tbl_${table.sourceId}-${table.schema}-${table.table}-${shape}` },
    payload: table,
  };
}

/** The n-th logical message of the sample source. */
export function message(
  n: number,
  content: unknown,
  changed: Partial<MessageCaptured> = {},
): ToPublish & { payload: MessageCaptured } {
  const { headers, payload } = exampleOf<MessageCaptured>('MessageCaptured');
  const commitLsn = `0/${(0x2000000 + n * 0x100).toString(16).toUpperCase()}`;
  const captured: MessageCaptured = {
    ...payload,
    changeId: changeIdOf(payload.systemIdentifier, commitLsn, 0),
    commitLsn,
    content: typeof content === 'string' ? content : JSON.stringify(content),
    ...changed,
  };
  return {
    key: `${captured.sourceId}:${captured.prefix}`,
    headers: { ...headers, ce_id: captured.changeId },
    payload: captured,
  };
}

/** An event as the gateway publishes it. */
export function event(id: string, data: unknown, headers: Record<string, string> = {}): ToPublish {
  const example = examples.find(({ message, name }) => message === 'EventPublished' && name === 'sent');
  return { key: id, headers: { ...example?.headers, ce_id: id, ...headers }, payload: data };
}

export const topic = {
  rowChanged: 'cdc.row-changed.v1',
  tableDescribed: 'cdc.table-described.v1',
  messageCaptured: 'cdc.message-captured.v1',
  eventPublished: 'event.published.v1',
  eventRouted: 'event.routed.v1',
  deliveryRequested: 'webhook.delivery-requested.v1',
  recordParked: 'bus.record-parked.v1',
  tenants: 'config.tenant-changed.v1',
  endpoints: 'config.endpoint-changed.v1',
  subscriptions: 'config.subscription-changed.v1',
  mappings: 'config.mapping-changed.v1',
  sources: 'config.source-changed.v1',
  eventTypes: 'config.event-type-changed.v1',
} as const;
