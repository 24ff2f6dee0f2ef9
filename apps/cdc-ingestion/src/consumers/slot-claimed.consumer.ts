import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { SlotClaims } from '../position/slot-claims.js';

/** Which slot each source is about to create, as any instance claimed it. */
@Controller()
export class SlotClaimedConsumer {
  constructor(private readonly claims: SlotClaims) {}

  @Receives(operations.cdcIngestionReceivesSlotClaimed, { mode: 'batch' })
  async receive(records: Received<'SlotClaimed'>[]): Promise<void> {
    this.claims.apply(records);
  }
}
