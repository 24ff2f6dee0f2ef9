import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { CompactedView, Receives, type Received } from '@crossdock/kafka';
import { Applications } from '../access/applications.js';
import { Doors } from '../access/doors.js';
import { Tenants } from '../access/tenants.js';
import { Catalogue } from '../catalogue/catalogue.js';

/** Whatever holds one kind of entity in memory. */
interface Holder<Entity> {
  set(entity: Entity): void;
  delete(id: string): void;
}

/**
 * Takes every configuration record into memory, from the beginning of the topics at each start. A change is in force
 * for the next request after it was read; requests in hand go on under what they began with. The views pass over a record
 * that is older than what was read of its entity.
 */
@Controller()
export class ConfigurationController {
  private readonly tenants = new CompactedView(operations.inboundGatewayReceivesTenantChanged);
  private readonly apiKeys = new CompactedView(operations.inboundGatewayReceivesApiKeyChanged);
  private readonly senders = new CompactedView(operations.inboundGatewayReceivesSenderChanged);
  private readonly eventTypes = new CompactedView(operations.inboundGatewayReceivesEventTypeChanged);

  constructor(tenants: Tenants, applications: Applications, doors: Doors, catalogue: Catalogue) {
    this.tenants.onChange(into(tenants));
    this.apiKeys.onChange(into(applications));
    this.senders.onChange(into(doors));
    this.eventTypes.onChange(into(catalogue));
  }

  @Receives(operations.inboundGatewayReceivesTenantChanged, { mode: 'batch' })
  async tenantsChanged(records: Received<'TenantChanged'>[]): Promise<void> {
    this.tenants.apply(records);
  }

  @Receives(operations.inboundGatewayReceivesApiKeyChanged, { mode: 'batch' })
  async apiKeysChanged(records: Received<'ApiKeyChanged'>[]): Promise<void> {
    this.apiKeys.apply(records);
  }

  @Receives(operations.inboundGatewayReceivesSenderChanged, { mode: 'batch' })
  async sendersChanged(records: Received<'SenderChanged'>[]): Promise<void> {
    this.senders.apply(records);
  }

  @Receives(operations.inboundGatewayReceivesEventTypeChanged, { mode: 'batch' })
  async eventTypesChanged(records: Received<'EventTypeChanged'>[]): Promise<void> {
    this.eventTypes.apply(records);
  }
}

function into<Entity>(holder: Holder<Entity>): (id: string, entity: Entity | undefined) => void {
  return (id, entity) => (entity === undefined ? holder.delete(id) : holder.set(entity));
}
