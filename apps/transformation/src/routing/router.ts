import { Injectable } from '@nestjs/common';
import type { EventPublishedHeaders } from '@crossdock/contracts';
import { SandboxUnavailable, Shaper } from '@crossdock/event-shaping';
import { Publisher, TransientFault } from '@crossdock/kafka';
import { routeEvent } from '@crossdock/routing';
import { Logger } from '@crossdock/service-host';
import { Configuration } from '../configuration/configuration.js';
import { RoutingBatch, type Route } from './routing-batch.js';

/**
 * Routes events, for whoever has them first: a captured one where it is made, together with the record of the event, and any
 * other when it is read from `event.published.v1`.
 */
@Injectable()
export class Router {
  constructor(
    private readonly configuration: Configuration,
    private readonly shaper: Shaper,
    private readonly publisher: Publisher,
    private readonly logger: Logger,
  ) {}

  /** @param routedAt instant in RFC 3339 */
  batch(routedAt: string): RoutingBatch {
    return new RoutingBatch(this.route, this.publisher, this.logger, routedAt);
  }

  private readonly route: Route = (headers, data, routedAt) => {
    const { cd_tenant_id: tenantId, ce_type: eventType } = headers;
    const candidates = this.configuration.subscriptions.candidates(tenantId, eventType);
    const routing = routeEvent(headers, data, candidates, routedAt, this.shaper);
    return routing instanceof Promise ? routing.catch(throwFault) : routing;
  };
}

/** That there is no process for transforms is no fault of the records: they wait, as they would for a broker. */
function throwFault(error: unknown): never {
  if (!(error instanceof SandboxUnavailable)) throw error;
  throw new TransientFault('sandbox_unavailable', error.message, { cause: error });
}

/**
 * Whether the deliveries of an event are on the bus as it is itself. Only captured events are routed where they are written: on
 * any other the header would be a mistake, and believing it would cost the deliveries.
 */
export function isRouted({ cd_routed: routed, cd_origin: origin }: EventPublishedHeaders): boolean {
  return routed !== undefined && origin === 'capture';
}
