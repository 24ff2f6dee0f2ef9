import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { NewestVersions, Receives, type Received } from '@crossdock/kafka';
import { Backfills } from '../backfill/backfills.js';

/** Which rows to read although they did not change. */
@Controller()
export class BackfillChangedConsumer {
  private readonly newest = new NewestVersions();

  constructor(private readonly backfills: Backfills) {}

  @Receives(operations.cdcIngestionReceivesBackfillChanged, { mode: 'batch' })
  async receive(records: Received<'BackfillChanged'>[]): Promise<void> {
    for (const { key, payload } of this.newest.among(records))
      this.backfills.order(key, payload ?? undefined);
  }
}
