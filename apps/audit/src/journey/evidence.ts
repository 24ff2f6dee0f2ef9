import type { Count } from '../ledger/counters.js';
import type { JourneyRow } from './journey-row.js';

/** A delivery whose next attempt lies ahead, or whose turn in its lane. */
export interface Wait {
  readonly deliveryId: string;
  /** The attempt that failed, 0 before the first; a later one overrides an earlier one, never the other way round. */
  readonly number: number;
  readonly dueAt: string;
}

/** What one record of the bus proves: the row that keeps it, and what changes in the ledger when the row is new. */
export interface Evidence {
  readonly row: JourneyRow;
  readonly counts: readonly Count[];
  readonly waits?: Wait;
  /** The delivery that ended with this record. */
  readonly ends?: string;
}
