// Generated from asyncapi/*.yaml by scripts/generate.ts. Do not edit.

/**
 * Values of the primary key's columns in their order, as PostgreSQL prints them.
 *
 * @minItems 1
 */
export type Key = [string, ...string[]];
/**
 * First key to read, itself included.
 *
 * @minItems 1
 */
export type Key1 = [string, ...string[]];
/**
 * Last key to read, itself included.
 *
 * @minItems 1
 */
export type Key2 = [string, ...string[]];
/**
 * Everything up to here is done.
 *
 * @minItems 1
 */
export type Key3 = [string, ...string[]];
/**
 * Last key that is done; absent: none.
 *
 * @minItems 1
 */
export type Key4 = [string, ...string[]];
/**
 * Last key of the range; absent: to the end.
 *
 * @minItems 1
 */
export type Key5 = [string, ...string[]];
export type Lsn = string;
/**
 * A value taken from the change by a path of names with full stops, or a constant.
 */
export type Value =
  | {
      path: string;
    }
  | {
      const: unknown;
    };
/**
 * How the body of a delivery is made of the event: of id, type, time, source, subject, tenant and data. Its output takes the place of the data in the body, or (output: body) of the body.
 */
export type SubscriptionTransform =
  | {
      kind: 'fields';
      fields: {
        [k: string]: ShapedValue;
      };
      /**
       * Left out: data.
       */
      output?: 'data' | 'body';
    }
  | {
      kind: 'jsonata';
      /**
       * A JSONata expression over the event.
       */
      expression: string;
      /**
       * Left out: data.
       */
      output?: 'data' | 'body';
    };
/**
 * A value taken from the event by a path of names with full stops, or a constant.
 */
export type ShapedValue =
  | {
      path: string;
    }
  | {
      const: unknown;
    };
/**
 * Why no usable answer came from a receiver: the codes of failures that a rule of a delivery policy may name. Where nothing may be sent, or the fault is ours, there are others.
 */
export type UnansweredReason =
  | 'timeout'
  | 'dns_failed'
  | 'tls_failed'
  | 'connection_refused'
  | 'connection_lost'
  | 'unreachable'
  | 'protocol_error'
  | 'network_failed'
  | 'token_failed'
  | 'certificate_expired'
  | 'topic_not_found'
  | 'topic_access_denied'
  | 'topic_time_refused'
  | 'lease_expired'
  | 'released';

export interface BackfillChanged {
  id: string;
  /**
   * Rises with every change of the entity.
   */
  version: number;
  changedAt: string;
  sourceId: string;
  schema: string;
  table: string;
  /**
   * SQL condition on the row; only rows that meet it are read.
   */
  where?: string;
  keyFrom?: Key1;
  keyTo?: Key2;
  /**
   * Most rows that are read in a second.
   */
  rowsPerSecond?: number;
  status: 'running' | 'paused' | 'cancelled';
}
export interface BackfillProgressed {
  backfillId: string;
  sourceId: string;
  schema: string;
  table: string;
  state: 'waiting' | 'running' | 'paused' | 'cancelled' | 'completed' | 'failed';
  /**
   * Rows that were read; those that changed meanwhile included.
   */
  rows: number;
  chunks: number;
  lastKey?: Key3;
  /**
   * Columns of the key that `lastKey` and `openRanges` are of, each with its type, and with its collation where that is not the type's own. A table that has another key by then is read from its beginning.
   */
  keyColumns?: string[];
  /**
   * What is left, in the order of the key, where several ranges are read at the same time. Absent: everything behind `lastKey`.
   */
  openRanges?: {
    after?: Key4;
    upTo?: Key5;
  }[];
  /**
   * Of the whole table, as the server estimates.
   */
  estimatedRows?: number;
  /**
   * Why it failed or waits.
   */
  detail?: string;
  startedAt: string;
  updatedAt: string;
}
export interface SourcePositionRecorded {
  sourceId: string;
  systemIdentifier: string;
  timeline: number;
  slot: string;
  confirmedLsnBound: Lsn;
  /**
   * The tables that are captured through the slot, as `schema.table`. One of them that is no longer published was taken out by others. A record without the list says nothing about tables.
   */
  tables?: string[];
  /**
   * For each table the entries of the publication that publish it, with their oids: `table/16412`. A table all of whose entries are others than those recorded was taken out and added again, and its changes between are lost to capture. A record without it says nothing about that.
   */
  publishedAs?: {
    [k: string]: string[];
  };
  /**
   * The entries of the publication that Crossdock made. Only these are taken out when their tables are declared no more. A record without the list says nothing about that.
   */
  ownEntries?: string[];
  /**
   * What each table was when it was captured: its oid, by which its rows are known when it goes by another name, and the primary keys that it was seen with, the newest first. A record without it says nothing about that.
   */
  relations?: {
    [k: string]: {
      oid: number;
      keys: string[][];
    };
  };
  recordedAt: string;
}
export interface SlotClaimed {
  sourceId: string;
  systemIdentifier: string;
  database: string;
  /**
   * Absent where none is being created: then no slot is claimed.
   */
  slot?: string;
  /**
   * The entries of the publication that Crossdock made, as in a position, of which there is none yet.
   */
  ownEntries?: string[];
  claimedAt: string;
}
/**
 * What the transaction said of this and what follows, in a logical message `crossdock.annotations`: the content of the last one before it, as it was emitted. Absent where there was none, or where the last one was empty or not valid.
 */
export interface Annotations {
  [k: string]: unknown;
}
/**
 * Column name to value. bool, int2, int4, oid and finite float4 and float8 are JSON values; NaN and the infinities are text. json and jsonb are embedded as they are, digits and spaces included; a JSON null and an SQL null are both null. Arrays of built-in types are JSON arrays, nested for each dimension, with their elements by these rules; arrays of box, of system types (regclass, xid8 and the like), of types that are not built in, or with lower bounds of their own stay PostgreSQL's text. time, timetz, timestamp and timestamptz have six fractional digits, a T between date and time, and for timestamptz UTC and a Z; infinities, years BC and years above 9999 keep PostgreSQL's text, those of date too. interval is ISO 8601, or `infinity`, `-infinity`. bytea is \x and hex, money as the database's lc_monetary writes it, char(n) has its spaces. Everything else, int8 and numeric too, is PostgreSQL's text, which loses nothing. A column that is absent is listed in `unchanged`.
 */
