import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { parkedEvidence } from '../journey/admission-evidence.js';
import { Recorder } from '../storage/recorder.js';
import { GATHER_MS, MAX_RECORDS } from './batches.js';

@Controller()
export class RecordParkedConsumer {
  constructor(private readonly recorder: Recorder) {}

  @Receives(operations.auditReceivesRecordParked, {
    mode: 'batch',
    maxRecords: MAX_RECORDS,
    gatherMs: GATHER_MS,
  })
  keep(records: Received<'RecordParked'>[]): Promise<void> {
    return this.recorder.record(records.map(parkedEvidence));
  }
}
