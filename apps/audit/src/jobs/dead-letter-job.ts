import { operations, type JobChanged } from '@crossdock/contracts';
import { eventOf, Shaper } from '@crossdock/event-shaping';
import { redriveId } from '@crossdock/identifiers';
import { BrokenRecord, Publisher, type Outgoing } from '@crossdock/kafka';
import { shapedFor } from '@crossdock/routing';
import { Injectable } from '@nestjs/common';
import type { Criteria } from '../dead-letters/criteria.js';
import { DeadLetters, type EndpointShare, type StoredDeadLetter } from '../storage/dead-letters.js';
import { JobRuns, type Failed } from '../storage/job-runs.js';
import { Recorder } from '../storage/recorder.js';
import { againEvidence, discarded, headersAgain } from './again.js';
import type { Conclusion, Work } from './work.js';
import { Orders } from './orders.js';
import { Pace } from './pace.js';

/** Of bodies, in memory at a time. Many jobs run beside each other, and a page of large ones would be a hundred megabytes. */
const IN_HAND_BYTES = 4_000_000;

interface Sendable {
  readonly letter: StoredDeadLetter;
  readonly record: Outgoing<'DeliveryRequested'>;
}

/**
 * Redrives or discards dead letters, page by page:
 *
 * 1. Open ones are taken: from then on they belong to this job.
 * 2. The journey of each is told what is done about it.
 * 3. Redrive: their deliveries are asked for again; discard: lanes that stand still for them are told. The brokers acknowledge it.
 * 4. They are settled and counted, in one transaction.
 *
 * What can never be sent, as it has become too large for the topic or breaks the contract, is open again with the reason, and the job goes on.
 *
 * A crash between 1 and 4 leaves them taken, and whoever goes on does 2 to 4 once more: at most a page is asked for twice, with
 * the same redrive id and the same `webhook-id`. A pause or the end waits for the page in hand.
 */
@Injectable()
export class DeadLetterJob {
  constructor(
    private readonly letters: DeadLetters,
    private readonly runs: JobRuns,
    private readonly recorder: Recorder,
    private readonly publisher: Publisher,
    private readonly orders: Orders,
    private readonly shaper: Shaper,
  ) {}

  async count(job: JobChanged): Promise<number> {
    return (await this.letters.select({ ...criteriaOf(job), state: 'open' })).count;
  }

  async run({ job, signal, progressed }: Work): Promise<Conclusion> {
    const pace = new Pace(job.ratePerSecond);
    const criteria = criteriaOf(job);
    const { endpoints } = await this.letters.select({ ...criteria, state: 'open' });
    await this.settleTaken(job);
    while (await pace.wait(pace.page, signal)) {
      const closed = job.kind === 'discard' ? [] : this.closed(endpoints);
      await this.runs.take(job.id, criteria, closed, pace.page);
      if ((await this.settleTaken(job)) === 0) {
        const left = (await this.letters.select({ ...criteria, state: 'open' })).count;
        return { state: 'completed', ...(job.kind === 'redrive' ? { left } : {}) };
      }
      await progressed();
    }
    return { state: 'stopped' };
  }

  /**
   * Who takes nothing now. Asked anew for each page: who disables an endpoint meanwhile wants nothing sent to it. Of all
   * endpoints, as dead letters may still come from the bus that are older than the order.
   */
  private closed(selected: readonly EndpointShare[]): string[] {
    const ids = new Set(selected.map(({ endpointId }) => endpointId));
    for (const { id } of this.orders.endpoints.values()) ids.add(id);
    return [...ids].filter((id) => this.orders.obstacleAt(id) !== null);
  }

  private async settleTaken(job: JobChanged): Promise<number> {
    let count = 0;
    for (;;) {
      const letters = await this.letters.taken(job.id, IN_HAND_BYTES);
      if (letters.length === 0) return count;
      await this.settleThese(letters, job);
      count += letters.length;
    }
  }