export interface Row {
  [k: string]: unknown;
}
export interface RowChanged {
  /**
   * System identifier, commit LSN and index in one word.
   */
  changeId: string;
  sourceId: string;
  systemIdentifier: string;
  commitLsn: Lsn;
  /**
   * Position of the change in its transaction: an order, with gaps. Each row that the log holds takes two, the second for the insert of a changed key, which `keyChange` tells.
   */
  index: number;
  xid: number;
  /**
   * With microseconds.
   */
  committedAt: string;
  capturedAt: string;
  schema: string;
  table: string;
  /**
   * `read`: not a change, but a row as a snapshot or back-fill found it.
   */
  operation: 'insert' | 'update' | 'delete' | 'truncate' | 'read';
  /**
   * The replica identity of the row; null for truncate and for tables without one.
   */
  key: null | Row;
  /**
   * The old row where the replica identity is full; for a delete otherwise the old key columns; else null.
   */
  before: null | Row;
  /**
   * The new row; null for delete and truncate.
   */
  after: null | Row;
  /**
   * Columns of the new row whose large (TOASTed) value did not change and was not sent.
   */
  unchanged: string[];
  /**
   * Which columns of which types the table had, as a record of `cdc.table-described.v1` tells.
   */
  shape?: string;
  /**
   * The back-fill that read the row; only with `read`.
   */
  backfillId?: string;
  /**
   * Only where an update changed the key, which is told as a delete under the former key and an insert under the new one: the other of the two. They are of one transaction and in general lie in different partitions, so either may be read first.
   */
  keyChange?: {
    /**
     * In the delete that of the insert, in the insert that of the delete.
     */
    changeId: string;
    key: Row;
  };
  annotations?: Annotations;
}
export interface TableDescribed {
  sourceId: string;
  schema: string;
  table: string;
  /**
   * The first 32 bits of the SHA-256 of names and type oids of the columns, in their order.
   */
  shape: string;
  columns: {
    name: string;
    /**
     * As PostgreSQL names it; the oid for a type without a known name.
     */
    type: string;
    typeOid: number;
    inKey: boolean;
  }[];
  replicaIdentity: 'default' | 'index' | 'full' | 'nothing';
  describedAt: string;
}
export interface MessageCaptured {
  /**
   * As of a row change; messages and rows of a transaction count together. One that is not transactional has `m` for the index.
   */
  changeId: string;
  sourceId: string;
  systemIdentifier: string;
  commitLsn: Lsn;
  index: number;
  xid: number;
  /**
   * With microseconds.
   */
  committedAt: string;
  capturedAt: string;
  prefix: string;
  /**
   * As it was emitted.
   */
  content: string;
  annotations?: Annotations;
}
export interface TransactionCommitted {
  /**
   * That of its changes and messages (`ce_transactionid`), and of this record.
   */
  transactionId: string;
  sourceId: string;
  systemIdentifier: string;
  commitLsn: Lsn;
  xid: number;
  /**
   * With microseconds.
   */
  committedAt: string;
  capturedAt: string;
  /**
   * Changes of all tables, parked ones among them: an update of a key is two, a truncation one for each table. Of an outbox table the inserts. Not: rows of tables that are not declared.
   */
  changes: number;
  /**
   * Logical messages of the outbox, parked ones among them.
   */
  messages: number;
  /**
   * How many of the changes and messages are not on their topic but, whole, among what is parked.
   */
  parked: number;
  /**
   * In the order of their first changes; the first 2,000 of more than that.
   *
   * @maxItems 2000
   */
  tables: {
    schema: string;
    table: string;
    /**
     * Parked ones among them: the last `ce_tableorder` of the table.
     */
    changes: number;
    parked: number;
  }[];
}
export interface ApiKeyChanged {
  id: string;
  /**
   * Rises with every change of the entity.
   */
  version: number;
  changedAt: string;
  role: 'operator' | 'tenant' | 'application';
  /**
   * The only tenant that the key may act for.
   */
  tenantId?: string;
  name: string;
  hash: string;
  status: 'active' | 'suspended';
}
export interface SourceChanged {
  id: string;
  /**
   * Rises with every change of the entity.
   */
  version: number;
  changedAt: string;
  /**
   * Sealed PostgreSQL connection URL.
   */
  connectionUrl: string;
  slot: string;
  publication: string;
  /**
   * @minItems 1
   */
  tables: [
    {
      schema: string;
      table: string;
      /**
       * The columns to publish, the key among them; absent means all. PostgreSQL 15 and later.
       *
       * @minItems 1
       */
      columns?: [string, ...string[]];
      /**
       * SQL condition on the row; rows that do not meet it are not published. PostgreSQL 15 and later.
       */
      where?: string;
    },
    ...{
      schema: string;
      table: string;
      /**
       * The columns to publish, the key among them; absent means all. PostgreSQL 15 and later.
       *
       * @minItems 1
       */
      columns?: [string, ...string[]];
      /**
       * SQL condition on the row; rows that do not meet it are not published. PostgreSQL 15 and later.
       */
      where?: string;
    }[],
  ];
  status: 'enabled' | 'disabled';
  /**
   * How the connection is secured; absent means `verify-full`.
   */
  tls?: {
    /**
     * `require` encrypts and verifies nothing.
     */
    mode: 'verify-full' | 'require' | 'disable';
    /**
     * Certificates in PEM that are trusted instead of the well-known ones.
     */
    ca?: string;
  };
  /**
   * Whether rows that are there before capture begins are read; absent means never.
   */
  snapshot?: 'initial' | 'never';
  /**
   * Most sessions that read rows of the tables at the same time, for the first snapshot and for back-fills, beside those of capture itself. Absent means 2.
   */
  rowSessions?: number;
  /**
   * `none` leaves out what the server itself received by replication. Absent means any. PostgreSQL 16 and later.
   */
  origin?: 'any' | 'none';
  /**
   * A slot of this name that is there without a record of ours is taken as it stands, and whatever is confirmed to it is lost to others who read it. Absent means false.
   */
  adoptSlot?: boolean;
  /**
   * Each transaction is told in numbers on `cdc.transaction-committed.v1`, behind its changes. Absent means false.
   */
  tellTransactions?: boolean;
  /**
   * What becomes events without a mapping.
   */
  outbox?: {
    /**
     * A table whose inserted rows are events: columns id, event_type, tenant_id, data (json or jsonb), and if they are there subject and occurred_at. Not in `tables`.
     */
    table?: {
      schema: string;
      table: string;
      /**
       * Rows are deleted once their events are safe.
       */
      cleanUp: boolean;
    };
    /**
     * Logical messages of this prefix are events: a JSON object with eventType, tenantId, data and optionally id, subject, occurredAt.
     */
    messagePrefix?: string;
  };
}
export interface MappingChanged {
  id: string;
  /**
   * Rises with every change of the entity.
   */
  version: number;
  changedAt: string;
  sourceId: string;
  schema: string;
  table: string;
  /**
   * @minItems 1
   */
  operations: ['insert' | 'update' | 'delete' | 'read', ...('insert' | 'update' | 'delete' | 'read')[]];
  /**
   * Types that columns must have, as PostgreSQL names them. A table whose shape differs stops this mapping; so does a missing column that the mapping reads.
   */
  expects?: {
    [k: string]: string;
  };
  /**
   * A pattern over the change: operation, key, before, after, annotations.
   */
  when?: {
    [k: string]: unknown;
  };
  eventType: string;
  /**
   * Whom the event concerns.
   */
  tenant:
    | {
        path: string;
      }
    | {
        const: unknown;
      };
  subject?: Value;
  data:
    | {
        kind: 'fields';
        fields: {
          [k: string]: Value;
        };
      }
    | {
        kind: 'jsonata';
        /**
         * A JSONata expression over the change.
         */
        expression: string;
      };
  status: 'enabled' | 'disabled';
}
/**
 * Either a list of delays or an exponential schedule. What is left out is inherited; the schedule as a whole.
 */
