import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { routedEvidence } from '../journey/event-evidence.js';
import { Recorder } from '../storage/recorder.js';
import { gathered } from './batches.js';

@Controller()
export class EventRoutedConsumer {
  constructor(private readonly recorder: Recorder) {}

  @Receives(operations.auditReceivesEventRouted, gathered)
  keep(records: Received<'EventRouted'>[]): Promise<void> {
    return this.recorder.record(records.map(routedEvidence));
  }
}
