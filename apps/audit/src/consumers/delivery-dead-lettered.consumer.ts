import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { deadLetterOf } from '../dead-letters/dead-letter.js';
import { deadLetteredEvidence } from '../journey/delivery-evidence.js';
import { DeadLetters } from '../storage/dead-letters.js';
import { Recorder } from '../storage/recorder.js';
import { gathered } from './batches.js';

/** Each dead letter becomes a row of its event's journey, and is kept whole for whoever decides about it. */
@Controller()
export class DeliveryDeadLetteredConsumer {
  constructor(
    private readonly recorder: Recorder,
    private readonly letters: DeadLetters,
  ) {}

  @Receives(operations.auditReceivesDeliveryDeadLettered, gathered)
  async keep(records: Received<'DeliveryDeadLettered'>[]): Promise<void> {
    await this.recorder.record(records.map(deadLetteredEvidence));
    await this.letters.keep(records.map(deadLetterOf));
  }
}
