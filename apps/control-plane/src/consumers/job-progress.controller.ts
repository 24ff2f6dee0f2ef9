import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { JobsService } from '../jobs/jobs.service.js';
import { databaseFault } from './database-fault.js';

/** How far jobs are, for whoever asks here. */
@Controller()
export class JobProgressController {
  constructor(private readonly jobs: JobsService) {}

  @Receives(operations.controlPlaneReceivesJobProgressed, { mode: 'batch' })
  async receive(records: Received<'JobProgressed'>[]): Promise<void> {
    const newest = new Map(records.map(({ key, payload }) => [key, payload]));
    for (const progress of newest.values()) {
      if (progress === null) continue;
      await this.jobs.note(progress).catch((error: unknown) => {
        throw databaseFault(error);
      });
    }
  }
}
