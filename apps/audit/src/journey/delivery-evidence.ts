import type { Received } from '@crossdock/kafka';
import type { Count } from '../ledger/counters.js';
import type { Evidence } from './evidence.js';
import {
  dayOf,
  eventInstant,
  instantOf,
  payloadOf,
  type AttemptDetails,
  type DeadLetteredDetails,
  type LinedUpDetails,
} from './journey-row.js';

/**
 * One attempt of a delivery, in a request of its own or with others. A success is the end of its delivery and takes the delivery's id as its key, so that
 * a delivery that a crash made succeed twice ends once; what becomes of the second is decided in `repeats.ts`.
 */
export function attemptEvidence(record: Received<'AttemptCompleted'>): Evidence {
  const attempt = payloadOf(record);
  const at = instantOf(record, attempt.endedAt);
  const tenantId = attempt.tenantId;
  const delivered = attempt.outcome === 'delivered';
  const details: AttemptDetails = {
    attemptId: attempt.attemptId,
    deliveryId: attempt.deliveryId,
    subscriptionId: attempt.subscriptionId,
    endpointId: attempt.endpointId,
    endpointVersion: attempt.endpointVersion,
    tenantVersion: attempt.tenantVersion,
    type: attempt.eventType,
    number: attempt.number,
    startedAt: attempt.startedAt,
    durationMs: attempt.durationMs,
    outcome: attempt.outcome,
    address: attempt.address,
    status: attempt.status,
    reason: attempt.reason,
    detail: attempt.detail,
    nextAttemptAt: attempt.nextAttemptAt,
    timings: attempt.timings,
    batch: attempt.batch,
    record: attempt.record,
    decision: attempt.decision,
    method: attempt.method,
    requestHeaders: attempt.requestHeaders,
    responseHeaders: attempt.responseHeaders,
    responseBody: attempt.responseBody,
    responseBodyEncoding: attempt.responseBodyEncoding,
    responseBodyBytes: attempt.responseBodyBytes,
    tokenRefused: attempt.tokenRefused,
  };
  const counts: Count[] = [{ counter: 'attempts', tenantId, amount: 1 }];
  if (delivered) counts.push({ counter: 'delivered', tenantId, amount: 1 });
  return {
    row: {
      day: dayOf(instantOf(record, attempt.eventAt, attempt.requestedAt, attempt.startedAt)),
      eventId: attempt.eventId,
      key: delivered ? attempt.deliveryId : attempt.attemptId,
      kind: 'attempt',
      at,
      tenantId,
      details: JSON.stringify(details),
    },
    counts,
    ...(delivered ? { ends: attempt.deliveryId } : {}),
    ...(attempt.outcome === 'retry'
      ? {
          waits: {
            deliveryId: attempt.deliveryId,
            number: attempt.number,
            dueAt: instantOf(record, attempt.nextAttemptAt, attempt.endedAt),
          },
        }
      : {}),
  };
}

/** A delivery that ended in the dead-letter topic. */
export function deadLetteredEvidence(record: Received<'DeliveryDeadLettered'>): Evidence {
  const headers = record.headers;
  const at = instantOf(record, headers.cd_dead_lettered_at);
  // The event may concern another tenant than the one whose endpoint failed: attempts are counted with the latter, too.
  const tenantId = headers.cd_subscriber_tenant_id ?? '';
  const details: DeadLetteredDetails = {
    type: headers.ce_type,
    deliveryId: headers.cd_delivery_id,
    subscriptionId: headers.cd_subscription_id,
    endpointId: headers.cd_endpoint_id,
    attempts: Number(headers.cd_attempt),
    cause: headers.cd_cause,
    causeDetail: headers.cd_cause_detail,
    redriveId: headers.cd_redrive_id,
    lane: headers.cd_lane,
    ...(headers.cd_lane_stopped === undefined ? {} : { stopsLane: true }),
  };
  return {
    row: {
      day: dayOf(eventInstant(record, headers)),
      eventId: headers.ce_id,
      key: headers.cd_delivery_id,
      kind: 'dead-lettered',
      at,
      tenantId,
      details: JSON.stringify(details),
    },
    counts: [{ counter: 'deadLetters', tenantId, amount: 1 }],
    ends: headers.cd_delivery_id,
  };
}

/** A delivery that was put behind those of its lane: from then on it waits, for its turn and then for its attempts. */
export function linedUpEvidence(record: Received<'DeliveryLinedUp'>): Evidence {
  const { headers } = record;
  const at = instantOf(record, headers.cd_lined_up_at);
  const deliveryId = headers.cd_delivery_id;
  const redriveId = headers.cd_redrive_id;
  const details: LinedUpDetails = {
    type: headers.ce_type,
    deliveryId,
    subscriptionId: headers.cd_subscription_id,
    endpointId: headers.cd_endpoint_id,
    lane: headers.cd_lane,
    redriveId,
  };
  return {
    row: {
      day: dayOf(eventInstant(record, headers)),
      eventId: headers.ce_id,
      key: `lined-up/${redriveId ?? deliveryId}`,
      kind: 'lined-up',
      at,
      tenantId: headers.cd_subscriber_tenant_id ?? '',
      details: JSON.stringify(details),
    },
    counts: [],
    waits: { deliveryId, number: 0, dueAt: at },
  };
}
