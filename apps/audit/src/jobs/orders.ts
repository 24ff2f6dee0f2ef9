import { operations, type JobChanged, type SubscriptionChanged } from '@crossdock/contracts';
import { CompactedView } from '@crossdock/kafka';
import { Injectable } from '@nestjs/common';
import { Keys } from '../http/keys.js';

/** Why an endpoint takes nothing now. The codes are those of the dead letters that it would make. */
export type Obstacle = 'endpoint_unknown' | 'endpoint_disabled' | 'tenant_suspended';

/** The jobs as they were ordered, and what is configured of those whom they concern. */
@Injectable()
export class Orders {
  readonly jobs = new CompactedView(operations.auditReceivesJobChanged);
  readonly endpoints = new CompactedView(operations.auditReceivesEndpointChanged);
  readonly subscriptions = new CompactedView(operations.auditReceivesSubscriptionChanged);

  constructor(private readonly keys: Keys) {}

  /** What stands against sending to an endpoint; null: nothing. */
  obstacleAt(endpointId: string): Obstacle | null {
    const endpoint = this.endpoints.get(endpointId);
    if (!endpoint) return 'endpoint_unknown';
    if (this.keys.tenants.get(endpoint.tenantId)?.status === 'suspended') return 'tenant_suspended';
    return endpoint.status === 'disabled' ? 'endpoint_disabled' : null;
  }

  /** Whether lanes of an endpoint stand still at all, as it is configured now. */
  stopsLanesAt(endpointId: string): boolean {
    const { order } = this.endpoints.get(endpointId) ?? {};
    return order?.onExhaustion === 'stop' && this.obstacleAt(endpointId) === null;
  }

  /** The subscription that a replay is for; undefined when the job's tenant has no such one. */
  subscriptionOf({ selection, tenantId }: JobChanged): SubscriptionChanged | undefined {
    const subscription = this.subscriptions.get(selection.subscriptionId ?? '');
    if (!subscription || (tenantId !== undefined && subscription.tenantId !== tenantId)) return undefined;
    const endpoint = this.endpoints.get(subscription.endpointId);
    return endpoint && endpoint.tenantId !== subscription.tenantId ? undefined : subscription;
  }
}
