/**
 * Which records of one partition are done. Records are taken in the order of their offsets and finished in any order;
 * the low-water mark is the offset that a consumer starting anew must read first. Offsets need not be contiguous
 * (compaction and transaction markers leave gaps), so nothing here counts on `offset + 1`.
 *
 * A new owner starts from a committed mark and the offsets that the former owner had finished above it: those count as
 * finished the moment they are taken, and stay part of `finished()` until the mark has passed them.
 */
export class OffsetTracker {
  private readonly taken: number[] = [];
  private readonly isDone: boolean[] = [];
  private head = 0;
  private readonly inherited: Set<number>;
  private next: number;
  private changes = 0;

  /**
   * @param start first offset that will be read, or the low-water mark that was committed
   * @param finished offsets above it that are done already
   */
  constructor(start: number, finished: Iterable<number> = []) {
    this.next = start;
    this.inherited = new Set(finished);
  }

  /** The offset after the last one taken. */
  get position(): number {
    return this.next;
  }

  /** All records below this offset are done. */
  get lowWaterMark(): number {
    return this.head < this.taken.length ? this.taken[this.head]! : this.next;
  }

  /** Distance from the low-water mark to the end of what is taken or known to be finished. */
  get span(): number {
    return this.next - this.lowWaterMark;
  }

  /** Everything that was taken is done. */
  get allDone(): boolean {
    return this.head === this.taken.length;
  }

  /** Rises whenever there is something new to commit. */
  get version(): number {
    return this.changes;
  }

  /** Notes that a record was read. False when it is done already and must not be handled again. */
  take(offset: number): boolean {
    if (this.inherited.delete(offset)) {
      this.append(offset, true);
      this.advance();
      return false;
    }
    this.append(offset, false);
    return true;
  }

  /** Moves the position over offsets that hold no record, such as transaction markers. */
  skipTo(offset: number): void {
    if (offset <= this.next) return;
    this.next = offset;
    if (this.head === this.taken.length) this.changes++;
  }

  /** Gives back what was taken from this offset on; none of it may have been handed over. */
  rewindTo(offset: number): void {
    while (this.taken.length > this.head && this.taken[this.taken.length - 1]! >= offset) {
      const last = this.taken.pop()!;
      if (this.isDone.pop()) this.inherited.add(last);
    }
    this.next = offset;
  }

  /** Notes that the record is done. Offsets that were never taken, or finished before, change nothing. */
  finish(offset: number): void {
    const index = this.indexOf(offset);
    if (index < this.head || this.taken[index] !== offset || this.isDone[index]) return;
    this.isDone[index] = true;
    this.changes++;
    if (index === this.head) this.advance();
  }

  /** Offsets above the low-water mark that are done, ascending. */
  finished(): number[] {
    const offsets: number[] = [];
    for (let i = this.head; i < this.taken.length; i++) if (this.isDone[i]) offsets.push(this.taken[i]!);
    if (this.inherited.size > 0) {
      const mark = this.lowWaterMark;
      for (const offset of this.inherited) {
        if (offset < this.next && offset < mark) this.inherited.delete(offset);
        else offsets.push(offset);
      }
      offsets.sort((a, b) => a - b);
    }
    return offsets;
  }

  private append(offset: number, done: boolean): void {
    this.taken.push(offset);
    this.isDone.push(done);
    this.next = offset + 1;
    if (done) this.changes++;
  }

  private advance(): void {
    while (this.head < this.taken.length && this.isDone[this.head]) this.head++;
    if (this.head > 1024 && this.head * 2 > this.taken.length) {
      this.taken.splice(0, this.head);
      this.isDone.splice(0, this.head);
      this.head = 0;
    }
  }

  private indexOf(offset: number): number {
    let low = this.head;
    let high = this.taken.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.taken[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
