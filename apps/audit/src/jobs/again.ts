import type { DeliveryDeadLetteredHeaders, DeliveryRequestedHeaders, JobChanged } from '@crossdock/contracts';
import { redriveId } from '@crossdock/identifiers';
import type { Outgoing } from '@crossdock/kafka';
import type { Evidence } from '../journey/evidence.js';
import { dayOf, type AgainDetails, type RowKind } from '../journey/journey-row.js';

/**
 * The headers of a dead letter's delivery when it is asked for again: the same event and delivery, with the attempts and the
 * horizon begun anew, so that the endpoint's policy holds as for a first delivery. Where a lane stands still for it they say so: it takes its place there.
 *
 * @param now RFC 3339
 */
export function headersAgain(
  headers: DeliveryDeadLetteredHeaders,
  job: JobChanged,
  now: string,
): DeliveryRequestedHeaders {
  const {
    cd_dead_lettered_at: _deadLetteredAt,
    cd_cause: _cause,
    cd_cause_detail: _detail,
    cd_history: _history,
    cd_last_reason: _reason,
    cd_last_status: _status,
    cd_first_attempt_at: _first,
    cd_horizon_at: _horizon,
    cd_due_at: _due,
    cd_lane: _lane,
    traceparent: _trace,
    ...kept
  } = headers;
  return {
    ...kept,
    cd_attempt: '0',
    cd_requested_at: now,
    cd_redrive_id: redriveId(job.id, headers.cd_delivery_id),
    cd_job_id: job.id,
  };
}

/**
 * Tells the lane of a dead letter that it was left for good. Given again, it changes nothing.
 *
 * @param now RFC 3339
 */
export function discarded(
  {
    deliveryId,
    endpointId,
    redriveId: failed,
  }: Pick<Concerned, 'deliveryId' | 'endpointId'> & { redriveId?: string },
  job: JobChanged,
  now: string,
): Outgoing<'DeliveryDiscarded'> {
  return {
    key: endpointId,
    headers: {
      ce_specversion: '1.0',
      ce_id: `dsc_${redriveId(job.id, deliveryId)}`,
      ce_source: '/crossdock/audit',
      ce_type: 'crossdock.delivery-discarded.v1',
      ce_time: now,
      'content-type': 'application/json',
    },
    payload: {
      deliveryId,
      endpointId,
      ...(failed === undefined ? {} : { redriveId: failed }),
      jobId: job.id,
      discardedAt: now,
    },
  };
}

interface Concerned {
  readonly eventId: string;
  readonly eventAt: string;
  readonly eventType: string;
  readonly tenantId: string;
  readonly deliveryId: string;
  readonly subscriptionId: string;
  readonly endpointId: string;
}

/** What a job did about a delivery, for the event's journey. Given again, it changes nothing. */
export function againEvidence(
  kind: Extract<RowKind, 'redriven' | 'replayed' | 'discarded'>,
  concerned: Concerned,
  job: JobChanged,
  now: string,
): Evidence {
  const id = redriveId(job.id, concerned.deliveryId);
  const details: AgainDetails = {
    type: concerned.eventType,
    deliveryId: concerned.deliveryId,
    subscriptionId: concerned.subscriptionId,
    endpointId: concerned.endpointId,
    ...(kind === 'discarded' ? {} : { redriveId: id }),
    jobId: job.id,
    orderedBy: job.orderedBy,
    reason: job.reason,
  };
  return {
    row: {
      day: dayOf(concerned.eventAt),
      eventId: concerned.eventId,
      key: `${kind}/${id}`,
      kind,
      at: now,
      tenantId: concerned.tenantId,
      details: JSON.stringify(details),
    },
    counts: [],
  };
}
