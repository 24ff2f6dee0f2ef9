import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { NewestVersions, Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';

/** config.source-changed.v1 → which tables and messages are outboxes. The sealed connection is not touched. */
@Controller()
export class SourceChangedConsumer {
  private readonly newest = new NewestVersions();

  constructor(private readonly configuration: Configuration) {}

  @Receives(operations.transformationReceivesSourceChanged, { mode: 'batch' })
  async apply(records: Received<'SourceChanged'>[]): Promise<void> {
    const { outboxes } = this.configuration;
    for (const { key, payload } of this.newest.among(records)) {
      if (payload) outboxes.set(payload);
      else outboxes.delete(key);
    }
  }
}
