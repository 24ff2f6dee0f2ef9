import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { publishedEvidence } from '../journey/event-evidence.js';
import { Recorder } from '../storage/recorder.js';
import { gathered } from './batches.js';

@Controller()
export class EventPublishedConsumer {
  constructor(private readonly recorder: Recorder) {}

  @Receives(operations.auditReceivesEventPublished, gathered)
  keep(records: Received<'EventPublished'>[]): Promise<void> {
    return this.recorder.record(records.map(publishedEvidence));
  }
}
