import { Injectable } from '@nestjs/common';
import type { DeliveryDeadLetteredHeaders, DeliveryOrder } from '@crossdock/contracts';
import type { Holding } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';
import { deadLetter, type Ending } from '../dead-letter/dead-letter.js';
import { Attempts, type Attempt } from '../delivery/attempt.js';
import { deliveryOf, type Delivery } from '../delivery/delivery.js';
import { endingOf } from '../delivery/ending.js';
import { Emissions } from '../delivery/emissions.js';
import { leftToNextOwner } from '../delivery/left-to-next-owner.js';
import { notMade } from '../delivery/not-made.js';
import type { Go } from '../delivery/ruling.js';
import { settle } from '../delivery/settlement.js';
import { Gate, type Admission, type Turn } from '../gate/gate.js';
import { retryLatenessSeconds } from '../metrics.js';
import { policyOf } from '../policy/policy.js';
import type { Head, HeadEnd } from '../storage/lane-rows.js';
import { deferred, delayedForRetry } from '../wheel/delayed.js';

/** Of these nobody can do anything about the delivery alone: its endpoint takes nothing, and those behind it end in the same way. */
const endpointTakesNothing: ReadonlySet<string> = new Set([
  'endpoint_unknown',
  'endpoint_disabled',
  'endpoint_gone',
  'tenant_suspended',
  'disabled_by_policy',
  'disabled_by_receiver',
]);

/** Whether a lane stands still for a delivery that ended so. */
export function stopsLane(order: DeliveryOrder | undefined, cause: string): boolean {
  return order?.onExhaustion === 'stop' && !endpointTakesNothing.has(cause);
}

/** One delivery that is the first of its lane: the same rules, gate, request and evidence as of any other, only that it waits in its place. */
@Injectable()
export class HeadAttempt {
  constructor(
    private readonly configuration: Configuration,
    private readonly gate: Gate,
    private readonly attempts: Attempts,
    private readonly emissions: Emissions,
  ) {}

  /**
   * Fulfilled when all that came of it is acknowledged, but for the dead letter of one that stops its lane: the lane must stand still
   * before somebody can decide about that.
   * @param holds asked before the request is made: whether the lane is still this process's
   * @throws TransientFault where it is left to the next owner of the lane
   */
  async make(head: Head, holding: Holding, holds: () => Promise<boolean>): Promise<HeadEnd> {
    const delivery = { ...deliveryOf(head.headers, head.body), headSince: head.since };
    const ruling = this.configuration.rulingFor(delivery, Date.now());
    if (ruling.verdict === 'end') return await this.ended(head, delivery, ruling);
    if (ruling.verdict === 'wait') return this.waits(delivery, ruling);

    const admission = await this.gate.enter(ruling.endpoint.id, ruling.endpoint, {
      bytes: delivery.body.length,
      isRepeat: delivery.isRepeat,
      ownedSince: holding.since,
    });
    // It may have waited for its turn, and the process been frozen meanwhile.
    if (holding.halted || !(await holds().catch(() => false))) {
      this.unused(admission);
      throw leftToNextOwner();
    }
    if (!admission.admitted) {
      return this.waits(delivery, { dueAt: admission.dueAt, reason: 'endpoint_busy' });
    }
    if (!this.configuration.stillGoes(delivery, ruling)) {
      this.unused(admission);
      return await this.make(head, holding, holds);
    }

    const attempt = await this.attemptIn(admission.turn, delivery, ruling);
    const again = notMade({ ...delivery, requestedAt: head.since }, attempt, Math.random());
    if (again) {
      this.emissions.reportNotMade(delivery, again);
      return this.waits(delivery, again);
    }
    const settlement = settle(delivery, attempt, Math.random());
    // Its endpoint has become a mailbox, where there is no order.
    if (settlement.end === 'kept') return { kind: 'kept' };
    if (holding.closed && settlement.end !== 'delivered') throw leftToNextOwner();
    await this.emissions.attempted(delivery, attempt, settlement, true);
    if (settlement.end === 'delivered') return { kind: 'left' };
    if (settlement.end === 'retry') {
      const { headers } = delayedForRetry(delivery, attempt, settlement, Date.now());
      return { kind: 'waits', headers, dueAt: settlement.dueAt };
    }
    return await this.ended(head, delivery, { ...settlement, attempt });
  }

  private async attemptIn(turn: Turn, delivery: Delivery, { endpoint, owner }: Go): Promise<Attempt> {
    let ended: ReturnType<typeof endingOf> = { ending: 'unused' };
    try {
      if (delivery.dueAt !== undefined) retryLatenessSeconds.observe((Date.now() - delivery.dueAt) / 1_000);
      const attempt = await this.attempts.make(delivery, endpoint, owner, () => this.gate.another(turn));
      ended = endingOf(attempt.result, policyOf(endpoint, owner), attempt.endedAt);
      return attempt;
    } finally {
      this.gate.leave(turn, ended.ending, ended.heldUntil);
    }
  }

  private unused(admission: Admission): void {
    if (admission.admitted) this.gate.leave(admission.turn, 'unused');
  }

  /** Whether lanes of the endpoint stand still at all, as it is configured now. One that takes nothing ends what it has. */
  stopsAt(endpointId: string): boolean {
    return (
      this.configuration.orderOf(endpointId)?.onExhaustion === 'stop' && this.configuration.takes(endpointId)
    );
  }

  private waits(delivery: Delivery, wait: { dueAt: number; reason: string }): HeadEnd {
    this.emissions.noteDeferral(wait.reason);
    const { headers } = deferred(delivery, wait, Date.now());
    return { kind: 'waits', headers, dueAt: wait.dueAt };
  }

  private async ended(head: Head, delivery: Delivery, ending: Ending): Promise<HeadEnd> {
    const letter = deadLetter(delivery, ending, Date.now());
    const order = this.configuration.orderOf(head.endpointId);
    if (!stopsLane(order, ending.cause)) {
      await this.emissions.deadLettered(letter);
      return { kind: 'left' };
    }
    return { kind: 'stops', headers: { ...letter.headers, cd_lane_stopped: 'true' }, cause: ending.cause };
  }

  /** Writes the dead letter of a head that stops its lane. */
  async tell({ endpointId, headers, body }: Head): Promise<void> {
    await this.emissions.deadLettered({
      key: endpointId,
      headers: headers as DeliveryDeadLetteredHeaders,
      payload: body,
    });
  }
}
