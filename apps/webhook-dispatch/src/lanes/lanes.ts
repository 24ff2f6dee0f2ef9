import { operations } from '@crossdock/contracts';
import { KafkaTransport, TransientFault, type OwnedPartition } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import type { LaneDecisions } from '../storage/lane-decisions.js';
import type { Head, HeadEnd } from '../storage/lane-rows.js';
import { laneKey, type LaneStore } from '../storage/lane-store.js';
import { Agenda } from './agenda.js';
import type { Claim, Claims } from './claims.js';
import { doubtMs, type Ends } from './ends.js';
import type { HeadAttempt } from './head-attempt.js';

const [topic] = operations.webhookDispatchReceivesDeliveryLinedUp.topics;
/** Bodies of heads in hand. One that is larger goes alone. */
const maxBytes = 32 * 1024 * 1024;
/** Of bodies that are read at a time to write dead letters that may be missing. */
const maxBytesUntold = 4 * 1024 * 1024;
/** Deliveries of a lane one after the other, before others of its endpoint that wait have their turn. */
const inARow = 32;
/** How often is looked at which partitions there are. */
const lookMs = 250;

/**
 * Brings the deliveries in lanes to their endpoints: of each lane one at a time, the next when it is written that the one before has left.
 *
 * The state is in the database alone. What is here is which endpoints may have something due (`agenda.ts`), so memory does not grow with what
 * waits, and a process that takes a partition over asks the database and goes on. Nothing starts for a partition that is not claimed
 * (`claims.ts`), and what a process that was overtaken had under way is written by nobody: the new owner repeats that one delivery. One that was frozen
 * asks whether its claims hold before it makes a request.
 *
 * Database away: what is under way ends, its end waits (`ends.ts`), and nothing else starts. Deliveries without lanes do not notice.
 */
export class Lanes {
  private readonly agenda = new Agenda();
  private readonly claimed = new Map<OwnedPartition, Claim>();
  private readonly running = new Map<string, Promise<void>>();
  /** Lanes that went out of hand since the database was asked: what it answers about them may be of before. */
  private readonly overSince = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;
  private again = false;
  private stopped = false;
  private failures = 0;
  private bytesInHand = 0;

  constructor(
    private readonly store: LaneStore,
    private readonly decisions: LaneDecisions,
    private readonly claims: Claims,
    private readonly ends: Ends,
    private readonly attempts: HeadAttempt,
    private readonly transport: KafkaTransport,
    private readonly logger: Logger,
  ) {
    ends.limitBy(() => maxBytes - this.bytesInHand);
  }

  /** Those whose lanes are this process's. */
  get partitions(): number[] {
    return [...this.claimed.values()].map(({ partition }) => partition);
  }

  get inHand(): number {
    return this.running.size;
  }

  start(): void {
    this.transport.alsoDrain(() => this.stop());
    this.wake();
  }

  /** Something may be due at these endpoints. */
  changed(partition: number, endpointIds: Iterable<string>): void {
    for (const id of endpointIds) this.agenda.due(partition, id);
    this.wake();
  }

  /** A lane that goes out of hand makes room, and wakes this. */
  private get isFull(): boolean {
    return this.bytesInHand >= maxBytes;
  }

  /** Starts nothing more, and is fulfilled when what is under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.ends.stop();
    await Promise.all(this.running.values());
  }

  private wake(): void {
    if (this.stopped) return;
    this.again = true;
    if (this.looking) return;
    this.looking = true;
    void this.lookAround();
  }

  private async lookAround(): Promise<void> {
    clearTimeout(this.timer);
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        const unclaimed = await this.followPartitions();
        await this.startDue();
        if (unclaimed) throw unclaimed.reason;
        this.failures = 0;
      } catch (error) {
        if (this.failures++ === 0) this.logger.warn({ err: error }, 'lanes.unavailable');
        break;
      }
    }
    this.looking = false;
    const untilDueMs = this.isFull ? lookMs : this.agenda.waitMs(lookMs);
    const waitMs = this.failures > 0 ? Math.min(lookMs * this.failures, 2_000) : untilDueMs;
    if (!this.stopped) this.timer = setTimeout(() => this.wake(), waitMs);
  }

  /** Claims the partitions that came, and forgets those that went. @returns why one could not be claimed, if one could not */
  private async followPartitions(): Promise<PromiseRejectedResult | undefined> {
    const owned = new Set(this.transport.owned(topic));
    for (const [one, { partition }] of this.claimed) {
      if (owned.has(one) && !one.halted) continue;
      this.claimed.delete(one);
      this.agenda.forgetPartition(partition);
    }
    const coming = [...owned].filter((one) => !one.halted && !this.claimed.has(one));
    const outcomes = await Promise.allSettled(coming.map((one) => this.follow(one)));
    return outcomes.find((outcome) => outcome.status === 'rejected');
  }

