import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Applications } from '../access/applications.js';
import { Doors } from '../access/doors.js';
import { Tenants } from '../access/tenants.js';
import { Catalogue } from '../catalogue/catalogue.js';

type Configuration = 'TenantChanged' | 'ApiKeyChanged' | 'SenderChanged' | 'EventTypeChanged';

/** Whatever holds one kind of entity in memory. */
interface Holder<Entity> {
  set(entity: Entity): void;
  delete(id: string): void;
}

/**
 * Takes every configuration record into memory, from the beginning of the topics at each start. A change is in force
 * for the next request after it was read; requests in hand go on under what they began with.
 */
@Controller()
export class ConfigurationController {
  constructor(
    private readonly tenants: Tenants,
    private readonly applications: Applications,
    private readonly doors: Doors,
    private readonly catalogue: Catalogue,
  ) {}

  @Receives(operations.inboundGatewayReceivesTenantChanged, { mode: 'batch' })
  async tenantsChanged(records: Received<'TenantChanged'>[]): Promise<void> {
    apply(records, this.tenants);
  }

  @Receives(operations.inboundGatewayReceivesApiKeyChanged, { mode: 'batch' })
  async apiKeysChanged(records: Received<'ApiKeyChanged'>[]): Promise<void> {
    apply(records, this.applications);
  }

  @Receives(operations.inboundGatewayReceivesSenderChanged, { mode: 'batch' })
  async sendersChanged(records: Received<'SenderChanged'>[]): Promise<void> {
    apply(records, this.doors);
  }

  @Receives(operations.inboundGatewayReceivesEventTypeChanged, { mode: 'batch' })
  async eventTypesChanged(records: Received<'EventTypeChanged'>[]): Promise<void> {
    apply(records, this.catalogue);
  }
}

function apply<M extends Configuration>(
  records: readonly Received<M>[],
  holder: Holder<NonNullable<Received<M>['payload']>>,
): void {
  for (const { key, payload } of records) {
    if (payload === null) holder.delete(key);
    else holder.set(payload);
  }
}
