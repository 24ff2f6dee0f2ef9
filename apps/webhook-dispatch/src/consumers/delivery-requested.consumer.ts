import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';
import { Attempts, type Attempt } from '../delivery/attempt.js';
import { readDelivery, type Delivery } from '../delivery/delivery.js';
import { Emissions } from '../delivery/emissions.js';
import { settle } from '../delivery/settlement.js';
import { Gate, type Turn } from '../gate/gate.js';
import { deliveriesInHand } from '../gate/limits.js';
import { retryLatenessSeconds } from '../metrics.js';

/**
 * webhook.delivery-requested.v1 → one request to the endpoint → webhook.attempt-completed.v1, and where it failed
 * webhook.delivery-delayed.*.v1 or webhook.delivery-dead-lettered.v1.
 *
 * A record is done when all that came of it is acknowledged. After a crash in between the request is made again, with the
 * same webhook-id.
 */
@Controller()
export class DeliveryRequestedConsumer {
  constructor(
    private readonly configuration: Configuration,
    private readonly gate: Gate,
    private readonly attempts: Attempts,
    private readonly emissions: Emissions,
  ) {}

  @Receives(operations.webhookDispatchReceivesDeliveryRequested, {
    mode: 'record',
    concurrency: deliveriesInHand,
  })
  async deliver(record: Received<'DeliveryRequested'>): Promise<void> {
    const delivery = readDelivery(record);
    const ruling = this.configuration.rulingFor(delivery, Date.now());
    if (ruling.verdict === 'end') return this.emissions.ended(delivery, ruling);
    if (ruling.verdict === 'wait') return this.emissions.deferred(delivery, ruling);

    const { id, maxInFlight } = ruling.endpoint;
    const admission = await this.gate.enter(id, maxInFlight, delivery.body.length);
    if (!admission.admitted) {
      return this.emissions.deferred(delivery, { dueAt: admission.dueAt, reason: 'endpoint_busy' });
    }
    const attempt = await this.attemptIn(admission.turn, delivery);
    // The endpoint was changed while the delivery waited for its turn: the new configuration decides.
    if (!attempt) return this.deliver(record);

    await this.emissions.attempted(delivery, attempt, settle(delivery, attempt, Math.random()));
  }

  /** Null when the delivery may not be attempted any more. */
  private async attemptIn(turn: Turn, delivery: Delivery): Promise<Attempt | null> {
    let timedOut = false;
    try {
      const now = Date.now();
      const ruling = this.configuration.rulingFor(delivery, now);
      if (ruling.verdict !== 'attempt') return null;
      if (delivery.dueAt !== undefined) retryLatenessSeconds.observe((now - delivery.dueAt) / 1_000);
      const attempt = await this.attempts.make(delivery, ruling.endpoint);
      timedOut = attempt.result.kind === 'failed' && attempt.result.reason === 'timeout';
      return attempt;
    } finally {
      this.gate.leave(turn, timedOut);
    }
  }
}
