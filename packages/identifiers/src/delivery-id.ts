import { digestOf } from './digest.js';

/** The id of the delivery of an event to the endpoint of a subscription; the same in every attempt. */
export function deliveryId(eventId: string, subscriptionId: string): string {
  return `dlv_${digestOf('delivery', eventId, subscriptionId)}`;
}

/**
 * The id of a request that carries several deliveries: a function of them in their order, so that the same batch has it again.
 */
export function batchId(deliveries: readonly string[]): string {
  return `bat_${digestOf('batch', ...deliveries)}`;
}

/**
 * The id of a delivery that a job asks for once more: the same however often a crash makes the job ask, and another one in
 * every job.
 */
export function redriveId(jobId: string, delivery: string): string {
  return `rdv_${digestOf('redrive', jobId, delivery)}`;
}

/**
 * The id of a dead letter. A delivery leaves one for its first way and one for each redrive that failed again; records that
 * a crash repeats are the same one.
 *
 * @param redrive undefined: of the first way
 */
export function deadLetterId(delivery: string, redrive: string | undefined): string {
  return `dld_${digestOf('dead-letter', delivery, redrive ?? '')}`;
}