  private async settleThese(letters: readonly StoredDeadLetter[], job: JobChanged): Promise<void> {
    const now = new Date().toISOString();
    if (job.kind === 'discard') {
      await this.recorder.record(letters.map((letter) => againEvidence('discarded', letter, job, now)));
      await this.tellLanes(letters, job, now);
      await this.runs.settle(
        job.id,
        letters.map(({ id }) => ({ id })),
      );
      return;
    }
    const sendable: Sendable[] = [];
    const failed: Failed[] = [];
    for (const letter of letters) {
      const record = await this.again(letter, job, now);
      const refusal = this.publisher.refusal(operations.auditSendsDeliveryRequested, record);
      if (refusal) failed.push({ id: letter.id, failure: refusal.message });
      else sendable.push({ letter, record });
    }
    await this.recorder.record(sendable.map(({ letter }) => againEvidence('redriven', letter, job, now)));
    failed.push(...(await this.send(sendable)));
    await this.runs.fail(job.id, failed);
    const unsent = new Set(failed.map(({ id }) => id));
    const sent = sendable.filter(({ letter: { id } }) => !unsent.has(id));
    await this.runs.settle(
      job.id,
      sent.map(({ letter: { id, deliveryId } }) => ({ id, redrivenAs: redriveId(job.id, deliveryId) })),
    );
  }

  /** Asks for a page; where the brokers refuse something of it, for one after the other. @returns what they refused */
  private async send(sendable: readonly Sendable[]): Promise<Failed[]> {
    const operation = operations.auditSendsDeliveryRequested;
    const all = sendable.map(({ record }) => record);
    const refusal = await refusalOf(this.publisher.publishAll(operation, all));
    if (!refusal) return [];
    const failed: Failed[] = [];
    for (const { letter, record } of sendable) {
      const own = await refusalOf(this.publisher.publish(operation, record));
      if (own) failed.push({ id: letter.id, failure: own.message });
    }
    return failed;
  }

  /** Lanes that stand still for what is discarded go on. One that went on for another reason is not changed by it. */
  private async tellLanes(letters: readonly StoredDeadLetter[], job: JobChanged, now: string): Promise<void> {
    const stopping = letters.filter(({ headers }) => headers.cd_lane_stopped !== undefined);
    await this.publisher.publishAll(
      operations.auditSendsDeliveryDiscarded,
      stopping.map((letter) => discarded(letter, job, now)),
    );
  }

  /**
   * The body is what it was. A dead letter that has none, because the transform failed, is shaped by the subscription as it is now;
   * where that is gone, or fails again, dispatch ends the delivery as before.
   */
  private async again(
    { endpointId, subscriptionId, tenantId, headers, payload }: StoredDeadLetter,
    job: JobChanged,
    now: string,
  ): Promise<Outgoing<'DeliveryRequested'>> {
    const { cd_unshaped: unshaped, ...again } = headersAgain(headers, job, now);
    if (unshaped === undefined) return { key: endpointId, headers: again, payload };
    const subscription = this.orders.subscriptions.get(subscriptionId);
    if (subscription?.tenantId !== tenantId)
      return { key: endpointId, headers: { ...again, cd_unshaped: unshaped }, payload };
    const made = await shapedFor(eventOf(headers, payload), subscription, this.shaper);
    return { key: endpointId, headers: { ...again, ...made.headers }, payload: made.payload };
  }
}

/** Why brokers will never take what was published; null when they took it. @throws what may pass */
async function refusalOf(publishing: Promise<void>): Promise<BrokenRecord | null> {
  try {
    await publishing;
    return null;
  } catch (error) {
    if (error instanceof BrokenRecord) return error;
    throw error;
  }
}

/** Dead letters that came after the order, or of this very job, are another one's: else a job would never end. */
export function criteriaOf({ id, tenantId, selection, orderedAt }: JobChanged): Criteria {
  const { pattern: _pattern, eventIds: _ofReplays, ...named } = selection;
  return { ...named, tenantId: tenantId ?? null, until: orderedAt, notOfJob: id };
}
