import type { EntryDecided, EntryDecidedHeaders, Messages } from '@crossdock/contracts';
import { publishedEventId, randomId } from '@crossdock/identifiers';
import type { Caller } from '../access/caller.js';
import type { CloudEvent } from '../cloudevents/cloud-event.js';

/** A record for the bus, as the publisher takes it. */
export interface Outgoing<M extends keyof Messages> {
  readonly key: string;
  readonly headers: Messages[M]['headers'];
  readonly payload: Messages[M]['payload'];
}

/** The request that brought an entry. */
export interface Arrival {
  readonly caller: Caller;
  /** RFC 3339 with milliseconds. */
  readonly receivedAt: string;
  readonly remoteAddress: string;
  /** W3C trace context of the request, where it is well-formed. */
  readonly traceparent?: string;
}

/** Contract headers of any CloudEvent, with room for extension attributes. */
type CloudEventHeaders = EntryDecidedHeaders & Record<string, string>;

const self = '/crossdock/inbound-gateway';

/**
 * The accepted event. Its id is a function of tenant, sender, source and the id that was sent, so that a retry is the same
 * event; everything that says where it came from is written here, in headers that no request can set.
 */
export function eventPublished(
  event: CloudEvent,
  data: Buffer,
  tenantId: string,
  { caller, receivedAt, traceparent }: Arrival,
): Outgoing<'EventPublished'> {
  const id = publishedEventId(tenantId, senderOf(caller), event.source, event.id);
  const headers: Messages['EventPublished']['headers'] & Record<string, string> = {
    ...attributes(event, receivedAt),
    ce_id: id,
    'content-type': event.dataContentType ?? 'application/json',
    cd_tenant_id: tenantId,
    cd_origin: caller.origin,
    cd_key_id: caller.keyId,
    cd_auth_method: 'api-key',
    cd_sent_id: event.id,
    cd_received_at: receivedAt,
    cd_published_at: new Date().toISOString(),
  };
  if (caller.origin === 'sender') headers.cd_sender_id = caller.senderId;
  if (traceparent !== undefined) headers.traceparent = traceparent;
  return { key: event.subject === undefined ? id : `${tenantId}:${event.subject}`, headers, payload: data };
}

/** The raw bytes of an entry, kept with the reason. */
export function eventQuarantined(
  event: CloudEvent,
  raw: { bytes: Buffer; contentType: string },
  tenantId: string,
  { caller, receivedAt, traceparent }: Arrival,
  { reason, detail }: { reason: string; detail: string },
): Outgoing<'EventQuarantined'> {
  const headers: Messages['EventQuarantined']['headers'] & Record<string, string> = {
    ...attributes(event, receivedAt),
    'content-type': raw.contentType,
    cd_quarantine_id: randomId('qtn'),
    cd_tenant_id: tenantId,
    cd_key_id: caller.keyId,
    cd_reason: reason,
    cd_detail: detail,
    cd_received_at: receivedAt,
  };
  if (caller.origin === 'sender') headers.cd_sender_id = caller.senderId;
  if (traceparent !== undefined) headers.traceparent = traceparent;
  return { key: keyOf(caller), headers, payload: raw.bytes };
}

/** What a decision says beyond who and when. */
export type Decided = Pick<EntryDecided, 'decision' | 'code' | 'detail' | 'tenantId' | 'quarantineId'>;

/** Why an entry of a known caller was not accepted. */
export function entryDecided(
  decided: Decided,
  { caller, remoteAddress }: Pick<Arrival, 'caller' | 'remoteAddress'>,
  event?: CloudEvent,
): Outgoing<'EntryDecided'> {
  return decisionRecord(keyOf(caller), {
    ...decided,
    remoteAddress,
    keyId: caller.keyId,
    tenantId: decided.tenantId ?? caller.tenantId,
    ...(caller.origin === 'sender' ? { senderId: caller.senderId } : {}),
    ...(event ? { eventType: event.type, eventSource: event.source, sentId: event.id } : {}),
  });
}

/** Why a stranger was turned away, once or many times. */
export function strangerRefused(detail: string, remoteAddress: string | undefined): Outgoing<'EntryDecided'> {
  const decided = { decision: 'refused', code: 'unauthenticated', detail } as const;
  return decisionRecord(
    remoteAddress ?? 'many',
    remoteAddress === undefined ? decided : { ...decided, remoteAddress },
  );
}

/**
 * Decisions of one request as they are recorded: the first `most` refusals each, the others one record per code with their
 * number, so that a hostile batch costs the bus little. What was quarantined is always recorded.
 */
export function summed(
  decisions: readonly Outgoing<'EntryDecided'>[],
  most: number,
): Outgoing<'EntryDecided'>[] {
  const kept: Outgoing<'EntryDecided'>[] = [];
  const others = new Map<string, { first: Outgoing<'EntryDecided'>; count: number }>();
  let refusals = 0;
  for (const record of decisions) {
    const { decision, code } = record.payload;
    if (decision !== 'refused' || (refusals += 1) <= most) {
      kept.push(record);
      continue;
    }
    const same = others.get(code);
    if (same) same.count += 1;
    else others.set(code, { first: record, count: 1 });
  }
  for (const { first, count } of others.values()) kept.push(count === 1 ? first : sumOf(first, count));
  return kept;
}

function sumOf({ key, headers, payload }: Outgoing<'EntryDecided'>, count: number): Outgoing<'EntryDecided'> {
  const { eventType: _type, eventSource: _source, sentId: _sent, ...shared } = payload;
  const detail = `${count} more entries of one batch, the first: ${payload.detail ?? ''}`.slice(0, 500);
  return { key, headers, payload: { ...shared, detail } };
}

function decisionRecord(
  key: string,
  decided: Omit<EntryDecided, 'decisionId' | 'decidedAt'>,
): Outgoing<'EntryDecided'> {
  const decisionId = randomId('dec');
  const decidedAt = new Date().toISOString();
  return {
    key,
    headers: {
      ce_specversion: '1.0',
      ce_id: decisionId,
      ce_source: self,
      ce_type: 'crossdock.entry-decided.v1',
      ce_time: decidedAt,
      'content-type': 'application/json',
    },
    payload: { decisionId, decidedAt, ...decided, detail: decided.detail?.slice(0, 500) },
  };
}

/** The attributes as the Kafka binding writes them, extensions included; `tenant` has become ours. */
function attributes(event: CloudEvent, receivedAt: string): CloudEventHeaders {
  const headers: CloudEventHeaders = {
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_source: event.source,
    ce_type: event.type,
    ce_time: event.time ?? receivedAt,
  };
  if (event.subject !== undefined) headers.ce_subject = event.subject;
  if (event.dataSchema !== undefined) headers.ce_dataschema = event.dataSchema;
  for (const [name, value] of event.extensions) if (name !== 'tenant') headers[`ce_${name}`] = value;
  return headers;
}

function senderOf(caller: Caller): string | undefined {
  return caller.origin === 'sender' ? caller.senderId : undefined;
}

function keyOf(caller: Caller): string {
  return caller.origin === 'sender' ? caller.senderId : caller.keyId;
}
