import { publishedEventId } from '@crossdock/identifiers';
import type { Received } from '@crossdock/kafka';
import type { Evidence } from './evidence.js';
import { dayOf, instantOf, payloadOf, type AdmissionDetails, type ParkedDetails } from './journey-row.js';

/**
 * What did not get onto the bus, or was set aside on it. Where the record says enough to know the event's id, the row
 * joins that event's journey; elsewhere the record's own id stands in, so that it can be asked for too.
 */
export function decisionEvidence(record: Received<'EntryDecided'>): Evidence {
  const decided = payloadOf(record);
  const at = instantOf(record, decided.decidedAt);
  const tenantId = decided.tenantId ?? '';
  const details: AdmissionDetails = {
    id: decided.decisionId,
    type: decided.eventType,
    code: decided.code,
    detail: decided.detail,
    senderId: decided.senderId,
    keyId: decided.keyId,
    sentId: decided.sentId,
    remoteAddress: decided.remoteAddress,
  };
  return {
    row: {
      day: dayOf(at),
      eventId:
        eventIdOf(decided.tenantId, decided.senderId, decided.eventSource, decided.sentId) ??
        decided.decisionId,
      key: decided.decisionId,
      kind: decided.decision,
      at,
      tenantId,
      details: JSON.stringify(details),
    },
    // A quarantined entry is counted with its raw bytes, below: one entry, two records.
    counts: decided.decision === 'refused' ? [{ counter: 'refused', tenantId, amount: 1 }] : [],
  };
}

export function quarantinedEvidence(record: Received<'EventQuarantined'>): Evidence {
  const headers = record.headers;
  const at = instantOf(record, headers.cd_received_at);
  const details: AdmissionDetails = {
    id: headers.cd_quarantine_id,
    type: headers.ce_type,
    code: headers.cd_reason,
    detail: headers.cd_detail,
    senderId: headers.cd_sender_id,
    keyId: headers.cd_key_id,
    sentId: headers.ce_id,
  };
  return {
    row: {
      day: dayOf(at),
      eventId:
        eventIdOf(headers.cd_tenant_id, headers.cd_sender_id, headers.ce_source, headers.ce_id) ??
        headers.cd_quarantine_id,
      key: headers.cd_quarantine_id,
      kind: 'quarantined',
      at,
      tenantId: headers.cd_tenant_id,
      details: JSON.stringify(details),
    },
    counts: [{ counter: 'quarantined', tenantId: headers.cd_tenant_id, amount: 1 }],
  };
}

export function parkedEvidence(record: Received<'RecordParked'>): Evidence {
  const headers = record.headers;
  const at = instantOf(record, headers.ce_time);
  const details: ParkedDetails = {
    topic: headers.cd_origin_topic,
    partition: headers.cd_origin_partition,
    offset: headers.cd_origin_offset,
    parkedBy: headers.cd_parked_by,
    reason: headers.cd_reason,
    detail: headers.cd_detail,
    ...(headers.cd_parts === undefined ? {} : { parts: Number(headers.cd_parts) }),
    content: headers.cd_content,
    changeId: headers.cd_change_id,
    commitLsn: headers.cd_commit_lsn,
    table: headers.cd_table,
    shape: headers.cd_shape,
    place: { partition: record.partition, offset: record.offset },
  };
  // What is parked in parts is one thing: its parts are repetitions of the first that came.
  const id = headers.cd_parked_id ?? headers.ce_id;
  return {
    row: {
      day: dayOf(at),
      eventId: parkedEventId(record) ?? id,
      key: id,
      kind: 'parked',
      at,
      // Whom a broken record concerned cannot be trusted, so only the operator sees it on its own.
      tenantId: '',
      details: JSON.stringify(details),
    },
    counts: [{ counter: 'parked', tenantId: '', amount: 1 }],
  };
}

function eventIdOf(tenantId?: string, senderId?: string, source?: string, sentId?: string): string | null {
  return tenantId && source && sentId ? publishedEventId(tenantId, senderId, source, sentId) : null;
}

/** Events and deliveries carry the event's id as theirs; records about events have it as their key. */
function parkedEventId(record: Received<'RecordParked'>): string | null {
  const candidates = [originHeader(record.headers.cd_origin_headers, 'ce_id'), record.key];
  return candidates.find((candidate) => candidate?.startsWith('evt_')) ?? null;
}

function originHeader(pairs: string, name: string): string | null {
  try {
    const parsed: unknown = JSON.parse(pairs);
    if (!Array.isArray(parsed)) return null;
    const pair: unknown = parsed.find((entry) => Array.isArray(entry) && entry[0] === name);
    const value: unknown = Array.isArray(pair) ? pair[1] : null;
    return typeof value === 'string' ? Buffer.from(value, 'base64').toString() : null;
  } catch {
    return null;
  }
}
