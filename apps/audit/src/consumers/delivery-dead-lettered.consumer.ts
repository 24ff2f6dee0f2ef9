import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { deadLetteredEvidence } from '../journey/delivery-evidence.js';
import { Recorder } from '../storage/recorder.js';
import { gathered } from './batches.js';

@Controller()
export class DeliveryDeadLetteredConsumer {
  constructor(private readonly recorder: Recorder) {}

  @Receives(operations.auditReceivesDeliveryDeadLettered, gathered)
  keep(records: Received<'DeliveryDeadLettered'>[]): Promise<void> {
    return this.recorder.record(records.map(deadLetteredEvidence));
  }
}
