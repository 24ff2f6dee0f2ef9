import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { NewestVersions, Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';

/** config.tenant-changed.v1 → this instance's configuration. */
@Controller()
export class TenantChangedConsumer {
  private readonly newest = new NewestVersions();

  constructor(private readonly configuration: Configuration) {}

  @Receives(operations.transformationReceivesTenantChanged, { mode: 'batch' })
  async apply(records: Received<'TenantChanged'>[]): Promise<void> {
    for (const { key, payload } of this.newest.among(records)) this.configuration.setTenant(key, payload);
  }
}
