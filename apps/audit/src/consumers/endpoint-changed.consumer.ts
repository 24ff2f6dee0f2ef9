import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { Orders } from '../jobs/orders.js';

@Controller()
export class EndpointChangedConsumer {
  constructor(private readonly orders: Orders) {}

  @Receives(operations.auditReceivesEndpointChanged, { mode: 'batch' })
  async apply(records: Received<'EndpointChanged'>[]): Promise<void> {
    this.orders.endpoints.apply(records);
  }
}
