/** A row that changes all the time must not hold up the others for the sake of its large values. */
const mostTimes = 5;

/**
 * Rows of a chunk whose large values are not told: they changed while the chunk was read, and the records of that leave out what
 * did not change. The chunk is read again, each time half as long, so that rows that changed once stop meeting; only of a row
 * that has changed in five attempts to read it alone is it put up with. Longer chunks say nothing of a row: while one is read, all of a small
 * table may change.
 */
export class UnsentValues {
  private readonly times = new Map<string, number>();
  private attempts = 0;

  /** Another attempt was in vain because of these rows of the chunk, which has so many in all. */
  met(keys: readonly string[], rowsInChunk: number): void {
    if (rowsInChunk > 1) {
      this.attempts += 1;
      return;
    }
    for (const key of keys) this.times.set(key, (this.times.get(key) ?? 0) + 1);
  }

  /** @param rows that the chunk would have otherwise */
  fewer(rows: number): number {
    return Math.max(1, Math.floor(rows / 2 ** this.attempts));
  }

  /** Keys of the rows that go without them. */
  get lenient(): ReadonlySet<string> {
    return new Set([...this.times].flatMap(([key, times]) => (times >= mostTimes ? [key] : [])));
  }

  /** A chunk is done, with the row that was read alone if there was one, so the next may be twice as long. */
  done(): void {
    this.attempts = Math.max(0, this.attempts - 1);
    this.times.clear();
  }
}
