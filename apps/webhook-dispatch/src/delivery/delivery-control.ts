/**
 * What a receiver may say about deliveries with its answer, as proposed for Standard Webhooks (standard-webhooks/standard-webhooks#291):
 * nothing more to this endpoint, or not this message again.
 */
export type DeliveryControl = 'disable' | 'abort-message';

/** The value of a `webhook-delivery` header. What else stands there is passed over; of both the further-reaching counts. */
export function deliveryControl(header: string | string[] | undefined): DeliveryControl | undefined {
  if (header === undefined) return undefined;
  const said = [header]
    .flat()
    .flatMap((value) => value.split(','))
    .map((value) => value.trim().toLowerCase());
  if (said.includes('disable')) return 'disable';
  return said.includes('abort-message') ? 'abort-message' : undefined;
}
