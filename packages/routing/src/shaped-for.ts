import type { DeliveryRequestedHeaders, SubscriptionChanged } from '@crossdock/contracts';
import { deliveryBody, ShapingFailed, type ShapedEvent, type Shaper } from '@crossdock/event-shaping';

/** The part of the shaper that routing needs. */
export type Shapes = Pick<Shaper, 'shape'>;

/** What of a subscription decides over the body of its deliveries. */
export type Shaping = Pick<SubscriptionChanged, 'id' | 'version' | 'tenantId' | 'transform'>;

/** What of a delivery depends on the transform of its subscription. */
export interface Made {
  readonly payload: Buffer;
  readonly headers: Pick<DeliveryRequestedHeaders, 'cd_subscription_version' | 'cd_unshaped'>;
}

/** The body of a delivery; where the transform fails the data of the event, and why. @throws what is not the transform's fault */
export async function shapedFor(
  event: ShapedEvent,
  { id, version, tenantId, transform }: Shaping,
  shaper: Shapes,
): Promise<Made> {
  const headers = { cd_subscription_version: String(version) };
  if (!transform) return { payload: deliveryBody(event), headers };
  try {
    return {
      payload: await shaper.shape(transform, event, { tenantId, name: `${id}@${version}` }),
      headers,
    };
  } catch (error) {
    if (!(error instanceof ShapingFailed)) throw error;
    return { payload: event.data, headers: { ...headers, cd_unshaped: `${error.code}: ${error.message}` } };
  }
}
