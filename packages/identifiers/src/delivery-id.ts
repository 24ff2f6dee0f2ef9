import { digestOf } from './digest.js';

/** The id of the delivery of an event to the endpoint of a subscription; the same in every attempt. */
export function deliveryId(eventId: string, subscriptionId: string): string {
  return `dlv_${digestOf('delivery', eventId, subscriptionId)}`;
}
