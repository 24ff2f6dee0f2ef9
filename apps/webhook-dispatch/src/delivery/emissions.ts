import { Injectable } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Publisher, type Outgoing } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { deadLetter } from '../dead-letter/dead-letter.js';
import { EndpointHealth, type HealthChange } from '../health/endpoint-health.js';
import { healthChanged } from '../health/health-changed.js';
import { operationalEvent } from '../health/operational-event.js';
import {
  attemptSeconds,
  attemptsTotal,
  deadLettersTotal,
  deferralsTotal,
  healthChangesTotal,
} from '../metrics.js';
import { deferred, delayedForRetry } from '../wheel/delayed.js';
import { attemptCompleted } from './attempt-completed.js';
import type { Attempt } from './attempt.js';
import type { Delivery } from './delivery.js';
import { isOurs, reasonOf } from './outcome.js';
import type { EndCause } from './ruling.js';
import type { EndedSettlement } from './settlement.js';

/**
 * How long the record of an attempt may wait for others: nobody waits for it but the commit of its delivery.
 */
const GATHER_MS = 10;

/** How long a delivery that is put off may wait for others: it does not come back before a second has passed. */
const GATHER_DEFERRED_MS = 50;

/**
 * Everything that a delivery leaves on the bus. Each method is fulfilled when all of it is acknowledged; while the broker is
 * away it waits, with the delivery in hand, so that an attempt is not made again for the want of a place to note it.
 */
@Injectable()
export class Emissions {
  constructor(
    private readonly publisher: Publisher,
    private readonly health: EndpointHealth,
    private readonly logger: Logger,
  ) {}

  /**
   * An attempt was made.
   * @param inLane the delivery stands in a lane: what becomes of it next is written there, and others wait for this
   * @param mayGo asked before each attempt to write what becomes of the delivery, where another process may do so as well
   */
  attempted(
    delivery: Delivery,
    attempt: Attempt,
    settlement: EndedSettlement,
    inLane = false,
    mayGo?: () => boolean,
  ): Promise<unknown> {
    const { publisher } = this;
    const now = Date.now();
    const written = publisher.publish(
      operations.webhookDispatchSendsAttemptCompleted,
      attemptCompleted(delivery, attempt, settlement),
      inLane ? undefined : { gatherMs: GATHER_MS, ...whileMayGo(mayGo) },
    );
    // One request says one thing of its endpoint, however many deliveries it carried.
    const change = attempt.batch?.place ? null : this.noteHealth(attempt, settlement, now);
    this.report(delivery, attempt, settlement);
    if (settlement.end === 'delivered' && !change) return written;

    const writes = [written];
    if (inLane) {
      // Its lane does the rest.
    } else if (settlement.end === 'retry') {
      writes.push(
        publisher.publish(
          operations.webhookDispatchSendsDeliveryDelayed,
          delayedForRetry(delivery, attempt, settlement, now),
          whileMayGo(mayGo),
        ),
      );
    } else if (settlement.end === 'dead-lettered') {
      writes.push(
        publisher.publish(
          operations.webhookDispatchSendsDeliveryDeadLettered,
          deadLetter(delivery, { ...settlement, attempt }, now),
          whileMayGo(mayGo),
        ),
      );
      deadLettersTotal.inc({ cause: settlement.cause });
    }
    if (change) writes.push(this.healthChanged(change, attempt));
    return Promise.all(writes);
  }

  /** The delivery ends without an attempt. */
  async ended(
    delivery: Delivery,
    ending: { cause: EndCause; detail: string },
    mayGo?: () => boolean,
  ): Promise<void> {
    deadLettersTotal.inc({ cause: ending.cause });
    this.logger.info(
      { deliveryId: delivery.headers.cd_delivery_id, endpointId: delivery.endpointId, cause: ending.cause },
      'delivery.ended',
    );
    await this.publisher.publish(
      operations.webhookDispatchSendsDeliveryDeadLettered,
      deadLetter(delivery, ending, Date.now()),
      whileMayGo(mayGo),
    );
  }

  /** A delivery that stood in a lane has ended without success. */
  async deadLettered(letter: Outgoing<'DeliveryDeadLettered'>): Promise<void> {
    const { cd_cause: cause, cd_delivery_id: deliveryId, cd_lane: lane } = letter.headers;
    await this.publisher.publish(operations.webhookDispatchSendsDeliveryDeadLettered, letter);
    deadLettersTotal.inc({ cause });
    this.logger.info({ deliveryId, endpointId: letter.key, lane, cause }, 'delivery.ended');
  }

