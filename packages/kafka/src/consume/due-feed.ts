import { BrokenRecord } from '../errors.js';
import type { Received } from '../records.js';
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
  constructor(
    handling: Handling,
    concurrency: number | (() => number),
    private readonly dueAt: (record: Received) => number,
    private readonly now: () => number = Date.now,
  ) {
    super(handling, concurrency);
  }

  protected override mayStart(lane: Lane, record: Received | BrokenRecord): boolean {
    if (record instanceof BrokenRecord) return true;
    const waitMs = this.dueTime(record) - this.now();
    if (!(waitMs > 0)) return true;
    if (waitMs <= LOOKAHEAD_MS) {
      // Node may fire a fraction of a millisecond early; the due time is looked at again then.
      lane.after(waitMs, () => this.wake(lane));
    } else {
      lane.putBack();
      lane.after(waitMs - LOOKAHEAD_MS, () => lane.fetchAgain());
    }
    return false;
  }

  /** A due time that cannot be read is the past: the handler sees the record and judges it. */
  private dueTime(record: Received): number {
    try {
      return this.dueAt(record);
    } catch {
      return 0;
    }
  }
}
