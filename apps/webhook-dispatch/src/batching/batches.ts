import { Injectable } from '@nestjs/common';
import { randomId } from '@crossdock/identifiers';
import type { Holding } from '@crossdock/kafka';
import { Configuration } from '../configuration/configuration.js';
import { Attempts, type Attempt } from '../delivery/attempt.js';
import { conclude } from '../delivery/conclude.js';
import type { Delivery } from '../delivery/delivery.js';
import { Emissions } from '../delivery/emissions.js';
import { endingOf } from '../delivery/ending.js';
import { leftToNextOwner } from '../delivery/left-to-next-owner.js';
import type { Go } from '../delivery/ruling.js';
import { Gate, type Turn } from '../gate/gate.js';
import { batchesTotal, batchEvents, batchSplitsTotal, retryLatenessSeconds } from '../metrics.js';
import { policyOf } from '../policy/policy.js';
import { asOne, bodyOf, companyOf, partOf } from './batch.js';
import { Ceilings } from './ceilings.js';
import { gatheringLimits, Gatherings, type Gathered } from './gatherings.js';
import { UnderWay } from './under-way.js';

/** `again`: something about the endpoint has changed meanwhile, and the delivery is to be judged anew. */
export type Fate = 'done' | 'again';

interface Member extends Gathered {
  readonly delivery: Delivery;
  readonly go: Go;
  readonly holding: Holding;
  readonly part: readonly Buffer[];
  readonly done: (fate: Fate) => void;
  readonly fail: (error: unknown) => void;
}

type Members = readonly [Member, ...Member[]];

/** A request, and whose it was. */
interface Made {
  readonly members: Members;
  readonly attempt: Attempt;
  /** All of them as one. */
  readonly batch: Delivery;
}

/** Deliveries in requests that keep no hand of the consumer from others. */
const mostUnderWay = 4_096;

/** Bodies of batches that wait until others of their endpoint have ended. */
const mostWaitingBytes = 16 * 1024 * 1024;
/** And how many they may be, since each is a record in the consumer's hands. */
const mostWaiting = 1_024;
/** How soon those notice that their endpoint does not answer any more. */
const lookMs = 250;

/** Content Too Large (RFC 9110 section 15.5.14): said of the batch, not of what is in it. */
const tooLarge = 413;

/**
 * Deliveries to endpoints that take several in one request. From the ruling to the emissions it does what the consumer does for one:
 *
 * 1. A delivery waits for others that may go with it (`gatherings.ts`), as a record that is not done.
 * 2. The batch asks the gate for one turn. Where there is none, each of its members goes to the wheel, without having burnt an attempt.
 * 3. One request, signed over the whole body.
 * 4. Its result is that of every member, and each goes its own way with it: own number, due time, horizon, dead letter, own record of the attempt.
 * 5. But for 413: then both halves are tried at once, which costs nobody an attempt, and later batches are no larger than that (`ceilings.ts`).
 */
@Injectable()
export class Batches {
  private readonly gatherings = new Gatherings<Member>(gatheringLimits, (members, closing) => {
    batchesTotal.inc({ closing });
    void this.send(members);
  });
  private readonly ceilings = new Ceilings();
  private inHand = 0;
  private readonly underWay = new UnderWay(mostUnderWay);
  private waitingBytes = 0;
  private waiting = 0;

  constructor(
    private readonly configuration: Configuration,
    private readonly gate: Gate,
    private readonly attempts: Attempts,
    private readonly emissions: Emissions,
  ) {}

  /** Records that wait here or are in a request, which keep no hand from others. */
  get held(): number {
    return Math.min(this.inHand, gatheringLimits.maxRecords + mostUnderWay);
  }

  /** Fulfilled when all that came of the delivery is acknowledged. */
  async deliver(delivery: Delivery, go: Go, holding: Holding): Promise<Fate> {
    const { batch } = go.endpoint;
    if (!batch) return 'again';
    const part = partOf(delivery, batch.format);
    const bytes = part.reduce((sum, { length }) => sum + length, 0);
    this.inHand++;
    try {
      return await new Promise<Fate>((done, fail) => {
        const member: Member = {
          delivery,
          go,
          holding,
          part,
          bytes,
          done,
          fail,
          get waits() {
            return !holding.halted;
          },
        };
        const company = companyOf(delivery);
        if (company === 'alone') {
          batchesTotal.inc({ closing: 'alone' });
          void this.send([member]);
          return;
        }
        const maxBytes = Math.min(batch.maxBytes, this.ceilings.of(go.endpoint, Date.now()));
        this.gatherings.add(`${company} ${go.endpoint.id}`, go.endpoint, { ...batch, maxBytes }, member);
      });
    } finally {
      this.inHand--;
    }
  }

  /** Never rejects: what goes wrong is told to the members that are not through. */
  private async send(members: Members): Promise<void> {
    try {
      await this.attempt(members);
    } catch (error) {
      for (const { fail } of members) fail(error);
    }
  }

  private async attempt(members: Members): Promise<void> {
    const going = await this.onceThereIsRoom(members);
    if (!isSome(going)) return;
    const { id } = going[0].go.endpoint;
    const room = this.underWay.roomFor(id, this.gate.answers(id));
    if (going.length > room) return this.sendFewer(going, room);
    const leave = this.underWay.enter(id, going.length);
    const made = await this.made(going).finally(leave);
    if (made) await this.concludeAll(made);
  }

