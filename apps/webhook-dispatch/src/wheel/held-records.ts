/** What may be held at once. Beyond it records go round the shortest tier instead. */
export interface HeldLimits {
  maxRecords: number;
  maxBytes: number;
}

export const heldLimits: HeldLimits = { maxRecords: 1_024, maxBytes: 16 * 1024 * 1024 };

/**
 * The last fraction of a second of a wait, spent in memory. A tier cannot time it: within one partition these fractions
 * are in no order, and each record would wait for those before it. Nothing is lost with the process, as a held record is not
 * done and its next owner finds it due.
 */
export class HeldRecords {
  private records = 0;
  private bytes = 0;

  constructor(
    private readonly limits: HeldLimits,
    private readonly now: () => number = Date.now,
  ) {}

  get size(): number {
    return this.records;
  }

  /** Fulfilled at the instant, never before it; null when there is no room to wait. */
  until(instant: number, bytes: number): Promise<void> | null {
    if (this.records >= this.limits.maxRecords || this.bytes + bytes > this.limits.maxBytes) return null;
    this.records++;
    this.bytes += bytes;
    return new Promise((resolve) => {
      const look = (): void => {
        const leftMs = instant - this.now();
        // A timer may fire a fraction of a millisecond before its time.
        if (leftMs > 0) {
          setTimeout(look, Math.ceil(leftMs));
          return;
        }
        this.records--;
        this.bytes -= bytes;
        resolve();
      };
      look();
    });
  }
}
