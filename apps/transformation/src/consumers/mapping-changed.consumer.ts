import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';

/** config.mapping-changed.v1 → this instance's configuration. */
@Controller()
export class MappingChangedConsumer {
  constructor(private readonly configuration: Configuration) {}

  @Receives(operations.transformationReceivesMappingChanged, { mode: 'batch' })
  async apply(records: Received<'MappingChanged'>[]): Promise<void> {
    for (const { key, payload } of records) await this.configuration.setMapping(key, payload);
  }
}
