import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { Keys } from '../http/keys.js';

@Controller()
export class TenantChangedConsumer {
  constructor(private readonly keys: Keys) {}

  @Receives(operations.auditReceivesTenantChanged, { mode: 'batch' })
  async apply(records: Received<'TenantChanged'>[]): Promise<void> {
    this.keys.tenants.apply(records);
  }
}
