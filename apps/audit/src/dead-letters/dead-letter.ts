import type { DeliveryDeadLetteredHeaders } from '@crossdock/contracts';
import { deadLetterId } from '@crossdock/identifiers';
import type { Received } from '@crossdock/kafka';
import { eventInstant, instantOf } from '../journey/journey-row.js';

/**
 * open: nobody has decided; taken: a job is at it; redriven: asked for again; discarded: left for good. Only what a job could not send
 * goes back to open, with the reason (`failure`): a redrive that fails again leaves a dead letter of its own.
 */
export const states = ['open', 'taken', 'redriven', 'discarded'] as const;
export type State = (typeof states)[number];

/** A dead letter as it came from the bus. Its id is the same however often a crash repeats the record. */
export interface DeadLetter {
  readonly id: string;
  readonly deliveryId: string;
  readonly eventId: string;
  readonly eventType: string;
  /** Whose day the rows of the event's journey lie under. */
  readonly eventAt: string;
  /** The tenant who owns the subscription; empty where the record does not say. */
  readonly tenantId: string;
  readonly subscriptionId: string;
  readonly endpointId: string;
  readonly cause: string;
  readonly attempts: number;
  readonly deadLetteredAt: string;
  readonly headers: DeliveryDeadLetteredHeaders;
  readonly payload: Buffer;
  /** The redrive that failed again, and its job. */
  readonly redriveId: string | undefined;
  readonly jobId: string | undefined;
  /** Where the endpoint wants order. */
  readonly lane: string | undefined;
  /** Nothing behind it in its lane goes until somebody has decided. */
  readonly stopsLane: boolean;
}

export function deadLetterOf(record: Received<'DeliveryDeadLettered'>): DeadLetter {
  const { headers } = record;
  return {
    id: deadLetterId(headers.cd_delivery_id, headers.cd_redrive_id),
    deliveryId: headers.cd_delivery_id,
    eventId: headers.ce_id,
    eventType: headers.ce_type,
    eventAt: eventInstant(record, headers),
    tenantId: headers.cd_subscriber_tenant_id ?? '',
    subscriptionId: headers.cd_subscription_id,
    endpointId: headers.cd_endpoint_id,
    cause: headers.cd_cause,
    attempts: Number(headers.cd_attempt),
    deadLetteredAt: instantOf(record, headers.cd_dead_lettered_at),
    headers,
    payload: record.bytes,
    redriveId: headers.cd_redrive_id,
    jobId: headers.cd_job_id,
    lane: headers.cd_lane,
    stopsLane: headers.cd_lane_stopped !== undefined,
  };
}
