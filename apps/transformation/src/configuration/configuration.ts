/**
 * What this instance knows of the configuration and of the captured tables, fed by the broadcast consumers. It is complete before the first change
 * or event is taken, and from then on a moment behind the topics. A new version is in force for the next record.
 */
import { Injectable } from '@nestjs/common';
import type {
  EndpointChanged,
  MappingChanged,
  SubscriptionChanged,
  TenantChanged,
} from '@crossdock/contracts';
import { Catalogue } from '@crossdock/event-catalogue';
import { Logger } from '@crossdock/service-host';
import { brokenMapping, compileMapping } from '../mapping/compile-mapping.js';
import { MappingTable } from '../mapping/mapping-table.js';
import { entriesInForce, entriesRefused } from '../metrics.js';
import { Outboxes } from '../outbox/outboxes.js';
import { Subscriptions } from '../routing/subscriptions.js';
import { DescribedTables } from '../shapes/described-tables.js';
import { MappingHealth } from '../shapes/mapping-health.js';

/** The tenants that exist, and whether they are active. */
export type TenantStates = ReadonlyMap<string, TenantChanged['status']>;

@Injectable()
export class Configuration {
  readonly mappings = new MappingTable();
  readonly subscriptions = new Subscriptions();
  readonly outboxes = new Outboxes();
  readonly catalogue = new Catalogue();
  readonly tables = new DescribedTables();
  readonly health: MappingHealth;
  private readonly tenantStates = new Map<string, TenantChanged['status']>();
  private readonly brokenMappings = new Set<string>();

  constructor(private readonly logger: Logger) {
    this.health = new MappingHealth(this.tables, logger);
  }

  get tenants(): TenantStates {
    return this.tenantStates;
  }

  setTenant(id: string, tenant: TenantChanged | null): void {
    if (tenant) this.tenantStates.set(id, tenant.status);
    else this.tenantStates.delete(id);
  }

  setEndpoint(id: string, endpoint: EndpointChanged | null): void {
    for (const concerned of this.subscriptions.setOwner(id, endpoint?.tenantId)) this.tellRefused(concerned);
    this.report();
  }

  setSubscription(id: string, subscription: SubscriptionChanged | null): void {
    if (subscription) this.subscriptions.set(subscription);
    else this.subscriptions.delete(id);
    this.tellRefused(id);
    this.report();
  }

  /** A mapping that does not compile stays in force as one that fails, so that its changes are parked and not lost. */
  async setMapping(id: string, mapping: MappingChanged | null): Promise<void> {
    this.brokenMappings.delete(id);
    this.health.forget(id);
    if (!mapping || mapping.status !== 'enabled') {
      this.mappings.delete(id);
    } else {
      try {
        this.mappings.set(await compileMapping(mapping));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.logger.warn({ mappingId: id, version: mapping.version, reason }, 'mapping.refused');
        this.mappings.set(brokenMapping(mapping, reason));
        this.brokenMappings.add(id);
      }
    }
    this.report();
  }

  private tellRefused(subscriptionId: string): void {
    const reason = this.subscriptions.refused.get(subscriptionId);
    if (reason !== undefined) this.logger.warn({ subscriptionId, reason }, 'subscription.refused');
  }

  private report(): void {
    entriesInForce.set({ entity: 'mapping' }, this.mappings.size - this.brokenMappings.size);
    entriesRefused.set({ entity: 'mapping' }, this.brokenMappings.size);
    entriesInForce.set({ entity: 'subscription' }, this.subscriptions.inForce);
    entriesRefused.set({ entity: 'subscription' }, this.subscriptions.refused.size);
  }
}
