import type { EventPublishedHeaders, RowChanged } from '@crossdock/contracts';
import { capturedEventId } from '@crossdock/identifiers';
import type { Mapped } from './compile-mapping.js';

/** A business event as it goes onto the bus. */
export interface CapturedEvent {
  readonly key: string;
  readonly headers: EventPublishedHeaders;
  readonly payload: Buffer;
}

/**
 * The record of an event that a mapping made of a change. All of it but `cd_published_at` is a function of the change and
 * the mapping.
 * @param publishedAt instant in RFC 3339
 */
export function capturedEvent(
  change: RowChanged,
  mappingId: string,
  mapped: Mapped,
  publishedAt: string,
): CapturedEvent {
  const id = capturedEventId(change.changeId, mappingId);
  const headers: EventPublishedHeaders = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: tableUri(change),
    ce_type: mapped.eventType,
    ce_time: change.committedAt,
    'content-type': 'application/json',
    cd_tenant_id: mapped.tenantId,
    cd_origin: 'capture',
    cd_published_at: publishedAt,
    cd_change_id: change.changeId,
    cd_mapping_id: mappingId,
    cd_committed_at: change.committedAt,
    cd_captured_at: change.capturedAt,
  };
  if (mapped.subject !== undefined) headers.ce_subject = mapped.subject;
  if (change.backfillId !== undefined) headers.cd_backfill_id = change.backfillId;
  return {
    key: eventKey(mapped.tenantId, mapped.subject, id),
    headers,
    payload: Buffer.from(mapped.data),
  };
}

/** Events of one subject keep their order; the tenant keeps equal subjects of different tenants apart. */
export function eventKey(tenantId: string, subject: string | undefined, eventId: string): string {
  return subject === undefined ? eventId : `${tenantId}:${subject}`;
}

/** A URI reference, as CloudEvents wants it: names of tables may hold any character. */
export function tableUri({ sourceId, schema, table }: RowChanged): string {
  return `${sourceUri(sourceId)}/${encodeURIComponent(schema)}.${encodeURIComponent(table)}`;
}

export function sourceUri(sourceId: string): string {
  return `/sources/${encodeURIComponent(sourceId)}`;
}