export interface RetryPolicy {
  /**
   * Delay after each failed attempt. One more attempt than delays is made.
   *
   * @maxItems 50
   */
  delaysMs?: number[];
  exponential?: ExponentialSchedule;
  /**
   * Each delay is lengthened by a random part of up to this.
   */
  jitter?: number;
  /**
   * No attempt later than this after the first; no first one later than this after the request.
   */
  horizonMs?: number;
}
/**
 * The delay after the n-th failed attempt is firstMs times factor to the power of n - 1, at most maxMs.
 */
export interface ExponentialSchedule {
  firstMs: number;
  factor: number;
  maxMs: number;
  /**
   * Attempts after the first.
   */
  retries: number;
}
export interface OutcomeRule {
  /**
   * Statuses (404, 5xx, 500-503) and codes of failures without an answer (UnansweredReason of the webhooks).
   *
   * @maxItems 50
   */
  on: string[];
  /**
   * retry: by the whole schedule; end: dead letter at once; disable: that, and the endpoint is disabled.
   */
  then: 'retry' | 'end' | 'disable';
}
/**
 * How attempts are made and what becomes of their results. What is left out is inherited: from the tenant, then from the platform.
 */
export interface DeliveryPolicy {
  /**
   * For the whole attempt.
   */
  timeoutMs?: number;
  /**
   * Until there is a connection: name, TCP and TLS.
   */
  connectTimeoutMs?: number;
  /**
   * From the connection to the status.
   */
  firstByteTimeoutMs?: number;
  /**
   * Of a body; a longer one costs the connection.
   */
  maxResponseBytes?: number;
  /**
   * Statuses that are success: 204, 2xx, 200-299.
   *
   * @maxItems 50
   */
  successStatuses?: string[];
  /**
   * What becomes of a delivery after a failure; the first rule that names it decides.
   *
   * @maxItems 50
   */
  outcomes?: OutcomeRule[];
  /**
   * What a 410 answer does where no rule in outcomes names it.
   */
  onGone?: 'disable' | 'fail';
  retry?: RetryPolicy;
  /**
   * How far Retry-After may move the next attempt; 0: not at all.
   */
  retryAfterMaxMs?: number;
  /**
   * How much of the response body of an attempt that leaves evidence is recorded.
   */
  recordedBodyBytes?: number;
  /**
   * Of which attempts it is recorded what was sent, what came back and what was decided.
   */
  evidenceOf?: 'failures' | 'all';
  /**
   * An endpoint whose every attempt failed for so long is disabled; 0: never.
   */
  disableAfterMs?: number;
}
export interface SigningSecret {
  /**
   * Opens to whsec_ (v1) or whsk_ (v1a) and base64.
   */
  sealed: string;
  /**
   * whpk_ and base64; of v1a only.
   */
  publicKey?: string;
  createdAt?: string;
  /**
   * From then on nothing is signed with it.
   */
  expiresAt?: string;
}
/**
 * A signature in another form beside that of Standard Webhooks, for receivers that come from another sender.
 */
export interface SignatureTemplate {
  /**
   * Carries the signature.
   */
  header: string;
  /**
   * Before the signature; may hold {id} and {timestamp}.
   */
  prefix: string;
  /**
   * Of the HMAC.
   */
  algorithm: 'sha1' | 'sha256' | 'sha512';
  encoding: 'hex' | 'base64';
  /**
   * What is signed: {body} once, {id} and {timestamp} where wanted.
   */
  signs: string;
  /**
   * Carries the timestamp of the attempt.
   */
  timestampHeader?: string;
  /**
   * Sealed. Its text is the key.
   */
  secret: string;
}
export interface TenantChanged {
  id: string;
  /**
   * Rises with every change of the entity.
   */
  version: number;
  changedAt: string;
  name: string;
  status: 'active' | 'suspended';
  /**
   * What its endpoints may reach beside public addresses at the allowed ports.
   *
   * @maxItems 100
   */
  allowedDestinations?: AllowedDestination[];
  deliveryDefaults?: DeliveryPolicy;
}
/**
 * Either a network or a host.
 */
export interface AllowedDestination {
  /**
   * CIDR, or one address.
   */
  network?: string;
  /**
   * A name, or *. before it for all below it; it may lead to addresses of private use.
   */
  host?: string;
  /**
   * Left out, every port.
   *
   * @maxItems 100
   */
  ports?: number[];
}
export interface EndpointChanged {
  /**
   * For the whole attempt.
   */
  timeoutMs?: number;
  /**
   * Until there is a connection: name, TCP and TLS.
   */
  connectTimeoutMs?: number;
  /**
   * From the connection to the status.
   */
  firstByteTimeoutMs?: number;
  /**
   * Of a body; a longer one costs the connection.
   */
  maxResponseBytes?: number;
  /**
   * Statuses that are success: 204, 2xx, 200-299.
   *
   * @maxItems 50
   */
  successStatuses?: string[];
  /**
   * What becomes of a delivery after a failure; the first rule that names it decides.
   *
   * @maxItems 50
   */
  outcomes?: OutcomeRule[];
  /**
   * What a 410 answer does where no rule in outcomes names it.
   */
  onGone?: 'disable' | 'fail';
  retry?: RetryPolicy;
  /**
   * How far Retry-After may move the next attempt; 0: not at all.
   */
  retryAfterMaxMs?: number;
  /**
   * How much of the response body of an attempt that leaves evidence is recorded.
   */
  recordedBodyBytes?: number;
  /**
   * Of which attempts it is recorded what was sent, what came back and what was decided.
   */
  evidenceOf?: 'failures' | 'all';
  /**
   * An endpoint whose every attempt failed for so long is disabled; 0: never.
   */
  disableAfterMs?: number;
  id: string;
  /**
   * Rises with every change of the entity.
   */
  version: number;
  changedAt: string;
  tenantId: string;
  /**
   * What deliveries go to. Absent for webhook: requests to url. topic: a Kafka topic of the organisation. poll: a mailbox that the receiver fetches from.
   */
  kind?: 'webhook' | 'topic' | 'poll';
  /**
   * Of a webhook.
   */
  url?: string;
  topic?: EndpointTopic;
  poll?: EndpointPoll;
  status: 'enabled' | 'disabled';
  disabledReason?: string;
  /**
   * Standard Webhooks secrets. Requests are signed with each that has not expired; the first is the newest and does not expire. A text alone is a sealed secret of which nothing more is known.
   *
   * @minItems 1
   */
  signingSecrets: [string | SigningSecret, ...(string | SigningSecret)[]];
  signatureTemplate?: SignatureTemplate;
  /**
   * Requests at the same time.
   */
  maxInFlight: number;
  /**
   * Requests that start in a second, spread evenly; absent for any number.
   */
  maxPerSecond?: number;
  /**
   * Absent for POST.
   */
  method?: 'POST' | 'PUT' | 'PATCH';
  /**
   * Absent for that of the event.
   */
  contentType?: string;
  /**
   * Sent besides ours. A sealed value is a secret.
   *
   * @maxItems 50
   */
  headers?: RequestHeader[];
  /**
   * How requests say who sends them. Absent where they do not, or a header does.
   */
  authentication?: BasicAuthentication | OAuth2Authentication;
  tls?: EndpointTls;
  order?: DeliveryOrder;
  batch?: DeliveryBatch;
}
/**
 * A topic of the organisation, on the brokers of the bus.
 */
