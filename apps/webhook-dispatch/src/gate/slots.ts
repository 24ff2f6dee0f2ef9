/**
 * The times at which the deliveries that one endpoint had no room for come back, one after the other. How many of them are
 * still to come is not counted but reckoned: they come back evenly from the first to the last. Times are on one clock.
 */
export class Slots {
  private first = 0;
  private last = 0;
  private waiting = 0;
  private reckonedAt = 0;

  /** When the last one comes back. */
  get lastAt(): number {
    return this.last;
  }

  /** About as many are on their way back. */
  count(now: number): number {
    const since = Math.max(this.first, this.reckonedAt);
    if (now >= this.last) this.waiting = 0;
    else if (now > since) this.waiting *= (this.last - now) / (this.last - since);
    this.reckonedAt = now;
    return this.waiting;
  }

  /** The slot of one more: the spacing after the last one, or after the earliest time that is possible; never after the latest. */
  take(now: number, { spacingMs, earliest, latest }: Bounds): number {
    const waiting = this.count(now);
    if (waiting === 0) this.first = earliest;
    this.last = Math.min(Math.max(this.last, earliest) + spacingMs, latest);
    this.waiting = waiting + 1;
    return this.last;
  }

  /** The spacing has become smaller: who comes from now on goes between those that are on their way with a larger one. */
  drawIn(now: number, { spacingMs, earliest }: Pick<Bounds, 'spacingMs' | 'earliest'>): void {
    this.last = Math.min(this.last, earliest + this.count(now) * spacingMs);
  }
}

interface Bounds {
  readonly spacingMs: number;
  readonly earliest: number;
  readonly latest: number;
}
