import { Injectable } from '@nestjs/common';
import { Publisher } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { PackedBatch, type LogBatch } from './log-batch.js';

/** Writes what the log said to its topics. */
@Injectable()
export class LogPublisher {
  constructor(
    private readonly publisher: Publisher,
    private readonly log: Logger,
  ) {}

  newBatch(): LogBatch {
    return new PackedBatch(this.publisher, this.log);
  }
}
