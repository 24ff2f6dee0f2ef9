import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { Orders } from '../jobs/orders.js';

@Controller()
export class SubscriptionChangedConsumer {
  constructor(private readonly orders: Orders) {}

  @Receives(operations.auditReceivesSubscriptionChanged, { mode: 'batch' })
  async apply(records: Received<'SubscriptionChanged'>[]): Promise<void> {
    this.orders.subscriptions.apply(records);
  }
}
