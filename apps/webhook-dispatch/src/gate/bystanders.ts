const windowMs = 1_000;
/** A single one may be the beginning of a burst. */
const few = 3;

/**
 * Whether there are endpoints that have little to do and suffer when others hold everything up: those with nothing under
 * way that got a delivery while somebody queued. Counted over the last one to two seconds.
 */
export class Bystanders {
  private windowStart = 0;
  private current = 0;
  private previous = 0;

  note(now: number): void {
    this.turn(now);
    this.current++;
  }

  present(now: number): boolean {
    this.turn(now);
    return this.current + this.previous >= few;
  }

  private turn(now: number): void {
    if (now - this.windowStart < windowMs) return;
    this.previous = now - this.windowStart < 2 * windowMs ? this.current : 0;
    this.current = 0;
    this.windowStart = now;
  }
}
