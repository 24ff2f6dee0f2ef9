import type { DeliveryRequestedHeaders } from '@crossdock/contracts';
import { BrokenRecord, type Received } from '@crossdock/kafka';

/** One event on its way to one endpoint, as a record says it. Instants are epoch milliseconds. */
export interface Delivery {
  /** As they came: what is not said anew travels on to whatever record comes next. */
  readonly headers: DeliveryRequestedHeaders;
  /** The request body, byte for byte. */
  readonly body: Buffer;
  readonly eventId: string;
  readonly endpointId: string;
  readonly attemptsMade: number;
  /** It has been tried before, or a person asked for it again: what never was goes first. */
  readonly isRepeat: boolean;
  readonly requestedAt: number;
  readonly firstAttemptAt: number | undefined;
  readonly dueAt: number | undefined;
  readonly horizonAt: number | undefined;
  /** Of one in a lane: since when nothing has stood before it. Its horizon counts from there, however long others took. */
  readonly headSince?: number | undefined;
}

/** @throws BrokenRecord when the record keeps the contract's schema but still cannot be delivered */
export function readDelivery({ headers, bytes }: Received<'DeliveryRequested'>): Delivery {
  return deliveryOf(headers, bytes);
}

/** @throws BrokenRecord as `readDelivery` */
export function deliveryOf(headers: DeliveryRequestedHeaders, body: Buffer): Delivery {
  if (headers.ce_id.includes('.')) {
    throw new BrokenRecord(
      'event_id_invalid',
      'The event id has a full stop and could not be signed unambiguously.',
    );
  }
  const attemptsMade = Number(headers.cd_attempt);
  return {
    headers,
    body,
    eventId: headers.ce_id,
    endpointId: headers.cd_endpoint_id,
    attemptsMade,
    isRepeat: attemptsMade > 0 || headers.cd_redrive_id !== undefined,
    requestedAt: instant('cd_requested_at', headers.cd_requested_at),
    firstAttemptAt: optionalInstant('cd_first_attempt_at', headers.cd_first_attempt_at),
    dueAt: optionalInstant('cd_due_at', headers.cd_due_at),
    horizonAt: optionalInstant('cd_horizon_at', headers.cd_horizon_at),
  };
}

function optionalInstant(name: string, value: string | undefined): number | undefined {
  return value === undefined ? undefined : instant(name, value);
}

function instant(name: string, value: string): number {
  const parsed = Date.parse(value);
  if (Number.isNaN(parsed)) throw new BrokenRecord('headers_invalid', `${name} is not an instant.`);
  return parsed;
}
