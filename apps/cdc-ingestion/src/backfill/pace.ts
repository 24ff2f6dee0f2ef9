/** Keeps all that read one back-fill to its rate, however many they are: each reserves its rows before it reads them. */
export class Pace {
  /** When what is reserved has had its time; by the monotonic clock. */
  private freeAt = 0;

  /** @param rowsPerSecond undefined: as fast as it goes */
  constructor(private readonly rowsPerSecond?: number) {}

  /** @returns after how many milliseconds so many rows may be read */
  reserve(rows: number, now = performance.now()): number {
    if (this.rowsPerSecond === undefined) return 0;
    const at = Math.max(this.freeAt, now);
    this.freeAt = at + (rows / this.rowsPerSecond) * 1_000;
    return at - now;
  }

  /** Fewer rows were read than were reserved. */
  giveBack(rows: number): void {
    if (this.rowsPerSecond !== undefined) this.freeAt -= (rows / this.rowsPerSecond) * 1_000;
  }
}