  /** A delivery that was kept goes back to where it is decided what becomes of it. */
  async returned(delivery: Delivery, mayGo?: () => boolean): Promise<void> {
    const { endpointId: key, headers, body: payload } = delivery;
    await this.publisher.publish(
      operations.webhookDispatchSendsDeliveryRequested,
      { key, headers, payload },
      whileMayGo(mayGo),
    );
  }

  /** A delivery in a lane waits there without an attempt. */
  noteDeferral(reason: string): void {
    deferralsTotal.inc({ reason });
  }

  /** The delivery waits without an attempt. */
  async deferred(delivery: Delivery, wait: { dueAt: number; reason: string }): Promise<void> {
    this.noteDeferral(wait.reason);
    await this.publisher.publish(
      operations.webhookDispatchSendsDeliveryDelayed,
      deferred(delivery, wait, Date.now()),
      { gatherMs: GATHER_DEFERRED_MS },
    );
  }

  /** No request could be made, and the fault is ours: it waits without an attempt. */
  async notMade(delivery: Delivery, wait: { dueAt: number; reason: string; detail: string }): Promise<void> {
    this.reportNotMade(delivery, wait);
    await this.deferred(delivery, wait);
  }

  reportNotMade(delivery: Delivery, wait: { dueAt: number; reason: string; detail: string }): void {
    const { reason, detail, dueAt } = wait;
    const { endpointId, headers } = delivery;
    const again = new Date(dueAt).toISOString();
    this.logger.info(
      { deliveryId: headers.cd_delivery_id, endpointId, reason, detail, nextAttemptAt: again },
      'attempt.notMade',
    );
  }

  private noteHealth(
    { endpoint, policy, result, startedAt }: Attempt,
    settlement: EndedSettlement,
    now: number,
  ) {
    const { id, version } = endpoint;
    if (settlement.end !== 'retry' && settlement.disables) {
      return this.health.noteStopped(id, version, settlement.disables, now);
    }
    // Any process tells what came of what was fetched: none of them sees all of it, so that none could say that nothing succeeded.
    if (endpoint.kind === 'poll') return null;
    if (settlement.end === 'delivered') return this.health.noteSuccess(id, version, now);
    // The fault of this service, not of the endpoint.
    if (isOurs(reasonOf(result))) return null;
    return this.health.noteFailure(id, version, { startedAt, now, disableAfterMs: policy.disableAfterMs });
  }

  /** The tenant is told first: after a crash in between it is told again, in an event of the same id. */
  private async healthChanged(change: HealthChange, attempt: Attempt): Promise<void> {
    const { endpoint, result } = attempt;
    const { state, warnedPercent } = change;
    healthChangesTotal.inc({ state });
    const reason = state === 'healthy' ? undefined : reasonOf(result);
    this.logger.info(
      { endpointId: endpoint.id, version: endpoint.version, state, reason, warnedPercent },
      'endpoint.changed',
    );
    const event = operationalEvent(endpoint, change, attempt);
    if (event) await this.publisher.publish(operations.webhookDispatchSendsEventPublished, event);
    await this.publisher.publish(
      operations.webhookDispatchSendsEndpointHealthChanged,
      healthChanged(endpoint, change, reason),
    );
  }

  /** The one line per attempt: at debug when it delivered, so that the usual case costs nothing. */
  private report(delivery: Delivery, attempt: Attempt, settlement: EndedSettlement): void {
    const { result, endpoint } = attempt;
    const outcome = settlement.end;
    const reason = outcome === 'delivered' ? 'none' : reasonOf(result);
    attemptsTotal.inc({ outcome, reason });
    attemptSeconds.observe(attempt.durationMs / 1_000);
    const fields = {
      attemptId: attempt.id,
      deliveryId: delivery.headers.cd_delivery_id,
      eventId: delivery.eventId,
      endpointId: endpoint.id,
      endpointVersion: endpoint.version,
      number: attempt.number,
      durationMs: attempt.durationMs,
      address: attempt.address,
      status: result.kind === 'answered' ? result.status : undefined,
      outcome,
    };
    if (settlement.end === 'delivered') return this.logger.debug(fields, 'attempt.completed');
    const detail = result.kind === 'failed' ? result.detail : undefined;
    const next =
      settlement.end === 'retry'
        ? { nextAttemptAt: new Date(settlement.dueAt).toISOString() }
        : { cause: settlement.cause };
    this.logger.info({ ...fields, reason, detail, ...next }, 'attempt.completed');
  }
}

function whileMayGo(mayGo: (() => boolean) | undefined): { mayGo?: () => boolean } {
  return mayGo ? { mayGo } : {};
}
