/**
 * The enabled subscriptions, found by tenant and event type. A tenant's events go to the tenant's own subscriptions and
 * to those of the organisation that take events of any tenant; no other subscription is ever looked at.
 *
 * Which subscriptions name a type is worked out once per tenant and type and kept until the configuration changes.
 */
import type { SubscriptionChanged } from '@crossdock/contracts';
import { compilePattern, matchesEventType, type Matches } from '@crossdock/event-patterns';
import type { Transform } from '@crossdock/event-shaping';

export interface CompiledSubscription {
  readonly id: string;
  readonly version: number;
  readonly tenantId: string;
  readonly endpointId: string;
  readonly eventTypes: readonly string[];
  readonly anyTenant: boolean;
  /** Absent: all data matches. */
  readonly matches: Matches | undefined;
  /** Absent: the data goes on as it came. */
  readonly transform: Transform | undefined;
}

/** Compiles a subscription. @throws PatternError */
export function compileSubscription(subscription: SubscriptionChanged): CompiledSubscription {
  return {
    id: subscription.id,
    version: subscription.version,
    tenantId: subscription.tenantId,
    endpointId: subscription.endpointId,
    eventTypes: subscription.eventTypes,
    anyTenant: subscription.eventsFrom === 'any-tenant',
    matches: subscription.pattern === undefined ? undefined : compilePattern(subscription.pattern),
    transform: subscription.transform,
  };
}

/** Types and tenants come from outside, so what is kept is bounded. */
const maxKept = 20_000;

export class SubscriptionIndex {
  private readonly byId = new Map<string, CompiledSubscription>();
  private byTenant = new Map<string, CompiledSubscription[]>();
  private anyTenant: CompiledSubscription[] = [];
  private readonly kept = new Map<string, readonly CompiledSubscription[]>();
  private stale = false;

  set(subscription: CompiledSubscription): void {
    this.byId.set(subscription.id, subscription);
    this.stale = true;
  }

  delete(id: string): void {
    if (this.byId.delete(id)) this.stale = true;
  }

  get size(): number {
    return this.byId.size;
  }

  /** Subscriptions that may have an event of this tenant and type, in order of their ids; patterns are not looked at. */
  candidates(tenantId: string, eventType: string): readonly CompiledSubscription[] {
    if (this.stale) this.index();
    const key = `${tenantId}\0${eventType}`;
    const known = this.kept.get(key);
    if (known) return known;
    const own = this.byTenant.get(tenantId) ?? [];
    const found = [...own, ...this.anyTenant]
      .filter((subscription) => matchesEventType(subscription.eventTypes, eventType))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    if (this.kept.size >= maxKept) this.kept.clear();
    this.kept.set(key, found);
    return found;
  }

  private index(): void {
    this.byTenant = new Map();
    this.anyTenant = [];
    this.kept.clear();
    for (const subscription of this.byId.values()) {
      if (subscription.anyTenant) {
        this.anyTenant.push(subscription);
        continue;
      }
      const own = this.byTenant.get(subscription.tenantId);
      if (own) own.push(subscription);
      else this.byTenant.set(subscription.tenantId, [subscription]);
    }
    this.stale = false;
  }
}
