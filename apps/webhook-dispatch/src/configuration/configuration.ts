import { Injectable } from '@nestjs/common';
import type { EndpointChanged, TenantChanged } from '@crossdock/contracts';
import { operations } from '@crossdock/contracts';
import { CompactedView } from '@crossdock/kafka';
import type { Delivery } from '../delivery/delivery.js';
import { rule, type Ruling } from '../delivery/ruling.js';
import { EndpointHealth } from '../health/endpoint-health.js';

/**
 * Endpoints and their tenants as this instance knows them: complete before the first delivery is taken, from then on a
 * moment behind the control plane. A new version is in force for the next attempt.
 */
@Injectable()
export class Configuration {
  readonly endpoints = new CompactedView(operations.webhookDispatchReceivesEndpointChanged);
  readonly tenants = new CompactedView(operations.webhookDispatchReceivesTenantChanged);

  constructor(private readonly health: EndpointHealth) {}

  /** What may be done with the delivery now. */
  rulingFor(delivery: Delivery, now: number): Ruling {
    const endpoint: EndpointChanged | undefined = this.endpoints.get(delivery.endpointId);
    const tenant: TenantChanged | undefined = endpoint && this.tenants.get(endpoint.tenantId);
    const stopped = endpoint && this.health.stopped(endpoint.id, endpoint.version);
    return rule(delivery, { endpoint, tenant, stopped, now });
  }
}
