import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { linedUpEvidence } from '../journey/delivery-evidence.js';
import { Recorder } from '../storage/recorder.js';
import { gathered } from './batches.js';

@Controller()
export class DeliveryLinedUpConsumer {
  constructor(private readonly recorder: Recorder) {}

  @Receives(operations.auditReceivesDeliveryLinedUp, gathered)
  keep(records: Received<'DeliveryLinedUp'>[]): Promise<void> {
    return this.recorder.record(records.map(linedUpEvidence));
  }
}