export interface EndpointTopic {
  /**
   * Whole: without the prefix of Crossdock.
   */
  name: string;
  /**
   * The key of records. subject: that of the event, and none where it has none. Absent for subject.
   */
  key?: 'subject' | 'none';
}
/**
 * A mailbox, which the receiver fetches from and acknowledges to.
 */
export interface EndpointPoll {
  /**
   * What opens it, newest first. The first does not expire.
   *
   * @minItems 1
   * @maxItems 2
   */
  keys: [PollKey] | [PollKey, PollKey];
}
export interface PollKey {
  /**
   * The part of the key that names it.
   */
  id: string;
  /**
   * sha256: and the hex digest of the whole key.
   */
  hash: string;
  createdAt?: string;
  /**
   * From then on it opens nothing.
   */
  expiresAt?: string;
}
/**
 * Either a value or a sealed one.
 */
export interface RequestHeader {
  /**
   * In lower case.
   */
  name: string;
  value?: string;
  sealedValue?: string;
}
/**
 * RFC 7617.
 */
export interface BasicAuthentication {
  kind: 'basic';
  username: string;
  sealedPassword: string;
}
/**
 * A bearer token from client credentials (RFC 6749 section 4.4).
 */
export interface OAuth2Authentication {
  kind: 'oauth2';
  tokenUrl: string;
  clientId: string;
  /**
   * Absent where the certificate is all that says who asks.
   */
  sealedClientSecret?: string;
  scope?: string;
  audience?: string;
  /**
   * How a request for a token says who asks: by a secret in the header or the body (RFC 6749 section 2.3.1), or by the certificate of the connection (RFC 8705 section 2).
   */
  clientAuthentication: 'basic' | 'body' | 'certificate';
  /**
   * What of the tls of the endpoint connections to the token URL have as well.
   *
   * @minItems 1
   */
  tokenTls?: ['certificate' | 'authority', ...('certificate' | 'authority')[]];
}
/**
 * What connections to an endpoint have and trust beyond the usual.
 */
export interface EndpointTls {
  /**
   * Of the client, PEM, with those that it was issued by; it goes with a key.
   */
  certificate?: string;
  /**
   * PEM, PKCS #8 or the traditional forms, not encrypted.
   */
  sealedKey?: string;
  /**
   * PEM. Who may have issued the receiver's certificate, instead of the public authorities.
   */
  authority?: string;
}
/**
 * Which deliveries follow one another, each beginning when the one before it has ended. Absent: none.
 */
export interface DeliveryOrder {
  /**
   * strict: all of the endpoint; per-key: those of one key.
   */
  kind: 'per-key' | 'strict';
  /**
   * Of per-key: subject, source, type or tenant of the event, or body. and a path of names with full stops into the request body.
   */
  key?: string;
  /**
   * What a delivery that ends without success does to those behind it. stop: they wait until a person has decided about it; skip: they go on.
   */
  onExhaustion: 'stop' | 'skip';
}
/**
 * Several deliveries go in one request. Absent: each has its own.
 */
export interface DeliveryBatch {
  /**
   * A request leaves with so many.
   */
  maxEvents: number;
  /**
   * Or so long after the first of them came.
   */
  maxWaitMs: number;
  /**
   * No request body is larger, but that of a delivery which is so by itself.
   */
  maxBytes: number;
  /**
   * cloudevents: the JSON batch format of CloudEvents, the data of each being the body that it would have alone. bodies: a JSON array of these bodies.
   */
  format: 'cloudevents' | 'bodies';
}
export interface SubscriptionChanged {
  id: string;
  /**
   * Rises with every change of the entity.
   */
  version: number;
  changedAt: string;
  tenantId: string;
  endpointId: string;
  /**
   * Event types, or a prefix of one up to a full stop followed by *; * alone is every type.
   *
   * @minItems 1
   */
  eventTypes: [string, ...string[]];
  /**
   * A pattern that the data of the event must match
   */
  pattern?: {
    [k: string]: unknown;
  };
  transform?: SubscriptionTransform;
  /**
   * any-tenant: a destination of the organisation itself.
   */
  eventsFrom: 'own-tenant' | 'any-tenant';
  status: 'enabled' | 'disabled';
}
export interface KeyHash {
  id: string;
  hash: string;
  status: 'active' | 'suspended';
}
export interface EventTypeChanged {
  id: string;
  /**
   * Rises with every change of the entity.
   */
  version: number;
  changedAt: string;
  description?: string;
  validation: 'enforce' | 'observe' | 'off';
  /**
   * JSON Schema (draft 2020-12) of the data
   */
  schema?: {
    [k: string]: unknown;
  };
  /**
   * One valid data document.
   */
  example?: {
    [k: string]: unknown;
  };
}
export interface SenderChanged {
  id: string;
  /**
   * Rises with every change of the entity.
   */
  version: number;
  changedAt: string;
  tenantId: string;
  name: string;
  status: 'active' | 'suspended';
  /**
   * What the sender may send, as in a subscription.
   */
  eventTypes: string[];
  keys: KeyHash[];
}
export interface RoutedAlready {
  /**
   * Origin capture: its deliveries and its event.routed.v1 were written with it, so who reads it does not route it. About this record alone: no delivery has it.
   */
  cd_routed?: 'true';
}
export interface EventRouted {
  eventId: string;
  eventType: string;
  /**
   * The tenant whom the event concerns.
   */
  tenantId: string;
  /**
   * The commit of a captured event, else cd_published_at: the same however often the event is routed, so what belongs to one event can be kept together.
   */
  eventAt?: string;
  routedAt: string;
  deliveries: {
    deliveryId: string;
    subscriptionId: string;
    subscriptionVersion?: number;
    endpointId: string;
    /**
     * The tenant who owns the subscription.
     */
    tenantId: string;
  }[];
}
export interface EntryDecided {
  decisionId: string;
  decidedAt: string;
  decision: 'refused' | 'quarantined';
  /**
   * Stable code of the step that decided.
   */
  code: string;
  detail?: string;
  remoteAddress?: string;
  senderId?: string;
  tenantId?: string;
  keyId?: string;
  eventType?: string;
  eventSource?: string;
  /**
   * The id that the sender gave.
   */
  sentId?: string;
  quarantineId?: string;
}
/**
 * What the job is about. Everything that is named must hold; what is left out does not matter.
 */
