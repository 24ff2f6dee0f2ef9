import type { TableShape } from '../publishing/table-shape.js';
import type { Lsn } from '../replication/lsn.js';
import type { LogicalMessage } from '../replication/messages/logical-message.js';
import type { Tuple } from '../replication/messages/row-messages.js';

/** Rows that were read, not changed, and that go out at this place of the stream. */
export interface FoundRows {
  readonly backfillId: string;
  readonly shape: TableShape;
  readonly rows: readonly Tuple[];
}

/**
 * What a back-fill has to see of the stream, in the order in which it goes to the brokers. Only what is committed is told:
 * a transaction, its changes and its messages, then the next.
 */
export interface StreamObserver {
  transaction(xid: number): void;
  /**
   * A row of a captured table changed. A change of the key is told for both keys.
   *
   * @param table `schema.table`
   * @param key as `TableShape.keyJson` writes it; null when all rows (truncate) or unknown ones are concerned
   * @param whole false when the record leaves out large values that did not change
   */
  changed(table: string, key: string | null, whole: boolean): void;
  /** A committed logical message. What is returned goes out at once, inside its transaction. */
  message(message: LogicalMessage, commitLsn: Lsn): FoundRows | null;
  /** Everything up to here is acknowledged by the brokers. */
  safe(position: Lsn): void;
}
