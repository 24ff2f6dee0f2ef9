import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { LaneDecisions } from '../storage/lane-decisions.js';

/** webhook.delivery-discarded.v1 → the lane that stood still for the dead letter goes on without it. Its owner looks within seconds. */
@Controller()
export class DeliveryDiscardedConsumer {
  constructor(private readonly decisions: LaneDecisions) {}

  @Receives(operations.webhookDispatchReceivesDeliveryDiscarded, { mode: 'batch' })
  async apply(records: Received<'DeliveryDiscarded'>[]): Promise<void> {
    for (const { payload } of records) {
      if (!payload) continue;
      await this.decisions.discard(payload.endpointId, payload.deliveryId, payload.redriveId ?? null);
    }
  }
}
