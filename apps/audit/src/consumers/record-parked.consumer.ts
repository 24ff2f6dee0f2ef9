import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { parkedEvidence } from '../journey/admission-evidence.js';
import { Recorder } from '../storage/recorder.js';
import { gathered } from './batches.js';

@Controller()
export class RecordParkedConsumer {
  constructor(private readonly recorder: Recorder) {}

  @Receives(operations.auditReceivesRecordParked, gathered)
  keep(records: Received<'RecordParked'>[]): Promise<void> {
    return this.recorder.record(records.map(parkedEvidence));
  }
}
