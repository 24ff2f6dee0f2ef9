import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { RecordedPositions } from '../position/recorded-positions.js';

/** How far each slot may stand, as any instance recorded it. */
@Controller()
export class SourcePositionRecordedConsumer {
  constructor(private readonly positions: RecordedPositions) {}

  @Receives(operations.cdcIngestionReceivesSourcePositionRecorded, { mode: 'batch' })
  async receive(records: Received<'SourcePositionRecorded'>[]): Promise<void> {
    this.positions.apply(records);
  }
}
