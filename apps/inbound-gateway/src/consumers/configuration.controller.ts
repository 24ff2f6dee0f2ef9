import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Catalogue } from '@crossdock/event-catalogue';
import { NewestVersions, Receives, type Received } from '@crossdock/kafka';
import { Applications } from '../access/applications.js';
import { Doors } from '../access/doors.js';
import { Tenants } from '../access/tenants.js';

/** Whatever holds one kind of entity in memory. */
interface Holder<Entity> {
  set(entity: Entity): void;
  delete(id: string): void;
}

/** Brings what is new of one kind of entity to whatever holds it. */
class Intake<M extends 'TenantChanged' | 'ApiKeyChanged' | 'SenderChanged' | 'EventTypeChanged'> {
  private readonly newest = new NewestVersions();

  constructor(private readonly holder: Holder<NonNullable<Received<M>['payload']>>) {}

  take(records: Received<M>[]): void {
    for (const { key, payload } of this.newest.among(records)) {
      if (payload === null) this.holder.delete(key);
      else this.holder.set(payload);
    }
  }
}

/**
 * Takes every configuration record into memory, from the beginning of the topics at each start. A change is in force
 * for the next request after it was read; requests in hand go on under what they began with. A record that is older than
 * what was read of its entity is passed over.
 */
@Controller()
export class ConfigurationController {
  private readonly tenants: Intake<'TenantChanged'>;
  private readonly apiKeys: Intake<'ApiKeyChanged'>;
  private readonly senders: Intake<'SenderChanged'>;
  private readonly eventTypes: Intake<'EventTypeChanged'>;

  constructor(tenants: Tenants, applications: Applications, doors: Doors, catalogue: Catalogue) {
    this.tenants = new Intake(tenants);
    this.apiKeys = new Intake(applications);
    this.senders = new Intake(doors);
    this.eventTypes = new Intake(catalogue);
  }

  @Receives(operations.inboundGatewayReceivesTenantChanged, { mode: 'batch' })
  async tenantsChanged(records: Received<'TenantChanged'>[]): Promise<void> {
    this.tenants.take(records);
  }

  @Receives(operations.inboundGatewayReceivesApiKeyChanged, { mode: 'batch' })
  async apiKeysChanged(records: Received<'ApiKeyChanged'>[]): Promise<void> {
    this.apiKeys.take(records);
  }

  @Receives(operations.inboundGatewayReceivesSenderChanged, { mode: 'batch' })
  async sendersChanged(records: Received<'SenderChanged'>[]): Promise<void> {
    this.senders.take(records);
  }

  @Receives(operations.inboundGatewayReceivesEventTypeChanged, { mode: 'batch' })
  async eventTypesChanged(records: Received<'EventTypeChanged'>[]): Promise<void> {
    this.eventTypes.take(records);
  }
}
