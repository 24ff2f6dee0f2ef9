import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';
import { Connections } from '../delivery/connections.js';
import { Gate } from '../gate/gate.js';
import { EndpointHealth } from '../health/endpoint-health.js';

/** config.endpoint-changed.v1 → this instance's configuration. What was known of a deleted endpoint is forgotten. */
@Controller()
export class EndpointChangedConsumer {
  constructor(
    private readonly configuration: Configuration,
    private readonly connections: Connections,
    private readonly gate: Gate,
    private readonly health: EndpointHealth,
  ) {}

  @Receives(operations.webhookDispatchReceivesEndpointChanged, { mode: 'batch' })
  async apply(records: Received<'EndpointChanged'>[]): Promise<void> {
    this.configuration.endpoints.apply(records);
    for (const { key, payload } of records) {
      if (payload !== null || this.configuration.endpoints.get(key)) continue;
      this.connections.forget(key);
      this.gate.forget(key);
      this.health.forget(key);
    }
  }
}
