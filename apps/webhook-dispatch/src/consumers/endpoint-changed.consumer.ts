import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';
import { Attempts } from '../delivery/attempt.js';
import { Gate } from '../gate/gate.js';
import { EndpointHealth } from '../health/endpoint-health.js';

/** config.endpoint-changed.v1 → this instance's configuration. What was known of a deleted endpoint is forgotten. */
@Controller()
export class EndpointChangedConsumer {
  constructor(
    private readonly configuration: Configuration,
    attempts: Attempts,
    gate: Gate,
    health: EndpointHealth,
  ) {
    configuration.endpoints.onChange((id, endpoint) => {
      if (endpoint) return gate.meet(endpoint.tenantId);
      attempts.forget(id);
      gate.forget(id);
      health.forget(id);
    });
  }

  @Receives(operations.webhookDispatchReceivesEndpointChanged, { mode: 'batch' })
  async apply(records: Received<'EndpointChanged'>[]): Promise<void> {
    this.configuration.endpoints.apply(records);
  }
}
