import { setTimeout as pause } from 'node:timers/promises';
import { counted, type Counted } from './audit.js';
import { ENDPOINTS, loadType, type BenchSystem } from './bench-system.js';
import { monotonicMs } from './clock.js';
import { cloudEvent, NOTE } from './events.js';
import { HttpPublisher } from './publisher.js';
import type { Receiver } from './receiver.js';

export interface Throughput {
  readonly seconds: number;
  /** Deliveries per second at the receiver, over the whole window. */
  readonly perSecond: number;
  /** Of the slowest five seconds in a row within the window. */
  readonly slowestPerSecond: number;
  /** Deliveries per second that the audit counted over the same window. */
  readonly auditedPerSecond: number;
  readonly published: number;
  readonly received: number;
  readonly repeated: number;
  readonly lost: number;
  /** What the audit counted in the end, of this measurement alone. */
  readonly audited: Counted;
}

const BATCH = 100;
const REQUESTS_AT_ONCE = 8;
/** Events that may be under way between publish and receipt. It bounds the backlog, so the rate found is one that lasts. */
const UNDER_WAY = 4_000;
/** How far the audit may be behind what was received; beyond that the load waits for it. */
const AUDIT_BEHIND = 20_000;
const WARM_UP_SECONDS = 10;
const PATIENCE_MS = 90_000;

/**
 * Publishes as fast as the system takes, receives and accounts for it: a new batch goes out only while fewer than
 * `UNDER_WAY` events are between publish and receipt and the audit is less than `AUDIT_BEHIND` behind. No queue can grow, so
 * the rate at the receiver is a rate that the whole system sustains.
 */
export async function sustainedDeliveries(
  system: BenchSystem,
  receiver: Receiver,
  seconds: number,
): Promise<Throughput> {
  const load = new Load(system, receiver);
  await load.begin();
  await pause(WARM_UP_SECONDS * 1_000);
  const marks = [await load.mark()];
  for (let second = 1; second <= seconds; second += 1) {
    await pause(1_000);
    marks.push(await load.mark());
  }
  await load.end();

  const first = marks[0] as Mark;
  const last = marks.at(-1) as Mark;
  const rate = (from: Mark, to: Mark, of: 'distinct' | 'audited') =>
    ((to[of] - from[of]) * 1_000) / (to.atMs - from.atMs);
  const fives = marks.slice(5).map((mark, index) => rate(marks[index] as Mark, mark, 'distinct'));
  return {
    seconds,
    perSecond: rate(first, last, 'distinct'),
    slowestPerSecond: Math.min(...fives),
    auditedPerSecond: rate(first, last, 'audited'),
    ...(await load.outcome()),
  };
}

interface Mark {
  readonly atMs: number;
  readonly distinct: number;
  readonly audited: number;
}

class Load {
  private readonly publisher: HttpPublisher;
  private published = 0;
  private distinctBefore = 0;
  private receivedBefore = 0;
  private before!: Counted;
  private audited = 0;
  private running = true;
  private loops: Promise<void>[] = [];
  private failure: unknown;

  constructor(
    private readonly system: BenchSystem,
    private readonly receiver: Receiver,
  ) {
    this.publisher = new HttpPublisher(system, REQUESTS_AT_ONCE);
  }

  async begin(): Promise<void> {
    this.before = await this.settled();
    this.distinctBefore = this.receiver.distinct;
    this.receivedBefore = this.receiver.received;
    this.loops = [
      ...Array.from({ length: REQUESTS_AT_ONCE }, () => this.publishWhileRunning()),
      this.followAudit(),
    ].map((loop) => loop.catch((error: unknown) => this.fail(error)));
  }

  /** What the audit counts once it has caught up with everything that was received before. */
  private async settled(): Promise<Counted> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const now = await counted(this.system.stack);
      if (now.delivered >= this.receiver.distinct || Date.now() > deadline) return now;
      await pause(100);
    }
  }

  /** @throws what ended the load, if something did */
  async mark(): Promise<Mark> {
    if (this.failure !== undefined) throw this.failure;
    const { delivered } = await counted(this.system.stack);
    return { atMs: monotonicMs(), distinct: this.receiver.distinct, audited: delivered };
  }

  async end(): Promise<void> {
    this.running = false;
    await Promise.all(this.loops);
    await this.publisher.close();
  }

  /** Waits until everything has arrived and is accounted for, and says what has not. */
  async outcome(): Promise<Pick<Throughput, 'published' | 'received' | 'repeated' | 'lost' | 'audited'>> {
    await this.receiver.until(this.distinctBefore + this.published, PATIENCE_MS);
    const deadline = Date.now() + PATIENCE_MS;
    let now = await counted(this.system.stack);
    while (now.delivered - this.before.delivered < this.published && Date.now() < deadline) {
      await pause(250);
      now = await counted(this.system.stack);
    }
    const distinct = this.receiver.distinct - this.distinctBefore;
    const received = this.receiver.received - this.receivedBefore;
    return {
      published: this.published,
      received: distinct,
      repeated: received - distinct,
      lost: this.published - distinct,
      audited: difference(now, this.before),
    };
  }

  private fail(error: unknown): void {
    this.failure ??= error;
    this.running = false;
  }

  private async publishWhileRunning(): Promise<void> {
    while (this.running) {
      const distinct = this.receiver.distinct - this.distinctBefore;
      if (this.published - distinct > UNDER_WAY || distinct - this.audited > AUDIT_BEHIND) {
        await pause(2);
      } else {
        await this.publishBatch();
      }
    }
  }

  private async publishBatch(): Promise<void> {
    this.published += BATCH;
    const events = Array.from({ length: BATCH }, () => {
      const number = this.receiver.number();
      return cloudEvent(loadType(number % ENDPOINTS), { number, sentAtMs: monotonicMs(), note: NOTE });
    });
    await this.publisher.publish(events);
  }

  private async followAudit(): Promise<void> {
    while (this.running) {
      this.audited = (await counted(this.system.stack)).delivered - this.before.delivered;
      await pause(500);
    }
  }
}

function difference(now: Counted, before: Counted): Counted {
  return {
    eventsPublished: now.eventsPublished - before.eventsPublished,
    delivered: now.delivered - before.delivered,
    attempts: now.attempts - before.attempts,
    retriesWaiting: now.retriesWaiting,
    deadLetters: now.deadLetters - before.deadLetters,
    parked: now.parked - before.parked,
  };
}
