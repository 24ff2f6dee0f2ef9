import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { decisionEvidence } from '../journey/admission-evidence.js';
import { Recorder } from '../storage/recorder.js';
import { gathered } from './batches.js';

@Controller()
export class EntryDecidedConsumer {
  constructor(private readonly recorder: Recorder) {}

  @Receives(operations.auditReceivesEntryDecided, gathered)
  keep(records: Received<'EntryDecided'>[]): Promise<void> {
    return this.recorder.record(records.map(decisionEvidence));
  }
}
