import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { decisionEvidence } from '../journey/admission-evidence.js';
import { Recorder } from '../storage/recorder.js';
import { GATHER_MS, MAX_RECORDS } from './batches.js';

@Controller()
export class EntryDecidedConsumer {
  constructor(private readonly recorder: Recorder) {}

  @Receives(operations.auditReceivesEntryDecided, {
    mode: 'batch',
    maxRecords: MAX_RECORDS,
    gatherMs: GATHER_MS,
  })
  keep(records: Received<'EntryDecided'>[]): Promise<void> {
    return this.recorder.record(records.map(decisionEvidence));
  }
}
