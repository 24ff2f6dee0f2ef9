import type { KafkaMessage } from 'kafkajs';
import { backOffMs, pauseFor } from '../back-off.js';
import type { BusLog } from '../bus-log.js';
import { BrokenRecord, fateOf, type Fate } from '../errors.js';
import { recordsTotal } from '../metrics.js';
import type { Received } from '../records.js';
import { decode } from './decode.js';
import type { Lane } from './lane.js';
import type { Parking } from './parking.js';

/** How long an error that nobody classed is repeated before the record is held to be at fault. */
export const DOUBT_MS = 30_000;
/** A batch shows nothing of which record is at fault: it is taken apart after fewer repetitions. */
const BATCH_DOUBTS = 3;
const doubtBackOff = { firstMs: 250, maxMs: 8_000 };
const faultBackOff = { firstMs: 100, maxMs: 10_000 };

export interface Item {
  readonly message: KafkaMessage;
  readonly record: Received;
}

/**
 * Brings records to their end: handled or parked. Every method answers true when that is so, and false when the lane or
 * the process ended first; then somebody else will get the records again.
 */
export class Handling {
  private active = 0;
  private idleListeners: (() => void)[] = [];

  constructor(
    private readonly parking: Parking,
    private readonly log: BusLog,
    private readonly doubtMs = DOUBT_MS,
  ) {}

  /** Fulfilled when no handler is at work any more. */
  whenIdle(): Promise<void> {
    if (this.active === 0) return Promise.resolve();
    return new Promise((resolve) => this.idleListeners.push(resolve));
  }

  /** Records of one partition, in order. What they hold is made anew when it is needed again: see `hand`. */
  async batch(lane: Lane, messages: readonly KafkaMessage[]): Promise<boolean> {
    const parked: Promise<boolean>[] = [];
    this.active++;
    try {
      const fate = await this.hand(lane, messages, parked);
      const handled = fate === null || (await this.settleFailed(lane, this.intact(lane, messages), fate));
      return (await Promise.all(parked)).every(Boolean) && handled;
    } finally {
      this.noteEnd();
    }
  }

  /**
   * Parks what is broken and gives the rest to the handler; its fate, null when the handler took it. No asynchronous function, as one
   * keeps all that it has touched while it waits: records are many times as large as the bytes they are read from, and a
   * handler may wait long for a database with what it needs of them.
   */
  private hand(
    lane: Lane,
    messages: readonly KafkaMessage[],
    parked: Promise<boolean>[],
  ): Promise<Fate | null> | null {
    const records: Received[] = [];
    for (const message of messages) {
      const record = this.decoded(lane, message);
      if (record instanceof BrokenRecord) {
        parked.push(this.parking.park(lane, message, record.code, record.detail));
      } else {
        records.push(record);
      }
    }
    return records.length === 0 ? null : this.attempt(lane, records);
  }

  private intact(lane: Lane, messages: readonly KafkaMessage[]): Item[] {
    return messages.flatMap((message) => {
      const record = this.decoded(lane, message);
      return record instanceof BrokenRecord ? [] : [{ message, record }];
    });
  }

  /** One record, decoded or found to be broken. What nearly all of them go through: one promise, whatever calls it. */
  async single(lane: Lane, message: KafkaMessage, record: Received | BrokenRecord): Promise<boolean> {
    const { invoke, meters } = lane.binding;
    this.active++;
    try {
      if (record instanceof BrokenRecord) {
        return await this.parking.park(lane, message, record.code, record.detail);
      }
      meters.inHand.add(1);
      try {
        await invoke(record, lane);
      } catch (error) {
        meters.inHand.add(-1);
        return await this.settleFailed(lane, [{ message, record }], fateOf(error));
      }
      meters.inHand.add(-1);
      meters.done.add(1);
      return true;
    } finally {
      this.noteEnd();
    }
  }

  /** Whatever goes wrong in decoding is the record's fault. */
  decoded(lane: Lane, message: KafkaMessage): Received | BrokenRecord {
    try {
      return decode(lane.binding.operation, lane.place, message);
    } catch (error) {
      return error instanceof BrokenRecord ? error : new BrokenRecord('undecodable', String(error));
    }
  }

  private async settle(lane: Lane, items: readonly Item[]): Promise<boolean> {
    const first = await this.attempt(lane, recordsOf(items));
    return first === null || this.settleFailed(lane, items, first);
  }

  private async settleFailed(lane: Lane, items: readonly Item[], first: Fate): Promise<boolean> {
    const operation = lane.binding.operation.id;
    const doubt = new Doubt(items.length > 1 ? BATCH_DOUBTS : Infinity, this.doubtMs);
    for (let attempt = 0, fate: Fate | null = first; ; attempt++) {
      if (fate === null) return true;
      if (fate.verdict === 'park' || (fate.verdict === 'doubt' && doubt.isOver())) {
        return await this.giveUp(lane, items, fate);
      }
      // Left to the next owner, as a rule by what the handler said: nothing is repeated here.
      if (lane.halted) return false;
      recordsTotal.inc({ operation, result: 'repeated' }, items.length);
      const at = { operation, ...lane.place, offset: items[0]!.message.offset, records: items.length };
      this.log.warn({ ...at, attempt, code: fate.code, detail: fate.detail }, 'record.repeated');
      const waitMs = fate.verdict === 'doubt' ? doubt.nextWaitMs() : backOffMs(faultBackOff, attempt);
      await pauseFor(waitMs, lane.haltSignal);
      if (lane.halted) return false;
      fate = await this.attempt(lane, recordsOf(items));
    }
  }

  /** A batch says nothing of which record is at fault: its records are tried one by one, which shows it. */
  private async giveUp(lane: Lane, items: readonly Item[], fate: Fate): Promise<boolean> {
    if (items.length === 1) return this.parking.park(lane, items[0]!.message, fate.code, fate.detail);
    for (const item of items) {
      if (lane.halted || !(await this.settle(lane, [item]))) return false;
    }
    return true;
  }

  /** Null when the handler took the records. It keeps nothing of them while it waits. */
  private attempt(lane: Lane, records: Received[]): Promise<Fate | null> {
    const { invoke, options, meters } = lane.binding;
    const count = records.length;
    meters.inHand.add(count);
    const end = (fate: Fate | null): Fate | null => {
      meters.inHand.add(-count);
      if (fate === null) meters.done.add(count);
      return fate;
    };
    try {
      return invoke(options.mode === 'batch' ? records : records[0]!, lane).then(
        () => end(null),
        (error: unknown) => end(fateOf(error)),
      );
    } catch (error) {
      return Promise.resolve(end(fateOf(error)));
    }
  }

  private noteEnd(): void {
    if (--this.active === 0) for (const idle of this.idleListeners.splice(0)) idle();
  }
}

function recordsOf(items: readonly Item[]): Received[] {
  return items.map(({ record }) => record);
}

/** Repetitions of one piece of work for errors that nobody classed. */
class Doubt {
  private repetitions = 0;
  private since: number | null = null;

  constructor(
    private readonly mostRepetitions: number,
    private readonly mostMs: number,
  ) {}

  isOver(): boolean {
    this.since ??= performance.now();
    return this.repetitions >= this.mostRepetitions || performance.now() - this.since >= this.mostMs;
  }

  /** The last repetition comes when the time is over, not before. */
  nextWaitMs(): number {
    const left = this.mostMs - (performance.now() - (this.since ?? performance.now()));
    return Math.min(backOffMs(doubtBackOff, this.repetitions++), Math.max(left, 0));
  }
}
