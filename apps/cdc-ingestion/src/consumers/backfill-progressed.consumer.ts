import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Backfills } from '../backfill/backfills.js';

/** How far each back-fill is, as any instance recorded it. */
@Controller()
export class BackfillProgressedConsumer {
  constructor(private readonly backfills: Backfills) {}

  @Receives(operations.cdcIngestionReceivesBackfillProgressed, { mode: 'batch' })
  async receive(records: Received<'BackfillProgressed'>[]): Promise<void> {
    this.backfills.apply(records);
  }
}
