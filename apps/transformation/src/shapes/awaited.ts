/**
 * What records refer to and this instance has not been told yet: the shape of a table, or that a source captures it. Both are on
 * the bus before the records are, and read beside them, so they are a moment away; but a record must not wait for ever for what
 * somebody deleted.
 */
export class Awaited {
  /** -Infinity for what was given up. */
  private readonly missedAt = new Map<string, number>();

  /**
   * @param givenUp told once of each
   * @param clock milliseconds that only grow
   */
  constructor(
    private readonly longestMs: number,
    private readonly givenUp: (what: string) => void,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** True while it is worth waiting for; once the time is over, never again. */
  isWorthWaiting(what: string): boolean {
    const now = this.clock();
    const since = this.missedAt.get(what) ?? now;
    if (now - since < this.longestMs) {
      this.missedAt.set(what, since);
      return true;
    }
    if (since !== -Infinity) this.givenUp(what);
    this.missedAt.set(what, -Infinity);
    return false;
  }
}
