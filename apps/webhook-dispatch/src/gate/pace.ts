/** So long a process may go on to start what waits for its turn after another has been given the partition: until it hears of it. */
const hearsOfItMs = 250;

/** How much may be made up for: a start that came late may be followed sooner, and the rate is kept on a busy machine. */
const tolerance = { leastMs: 5, mostMs: 500 };

/**
 * When requests may start at an endpoint that takes only so many a second: the generic cell rate algorithm (ITU-T I.371,
 * annex A), so starts are spread evenly and do not come in bursts, and what may be made up for is bounded by a log of the starts:
 * in any second there are as many as the rate at most, rounded up; two at one a second and below.
 */
export class Pace {
  /** Between two starts; 0 without a limit. */
  spacingMs = 0;
  private toleranceMs = 0;
  /** When the next start is due if all of them are on time. */
  private due = 0;
  /** The last ones, as many as may be in a second, rounded up; in a ring, whose oldest is at `oldest`. None at one a second and below. */
  private starts = new Float64Array(0);
  private oldest = 0;

  /** @param perSecond undefined for no limit */
  configure(perSecond: number | undefined): void {
    const spacingMs = perSecond === undefined ? 0 : 1_000 / perSecond;
    // What was due at a slower pace must not hold up a faster one.
    this.due += Math.min(0, spacingMs - this.spacingMs);
    this.spacingMs = spacingMs;
    this.remember(perSecond === undefined || perSecond <= 1 ? 0 : Math.ceil(perSecond));
    this.toleranceMs = Math.min(Math.max(spacingMs / 2, tolerance.leastMs), tolerance.mostMs);
  }

  /** The earliest instant at which a request may start. */
  readyAt(now: number): number {
    if (this.spacingMs === 0) return 0;
    // No start is due later than this, so the clock was set back: the next one does not wait until it has caught up.
    if (this.due > now + hearsOfItMs + this.spacingMs + this.toleranceMs) {
      this.due = now + this.spacingMs;
      this.starts.fill(-Infinity);
    }
    const afterOldest = (this.starts[this.oldest] ?? -Infinity) + this.starts.length * this.spacingMs;
    return Math.max(this.due - this.toleranceMs, afterOldest);
  }

  /** A request starts. @returns what it takes, in milliseconds, to be given back if it does not start after all */
  take(now: number): number {
    if (this.spacingMs > 0) this.due = Math.max(this.due, now) + this.spacingMs;
    if (this.starts.length > 0) {
      this.starts[this.oldest] = now;
      this.oldest = (this.oldest + 1) % this.starts.length;
    }
    return this.spacingMs;
  }

  /** Another process may have started one until it gave the endpoint away, at `since`: the next is due as if it had. */
  takeOver(since: number): void {
    if (this.spacingMs === 0) return;
    this.due = Math.max(this.due, since + hearsOfItMs + this.spacingMs + this.toleranceMs);
  }

  giveBack(takenMs: number): void {
    this.due -= Math.min(takenMs, this.spacingMs);
    if (this.starts.length === 0) return;
    // Which one it was is not known any more; with the newest out of the log, no start may come too soon by more than those under way.
    this.oldest = (this.oldest + this.starts.length - 1) % this.starts.length;
    this.starts[this.oldest] = -Infinity;
  }

  /** Keeps the newest starts. */
  private remember(count: number): void {
    const { starts, oldest } = this;
    if (count === starts.length) return;
    const inOrder = [...starts.subarray(oldest), ...starts.subarray(0, oldest)];
    this.starts = new Float64Array(count).fill(-Infinity);
    if (count > 0) this.starts.set(inOrder.slice(-count), Math.max(0, count - inOrder.length));
    this.oldest = 0;
  }
}
