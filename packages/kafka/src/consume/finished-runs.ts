import { charsOf, type Run } from './finished-offsets.js';

/**
 * A set of offsets, as ascending runs of which no two touch. What is done to it costs by the number of runs, however many
 * offsets they hold: a search that halves them, and moving those on one side of a run that comes or goes, which typed arrays do in
 * one stroke. Taking the lowest away moves nothing.
 */
export class FinishedRuns {
  private starts = new Float64Array(16);
  private ends = new Float64Array(16);
  /** The runs are those from `head` up to `tail`, without that. */
  private head = 0;
  private tail = 0;
  private charsOfAll = 0;

  /** @param runs ascending, no two of them touching */
  constructor(runs: readonly Run[] = []) {
    for (const { start, end } of runs) this.insert(this.tail, start, end);
  }

  /** The runs as they are now. */
  all(): Run[] {
    const runs: Run[] = [];
    for (let i = this.head; i < this.tail; i++) runs.push({ start: this.starts[i]!, end: this.ends[i]! });
    return runs;
  }

  /** What the lengths of all runs take in the text of a commit. */
  get chars(): number {
    return this.charsOfAll;
  }

  /** The offset after the highest one. */
  get end(): number {
    return this.head < this.tail ? this.ends[this.tail - 1]! : 0;
  }

  has(offset: number): boolean {
    const i = this.firstThatEndsAt(offset + 1);
    return i < this.tail && this.starts[i]! <= offset;
  }

  /** False when it has the offset already. */
  add(offset: number): boolean {
    const i = this.firstThatEndsAt(offset);
    if (i === this.tail || this.starts[i]! > offset + 1) this.insert(i, offset, offset + 1);
    else if (this.starts[i] === offset + 1) this.change(i, offset, this.ends[i]!);
    else if (this.ends[i]! > offset) return false;
    else if (i + 1 < this.tail && this.starts[i + 1] === offset + 1) this.join(i);
    else this.change(i, this.starts[i]!, offset + 1);
    return true;
  }

  /** Adds those of the offsets from `start` up to `end`, without that, which it does not have. */
  addRun(start: number, end: number): void {
    const i = this.firstThatEndsAt(start);
    if (i === this.tail || this.starts[i]! > end) return this.insert(i, start, end);
    while (i + 1 < this.tail && this.starts[i + 1]! <= end) this.join(i);
    this.change(i, Math.min(start, this.starts[i]!), Math.max(end, this.ends[i]!));
  }

  /** Lets go of what is below an offset. */
  dropBelow(offset: number): void {
    while (this.head < this.tail && this.ends[this.head]! <= offset) {
      this.charsOfAll -= this.charsAt(this.head);
      this.head++;
    }
    if (this.head === this.tail) this.head = this.tail = 0;
    else if (this.starts[this.head]! < offset) this.change(this.head, offset, this.ends[this.head]!);
  }

  /** The lowest offset from this one on that it does not have. */
  gapFrom(offset: number): number {
    const i = this.firstThatEndsAt(offset + 1);
    return i < this.tail && this.starts[i]! <= offset ? this.ends[i]! : offset;
  }

  /** How many offsets it has from `start` up to `end`, without that. */
  countIn(start: number, end: number): number {
    let count = 0;
    for (let i = this.firstThatEndsAt(start); i < this.tail && this.starts[i]! < end; i++) {
      count += Math.min(this.ends[i]!, end) - Math.max(this.starts[i]!, start);
    }
    return count;
  }

  /** What the lengths of the gaps from an offset on take in the text of a commit. */
  charsOfGapsFrom(offset: number): number {
    let chars = 0;
    let at = offset;
    for (let i = this.firstThatEndsAt(offset + 1); i < this.tail; i++) {
      if (this.starts[i]! > at) chars += charsOf(this.starts[i]! - at);
      at = this.ends[i]!;
    }
    return chars;
  }

  private charsAt(i: number): number {
    return charsOf(this.ends[i]! - this.starts[i]!);
  }

  private change(i: number, start: number, end: number): void {
    this.charsOfAll += charsOf(end - start) - this.charsAt(i);
    this.starts[i] = start;
    this.ends[i] = end;
  }

  /** Makes one of a run and the next. */
  private join(i: number): void {
    const end = this.ends[i + 1]!;
    this.charsOfAll -= this.charsAt(i + 1);
    this.move(i + 2, this.tail, -1);
    this.tail--;
    this.change(i, this.starts[i]!, end);
  }

  private insert(i: number, start: number, end: number): void {
    let at = i;
    if (this.head > 0) {
      this.move(this.head, i, -1);
      this.head--;
      at--;
    } else {
      if (this.tail === this.starts.length) this.grow();
      this.move(i, this.tail, 1);
      this.tail++;
    }
    this.starts[at] = start;
    this.ends[at] = end;
    this.charsOfAll += charsOf(end - start);
  }

  private move(from: number, to: number, by: number): void {
    if (from === to) return;
    this.starts.copyWithin(from + by, from, to);
    this.ends.copyWithin(from + by, from, to);
  }

  private grow(): void {
    const { starts, ends } = this;
    this.starts = new Float64Array(2 * starts.length);
    this.ends = new Float64Array(2 * ends.length);
    this.starts.set(starts);
    this.ends.set(ends);
  }

  /** Index of the first run that ends at an offset or above it. */
  private firstThatEndsAt(offset: number): number {
    let low = this.head;
    let high = this.tail;
    if (low === high || this.ends[high - 1]! < offset) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.ends[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
