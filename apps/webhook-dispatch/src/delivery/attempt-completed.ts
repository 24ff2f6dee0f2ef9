import type { AttemptCompleted } from '@crossdock/contracts';
import type { Outgoing } from '@crossdock/kafka';
import type { Attempt } from './attempt.js';
import type { Delivery } from './delivery.js';
import { attemptEvidence, refusalEvidence } from './evidence.js';
import { reasonOf } from './outcome.js';
import type { EndedSettlement } from './settlement.js';

/** The record of one attempt and of what was decided from it. */
export function attemptCompleted(
  delivery: Delivery,
  attempt: Attempt,
  settlement: EndedSettlement,
): Outgoing<'AttemptCompleted'> {
  const { result } = attempt;
  const endedAt = new Date(attempt.endedAt).toISOString();
  const payload: AttemptCompleted = {
    attemptId: attempt.id,
    deliveryId: delivery.headers.cd_delivery_id,
    eventId: delivery.eventId,
    eventType: delivery.headers.ce_type,
    tenantId: attempt.endpoint.tenantId,
    subscriptionId: delivery.headers.cd_subscription_id,
    endpointId: delivery.endpointId,
    endpointVersion: attempt.endpoint.version,
    number: attempt.number,
    eventAt: delivery.headers.cd_committed_at ?? delivery.headers.cd_published_at,
    requestedAt: delivery.headers.cd_requested_at,
    startedAt: new Date(attempt.startedAt).toISOString(),
    endedAt,
    durationMs: attempt.durationMs,
    timings: attempt.timings,
    outcome: settlement.end,
  };
  if (attempt.tenantVersion !== undefined) payload.tenantVersion = attempt.tenantVersion;
  if (attempt.batch) payload.batch = { id: attempt.batch.id, size: attempt.batch.size };
  if (attempt.address !== undefined) payload.address = attempt.address;
  if (attempt.record !== undefined) payload.record = attempt.record;
  if (result.kind === 'answered' && isStatus(result.status)) payload.status = result.status;
  const tokenRefused = attempt.refused && refusalEvidence(attempt.refused);
  if (tokenRefused) payload.tokenRefused = tokenRefused;
  if (settlement.end !== 'delivered') {
    payload.reason = reasonOf(result);
    if (result.kind === 'failed') payload.detail = result.detail.slice(0, 500);
  }
  if (settlement.end !== 'delivered' || attempt.policy.evidenceOf === 'all') {
    Object.assign(payload, attemptEvidence(attempt));
    payload.decision =
      settlement.end === 'dead-lettered'
        ? { ...settlement.decision, cause: settlement.cause }
        : settlement.decision;
  }
  if (settlement.end === 'retry') payload.nextAttemptAt = new Date(settlement.dueAt).toISOString();
  return {
    key: delivery.eventId,
    headers: {
      ce_specversion: '1.0',
      ce_id: attempt.id,
      ce_source: '/crossdock/webhook-dispatch',
      ce_type: 'crossdock.attempt-completed.v1',
      ce_time: endedAt,
      'content-type': 'application/json',
    },
    payload,
  };
}

/** Receivers may send any three digits; the contract carries those that HTTP knows. */
export function isStatus(status: number): boolean {
  return status >= 100 && status <= 599;
}
