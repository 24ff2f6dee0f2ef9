import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { attemptEvidence } from '../journey/delivery-evidence.js';
import { Recorder } from '../storage/recorder.js';
import { gathered } from './batches.js';

@Controller()
export class AttemptCompletedConsumer {
  constructor(private readonly recorder: Recorder) {}

  @Receives(operations.auditReceivesAttemptCompleted, gathered)
  keep(records: Received<'AttemptCompleted'>[]): Promise<void> {
    return this.recorder.record(records.map(attemptEvidence));
  }
}
