import type { DeliveryRequestedHeaders } from '@crossdock/contracts';

/** A partition of lined-up deliveries that this process owns: what it writes counts as long as nobody was given the partition after it. */
export interface Epoch {
  readonly partition: number;
  /** A whole number that rises, as text. */
  readonly epoch: string;
}

/** To ask for lanes of an endpoint that are due. */
export interface Look {
  readonly partition: number;
  readonly endpointId: string;
  readonly most: number;
  /** Of what was known when it was asked. */
  readonly version: number;
}

/** What there is of an endpoint in its lanes. */
export interface Outlook {
  readonly endpointId: string;
  /** Lanes that are due, those in hand included; not counted beyond `mostCounted`. */
  readonly due: number;
  /** When the next of the others is; epoch milliseconds. */
  readonly nextDueAt: number | null;
  /** Whether some of them stand still. */
  readonly stopped: boolean;
}

/** More than one endpoint has in hand. */
export const mostCounted = 513;

export interface LaneFigures {
  readonly deliveries: number;
  readonly stopped: number;
  readonly oldestHead: number;
  readonly oldestStopped: number;
}

/** The first delivery of a lane. */
export interface Head {
  readonly partition: number;
  readonly endpointId: string;
  readonly lane: string;
  readonly id: string;
  /** Since when it has been the first, epoch milliseconds. */
  readonly since: number;
  readonly headers: DeliveryRequestedHeaders;
  readonly body: Buffer;
}

/** What was done about the head of a lane. */
export type HeadEnd =
  /** It is delivered or a dead letter, and the next one goes. */
  | { readonly kind: 'left' }
  /** As one that left, but that its destination keeps it and may give it back: then it is lined up anew. */
  | { readonly kind: 'kept' }
  /** It stays, with what its headers say now. */
  | { readonly kind: 'waits'; readonly headers: DeliveryRequestedHeaders; readonly dueAt: number }
  /** It stays as the dead letter that it is about to be, and nothing behind it goes. */
  | { readonly kind: 'stops'; readonly headers: DeliveryRequestedHeaders; readonly cause: string }
  /** That dead letter is written. */
  | { readonly kind: 'told' };

export interface Settling {
  readonly head: Head;
  readonly epoch: Epoch;
  readonly end: HeadEnd;
}

/**
 * `overtaken`: the partition was given to another process, and nothing was written. `isPutOff`: what was given could not be written, and the
 * delivery is brought again later.
 */
export type Settled =
  | { readonly overtaken: true }
  | { readonly overtaken: false; readonly next?: Head; readonly isPutOff?: true };

export interface HeadRow {
  partition: number;
  endpointId: string;
  lane: string;
  id: string;
  sinceMs: number;
  headers: DeliveryRequestedHeaders;
  body: Buffer;
}

/** Columns of a `HeadRow`, of a lane `l` and its delivery `d`. */
export const headColumns = `l.partition, l.endpoint_id AS "endpointId", l.lane, d.id::text,
  (extract(epoch FROM l.head_since) * 1000)::float8 AS "sinceMs", d.headers, d.body`;

export function headOf({ sinceMs, ...row }: HeadRow): Head {
  return { ...row, since: sinceMs };
}

export function instant(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
