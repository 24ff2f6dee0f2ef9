import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { NewestVersions, Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';

/** config.subscription-changed.v1 → this instance's configuration. */
@Controller()
export class SubscriptionChangedConsumer {
  private readonly newest = new NewestVersions();

  constructor(private readonly configuration: Configuration) {}

  @Receives(operations.transformationReceivesSubscriptionChanged, { mode: 'batch' })
  async apply(records: Received<'SubscriptionChanged'>[]): Promise<void> {
    for (const { key, payload } of this.newest.among(records))
      this.configuration.setSubscription(key, payload);
  }
}