export interface JobSelection {
  /**
   * @minItems 1
   * @maxItems 1000
   */
  deadLetterIds?: [string, ...string[]];
  /**
   * Replay: these events, in place of those of a span of time.
   *
   * @minItems 1
   * @maxItems 1000
   */
  eventIds?: [string, ...string[]];
  endpointId?: string;
  subscriptionId?: string;
  /**
   * Event types, or prefixes up to a full stop followed by *.
   *
   * @minItems 1
   * @maxItems 100
   */
  eventTypes?: [string, ...string[]];
  /**
   * Of a dead letter.
   */
  cause?: string;
  /**
   * When the dead letter was written or the event published; this instant included.
   */
  from?: string;
  /**
   * The same, this instant not included.
   */
  to?: string;
  /**
   * Replay: only events whose data matches, beside the subscription's own pattern.
   */
  pattern?: {};
}
export interface JobChanged {
  id: string;
  /**
   * Rises with every change of the entity.
   */
  version: number;
  changedAt: string;
  kind: 'redrive' | 'discard' | 'replay';
  /**
   * Only what this tenant owns; absent: an operator chose from all tenants.
   */
  tenantId?: string;
  selection: JobSelection;
  /**
   * Most deliveries in a second.
   */
  ratePerSecond: number;
  /**
   * Why, for people to read later.
   */
  reason: string;
  /**
   * The API key that ordered it.
   */
  orderedBy: string;
  /**
   * Dead letters and events after this instant are not taken.
   */
  orderedAt: string;
  /**
   * The API key that paused, resumed or cancelled it last.
   */
  statusBy?: string;
  status: 'running' | 'paused' | 'cancelled';
}
export interface JobProgressed {
  jobId: string;
  state: 'running' | 'paused' | 'cancelled' | 'completed' | 'failed';
  /**
   * Dead letters, or events by tenant, type and time, that there were at the start; of a replay by ids how many it names.
   */
  selected: number;
  /**
   * Deliveries asked for again, or dead letters discarded.
   */
  done: number;
  /**
   * Of a redrive that is over: dead letters that stay open, because their endpoint or its tenant takes nothing now.
   */
  left?: number;
  /**
   * Of a redrive: dead letters that cannot be sent, and so stay open; each says why. Of a replay by ids: those whose events are not stored, or not any more.
   */
  failed?: number;
  /**
   * Replay: events that were looked at, of other tenants and types, too.
   */
  examined?: number;
  /**
   * Why it failed or is not running, or the last that could not be sent, with a stable code before the colon.
   */
  detail?: string;
  startedAt: string;
  updatedAt: string;
}
export interface AttemptCompleted {
  attemptId: string;
  deliveryId: string;
  eventId: string;
  eventType: string;
  /**
   * The tenant who owns the endpoint.
   */
  tenantId: string;
  subscriptionId: string;
  endpointId: string;
  /**
   * Version of the endpoint's configuration that was used; 0 when it was unknown.
   */
  endpointVersion: number;
  /**
   * Version of the tenant whose deliveryDefaults were inherited; absent when it was unknown.
   */
  tenantVersion?: number;
  number: number;
  /**
   * The commit of a captured event, else cd_published_at: as in the EventRouted of the same event.
   */
  eventAt?: string;
  /**
   * When routing asked for the delivery.
   */
  requestedAt?: string;
  startedAt: string;
  endedAt: string;
  durationMs: number;
  /**
   * The network address that was connected to, or from where the message was fetched or acknowledged.
   */
  address?: string;
  /**
   * Of a delivery to a topic of the organisation: where it was written.
   */
  record?: {
    topic: string;
    partition: number;
    offset: string;
  };
  status?: number;
  outcome: 'delivered' | 'retry' | 'dead-lettered';
  /**
   * Stable code of the failure; absent when delivered.
   */
  reason?: string;
  detail?: string;
  /**
   * When the outcome is retry.
   */
  nextAttemptAt?: string;
  /**
   * Milliseconds, to a tenth. Those of the connection are absent where one was used again.
   */
  timings?: {
    dnsMs?: number;
    connectMs?: number;
    tlsMs?: number;
    /**
     * From the request to the status.
     */
    firstByteMs?: number;
  };
  /**
   * Of an attempt whose request carried several deliveries. Each of them has a record of its own.
   */
  batch?: {
    /**
     * The webhook-id of the request.
     */
    id: string;
    /**
     * How many deliveries it carried.
     */
    size: number;
  };
  /**
   * What the result meant. Of a success only where the policy wants evidence of all attempts.
   */
  decision?: {
    verdict: 'delivered' | 'retry' | 'rejected' | 'gone' | 'end' | 'disable';
    /**
     * successStatuses, outcomes/<index> or onGone of the policy, webhook-delivery of the answer, or default.
     */
    by: string;
    /**
     * Of the dead letter.
     */
    cause?: string;
  };
  /**
   * The first answer of an attempt that made two requests: a 401, after which the token was renewed. Of successes, too.
   */
  tokenRefused?: {
    status: number;
    /**
     * From the request to the status.
     */
    firstByteMs?: number;
    responseHeaders?: {
      [k: string]: string;
    };
    responseBody?: string;
    responseBodyEncoding?: 'text' | 'base64';
    responseBodyBytes?: number;
  };
  /**
   * This and what follows: of failures, or of all attempts, as evidenceOf says.
   */
  method?: string;
  /**
   * Values of signatures and secrets are masked.
   */
  requestHeaders?: {
    [k: string]: string;
  };
  /**
   * Up to 50 of 1,024 characters each, 8,192 in all. Values of cookies and credentials are masked.
   */
  responseHeaders?: {
    [k: string]: string;
  };
  /**
   * As far as recordedBodyBytes.
   */
  responseBody?: string;
  responseBodyEncoding?: 'text' | 'base64';
  /**
   * What came of it.
   */
  responseBodyBytes?: number;
}
export interface GateChanged {
  endpointId: string;
  tenantId: string;
  /**
   * open: nothing is sent but one delivery as a probe, now and then. ramping: a probe succeeded, and the rate grows. closed: all is sent, within the limit.
   */
  state: 'open' | 'ramping' | 'closed';
  since: string;
  /**
   * Of one that is open: when the next probe may be sent.
   */
  until?: string;
  /**
   * How often it opened without having recovered in between.
   */
  openings: number;
  /**
   * Requests at once that the endpoint is believed to take, where these are far fewer than one begins with.
   */
  limit?: number;
  /**
   * Version of the endpoint that this was learnt about: a newer one is tried at once. Absent where it is not known.
   */
  endpointVersion?: number;
}
export interface EndpointHealthChanged {
  endpointId: string;
  tenantId: string;
  endpointVersion: number;
  /**
   * gone: the endpoint answered 410 and asked to be disabled; given-up: its policy says to disable it, or its receiver with a webhook-delivery header.
   */
  state: 'healthy' | 'failing' | 'gone' | 'given-up';
  /**
   * Why it was given up.
   */
  disabledReason?: 'outcome_rule' | 'failing' | 'receiver_asked';
  /**
   * When the first of the attempts started that all failed. Absent when healthy.
   */
  failingSince?: string;
  /**
   * How much of disableAfterMs had passed when the tenant was told last.
   */
  warnedPercent?: 50 | 70 | 90 | 100;
  /**
   * Stable code of the last failure.
   */
  reason?: string;
  changedAt: string;
}
export interface DeliveryDiscarded {
  deliveryId: string;
  endpointId: string;
  /**
   * Of the redrive or replay that had failed; absent where the first delivery had.
   */
  redriveId?: string;
  /**
   * The job that left it.
   */
  jobId: string;
  discardedAt: string;
}
export interface BackfillChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface BackfillProgressedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface RecordParkedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
  cd_origin_topic: string;
  cd_origin_partition: string;
  cd_origin_offset: string;
  /**
   * JSON array of pairs: header name, value in base64.
   */
  cd_origin_headers: string;
  /**
   * The operation that could not take the record.
   */
  cd_parked_by: string;
  /**
   * Stable code.
   */
  cd_reason: string;
  cd_detail?: string;
  /**
   * Of what capture parks: one for all of its parts, also when they come again.
   */
  cd_parked_id?: string;
  /**
   * Which part the value is, from 1. Absent: it is all.
   */
  cd_part?: string;
  cd_parts?: string;
  /**
   * What the parts are together: the value of the record that its topic did not take; the content of a logical message; or, of a row or message that was too large to be read, what the plugin pgoutput sent of it, without the xid that stands in a streamed message; absent: nothing, of a row that a snapshot or back-fill found too large and that is in its table.
   */
  cd_content?: 'record' | 'message' | 'pgoutput' | 'absent';
  /**
   * The change that the record would have told.
   */
  cd_change_id?: string;
  /**
   * Of its transaction.
   */
  cd_commit_lsn?: string;
  /**
   * Schema and table of the row; absent for a logical message.
   */
  cd_table?: string;
  /**
   * The table's columns, as cdc.table-described.v1 tells them.
   */
  cd_shape?: string;
}
export interface SourcePositionRecordedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface SlotClaimedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface RowChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
  /**
   * txn_ and system identifier (with the timeline, where that is not the first), commit LSN and xid in one word.
   */
  ce_transactionid?: string;
  /**
   * As `index` of the payload: an order of everything in the transaction, with gaps.
   */
  ce_transactionindex?: string;
  /**
   * Of a row change: which of its table's changes in the transaction it is, from 1 and without gaps; parked ones count. Absent of messages.
   */
  ce_tableorder?: string;
}
export interface TableDescribedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface MessageCapturedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
  /**
   * txn_ and system identifier (with the timeline, where that is not the first), commit LSN and xid in one word.
   */
  ce_transactionid?: string;
  /**
   * As `index` of the payload: an order of everything in the transaction, with gaps.
   */
  ce_transactionindex?: string;
  /**
   * Of a row change: which of its table's changes in the transaction it is, from 1 and without gaps; parked ones count. Absent of messages.
   */
  ce_tableorder?: string;
}
export interface TransactionCommittedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface ApiKeyChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface SourceChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface MappingChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface TenantChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface EndpointChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface SubscriptionChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface EventTypeChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface SenderChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface EventPublishedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
  /**
   * The tenant whom the event concerns.
   */
  cd_tenant_id: string;
  /**
   * The door through which the event came; crossdock for operational events.
   */
  cd_origin: 'capture' | 'application' | 'sender' | 'crossdock';
  /**
   * When the event was handed to the bus.
   */
  cd_published_at: string;
  /**
   * Origin capture: the row change behind the event.
   */
  cd_change_id?: string;
  /**
   * Origin capture: the mapping that made the event.
   */
  cd_mapping_id?: string;
  /**
   * Origin capture: the back-fill that read the row; absent for what was captured as it happened. Receivers get it as crossdock-backfill, the journey tells it as backfillId.
   */
  cd_backfill_id?: string;
  /**
   * Origin capture: commit time of the transaction.
   */
  cd_committed_at?: string;
  /**
   * Origin capture: when the change was decoded.
   */
  cd_captured_at?: string;
  /**
   * Origin sender: the sender whose credential was used.
   */
  cd_sender_id?: string;
  /**
   * Origin application or sender: the credential that was used.
   */
  cd_key_id?: string;
  /**
   * Origin application or sender: how the identity was proved.
   */
  cd_auth_method?: 'api-key';
  /**
   * Origin application or sender: the id that the request gave the event.
   */
  cd_sent_id?: string;
  /**
   * Origin application or sender: when the request came.
   */
  cd_received_at?: string;
  /**
   * Origin capture: its deliveries and its event.routed.v1 were written with it, so who reads it does not route it. About this record alone: no delivery has it.
   */
  cd_routed?: 'true';
}
export interface EventRoutedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface EntryDecidedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface EventQuarantinedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
  cd_quarantine_id: string;
  cd_tenant_id: string;
  cd_sender_id?: string;
  cd_key_id?: string;
  cd_reason: string;
  cd_detail?: string;
  cd_received_at: string;
}
export interface JobChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface JobProgressedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface AttemptCompletedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface EndpointHealthChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface GateChangedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface DeliveryRequestedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
  /**
   * The tenant whom the event concerns.
   */
  cd_tenant_id: string;
  /**
   * The door through which the event came; crossdock for operational events.
   */
  cd_origin: 'capture' | 'application' | 'sender' | 'crossdock';
  /**
   * When the event was handed to the bus.
   */
  cd_published_at: string;
  /**
   * Origin capture: the row change behind the event.
   */
  cd_change_id?: string;
  /**
   * Origin capture: the mapping that made the event.
   */
  cd_mapping_id?: string;
  /**
   * Origin capture: the back-fill that read the row; absent for what was captured as it happened. Receivers get it as crossdock-backfill, the journey tells it as backfillId.
   */
  cd_backfill_id?: string;
  /**
   * Origin capture: commit time of the transaction.
   */
  cd_committed_at?: string;
  /**
   * Origin capture: when the change was decoded.
   */
  cd_captured_at?: string;
  /**
   * Origin sender: the sender whose credential was used.
   */
  cd_sender_id?: string;
  /**
   * Origin application or sender: the credential that was used.
   */
  cd_key_id?: string;
  /**
   * Origin application or sender: how the identity was proved.
   */
  cd_auth_method?: 'api-key';
  /**
   * Origin application or sender: the id that the request gave the event.
   */
  cd_sent_id?: string;
  /**
   * Origin application or sender: when the request came.
   */
  cd_received_at?: string;
  cd_delivery_id: string;
  cd_subscription_id: string;
  /**
   * Version of the subscription that shaped the body and chose the event.
   */
  cd_subscription_version?: string;
  /**
   * Why the subscription's transform failed: a code, a colon and a sentence. The value is then the data of the event as it was published, which the receiver must not get.
   */
  cd_unshaped?: string;
  /**
   * The tenant who owns the subscription.
   */
  cd_subscriber_tenant_id?: string;
  cd_endpoint_id: string;
  /**
   * When routing asked for the delivery.
   */
  cd_requested_at: string;
  /**
   * Attempts made so far.
   */
  cd_attempt: string;
  /**
   * Absent before the first attempt.
   */
  cd_first_attempt_at?: string;
  /**
   * Not to be attempted before this instant.
   */
  cd_due_at?: string;
  /**
   * No attempt after this instant.
   */
  cd_horizon_at?: string;
  /**
   * Stable code of the last failure or deferral.
   */
  cd_last_reason?: string;
  /**
   * HTTP status of the last failed attempt.
   */
  cd_last_status?: string;
  /**
   * JSON array of the attempts made: number, at, reason, status. The oldest are left out beyond twenty.
   */
  cd_history?: string;
  /**
   * Of a delivery that a job asked for again: the same however often a crash makes the job ask. Receivers get it as crossdock-redrive.
   */
  cd_redrive_id?: string;
  /**
   * The redrive or replay job that asked for the delivery.
   */
  cd_job_id?: string;
  /**
   * Of a delivery to an endpoint that wants order: the lane in which it waited. strict; key: and the key; no-key.
   */
  cd_lane?: string;
  /**
   * Of a dead letter: its lane stands still until the dead letter is redriven or discarded. Of the redrive of such a one: it takes its place at the head of the lane.
   */
  cd_lane_stopped?: 'true';
}
export interface DeliveryDelayedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
  /**
   * The tenant whom the event concerns.
   */
  cd_tenant_id: string;
  /**
   * The door through which the event came; crossdock for operational events.
   */
  cd_origin: 'capture' | 'application' | 'sender' | 'crossdock';
  /**
   * When the event was handed to the bus.
   */
  cd_published_at: string;
  /**
   * Origin capture: the row change behind the event.
   */
  cd_change_id?: string;
  /**
   * Origin capture: the mapping that made the event.
   */
  cd_mapping_id?: string;
  /**
   * Origin capture: the back-fill that read the row; absent for what was captured as it happened. Receivers get it as crossdock-backfill, the journey tells it as backfillId.
   */
  cd_backfill_id?: string;
  /**
   * Origin capture: commit time of the transaction.
   */
  cd_committed_at?: string;
  /**
   * Origin capture: when the change was decoded.
   */
  cd_captured_at?: string;
  /**
   * Origin sender: the sender whose credential was used.
   */
  cd_sender_id?: string;
  /**
   * Origin application or sender: the credential that was used.
   */
  cd_key_id?: string;
  /**
   * Origin application or sender: how the identity was proved.
   */
  cd_auth_method?: 'api-key';
  /**
   * Origin application or sender: the id that the request gave the event.
   */
  cd_sent_id?: string;
  /**
   * Origin application or sender: when the request came.
   */
  cd_received_at?: string;
  cd_delivery_id: string;
  cd_subscription_id: string;
  /**
   * Version of the subscription that shaped the body and chose the event.
   */
  cd_subscription_version?: string;
  /**
   * Why the subscription's transform failed: a code, a colon and a sentence. The value is then the data of the event as it was published, which the receiver must not get.
   */
  cd_unshaped?: string;
  /**
   * The tenant who owns the subscription.
   */
  cd_subscriber_tenant_id?: string;
  cd_endpoint_id: string;
  /**
   * When routing asked for the delivery.
   */
  cd_requested_at: string;
  /**
   * Attempts made so far.
   */
  cd_attempt: string;
  /**
   * Absent before the first attempt.
   */
  cd_first_attempt_at?: string;
  /**
   * Not to be attempted before this instant.
   */
  cd_due_at: string;
  /**
   * No attempt after this instant.
   */
  cd_horizon_at?: string;
  /**
   * Stable code of the last failure or deferral.
   */
  cd_last_reason: string;
  /**
   * HTTP status of the last failed attempt.
   */
  cd_last_status?: string;
  /**
   * JSON array of the attempts made: number, at, reason, status. The oldest are left out beyond twenty.
   */
  cd_history?: string;
  /**
   * Of a delivery that a job asked for again: the same however often a crash makes the job ask. Receivers get it as crossdock-redrive.
   */
  cd_redrive_id?: string;
  /**
   * The redrive or replay job that asked for the delivery.
   */
  cd_job_id?: string;
  /**
   * Of a delivery to an endpoint that wants order: the lane in which it waited. strict; key: and the key; no-key.
   */
  cd_lane?: string;
  /**
   * Of a dead letter: its lane stands still until the dead letter is redriven or discarded. Of the redrive of such a one: it takes its place at the head of the lane.
   */
  cd_lane_stopped?: 'true';
}
export interface DeliveryLinedUpHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
  /**
   * The tenant whom the event concerns.
   */
  cd_tenant_id: string;
  /**
   * The door through which the event came; crossdock for operational events.
   */
  cd_origin: 'capture' | 'application' | 'sender' | 'crossdock';
  /**
   * When the event was handed to the bus.
   */
  cd_published_at: string;
  /**
   * Origin capture: the row change behind the event.
   */
  cd_change_id?: string;
  /**
   * Origin capture: the mapping that made the event.
   */
  cd_mapping_id?: string;
  /**
   * Origin capture: the back-fill that read the row; absent for what was captured as it happened. Receivers get it as crossdock-backfill, the journey tells it as backfillId.
   */
  cd_backfill_id?: string;
  /**
   * Origin capture: commit time of the transaction.
   */
  cd_committed_at?: string;
  /**
   * Origin capture: when the change was decoded.
   */
  cd_captured_at?: string;
  /**
   * Origin sender: the sender whose credential was used.
   */
  cd_sender_id?: string;
  /**
   * Origin application or sender: the credential that was used.
   */
  cd_key_id?: string;
  /**
   * Origin application or sender: how the identity was proved.
   */
  cd_auth_method?: 'api-key';
  /**
   * Origin application or sender: the id that the request gave the event.
   */
  cd_sent_id?: string;
  /**
   * Origin application or sender: when the request came.
   */
  cd_received_at?: string;
  cd_delivery_id: string;
  cd_subscription_id: string;
  /**
   * Version of the subscription that shaped the body and chose the event.
   */
  cd_subscription_version?: string;
  /**
   * Why the subscription's transform failed: a code, a colon and a sentence. The value is then the data of the event as it was published, which the receiver must not get.
   */
  cd_unshaped?: string;
  /**
   * The tenant who owns the subscription.
   */
  cd_subscriber_tenant_id?: string;
  cd_endpoint_id: string;
  /**
   * When routing asked for the delivery.
   */
  cd_requested_at: string;
  /**
   * Attempts made so far.
   */
  cd_attempt: string;
  /**
   * Absent before the first attempt.
   */
  cd_first_attempt_at?: string;
  /**
   * Not to be attempted before this instant.
   */
  cd_due_at?: string;
  /**
   * No attempt after this instant.
   */
  cd_horizon_at?: string;
  /**
   * Stable code of the last failure or deferral.
   */
  cd_last_reason?: string;
  /**
   * HTTP status of the last failed attempt.
   */
  cd_last_status?: string;
  /**
   * JSON array of the attempts made: number, at, reason, status. The oldest are left out beyond twenty.
   */
  cd_history?: string;
  /**
   * Of a delivery that a job asked for again: the same however often a crash makes the job ask. Receivers get it as crossdock-redrive.
   */
  cd_redrive_id?: string;
  /**
   * The redrive or replay job that asked for the delivery.
   */
  cd_job_id?: string;
  /**
   * Of a delivery to an endpoint that wants order: the lane in which it waited. strict; key: and the key; no-key.
   */
  cd_lane: string;
  /**
   * Of a dead letter: its lane stands still until the dead letter is redriven or discarded. Of the redrive of such a one: it takes its place at the head of the lane.
   */
  cd_lane_stopped?: 'true';
  cd_lined_up_at: string;
  /**
   * Partition, offset and time (epoch milliseconds) of its record in webhook.delivery-requested.v1: a repetition has the same.
   */
  cd_lined_up_from: string;
}
export interface DeliveryDiscardedHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
}
export interface DeliveryDeadLetteredHeaders {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: string;
  ce_time: string;
  ce_subject?: string;
  ce_dataschema?: string;
  'content-type'?: string;
  /**
   * W3C trace context of the unit of work that sent the record.
   */
  traceparent?: string;
  /**
   * The tenant whom the event concerns.
   */
  cd_tenant_id: string;
  /**
   * The door through which the event came; crossdock for operational events.
   */
  cd_origin: 'capture' | 'application' | 'sender' | 'crossdock';
  /**
   * When the event was handed to the bus.
   */
  cd_published_at: string;
  /**
   * Origin capture: the row change behind the event.
   */
  cd_change_id?: string;
  /**
   * Origin capture: the mapping that made the event.
   */
  cd_mapping_id?: string;
  /**
   * Origin capture: the back-fill that read the row; absent for what was captured as it happened. Receivers get it as crossdock-backfill, the journey tells it as backfillId.
   */
  cd_backfill_id?: string;
  /**
   * Origin capture: commit time of the transaction.
   */
  cd_committed_at?: string;
  /**
   * Origin capture: when the change was decoded.
   */
  cd_captured_at?: string;
  /**
   * Origin sender: the sender whose credential was used.
   */
  cd_sender_id?: string;
  /**
   * Origin application or sender: the credential that was used.
   */
  cd_key_id?: string;
  /**
   * Origin application or sender: how the identity was proved.
   */
  cd_auth_method?: 'api-key';
  /**
   * Origin application or sender: the id that the request gave the event.
   */
  cd_sent_id?: string;
  /**
   * Origin application or sender: when the request came.
   */
  cd_received_at?: string;
  cd_delivery_id: string;
  cd_subscription_id: string;
  /**
   * Version of the subscription that shaped the body and chose the event.
   */
  cd_subscription_version?: string;
  /**
   * Why the subscription's transform failed: a code, a colon and a sentence. The value is then the data of the event as it was published, which the receiver must not get.
   */
  cd_unshaped?: string;
  /**
   * The tenant who owns the subscription.
   */
  cd_subscriber_tenant_id?: string;
  cd_endpoint_id: string;
  /**
   * When routing asked for the delivery.
   */
  cd_requested_at: string;
  /**
   * Attempts made so far.
   */
  cd_attempt: string;
  /**
   * Absent before the first attempt.
   */
  cd_first_attempt_at?: string;
  /**
   * Not to be attempted before this instant.
   */
  cd_due_at?: string;
  /**
   * No attempt after this instant.
   */
  cd_horizon_at?: string;
  /**
   * Stable code of the last failure or deferral.
   */
  cd_last_reason?: string;
  /**
   * HTTP status of the last failed attempt.
   */
  cd_last_status?: string;
  /**
   * JSON array of the attempts made: number, at, reason, status. The oldest are left out beyond twenty.
   */
  cd_history?: string;
  /**
   * Of a delivery that a job asked for again: the same however often a crash makes the job ask. Receivers get it as crossdock-redrive.
   */
  cd_redrive_id?: string;
  /**
   * The redrive or replay job that asked for the delivery.
   */
  cd_job_id?: string;
  /**
   * Of a delivery to an endpoint that wants order: the lane in which it waited. strict; key: and the key; no-key.
   */
  cd_lane?: string;
  /**
   * Of a dead letter: its lane stands still until the dead letter is redriven or discarded. Of the redrive of such a one: it takes its place at the head of the lane.
   */
  cd_lane_stopped?: 'true';
  cd_dead_lettered_at: string;
  /**
   * Stable code of why the delivery ended.
   */
  cd_cause: string;
  /**
   * The cause for a person to read.
   */
  cd_cause_detail?: string;
}

