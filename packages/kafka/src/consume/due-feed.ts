import { BrokenRecord } from '../errors.js';
import type { KafkaMessage } from 'kafkajs';
import { showOverdue } from '../metrics.js';
import type { Received } from '../records.js';
import { DueTimes } from './due-times.js';
import { RecordFeed } from './feeds.js';
import type { Handling } from './handling.js';
import type { Lane } from './lane.js';

/** How long before its due time a record is fetched (again), so that it is here when its time comes. */
const LOOKAHEAD_MS = 250;

/**
 * Holds records back until they are due. A first record that is due soon is waited for here, to the millisecond. One
 * that is due later goes back: the partition is paused, the position set back to it, and a timer fetches it again shortly
 * before its time. One timer per partition; after a rebalance the new owner finds the record not due and does the same.
 */
export class DueFeed extends RecordFeed {
  protected override readonly holdsLong = true;
  private readonly times: DueTimes;
  private readonly hideOverdue: () => void;

  constructor(
    handling: Handling,
    topics: readonly string[],
    concurrency: number | (() => number),
    private readonly dueAt: (record: Received) => number,
    private readonly lateFrom: (record: Received) => number = dueAt,
    private readonly now: () => number = Date.now,
  ) {
    super(handling, concurrency);
    this.times = new DueTimes(topics);
    this.hideOverdue = showOverdue(() => this.times.overdue(this.now()));
  }

  override close(): void {
    this.hideOverdue();
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

  protected override async run(
    lane: Lane,
    message: KafkaMessage,
    record: Received | BrokenRecord,
  ): Promise<void> {
    if (record instanceof BrokenRecord) return super.run(lane, message, record);
    const done = this.times.begins(lane, instantOf(this.lateFrom, record));
    await super.run(lane, message, record);
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
