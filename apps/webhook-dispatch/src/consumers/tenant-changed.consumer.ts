import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';

/** config.tenant-changed.v1 → this instance's configuration. */
@Controller()
export class TenantChangedConsumer {
  constructor(private readonly configuration: Configuration) {}

  @Receives(operations.webhookDispatchReceivesTenantChanged, { mode: 'batch' })
  async apply(records: Received<'TenantChanged'>[]): Promise<void> {
    this.configuration.tenants.apply(records);
  }
}
