import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { NewestVersions, Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';

/** config.event-type-changed.v1 → the event catalogue, which outbox entries are held against. */
@Controller()
export class EventTypeChangedConsumer {
  private readonly newest = new NewestVersions();

  constructor(private readonly configuration: Configuration) {}

  @Receives(operations.transformationReceivesEventTypeChanged, { mode: 'batch' })
  async apply(records: Received<'EventTypeChanged'>[]): Promise<void> {
    const { catalogue } = this.configuration;
    for (const { key, payload } of this.newest.among(records)) {
      if (payload) catalogue.set(payload);
      else catalogue.delete(key);
    }
  }
}