/** Headers and payload of every message. The payload of an opaque message is its bytes. */
export interface Messages {
  BackfillChanged: { headers: BackfillChangedHeaders; payload: BackfillChanged };
  BackfillProgressed: { headers: BackfillProgressedHeaders; payload: BackfillProgressed };
  RecordParked: { headers: RecordParkedHeaders; payload: Buffer };
  SourcePositionRecorded: { headers: SourcePositionRecordedHeaders; payload: SourcePositionRecorded };
  SlotClaimed: { headers: SlotClaimedHeaders; payload: SlotClaimed };
  RowChanged: { headers: RowChangedHeaders; payload: RowChanged };
  TableDescribed: { headers: TableDescribedHeaders; payload: TableDescribed };
  MessageCaptured: { headers: MessageCapturedHeaders; payload: MessageCaptured };
  TransactionCommitted: { headers: TransactionCommittedHeaders; payload: TransactionCommitted };
  ApiKeyChanged: { headers: ApiKeyChangedHeaders; payload: ApiKeyChanged };
  SourceChanged: { headers: SourceChangedHeaders; payload: SourceChanged };
  MappingChanged: { headers: MappingChangedHeaders; payload: MappingChanged };
  TenantChanged: { headers: TenantChangedHeaders; payload: TenantChanged };
  EndpointChanged: { headers: EndpointChangedHeaders; payload: EndpointChanged };
  SubscriptionChanged: { headers: SubscriptionChangedHeaders; payload: SubscriptionChanged };
  EventTypeChanged: { headers: EventTypeChangedHeaders; payload: EventTypeChanged };
  SenderChanged: { headers: SenderChangedHeaders; payload: SenderChanged };
  EventPublished: { headers: EventPublishedHeaders; payload: Buffer };
  EventRouted: { headers: EventRoutedHeaders; payload: EventRouted };
  EntryDecided: { headers: EntryDecidedHeaders; payload: EntryDecided };
  EventQuarantined: { headers: EventQuarantinedHeaders; payload: Buffer };
  JobChanged: { headers: JobChangedHeaders; payload: JobChanged };
  JobProgressed: { headers: JobProgressedHeaders; payload: JobProgressed };
  AttemptCompleted: { headers: AttemptCompletedHeaders; payload: AttemptCompleted };
  EndpointHealthChanged: { headers: EndpointHealthChangedHeaders; payload: EndpointHealthChanged };
  GateChanged: { headers: GateChangedHeaders; payload: GateChanged };
  DeliveryRequested: { headers: DeliveryRequestedHeaders; payload: Buffer };
  DeliveryDelayed: { headers: DeliveryDelayedHeaders; payload: Buffer };
  DeliveryLinedUp: { headers: DeliveryLinedUpHeaders; payload: Buffer };
  DeliveryDiscarded: { headers: DeliveryDiscardedHeaders; payload: DeliveryDiscarded };
  DeliveryDeadLettered: { headers: DeliveryDeadLetteredHeaders; payload: Buffer };
}
