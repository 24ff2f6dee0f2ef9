const fewest = 100;
const most = 10_000;
const quickMs = 100;
const slowMs = 200;

/**
 * How many rows the next query takes, so that it runs for 100 to 200 ms: long enough that the edges do not weigh, short enough
 * that the server keeps nothing for us and few rows change meanwhile.
 */
export class ChunkSize {
  private wanted = 1_000;

  /** @param rowsPerSecond a chunk is never more than one second's worth */
  constructor(private readonly rowsPerSecond?: number) {}

  get rows(): number {
    return Math.min(this.wanted, this.rowsPerSecond ?? Infinity);
  }

  /** @param full the query found as many rows as it was asked for */
  took(ms: number, full: boolean): void {
    if (ms > slowMs) this.wanted = Math.max(fewest, Math.floor(this.wanted / 2));
    else if (ms < quickMs && full) this.wanted = Math.min(most, Math.ceil(this.wanted * 1.5));
  }

  /** A chunk was read in vain: fewer rows, fewer changes to them. */
  inVain(): void {
    this.wanted = Math.max(fewest, Math.floor(this.wanted / 2));
  }
}
