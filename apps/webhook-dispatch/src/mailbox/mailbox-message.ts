import type { DeliveryRequestedHeaders } from '@crossdock/contracts';

/** A delivery that is put into the mailbox of its endpoint. */
export interface Letter {
  readonly endpointId: string;
  readonly deliveryId: string;
  readonly headers: DeliveryRequestedHeaders;
  readonly body: Buffer;
  /** Epoch milliseconds. Not fetched by then it is a dead letter. */
  readonly horizonAt: number;
}

/** Who fetches, and how much for how long. */
export interface Lease {
  readonly endpointId: string;
  readonly endpointVersion: number;
  readonly tenantId: string;
  /** Network address of who fetches. */
  readonly address: string;
  readonly limit: number;
  readonly leaseMs: number;
}

export interface LeasedMessage {
  readonly position: string;
  /** Of this lease. */
  readonly attemptId: string;
  readonly headers: DeliveryRequestedHeaders;
  readonly body: Buffer;
  /** Epoch milliseconds. When it would have been a dead letter if nobody had fetched it. */
  readonly openUntil: number;
  /** Epoch milliseconds. */
  readonly leasedAt: number;
  readonly leasedUntil: number;
}

/** A message that its receiver could not make use of now. */
export interface Release {
  readonly deliveryId: string;
  /** Not again before so long. */
  readonly delayMs: number;
  readonly detail: string | undefined;
}

/**
 * acknowledged: the receiver has it. released: it could not make use of it. lease_expired: it said nothing. not_fetched: the horizon came first.
 * returned: its endpoint is no mailbox any more.
 */
export type MessageOutcome = 'acknowledged' | 'released' | 'lease_expired' | 'not_fetched' | 'returned';

/** A message of which is known what came of it, and of which the bus must still be told. Instants are epoch milliseconds. */
export interface SettledMessage {
  readonly position: string;
  /** Of this settling: the row may be put anew meanwhile. */
  readonly settling: string;
  readonly endpointId: string;
  readonly headers: DeliveryRequestedHeaders;
  readonly body: Buffer;
  readonly outcome: MessageOutcome;
  readonly detail: string | null;
  readonly notBefore: number | null;
  readonly settledAt: number;
  readonly endsAt: number;
  /** Of those that were fetched. */
  readonly leasedAt: number | null;
  readonly leasedBy: string | null;
  readonly attemptId: string | null;
  readonly endpointVersion: number | null;
  readonly tenantId: string | null;
}
