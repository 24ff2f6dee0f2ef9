import { operationalEventHeaders } from '@crossdock/contracts';
import { operationalEventId } from '@crossdock/identifiers';
import type { Outgoing } from '@crossdock/kafka';

/**
 * Causes of dead letters of which the owner is told in another way, or knows: that nothing goes to the endpoint any more is
 * `crossdock.endpoint.disabled`, or was somebody's decision.
 */
export const TOLD_OTHERWISE: readonly string[] = [
  'endpoint_gone',
  'disabled_by_policy',
  'disabled_by_receiver',
  'endpoint_disabled',
  'endpoint_unknown',
  'tenant_suspended',
];

const TYPE = 'crossdock.delivery.dead_lettered';

/** What the owner of an endpoint is to be told of its dead letters. */
export interface Notice {
  readonly endpointId: string;
  readonly tenantId: string;
  /** How many came about since the notice before. */
  readonly count: number;
  /** When the first of them did, RFC 3339. */
  readonly since: string;
  readonly newest: {
    readonly deadLetterId: string;
    readonly deadLetteredAt?: string;
    readonly eventId?: string;
    readonly eventType?: string;
    readonly deliveryId?: string;
    readonly subscriptionId?: string;
    readonly cause?: string;
    readonly attempts?: number;
    /** Of the last attempt. */
    readonly reason?: string;
    readonly status?: number;
  };
}

/**
 * A notice as an operational event. Its id is a function of the newest dead letter in it, so that what a crash makes be told again is the
 * same event.
 *
 * @param at RFC 3339
 */
export function noticeEvent({ tenantId, ...data }: Notice, at: string): Outgoing<'EventPublished'> {
  const { endpointId, newest } = data;
  return {
    key: `${tenantId}:${endpointId}`,
    headers: operationalEventHeaders({
      id: operationalEventId(TYPE, endpointId, newest.deadLetterId),
      type: TYPE,
      service: 'audit',
      endpointId,
      tenantId,
      at,
    }),
    payload: Buffer.from(JSON.stringify(data)),
  };
}
