import type { Catalogue, Violation } from '@crossdock/event-catalogue';
import type { CloudEvent } from '../cloudevents/cloud-event.js';
import type { Entry } from '../cloudevents/decode.js';
import { Malformed } from '@crossdock/json-text';
import { authoriseAttributes, authoriseType, tenantOf, type ActiveTenants } from './authorise.js';
import { checkSchema, parseData } from './check-data.js';
import { maxEventBytes } from './limits.js';
import { entryDecided, eventPublished, eventQuarantined, type Arrival, type Outgoing } from './records.js';
import type { Refusal } from './refusals.js';

/**
 * What admission decided about one entry, with the records that make the decision true. Nothing is decided for
 * anybody outside until the brokers have acknowledged these records.
 */
export type Verdict = Accepted | Refused | Quarantined;

export interface Accepted {
  readonly decision: 'accepted';
  readonly eventId: string;
  readonly event: Outgoing<'EventPublished'>;
  /** What `observe` found: the event goes on, the sender is told. */
  readonly warnings: readonly Violation[];
}

export interface Refused extends Refusal {
  readonly decision: 'refused';
  readonly record: Outgoing<'EntryDecided'>;
}

export interface Quarantined extends Refusal {
  readonly decision: 'quarantined';
  readonly quarantineId: string;
  readonly violations: readonly Violation[];
  readonly quarantine: Outgoing<'EventQuarantined'>;
  readonly record: Outgoing<'EntryDecided'>;
}

/** What the decision depends on beside the entry itself. */
export interface Rules {
  readonly tenants: ActiveTenants;
  readonly catalogue: Pick<Catalogue, 'find'>;
}

/**
 * The ordered decision on one entry of an authenticated caller: size, attributes, tenant, permission, data, schema. The first step that
 * objects decides. Permission comes before the data is parsed: a sender learns nothing about types it may not send.
 */
export function admit(entry: Entry, arrival: Arrival, { tenants, catalogue }: Rules): Verdict {
  const event = entry.decoded;
  if (entry.raw.length > maxEventBytes) return refuse(arrival, tooLarge, event);
  if (event instanceof Malformed) return refuse(arrival, { code: 'malformed', detail: event.detail });

  const { caller } = arrival;
  const reserved = authoriseAttributes(event, caller);
  if (reserved) return refuse(arrival, reserved, event);
  const tenantId = tenantOf(event, caller, tenants);
  if (typeof tenantId !== 'string') return refuse(arrival, tenantId, event);
  const forbidden = authoriseType(event, caller);
  if (forbidden) return refuse(arrival, forbidden, event, tenantId);

  const data = parseData(event);
  if ('code' in data) return refuse(arrival, data, event, tenantId);
  const check = catalogue.find(event.type);
  if (!check) return refuse(arrival, unknownType(event.type), event, tenantId);
  const breach = checkSchema(check, data);
  if (breach && 'code' in breach) return refuse(arrival, breach, event, tenantId);
  if (breach?.enforced) return quarantine(entry, event, tenantId, arrival, breach);

  // In binary mode the raw bytes are the data; elsewhere the data was cut out of a larger text.
  const bytes = entry.rawIsData && entry.raw.length > 0 ? entry.raw : Buffer.from(data.text);
  const published = eventPublished(event, bytes, tenantId, arrival);
  return {
    decision: 'accepted',
    eventId: published.headers.ce_id,
    event: published,
    warnings: breach?.violations ?? [],
  };
}

/** A refusal of an entry that did not get as far as {@link admit}, or of a whole request. */
export function refuse(
  arrival: Arrival,
  { code, detail }: Refusal,
  event?: CloudEvent | Malformed,
  tenantId?: string,
): Refused {
  const known = event instanceof Malformed ? undefined : event;
  const record = entryDecided({ decision: 'refused', code, detail, tenantId }, arrival, known);
  return { decision: 'refused', code, detail, record };
}

const tooLarge: Refusal = { code: 'too_large', detail: `One event may have ${maxEventBytes} bytes.` };

function unknownType(type: string): Refusal {
  return { code: 'event_type_unknown', detail: `${type} is not in the event catalogue.` };
}

function quarantine(
  entry: Entry,
  event: CloudEvent,
  tenantId: string,
  arrival: Arrival,
  { summary, violations }: { summary: string; violations: readonly Violation[] },
): Quarantined {
  const code = 'schema_violation';
  const raw = { bytes: entry.raw, contentType: entry.rawContentType };
  const kept = eventQuarantined(event, raw, tenantId, arrival, { reason: code, detail: summary });
  const quarantineId = kept.headers.cd_quarantine_id;
  const decided = { decision: 'quarantined', code, detail: summary, tenantId, quarantineId } as const;
  const record = entryDecided(decided, arrival, event);
  return {
    decision: 'quarantined',
    code,
    detail: summary,
    quarantineId,
    violations,
    quarantine: kept,
    record,
  };
}
