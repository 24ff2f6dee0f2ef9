/**
 * The subscriptions in force, and why the others are not.
 *
 * A subscription whose endpoint belongs to another tenant is never followed: it would hand one tenant's events to
 * another. The control plane refuses such a pair; this holds even where it did not. An endpoint that is not known
 * is no reason: topics are read beside each other, and a delivery to an endpoint that does not exist ends as a dead letter.
 * The same is true of disabled endpoints and suspended tenants, so that nothing vanishes here.
 */
import type { SubscriptionChanged } from '@crossdock/contracts';
import { compileSubscription, SubscriptionIndex, type CompiledSubscription } from '@crossdock/routing';

export class Subscriptions {
  private readonly index = new SubscriptionIndex();
  private readonly known = new Map<string, SubscriptionChanged>();
  private readonly byEndpoint = new Map<string, Set<string>>();
  private readonly owners = new Map<string, string>();
  private readonly refusals = new Map<string, string>();

  candidates(tenantId: string, eventType: string): readonly CompiledSubscription[] {
    return this.index.candidates(tenantId, eventType);
  }

  get inForce(): number {
    return this.index.size;
  }

  /** Why subscriptions are not followed, by id. */
  get refused(): ReadonlyMap<string, string> {
    return this.refusals;
  }

  set(subscription: SubscriptionChanged): void {
    this.delete(subscription.id);
    this.known.set(subscription.id, subscription);
    const beside = this.byEndpoint.get(subscription.endpointId);
    if (beside) beside.add(subscription.id);
    else this.byEndpoint.set(subscription.endpointId, new Set([subscription.id]));
    this.decide(subscription);
  }

  delete(id: string): void {
    const former = this.known.get(id);
    if (!former) return;
    this.known.delete(id);
    this.refusals.delete(id);
    this.index.delete(id);
    const beside = this.byEndpoint.get(former.endpointId);
    beside?.delete(id);
    if (beside?.size === 0) this.byEndpoint.delete(former.endpointId);
  }

  /** Says who owns an endpoint; undefined when the endpoint is gone. Answers the subscriptions that this decides anew. */
  setOwner(endpointId: string, tenantId: string | undefined): readonly string[] {
    if (this.owners.get(endpointId) === tenantId) return [];
    if (tenantId === undefined) this.owners.delete(endpointId);
    else this.owners.set(endpointId, tenantId);
    const concerned = [...(this.byEndpoint.get(endpointId) ?? [])];
    for (const id of concerned) {
      const subscription = this.known.get(id);
      if (subscription) this.decide(subscription);
    }
    return concerned;
  }

  private decide(subscription: SubscriptionChanged): void {
    const { id, tenantId, endpointId, status } = subscription;
    this.index.delete(id);
    this.refusals.delete(id);
    if (status !== 'enabled') return;
    const owner = this.owners.get(endpointId);
    if (owner !== undefined && owner !== tenantId) {
      this.refusals.set(id, `endpoint ${endpointId} belongs to another tenant`);
      return;
    }
    try {
      this.index.set(compileSubscription(subscription));
    } catch (error) {
      this.refusals.set(id, error instanceof Error ? error.message : String(error));
    }
  }
}
