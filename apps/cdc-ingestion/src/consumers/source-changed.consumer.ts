import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Sources } from '../source/sources.js';

/** Which databases to capture from. */
@Controller()
export class SourceChangedConsumer {
  constructor(private readonly sources: Sources) {}

  @Receives(operations.cdcIngestionReceivesSourceChanged, { mode: 'batch' })
  async receive(records: Received<'SourceChanged'>[]): Promise<void> {
    for (const { key, payload } of records) this.sources.change(key, payload ?? undefined);
  }
}
