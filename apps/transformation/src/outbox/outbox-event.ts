import type { EventPublishedHeaders, MessageCaptured, RowChanged } from '@crossdock/contracts';
import { checkData, type Catalogue, type SchemaBreach } from '@crossdock/event-catalogue';
import { outboxEventId } from '@crossdock/identifiers';
import { eventKey, sourceUri, tableUri, type CapturedEvent } from '../mapping/captured-event.js';
import { maxDataBytes } from '@crossdock/event-shaping';
import type { TenantStates } from '../configuration/configuration.js';
import { OutboxRefused, parsed, type OutboxEntry } from './outbox-entry.js';

/** Where an entry came from. */
export interface OutboxOrigin {
  readonly sourceId: string;
  /** The table as `schema.table`, or the prefix of the message. */
  readonly place: string;
  /** The place as CloudEvents' `source`. */
  readonly uri: string;
  readonly changeId: string;
  readonly committedAt: string;
  readonly capturedAt: string;
}

export function originOfRow(change: RowChanged): OutboxOrigin {
  const { sourceId, schema, table, changeId, committedAt, capturedAt } = change;
  return { sourceId, place: `${schema}.${table}`, uri: tableUri(change), changeId, committedAt, capturedAt };
}

export function originOfMessage(message: MessageCaptured): OutboxOrigin {
  const { sourceId, prefix, changeId, committedAt, capturedAt } = message;
  const uri = `${sourceUri(sourceId)}/messages/${encodeURIComponent(prefix)}`;
  return { sourceId, place: prefix, uri, changeId, committedAt, capturedAt };
}

/** What entries are held against. */
export interface Rulebook {
  readonly tenants: TenantStates;
  readonly catalogue: Pick<Catalogue, 'find'>;
}

export interface AdmittedEntry {
  readonly event: CapturedEvent;
  /** The data breaks a schema that is only observed. */
  readonly breach: SchemaBreach | null;
}

/**
 * The event of an entry, held against the same rules as an event that comes over HTTP: a tenant who is active, a type of the
 * catalogue, data that keeps its schema. All of it but `cd_published_at` is a function of the entry and where it came from.
 * @throws OutboxRefused with a stable reason
 */
export function outboxEvent(
  entry: OutboxEntry,
  origin: OutboxOrigin,
  { tenants, catalogue }: Rulebook,
  publishedAt: string,
): AdmittedEntry {
  const { id: outboxId, eventType, tenantId, subject } = entry;
  const tenant = tenants.get(tenantId);
  if (tenant !== 'active')
    throw new OutboxRefused(
      'tenant_unknown',
      tenant === undefined ? `there is no tenant ${tenantId}` : `tenant ${tenantId} is ${tenant}`,
    );
  const check = catalogue.find(eventType);
  if (!check) throw new OutboxRefused('event_type_unknown', `${eventType} is not in the catalogue`);
  const payload = Buffer.from(entry.data);
  if (payload.length > maxDataBytes)
    throw new OutboxRefused(
      'outbox_invalid',
      `data has ${payload.length} bytes, at most ${maxDataBytes} can be delivered`,
    );
  const finding = checkData(check, { text: entry.data, value: parsed(entry.data, 'data') });
  if (finding === 'unusable')
    throw new OutboxRefused('schema_unusable', `the schema of ${eventType} does not compile`);
  if (finding?.enforced) throw new OutboxRefused('schema_violation', finding.summary);
  const { sourceId, place, changeId } = origin;
  const id = outboxEventId(outboxId === undefined ? { changeId } : { sourceId, place, outboxId });
  const headers: EventPublishedHeaders = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: origin.uri,
    ce_type: eventType,
    ce_time: entry.occurredAt ?? origin.committedAt,
    'content-type': 'application/json',
    cd_tenant_id: tenantId,
    cd_origin: 'capture',
    cd_published_at: publishedAt,
    cd_change_id: changeId,
    cd_committed_at: origin.committedAt,
    cd_captured_at: origin.capturedAt,
  };
  if (subject !== undefined) headers.ce_subject = subject;
  return { event: { key: eventKey(tenantId, subject, id), headers, payload }, breach: finding };
}
