import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { quarantinedEvidence } from '../journey/admission-evidence.js';
import { Recorder } from '../storage/recorder.js';
import { gathered } from './batches.js';

@Controller()
export class EventQuarantinedConsumer {
  constructor(private readonly recorder: Recorder) {}

  @Receives(operations.auditReceivesEventQuarantined, gathered)
  keep(records: Received<'EventQuarantined'>[]): Promise<void> {
    return this.recorder.record(records.map(quarantinedEvidence));
  }
}