  /**
   * While the endpoint answers, what it has under way ends soon, and a batch that finds no room beside that waits for it. It does not when the
   * endpoint has begun to hang: then it comes again like any other for which there is no room.
   */
  private async onceThereIsRoom(members: Members): Promise<Member[]> {
    const bytes = members.reduce((sum, member) => sum + member.bytes, 0);
    for (;;) {
      const going = this.thatGo(members);
      if (!isSome(going)) return [];
      const { id } = going[0].go.endpoint;
      const mayWait = this.gate.answers(id) && this.underWay.has(id) && this.hasRoomToWait;
      if (!mayWait || going.length <= this.underWay.roomFor(id, true)) return going;
      this.waitingBytes += bytes;
      this.waiting += going.length;
      await this.underWay.change(id, lookMs);
      this.waitingBytes -= bytes;
      this.waiting -= going.length;
      members = going;
    }
  }

  private get hasRoomToWait(): boolean {
    return this.waitingBytes < mostWaitingBytes && this.waiting < mostWaiting;
  }

  /** One request, as soon as the gate allows; undefined where all of them were told otherwise. */
  private async made(members: Members): Promise<Made | undefined> {
    const { endpoint } = members[0].go;
    let going: readonly Member[] = members;
    const bytes = going.reduce((sum, member) => sum + member.bytes + member.delivery.body.length, 0);
    const [{ delivery, holding }] = members;
    const entering = this.gate.enter(endpoint.id, endpoint, {
      bytes,
      isRepeat: delivery.isRepeat,
      ownedSince: holding.since,
    });
    const admission = entering instanceof Promise ? await entering : entering;
    if (entering instanceof Promise) going = this.thatGo(going);
    if (!admission.admitted) return void (await this.putOff(going, admission.dueAt));
    if (!isSome(going)) {
      this.gate.leave(admission.turn, 'unused');
      return undefined;
    }
    batchEvents.observe(going.length);
    return { members: going, ...(await this.request(admission.turn, going)) };
  }

  private async concludeAll({ members, attempt, batch }: Made): Promise<void> {
    if (isTooLarge(attempt) && members.length > 1) return this.split(members, batch.body.length);
    const size = members.length;
    await Promise.all(
      members.map((member, place) => {
        const number = member.delivery.attemptsMade + 1;
        const own: Attempt = {
          ...attempt,
          id: randomId('att'),
          number,
          batch: { id: batch.eventId, size, place },
        };
        return through(member, () => conclude(this.emissions, member.delivery, own, member.holding));
      }),
    );
  }

  /** Those for which there is room; the others come again, or wait for these where the endpoint answers. */
  private async sendFewer(members: Members, room: number): Promise<void> {
    const [some, others] = [members.slice(0, room), members.slice(room)];
    if (isSome(some) && isSome(others) && this.gate.answers(members[0].go.endpoint.id)) {
      await Promise.all([this.send(some), this.send(others)]);
      return;
    }
    const dueAt = this.gate.putOff(members[0].go.endpoint.id);
    await Promise.all([isSome(some) ? this.send(some) : undefined, this.putOff(others, dueAt)]);
  }

  private async putOff(members: readonly Member[], dueAt: number): Promise<void> {
    const wait = { dueAt, reason: 'endpoint_busy' };
    await Promise.all(
      members.map((member) => through(member, () => this.emissions.deferred(member.delivery, wait))),
    );
  }

  /** Those that may still be sent as they were meant to be. The others are told. */
  private thatGo(members: readonly Member[]): Member[] {
    return members.filter((member) => {
      const { delivery, go, holding } = member;
      if (holding.halted) {
        member.fail(leftToNextOwner());
        return false;
      }
      const same = this.configuration.stillGoes(delivery, go);
      if (!same) member.done('again');
      return same;
    });
  }

  private async request(turn: Turn, members: Members): Promise<Omit<Made, 'members'>> {
    const { endpoint, owner } = members[0].go;
    const format = endpoint.batch?.format ?? 'cloudevents';
    let ended: ReturnType<typeof endingOf> = { ending: 'unused' };
    try {
      const now = Date.now();
      for (const { delivery } of members) {
        if (delivery.dueAt !== undefined) retryLatenessSeconds.observe((now - delivery.dueAt) / 1_000);
      }
      const [first, ...others] = members;
      const body = bodyOf(members.map(({ part }) => part));
      const batch = asOne([first.delivery, ...others.map(({ delivery }) => delivery)], body, format);
      const attempt = await this.attempts.make(batch, endpoint, owner, () => this.gate.another(turn));
      ended = endingOf(attempt.result, policyOf(endpoint, owner), attempt.endedAt);
      return { attempt, batch };
    } finally {
      this.gate.leave(turn, ended.ending, ended.heldUntil);
    }
  }

  private async split(members: Members, bytes: number): Promise<void> {
    const { endpoint } = members[0].go;
    batchSplitsTotal.inc();
    this.ceilings.tooLarge(endpoint, bytes, Date.now());
    const middle = Math.ceil(members.length / 2);
    const halves: (readonly Member[])[] = [members.slice(0, middle), members.slice(middle)];
    await Promise.all(halves.filter(isSome).map((half) => this.send(half)));
  }
}

/** Not where the policy calls that a success: then the receiver has the batch. */
function isTooLarge({ result, policy }: Attempt): boolean {
  return result.kind === 'answered' && result.status === tooLarge && !policy.successes.has(tooLarge);
}

function isSome(members: readonly Member[]): members is Members {
  return members.length > 0;
}

async function through({ done, fail }: Member, work: () => Promise<unknown> | undefined): Promise<void> {
  try {
    await work();
    done('done');
  } catch (error) {
    fail(error);
  }
}