  private async follow(owned: OwnedPartition): Promise<void> {
    const claim = await this.claims.of(owned);
    await this.tellUntold(claim);
    this.agenda.holdPartition(owned.partition);
    const endpointIds = await this.store.endpoints(owned.partition);
    this.claimed.set(owned, claim);
    for (const id of endpointIds) this.agenda.due(owned.partition, id);
  }

  private async tellUntold(claim: Claim): Promise<void> {
    for (let after: Head | undefined; ;) {
      const heads = await this.store.untold(claim.partition, maxBytesUntold, after);
      for (const head of heads) {
        await this.tell(claim, head).catch((error: unknown) => this.failed(error, head));
      }
      after = heads.at(-1);
      if (!after) return;
    }
  }

  private async startDue(): Promise<void> {
    const looks = this.agenda.looks();
    if (looks.length === 0 || this.isFull) return;
    const now = Date.now();
    this.overSince.clear();
    const heads = await this.store.due(looks, {
      now,
      inHand: [...this.running.keys()],
      maxBytes: maxBytes - this.bytesInHand,
    });
    const outlooks = await this.store.outlook(looks, now);
    const claims = new Map([...this.claimed.values()].map((claim) => [claim.partition, claim]));
    for (const head of heads) {
      const claim = claims.get(head.partition);
      const isKnown = this.running.has(laneKey(head)) || this.overSince.has(laneKey(head));
      if (claim?.owned.ready && !isKnown) this.begin(claim, head);
    }
    this.agenda.looked(looks, outlooks);
    for (const { partition, endpointId } of looks) {
      if (!outlooks.get(endpointId)?.stopped || this.attempts.stopsAt(endpointId)) continue;
      if (await this.decisions.release(endpointId)) this.changed(partition, [endpointId]);
    }
  }

  private begin(claim: Claim, head: Head): void {
    const over = this.agenda.begun(head.partition, head.endpointId);
    const run = this.run(claim, head).finally(() => {
      this.running.delete(laneKey(head));
      this.overSince.add(laneKey(head));
      over();
      this.wake();
    });
    this.running.set(laneKey(head), run);
  }

  /** Never rejects. */
  private async run(claim: Claim, first: Head): Promise<void> {
    let head: Head | undefined = first;
    this.bytesInHand += first.body.length;
    try {
      for (let count = 0; head && count < inARow && claim.owned.ready && !this.stopped; count++) {
        head = await this.bring(claim, head);
      }
    } catch (error) {
      if (!(error instanceof TransientFault)) this.failed(error, first);
    } finally {
      this.bytesInHand -= head?.body.length ?? 0;
    }
  }

  /** @returns the head after it, where it may go on at once: from then on its body is in hand, and that of the other is not */
  private async bring(claim: Claim, head: Head): Promise<Head | undefined> {
    const end = await this.outcome(claim, head);
    const askedAt = this.claims.instant;
    const settled = await this.ends.write(claim, head, end);
    if (settled.overtaken) {
      this.claims.overtaken(claim);
      this.drop(claim);
      throw new TransientFault('lanes_overtaken', 'another process has claimed the lanes');
    }
    this.claims.confirmed(claim, askedAt);
    if (end.kind === 'stops' && !settled.isPutOff) await this.tell(claim, { ...head, headers: end.headers });
    // Before the next ends are written, which asks how much room there is.
    this.bytesInHand += (settled.next?.body.length ?? 0) - head.body.length;
    return settled.next;
  }

  private drop(claim: Claim): void {
    if (this.claimed.get(claim.owned) === claim) this.claimed.delete(claim.owned);
  }

  private async outcome(claim: Claim, head: Head): Promise<HeadEnd> {
    try {
      return await this.attempts.make(head, claim.owned, () => this.holds(claim));
    } catch (error) {
      if (error instanceof TransientFault) throw error;
      this.failed(error, head);
      return { kind: 'waits', headers: head.headers, dueAt: Date.now() + doubtMs };
    }
  }

  private async holds(claim: Claim): Promise<boolean> {
    const holds = await this.claims.holds(claim);
    if (!holds) this.drop(claim);
    return holds;
  }

  private failed(error: unknown, { endpointId, lane }: Head): void {
    this.logger.error({ err: error, endpointId, lane }, 'lane.failed');
  }

  /** Writes the dead letter that a lane stands still for. After a crash in between, the next owner does. */
  private async tell(claim: Claim, head: Head): Promise<void> {
    await this.attempts.tell(head);
    await this.ends.write(claim, head, { kind: 'told' });
  }
}
