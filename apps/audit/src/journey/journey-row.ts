import type { AttemptCompleted, MessageName, Messages } from '@crossdock/contracts';
import { BrokenRecord, type Received } from '@crossdock/kafka';

/** What a row of a journey tells. */
export type RowKind =
  | 'published'
  | 'routed'
  | 'lined-up'
  | 'attempt'
  | 'dead-lettered'
  | 'redriven'
  | 'replayed'
  | 'discarded'
  | 'refused'
  | 'quarantined'
  | 'parked';

/**
 * One record of the bus as the audit keeps it. (day, eventId, key) is its identity: the same record always gives the
 * same three, so a record that is read twice is kept once.
 */
export interface JourneyRow {
  /** The UTC day whose partition holds the row, `yyyy-mm-dd`. */
  readonly day: string;
  readonly eventId: string;
  readonly key: string;
  readonly kind: RowKind;
  /** RFC 3339, in the precision of the record. */
  readonly at: string;
  /** The tenant whom the row concerns; empty when the record does not say. */
  readonly tenantId: string;
  /** What else there is to tell, as JSON: {@link PublishedDetails} and its neighbours, by kind. */
  readonly details: string;
}

/** The payload of a record whose topic has no tombstones. */
export function payloadOf<M extends MessageName>(record: Received<M>): Messages[M]['payload'] {
  if (record.payload === null) throw new BrokenRecord('payload_missing', 'the record has no value');
  return record.payload;
}

/** Of the instants a record offers, the first that is one; the broker's own time of the record as a last resort. */
export function instantOf(record: { timestamp: number }, ...offered: (string | undefined)[]): string {
  for (const instant of offered) {
    if (instant !== undefined && !Number.isNaN(Date.parse(instant))) return instant;
  }
  return new Date(record.timestamp).toISOString();
}

/**
 * When the event came about that a record carries in its headers: the commit of a captured one, else when it was handed
 * to the bus. Its day keeps every row of the event, however often a crash makes the event be routed or delivered again.
 */
export function eventInstant(
  record: { timestamp: number },
  headers: { cd_committed_at?: string; cd_published_at: string },
): string {
  return instantOf(record, headers.cd_committed_at, headers.cd_published_at);
}

/** The UTC day of an RFC 3339 instant. */
export function dayOf(instant: string): string {
  return instant.endsWith('Z') ? instant.slice(0, 10) : new Date(instant).toISOString().slice(0, 10);
}

/** The UTC minute of an RFC 3339 instant, `yyyy-mm-ddThh:mmZ`. */
export function minuteOf(instant: string): string {
  return `${(instant.endsWith('Z') ? instant : new Date(instant).toISOString()).slice(0, 16)}Z`;
}

export interface PublishedDetails {
  type: string;
  source: string;
  subject?: string;
  origin: Messages['EventPublished']['headers']['cd_origin'];
  changeId?: string;
  mappingId?: string;
  /** Of a row that was read, not changed. */
  backfillId?: string;
  committedAt?: string;
  capturedAt?: string;
  senderId?: string;
  keyId?: string;
  sentId?: string;
  receivedAt?: string;
  publishedAt: string;
  /** Where its record lies in event.published.v1, which keeps the data. Absent in rows of before places were kept. */
  place?: { partition: number; offset: string };
}

export interface RoutedDetails {
  type: string;
  deliveries: {
    deliveryId: string;
    subscriptionId: string;
    /** Absent in what was routed before versions were told. */
    subscriptionVersion?: number;
    endpointId: string;
    tenantId: string;
  }[];
}

export type AttemptDetails = Omit<
  AttemptCompleted,
  'eventId' | 'eventType' | 'tenantId' | 'eventAt' | 'requestedAt' | 'endedAt'
> & {
  type: string;
};

export interface DeadLetteredDetails {
  type: string;
  deliveryId: string;
  subscriptionId: string;
  endpointId: string;
  attempts: number;
  cause: string;
  causeDetail?: string;
  /** The redrive or replay that failed. */
  redriveId?: string;
  /** Where the endpoint wants order. */
  lane?: string;
  /** Nothing behind it in its lane goes until it is redriven or discarded. */
  stopsLane?: true;
}

/** A delivery that waits behind those of its lane. */
export interface LinedUpDetails {
  type: string;
  deliveryId: string;
  subscriptionId: string;
  endpointId: string;
  lane: string;
  /** The redrive or replay that asked for it. */
  redriveId?: string;
}

/** What a job did about a delivery. */
export interface AgainDetails {
  type: string;
  deliveryId: string;
  subscriptionId: string;
  endpointId: string;
  /** Absent where the dead letter was discarded. */
  redriveId?: string;
  jobId: string;
  /** The API key that ordered the job. */
  orderedBy: string;
  reason: string;
}

export interface AdmissionDetails {
  /** The decision's or the quarantined entry's own id. */
  id: string;
  type?: string;
  code: string;
  detail?: string;
  senderId?: string;
  keyId?: string;
  sentId?: string;
  remoteAddress?: string;
}

export interface ParkedDetails {
  topic: string;
  partition: string;
  offset: string;
  parkedBy: string;
  reason: string;
  detail?: string;
  /** Records on which it lies, one behind the other. */
  parts?: number;
  /** What the bytes of all parts are together, and whose: told of what capture parks. */
  content?: NonNullable<Messages['RecordParked']['headers']['cd_content']>;
  changeId?: string;
  commitLsn?: string;
  table?: string;
  shape?: string;
  /** Where its first record lies in bus.record-parked.v1. Absent in rows of before places were kept. */
  place?: { partition: number; offset: string };
}
