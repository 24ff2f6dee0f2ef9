import { setTimeout as sleep } from 'node:timers/promises';

const PAGES_PER_SECOND = 10;
const PAGE_AT_MOST = 100;

/**
 * The rate of a job: pages that start so far apart that no second sees more than was allowed, and one page. What was not
 * used is not saved up.
 */
export class Pace {
  private freeAt = 0;

  constructor(
    private readonly perSecond: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** How many deliveries go together: a tenth of a second's worth. */
  get page(): number {
    return Math.min(PAGE_AT_MOST, Math.max(1, Math.floor(this.perSecond / PAGES_PER_SECOND)));
  }

  /** Milliseconds until so many may start; they count as started then. */
  reserve(count: number): number {
    const now = this.now();
    const startsAt = Math.max(now, this.freeAt);
    this.freeAt = startsAt + (count * 1_000) / this.perSecond;
    return startsAt - now;
  }

  /** Waits until so many may start. @returns false when the signal came first: then they may not */
  async wait(count: number, signal: AbortSignal): Promise<boolean> {
    const ms = this.reserve(count);
    if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => undefined);
    return !signal.aborted;
  }
}
