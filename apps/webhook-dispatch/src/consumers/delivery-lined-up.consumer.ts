import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, TransientFault, type Holding, type OwnedPartition, type Received } from '@crossdock/kafka';
import { Claims } from '../lanes/claims.js';
import { Lanes } from '../lanes/lanes.js';
import { LaneIntake } from '../storage/lane-intake.js';

/**
 * webhook.delivery-lined-up.v1 → the lanes, in the order of the records: the next batch of a partition begins when this one is in the
 * database. While that is away the records wait in Kafka, and nobody but endpoints that want order waits with them.
 */
@Controller()
export class DeliveryLinedUpConsumer {
  constructor(
    private readonly claims: Claims,
    private readonly intake: LaneIntake,
    private readonly lanes: Lanes,
  ) {}

  @Receives(operations.webhookDispatchReceivesDeliveryLinedUp, { mode: 'batch' })
  async take(records: Received<'DeliveryLinedUp'>[], holding: Holding): Promise<void> {
    // A holding is the partition as this process was given it.
    const claim = await this.claims.of(holding as OwnedPartition);
    const endpointIds = await this.intake.take(claim, records);
    if (endpointIds) return this.lanes.changed(claim.partition, endpointIds);
    this.claims.overtaken(claim);
    throw new TransientFault('lanes_overtaken', 'another process has claimed the lanes');
  }
}
