import type { DeliveryDeadLetteredHeaders, DeliveryRequestedHeaders, JobChanged } from '@crossdock/contracts';
import { redriveId } from '@crossdock/identifiers';
import type { Evidence } from '../journey/evidence.js';
import { dayOf, type AgainDetails, type RowKind } from '../journey/journey-row.js';

/**
 * The headers of a dead letter's delivery when it is asked for again: the same event and delivery, with the attempts and the
 * horizon begun anew, so that the endpoint's policy holds as for a first delivery.
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
