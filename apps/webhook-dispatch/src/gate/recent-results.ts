export interface RateLimits {
  /** As many results are looked at, */
  results: number;
  /** all of them of the last so many milliseconds, */
  withinMs: number;
  /** and of them as many failures are too many. */
  failures: number;
}

/**
 * The last results of an endpoint, from the first failure on. Of one that only succeeds nothing is kept, which costs nothing.
 */
export class RecentResults {
  /** When each came, as a ring; negative for a failure. */
  private ring: Float64Array | undefined;
  private next = 0;
  private count = 0;
  private failures = 0;

  constructor(private readonly limits: RateLimits) {}

  note(now: number, failed: boolean): void {
    if (!this.ring && !failed) return;
    const { results } = this.limits;
    const ring = (this.ring ??= new Float64Array(results));
    if (this.count === results && isFailure(ring[this.next])) this.failures--;
    ring[this.next] = failed ? -now : now;
    this.next = (this.next + 1) % results;
    if (this.count < results) this.count++;
    if (failed) this.failures++;
    else if (this.failures === 0) this.clear();
  }

  /** Whether too many of them are failures. */
  areBad(now: number): boolean {
    const { results, withinMs, failures } = this.limits;
    if (!this.ring || this.count < results || this.failures < failures) return false;
    return Math.abs(this.ring[this.next] ?? 0) > now - withinMs;
  }

  /** Whether they can still make a difference. */
  matter(now: number): boolean {
    if (!this.ring) return false;
    const newest = this.ring[(this.next + this.limits.results - 1) % this.limits.results] ?? 0;
    return Math.abs(newest) > now - this.limits.withinMs;
  }

  clear(): void {
    this.ring = undefined;
    this.next = this.count = this.failures = 0;
  }
}

/** Zero has a sign, too. */
function isFailure(at: number | undefined): boolean {
  return at !== undefined && (at < 0 || Object.is(at, -0));
}
