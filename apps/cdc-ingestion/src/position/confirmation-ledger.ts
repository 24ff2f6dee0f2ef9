import type { Lsn } from '../replication/lsn.js';

/** Changes that go to the brokers together, in the order of the log. */
export interface Batch {
  /** End LSN of the last commit up to the end of the batch; null when the batch ends no transaction. */
  commitEnd: Lsn | null;
  changes: number;
  bytes: number;
  acknowledged: boolean;
}

/**
 * What may be confirmed to PostgreSQL. Whatever is confirmed the server never sends again, so a position is safe only
 * when it is
 *
 *  1. the end LSN of a commit (as sent: one more byte would cover the start of an adjacent commit), and
 *  2. every record of that commit and of all before it is acknowledged by the brokers.
 *
 * A keepalive says how far the server has decoded. It is safe only when nothing is open or in flight: then everything
 * committed before it has been seen and acknowledged.
 *
 * Changes and commits are told in the order of the log, sealed into batches, and batches may be acknowledged in any
 * order; safety moves only from the front. On a crash everything here is forgotten, and the server sends again from
 * what was confirmed.
 */
export class ConfirmationLedger {
  private readonly sealed: Batch[] = [];
  private open = emptyBatch();
  private inTransaction = false;
  private safeLsn: Lsn;
  private changes = 0;
  private bytes = 0;

  /** @param confirmed what the slot stands at when the session starts */
  constructor(confirmed: Lsn) {
    this.safeLsn = confirmed;
  }

  /** The highest position that may be confirmed now. Never moves back. */
  get safe(): Lsn {
    return this.safeLsn;
  }

  /** Changes that were told and are not acknowledged from the front. */
  get changesInFlight(): number {
    return this.changes;
  }

  get bytesInFlight(): number {
    return this.bytes;
  }

  /** No transaction is open and nothing awaits an acknowledgement. */
  get idle(): boolean {
    return !this.inTransaction && this.sealed.length === 0 && isEmpty(this.open);
  }

  begin(): void {
    if (this.inTransaction) throw new Error('a transaction began inside another');
    this.inTransaction = true;
  }

  /** One record for the brokers, of the transaction that is open. */
  change(bytes: number): void {
    this.open.changes += 1;
    this.open.bytes += bytes;
    this.changes += 1;
    this.bytes += bytes;
  }

  commit(endLsn: Lsn): void {
    if (!this.inTransaction) throw new Error('a commit without its beginning');
    this.inTransaction = false;
    // A commit without changes waits for nothing but what stands before it, and is kept with that, however many there are.
    const last = this.open.changes > 0 ? this.open : this.sealed.at(-1);
    if (last) last.commitEnd = endLsn;
    else this.moveTo(endLsn);
  }

  /** Everything told since the last seal, to be acknowledged together; null when there is nothing. */
  seal(): Batch | null {
    if (isEmpty(this.open)) return null;
    const batch = this.open;
    this.open = emptyBatch();
    this.sealed.push(batch);
    return batch;
  }

  /** All replicas in sync have every record of the batch. */
  acknowledge(batch: Batch): void {
    batch.acknowledged = true;
    let done = 0;
    for (const first of this.sealed) {
      if (!first.acknowledged) break;
      if (first.commitEnd !== null) this.moveTo(first.commitEnd);
      this.changes -= first.changes;
      this.bytes -= first.bytes;
      done += 1;
    }
    if (done > 0) this.sealed.splice(0, done);
  }

  /** The server has decoded up to here. True when that became the safe position. */
  keepalive(walEnd: Lsn): boolean {
    if (!this.idle || walEnd <= this.safeLsn) return false;
    this.safeLsn = walEnd;
    return true;
  }

  private moveTo(position: Lsn): void {
    if (position > this.safeLsn) this.safeLsn = position;
  }
}

function emptyBatch(): Batch {
  return { commitEnd: null, changes: 0, bytes: 0, acknowledged: false };
}

function isEmpty({ changes }: Batch): boolean {
  return changes === 0;
}
