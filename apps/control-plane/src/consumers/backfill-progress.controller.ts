import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { BackfillsService } from '../backfills/backfills.service.js';
import { databaseFault } from './database-fault.js';

/** How far back-fills are, for whoever asks here. */
@Controller()
export class BackfillProgressController {
  constructor(private readonly backfills: BackfillsService) {}

  @Receives(operations.controlPlaneReceivesBackfillProgressed, { mode: 'batch' })
  async receive(records: Received<'BackfillProgressed'>[]): Promise<void> {
    const newest = new Map(records.map(({ key, payload }) => [key, payload]));
    for (const progress of newest.values()) {
      if (progress === null) continue;
      await this.backfills.note(progress).catch((error: unknown) => {
        throw databaseFault(error);
      });
    }
  }
}
