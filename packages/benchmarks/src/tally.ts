/** What the receiver's thread writes and the main thread reads, in memory that both see. */
export interface SharedTally {
  /** By {@link Slot}. */
  readonly counts: SharedArrayBuffer;
  /** One bit of evidence per event number: 1 when it has come. */
  readonly seen: SharedArrayBuffer;
  /** From the intended instant to the receipt, in milliseconds, at the number of the event: so by the time of sending. */
  readonly fromIntended: SharedArrayBuffer;
  /** From the instant that the request names as the event's own, at the same place. */
  readonly fromEvent: SharedArrayBuffer;
}

export const Slot = {
  /** Requests that came. */
  received: 0,
  /** Events that came for the first time. */
  distinct: 1,
  /** Signatures checked, of every hundredth request, and those among them that were wrong. */
  verified: 2,
  refused: 3,
} as const;

/** Numbers of events go up to here. */
export const MOST_EVENTS = 4_000_000;

export function newTally(): SharedTally {
  return {
    counts: new SharedArrayBuffer(4 * Object.keys(Slot).length),
    seen: new SharedArrayBuffer(MOST_EVENTS),
    fromIntended: new SharedArrayBuffer(8 * MOST_EVENTS),
    fromEvent: new SharedArrayBuffer(8 * MOST_EVENTS),
  };
}
