import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { EndpointHealth } from '../health/endpoint-health.js';

/** webhook.endpoint-health-changed.v1 → what this instance knows of endpoints that it did not own, or not since it started. */
@Controller()
export class EndpointHealthChangedConsumer {
  constructor(private readonly health: EndpointHealth) {}

  @Receives(operations.webhookDispatchReceivesEndpointHealthChanged, { mode: 'batch' })
  async learn(records: Received<'EndpointHealthChanged'>[]): Promise<void> {
    for (const { payload } of records) if (payload) this.health.learn(payload);
  }
}
