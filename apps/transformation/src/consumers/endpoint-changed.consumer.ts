import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { NewestVersions, Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';

/** config.endpoint-changed.v1 → this instance's configuration. */
@Controller()
export class EndpointChangedConsumer {
  private readonly newest = new NewestVersions();

  constructor(private readonly configuration: Configuration) {}

  @Receives(operations.transformationReceivesEndpointChanged, { mode: 'batch' })
  async apply(records: Received<'EndpointChanged'>[]): Promise<void> {
    for (const { key, payload } of this.newest.among(records)) this.configuration.setEndpoint(key, payload);
  }
}
