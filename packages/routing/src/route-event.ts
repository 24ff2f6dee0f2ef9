import type { DeliveryRequestedHeaders, EventPublishedHeaders, EventRouted } from '@crossdock/contracts';
import { deliveryId } from '@crossdock/identifiers';
import { parseLossless } from '@crossdock/json-text';
import type { CompiledSubscription } from './subscription-index.js';
import { webhookBody } from './webhook-body.js';

export interface RequestedDelivery {
  readonly key: string;
  readonly headers: DeliveryRequestedHeaders;
  readonly payload: Buffer;
}

export interface RoutedEvent {
  readonly deliveries: RequestedDelivery[];
  readonly routed: EventRouted;
}

/**
 * Decides which of the candidates get the event, and makes the records. The data is parsed only where a candidate has a
 * pattern, and once; the body is made once for all deliveries. Everything but the instant is a function of the event
 * and the subscriptions, so routing an event again gives the same deliveries.
 * @param routedAt instant in RFC 3339
 */
export function routeEvent(
  headers: EventPublishedHeaders,
  data: Buffer,
  candidates: readonly CompiledSubscription[],
  routedAt: string,
): RoutedEvent {
  const matching = matchingOf(concerned(candidates, headers), data);
  const deliveries: RequestedDelivery[] = [];
  const routed: EventRouted = {
    eventId: headers.ce_id,
    eventType: headers.ce_type,
    tenantId: headers.cd_tenant_id,
    eventAt: headers.cd_committed_at ?? headers.cd_published_at,
    routedAt,
    deliveries: [],
  };
  if (matching.length === 0) return { deliveries, routed };
  const body = webhookBody(headers.ce_type, headers.ce_time, data);
  for (const { id, endpointId, tenantId } of matching) {
    const delivery = deliveryId(headers.ce_id, id);
    deliveries.push({
      key: endpointId,
      headers: {
        ...headers,
        cd_delivery_id: delivery,
        cd_subscription_id: id,
        cd_subscriber_tenant_id: tenantId,
        cd_endpoint_id: endpointId,
        cd_requested_at: routedAt,
        cd_attempt: '0',
      },
      payload: body,
    });
    routed.deliveries.push({ deliveryId: delivery, subscriptionId: id, endpointId, tenantId });
  }
  return { deliveries, routed };
}

/**
 * An operational event goes to subscriptions that name such types, not to those that want everything (`*`): their receivers never asked
 * for them. And never to the endpoint that it is about, which would hardly hear of its own failure.
 */
function concerned(
  candidates: readonly CompiledSubscription[],
  { cd_origin: origin, ce_subject: subject }: EventPublishedHeaders,
): readonly CompiledSubscription[] {
  if (origin !== 'crossdock') return candidates;
  return candidates.filter(
    ({ endpointId, eventTypes }) =>
      endpointId !== subject && eventTypes.some((type) => type.startsWith('crossdock.')),
  );
}

function matchingOf(
  candidates: readonly CompiledSubscription[],
  data: Buffer,
): readonly CompiledSubscription[] {
  if (candidates.every(({ matches }) => matches === undefined)) return candidates;
  const document = parsed(data);
  return candidates.filter(
    ({ matches }) => matches === undefined || (document !== undefined && matches(document)),
  );
}

/** Data that is not JSON matches no pattern. */
function parsed(data: Buffer): unknown {
  try {
    return parseLossless(data.toString());
  } catch {
    return undefined;
  }
}
