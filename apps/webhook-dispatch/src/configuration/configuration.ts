import { Injectable } from '@nestjs/common';
import type { DeliveryOrder, EndpointChanged, TenantChanged } from '@crossdock/contracts';
import { operations } from '@crossdock/contracts';
import { CompactedView } from '@crossdock/kafka';
import type { Delivery } from '../delivery/delivery.js';
import { rule, type Go, type Ruling } from '../delivery/ruling.js';
import { EndpointHealth } from '../health/endpoint-health.js';
import { Newcomers } from './newcomers.js';

/**
 * Endpoints and their tenants as this instance knows them: complete before the first delivery is taken, from then on a
 * moment behind the control plane. A new version is in force for the next attempt.
 */
@Injectable()
export class Configuration {
  readonly endpoints = new CompactedView(operations.webhookDispatchReceivesEndpointChanged);
  readonly tenants = new CompactedView(operations.webhookDispatchReceivesTenantChanged);

  readonly newcomers = new Newcomers();

  constructor(private readonly health: EndpointHealth) {
    this.endpoints.onChange((id, endpoint) => {
      if (endpoint) this.newcomers.known(id);
    });
  }

  /** Which deliveries to the endpoint follow one another; undefined for none. */
  orderOf(endpointId: string): DeliveryOrder | undefined {
    return this.endpoints.get(endpointId)?.order;
  }

  /** Whether the endpoint takes anything. */
  takes(endpointId: string): boolean {
    const endpoint = this.endpoints.get(endpointId);
    return endpoint?.status === 'enabled' && this.tenants.get(endpoint.tenantId)?.status !== 'suspended';
  }

  /** What may be done with the delivery now. */
  rulingFor(delivery: Delivery, now: number): Ruling {
    const endpoint: EndpointChanged | undefined = this.endpoints.get(delivery.endpointId);
    const tenant: TenantChanged | undefined = endpoint && this.tenants.get(endpoint.tenantId);
    const stopped = endpoint && this.health.stopped(endpoint.id, endpoint.version);
    return rule(delivery, { endpoint, tenant, stopped, now });
  }

  /** Whether nothing has changed about the endpoint and its owner since a ruling that the delivery may be attempted. */
  stillGoes(delivery: Delivery, { endpoint, owner }: Go): boolean {
    const now = this.rulingFor(delivery, Date.now());
    return now.verdict === 'attempt' && now.endpoint === endpoint && now.owner === owner;
  }
}
