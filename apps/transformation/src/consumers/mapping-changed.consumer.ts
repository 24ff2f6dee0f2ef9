import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { NewestVersions, Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';

/** config.mapping-changed.v1 → this instance's configuration. */
@Controller()
export class MappingChangedConsumer {
  private readonly newest = new NewestVersions();

  constructor(private readonly configuration: Configuration) {}

  @Receives(operations.transformationReceivesMappingChanged, { mode: 'batch' })
  async apply(records: Received<'MappingChanged'>[]): Promise<void> {
    for (const { key, payload } of this.newest.among(records))
      await this.configuration.setMapping(key, payload);
  }
}
