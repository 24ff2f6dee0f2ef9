import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Receives, type Holding, type Received } from '@crossdock/kafka';
import { fits } from '../batching/batch.js';
import { Batches } from '../batching/batches.js';
import { Configuration } from '../configuration/configuration.js';
import { Attempts, type Attempt } from '../delivery/attempt.js';
import { conclude } from '../delivery/conclude.js';
import { readDelivery, type Delivery } from '../delivery/delivery.js';
import { endingOf } from '../delivery/ending.js';
import { Emissions } from '../delivery/emissions.js';
import { leftToNextOwner } from '../delivery/left-to-next-owner.js';
import type { Ruling } from '../delivery/ruling.js';
import { Gate } from '../gate/gate.js';
import { policyOf } from '../policy/policy.js';
import { hands } from '../gate/hands.js';
import { LiningUp } from '../lanes/lining-up.js';
import { retryLatenessSeconds, wheelEarlySeconds } from '../metrics.js';
import { Early, earlyLimits } from '../wheel/early.js';

type Wait = Extract<Ruling, { verdict: 'wait' }>;

/**
 * webhook.delivery-requested.v1 → one request to the endpoint → webhook.attempt-completed.v1, and where it failed
 * webhook.delivery-delayed.*.v1 or webhook.delivery-dead-lettered.v1. Where the endpoint wants order → webhook.delivery-lined-up.v1, and
 * nothing else: that is asked first and waits for nothing, so that the order of the records is kept.
 *
 * A record is done when all that came of it is acknowledged. After a crash in between the request is made again, with the
 * same webhook-id. A record that went to another owner leaves nothing here that would go on beside what the owner does: a
 * stop cuts requests, which says nothing of the endpoint.
 */
@Controller()
export class DeliveryRequestedConsumer {
  private readonly early = new Early();

  constructor(
    private readonly configuration: Configuration,
    private readonly gate: Gate,
    private readonly attempts: Attempts,
    private readonly emissions: Emissions,
    private readonly liningUp: LiningUp,
    private readonly batches: Batches,
  ) {
    hands.countEarlyBy(() => this.early.handsFree);
  }

  @Receives(operations.webhookDispatchReceivesDeliveryRequested, {
    mode: 'record',
    concurrency: () => hands.most,
  })
  async deliver(record: Received<'DeliveryRequested'>, holding: Holding): Promise<void> {
    const delivery = readDelivery(record);
    const order = this.configuration.orderOf(delivery.endpointId);
    if (order) return this.liningUp.put(record, delivery, order);
    const ruling = this.configuration.rulingFor(delivery, Date.now());
    if (ruling.verdict === 'end') return this.emissions.ended(delivery, ruling);
    if (ruling.verdict === 'wait') {
      return ruling.reason === 'not_due'
        ? this.waitUntilDue(record, delivery, ruling, holding)
        : this.waitUntilKnown(record, delivery, ruling, holding);
    }

    const { endpoint } = ruling;
    if (endpoint.batch && fits(delivery, endpoint.batch.format)) {
      const fate = await this.batches.deliver(delivery, ruling, holding);
      return fate === 'again' ? this.deliver(record, holding) : undefined;
    }
    const entering = this.gate.enter(endpoint.id, endpoint, {
      bytes: delivery.body.length,
      isRepeat: delivery.isRepeat,
      ownedSince: holding.since,
    });
    const admission = entering instanceof Promise ? await entering : entering;
    if (entering instanceof Promise && holding.halted) {
      if (admission.admitted) this.gate.leave(admission.turn, 'unused');
      throw leftToNextOwner();
    }
    if (!admission.admitted) {
      return this.emissions.deferred(delivery, { dueAt: admission.dueAt, reason: 'endpoint_busy' });
    }
    if (entering instanceof Promise && !this.configuration.stillGoes(delivery, ruling)) {
      this.gate.leave(admission.turn, 'unused');
      return this.deliver(record, holding);
    }

    const { owner } = ruling;
    const { turn } = admission;
    let attempt: Attempt;
    let ended: ReturnType<typeof endingOf> = { ending: 'unused' };
    if (delivery.dueAt !== undefined) retryLatenessSeconds.observe((Date.now() - delivery.dueAt) / 1_000);
    try {
      attempt = await this.attempts.make(delivery, endpoint, owner, () => this.gate.another(turn));
      ended = endingOf(attempt.result, policyOf(endpoint, owner), attempt.endedAt);
    } finally {
      this.gate.leave(turn, ended.ending, ended.heldUntil);
    }
    await conclude(this.emissions, delivery, attempt, holding);
  }

  private async waitUntilDue(
    record: Received<'DeliveryRequested'>,
    delivery: Delivery,
    ruling: Wait,
    holding: Holding,
  ): Promise<void> {
    const leftMs = ruling.dueAt - Date.now();
    wheelEarlySeconds.observe(Math.max(leftMs, 0) / 1_000);
    if (!(await this.early.wait(leftMs, holding))) throw leftToNextOwner();
    return leftMs <= earlyLimits.maxMs || Date.now() >= ruling.dueAt
      ? this.deliver(record, holding)
      : this.emissions.deferred(delivery, ruling);
  }

  private async waitUntilKnown(
    record: Received<'DeliveryRequested'>,
    delivery: Delivery,
    ruling: Wait,
    holding: Holding,
  ): Promise<void> {
    const isNew = delivery.headers.cd_last_reason === undefined;
    await new Promise<unknown>((resolve, reject) => {
      const goOn = (isKnown: boolean): void => {
        if (holding.halted) return reject(leftToNextOwner());
        resolve(isKnown ? this.deliver(record, holding) : this.emissions.deferred(delivery, ruling));
      };
      if (!isNew || !this.configuration.newcomers.hold(delivery.endpointId, goOn)) goOn(false);
    });
  }
}
