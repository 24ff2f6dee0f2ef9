import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { Keys } from '../http/keys.js';

@Controller()
export class ApiKeyChangedConsumer {
  constructor(private readonly keys: Keys) {}

  @Receives(operations.auditReceivesApiKeyChanged, { mode: 'batch' })
  async apply(records: Received<'ApiKeyChanged'>[]): Promise<void> {
    this.keys.apiKeys.apply(records);
  }
}
