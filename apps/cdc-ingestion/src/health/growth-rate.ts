import type { Lsn } from '../replication/lsn.js';

interface Look {
  position: Lsn;
  atMs: number;
}

/**
 * How fast a position moves, in bytes per second, over the looks of the last minute: long enough that a checkpoint or a
 * single large transaction does not decide, short enough that a load job shows within a minute. Where looks are further
 * apart than that, the last two count.
 */
export class GrowthRate {
  private looks: Look[] = [];

  constructor(private readonly windowMs = 60_000) {}

  saw(position: Lsn, atMs: number): void {
    const newest = this.looks.at(-1);
    // Another server, or one that was restored: what was seen before is of another log.
    if (newest && (position < newest.position || atMs < newest.atMs)) this.looks = [];
    this.looks.push({ position, atMs });
    while (this.looks.length > 2 && (this.looks[0]?.atMs ?? 0) < atMs - this.windowMs) this.looks.shift();
  }

  /** Undefined until there is something to compare. */
  get bytesPerSecond(): number | undefined {
    const [oldest] = this.looks;
    const newest = this.looks.at(-1);
    if (!oldest || !newest || newest.atMs <= oldest.atMs) return undefined;
    return (Number(newest.position - oldest.position) * 1000) / (newest.atMs - oldest.atMs);
  }
}
