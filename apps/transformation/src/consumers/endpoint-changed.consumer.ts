import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';

/** config.endpoint-changed.v1 → this instance's configuration. */
@Controller()
export class EndpointChangedConsumer {
  constructor(private readonly configuration: Configuration) {}

  @Receives(operations.transformationReceivesEndpointChanged, { mode: 'batch' })
  async apply(records: Received<'EndpointChanged'>[]): Promise<void> {
    for (const { key, payload } of records) this.configuration.setEndpoint(key, payload);
  }
}
