import type { DeliveryRequestedHeaders, EventPublishedHeaders, EventRouted } from '@crossdock/contracts';
import { deliveryBody, eventOf, type ShapedEvent } from '@crossdock/event-shaping';
import { deliveryId } from '@crossdock/identifiers';
import { parseLossless } from '@crossdock/json-text';
import { shapedFor, type Made, type Shapes } from './shaped-for.js';
import type { CompiledSubscription } from './subscription-index.js';

export interface RequestedDelivery {
  readonly key: string;
  readonly headers: DeliveryRequestedHeaders;
  /** The request body; where `cd_unshaped` is there the data of the event, which is not sent. */
  readonly payload: Buffer;
}

export interface RoutedEvent {
  readonly deliveries: RequestedDelivery[];
  readonly routed: EventRouted;
}

/**
 * Decides which of the candidates get the event, and makes the records. The data is parsed only where a candidate has a
 * pattern, and once; the body is made once for all deliveries that are not shaped. Everything but the instant is a function of the event
 * and the subscriptions, so routing an event again gives the same deliveries.
 *
 * A delivery whose transform fails is requested all the same, with the reason: `webhook-dispatch` ends it as a dead letter.
 * Deliveries have the headers of their event but for `cd_routed`, which is about the event's record.
 * @param routedAt instant in RFC 3339
 * @returns a promise only where a body has to be shaped
 */
export function routeEvent(
  headers: EventPublishedHeaders,
  data: Buffer,
  candidates: readonly CompiledSubscription[],
  routedAt: string,
  shaper: Shapes,
): RoutedEvent | Promise<RoutedEvent> {
  const matching = takers(headers, data, candidates);
  const routed: EventRouted = {
    eventId: headers.ce_id,
    eventType: headers.ce_type,
    tenantId: headers.cd_tenant_id,
    eventAt: headers.cd_committed_at ?? headers.cd_published_at,
    routedAt,
    deliveries: matching.map(({ id, version, endpointId, tenantId }) => ({
      deliveryId: deliveryId(headers.ce_id, id),
      subscriptionId: id,
      subscriptionVersion: version,
      endpointId,
      tenantId,
    })),
  };
  if (matching.length === 0) return { deliveries: [], routed };
  const event = eventOf(headers, data);
  const inherited = ofEvent(headers);
  if (matching.some(({ transform }) => transform !== undefined))
    return withShaped(inherited, event, matching, routed, shaper);
  const payload = deliveryBody(event);
  const deliveries = matching.map((subscription) =>
    delivery(inherited, subscription, routedAt, {
      payload,
      headers: { cd_subscription_version: String(subscription.version) },
    }),
  );
  return { deliveries, routed };
}

/** Those of the candidates, found by tenant and type, that get the event. */
export function takers(
  headers: EventPublishedHeaders,
  data: Buffer,
  candidates: readonly CompiledSubscription[],
): readonly CompiledSubscription[] {
  return matchingOf(concerned(candidates, headers), data);
}

/** What deliveries have of their event. */
type Inherited = Omit<EventPublishedHeaders, 'cd_routed'>;

function ofEvent(headers: EventPublishedHeaders): Inherited {
  if (headers.cd_routed === undefined) return headers;
  const { cd_routed: _, ...inherited } = headers;
  return inherited;
}

/** One after the other, so that a wide fan-out of slow expressions waits outside of the sandbox. */
async function withShaped(
  headers: Inherited,
  event: ShapedEvent,
  matching: readonly CompiledSubscription[],
  routed: EventRouted,
  shaper: Shapes,
): Promise<RoutedEvent> {
  const deliveries: RequestedDelivery[] = [];
  for (const subscription of matching)
    deliveries.push(
      delivery(headers, subscription, routed.routedAt, await shapedFor(event, subscription, shaper)),
    );
  return { deliveries, routed };
}

function delivery(
  headers: Inherited,
  { id, tenantId, endpointId }: CompiledSubscription,
  routedAt: string,
  made: Made,
): RequestedDelivery {
  return {
    key: endpointId,
    headers: {
      ...headers,
      cd_delivery_id: deliveryId(headers.ce_id, id),
      cd_subscription_id: id,
      cd_subscriber_tenant_id: tenantId,
      cd_endpoint_id: endpointId,
      cd_requested_at: routedAt,
      cd_attempt: '0',
      ...made.headers,
    },
    payload: made.payload,
  };
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
