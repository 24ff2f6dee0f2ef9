import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { NewestVersions, Receives, type Received } from '@crossdock/kafka';
import { Sources } from '../source/sources.js';

/** Which databases to capture from. */
@Controller()
export class SourceChangedConsumer {
  private readonly newest = new NewestVersions();

  constructor(private readonly sources: Sources) {}

  @Receives(operations.cdcIngestionReceivesSourceChanged, { mode: 'batch' })
  async receive(records: Received<'SourceChanged'>[]): Promise<void> {
    for (const { key, payload } of this.newest.among(records)) this.sources.change(key, payload ?? undefined);
  }
}
