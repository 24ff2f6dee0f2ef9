import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { Orders } from '../jobs/orders.js';

@Controller()
export class JobChangedConsumer {
  constructor(private readonly orders: Orders) {}

  @Receives(operations.auditReceivesJobChanged, { mode: 'batch' })
  async apply(records: Received<'JobChanged'>[]): Promise<void> {
    this.orders.jobs.apply(records);
  }
}
