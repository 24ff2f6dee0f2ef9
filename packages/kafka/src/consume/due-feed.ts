import type { Operation } from '@crossdock/contracts';
import type { KafkaMessage } from 'kafkajs';
import { BrokenRecord } from '../errors.js';
import { heldRecords, showOverdue } from '../metrics.js';
import type { Received } from '../records.js';
import { DueTimes } from './due-times.js';
import { RecordFeed } from './feeds.js';
import type { Handling } from './handling.js';
import { HeldRecords, type Held, type HoldLimits } from './held-records.js';
import type { Lane } from './lane.js';

export interface DueInstants {
  readonly dueAt: (record: Received) => number;
  readonly lateFrom?: ((record: Received) => number) | undefined;
  readonly hold?: HoldLimits | undefined;
}

/** How long before its due time a record is fetched (again), so that it is here when its time comes. */
const LOOKAHEAD_MS = 250;

/**
 * Holds records back until they are due. A first record that is due soon is waited for here, to the millisecond. One
 * that is due later goes back: the partition is paused, the position set back to it, and a timer fetches it again shortly
 * before its time. One timer per partition; after a rebalance the new owner finds the record not due and does the same.
 *
 * A record that is due may have a second instant, from which it is late. Where that is told, it is held back until then, as it
 * was read and out of the way of those behind it; where there is no room it is handed over before.
 */
export class DueFeed extends RecordFeed {
  private readonly times: DueTimes;
  private readonly hideOverdue: () => void;
  private readonly held: HeldRecords | undefined;
  private readonly dueAt: (record: Received) => number;
  private readonly lateFrom: (record: Received) => number;

  constructor(
    handling: Handling,
    { id, topics }: Pick<Operation, 'id' | 'topics'>,
    concurrency: number | (() => number),
    { dueAt, lateFrom = dueAt, hold }: DueInstants,
    private readonly now: () => number = Date.now,
  ) {
    super(handling, concurrency);
    this.dueAt = dueAt;
    this.lateFrom = lateFrom;
    this.times = new DueTimes(topics);
    this.hideOverdue = showOverdue(() => this.times.overdue(this.now()));
    if (hold)
      this.held = new HeldRecords(hold, this.onDue, (size) => heldRecords.set({ operation: id }, size));
  }

  override close(): void {
    super.close();
    this.hideOverdue();
    this.held?.close();
  }

  protected override mayStart(lane: Lane, record: Received | BrokenRecord): boolean {
    if (record instanceof BrokenRecord) return true;
    const dueAt = instantOf(this.dueAt, record);
    const waitMs = dueAt - this.now();
    if (!(waitMs > 0)) return true;
    this.times.waits(lane, dueAt);
    if (waitMs <= LOOKAHEAD_MS) {
      // Node may fire a fraction of a millisecond early; the due time is looked at again then.
      lane.after(waitMs, () => this.wake(lane));
    } else {
      lane.putBack();
      lane.after(waitMs - LOOKAHEAD_MS, () => lane.fetchAgain());
    }
    return false;
  }

  protected override begin(lane: Lane, message: KafkaMessage, record: Received | BrokenRecord): void {
    if (record instanceof BrokenRecord) return super.begin(lane, message, record);
    const until = instantOf(this.lateFrom, record);
    const held: Held = { lane, message, until, done: this.times.begins(lane, until) };
    if (!this.held?.keep(held)) void this.handOver(held, record);
  }

  private readonly onDue = (held: Held): void => {
    void this.handOver(held, this.handling.decoded(held.lane, held.message));
  };

  private async handOver({ lane, message, done }: Held, record: Received | BrokenRecord): Promise<void> {
    await this.run(lane, message, record);
    done();
  }
}

/** One that cannot be read is the past: the handler sees the record and judges it. */
function instantOf(read: (record: Received) => number, record: Received): number {
  try {
    return read(record);
  } catch {
    return 0;
  }
}
