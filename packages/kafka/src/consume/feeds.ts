import type { BrokenRecord } from '../errors.js';
import type { Received } from '../records.js';
import type { KafkaMessage } from 'kafkajs';
import { FetchedRecord } from '../wire/fetched-record.js';
import type { Handling } from './handling.js';
import type { Lane } from './lane.js';

/** Hands the records of lanes to one handler, in the way of its mode. */
export interface Feed {
  /** Pieces of work that are with handlers: batches or records. */
  readonly inHand: number;
  /** The lane may have work: records came, or it was let go on. */
  wake(lane: Lane): void;
  /** Nothing is woken any more. */
  close?(): void;
}

/** One batch of a partition at a time, in order; partitions beside each other. */
export class BatchFeed implements Feed {
  inHand = 0;

  constructor(
    private readonly handling: Handling,
    private readonly maxRecords: number,
    private readonly onDone: (lane: Lane) => void = () => undefined,
  ) {}

  wake(lane: Lane): void {
    if (lane.busy || !lane.ready || lane.size === 0) return;
    lane.busy = true;
    void this.run(lane);
  }

  private async run(lane: Lane): Promise<void> {
    this.inHand++;
    while (lane.ready && lane.size > 0) {
      const messages = lane.shiftMany(this.maxRecords);
      if (!(await this.handling.batch(lane, messages))) break;
      for (const message of messages) lane.finish(message);
      this.onDone(lane);
    }
    this.inHand--;
    lane.busy = false;
  }
}

const lookAgainMs = 100;
/**
 * Records handed over in one turn of the event loop. Where hundreds of them are due, or are acknowledged at once so that as many others follow,
 * answers of receivers and of brokers come between, instead of tens of milliseconds later.
 */
const inOneTurn = 32;

/** Up to `concurrency` records at once (see `RecordMode`) over all partitions, taken in turn so that no partition starves another. */
export class RecordFeed implements Feed {
  inHand = 0;
  private readonly ring: Lane[] = [];
  private timer: NodeJS.Timeout | undefined;
  private handedOver = 0;
  private nextTurn: NodeJS.Immediate | undefined;

  constructor(
    protected readonly handling: Handling,
    private readonly concurrency: number | (() => number),
  ) {}

  wake(lane: Lane): void {
    this.enter(lane);
    this.pump();
  }

  close(): void {
    clearTimeout(this.timer);
    clearImmediate(this.nextTurn);
  }

  /** Whether the lane's first record may be handed over now. */
  protected mayStart(_lane: Lane, _record: Received | BrokenRecord): boolean {
    return true;
  }

  private enter(lane: Lane): void {
    if (lane.busy || !lane.ready || lane.size === 0) return;
    lane.busy = true;
    this.ring.push(lane);
  }

  private pump(): void {
    while (this.inHand < this.most && this.handedOver < inOneTurn) {
      const lane = this.ring.shift();
      if (!lane) return;
      lane.busy = false;
      const first = lane.ready ? lane.peek() : undefined;
      if (!first) continue;
      // A handler may hold it for minutes, and with it the whole answer of a fetch that it came in.
      const message = first instanceof FetchedRecord ? first.detached() : first;
      const record = this.handling.decoded(lane, message);
      if (!this.mayStart(lane, record)) continue;
      lane.shift();
      this.handedOver++;
      this.nextTurn ??= setImmediate(() => this.takeTurn());
      this.begin(lane, message, record);
      this.enter(lane);
    }
    if (this.ring.length > 0 && typeof this.concurrency === 'function') this.lookAgain();
  }

  private takeTurn(): void {
    this.nextTurn = undefined;
    this.handedOver = 0;
    this.pump();
  }

  /** It is out of its lane now. */
  protected begin(lane: Lane, message: KafkaMessage, record: Received | BrokenRecord): void {
    void this.run(lane, message, record);
  }

  protected async run(lane: Lane, message: KafkaMessage, record: Received | BrokenRecord): Promise<void> {
    this.inHand++;
    if (await this.handling.single(lane, message, record)) lane.finish(message);
    this.inHand--;
    this.pump();
  }

  private get most(): number {
    return typeof this.concurrency === 'function' ? this.concurrency() : this.concurrency;
  }

  /** More may be allowed before anything that is in hand ends. */
  private lookAgain(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.pump();
    }, lookAgainMs).unref();
  }
}
