import { describe, expect, it } from '@jest/globals';
import { seededChance } from '@crossdock/testing';
import { decodeFinished, encodeFinished, MAX_CHARS, WINDOW } from './finished-offsets.js';
import { OffsetTracker } from './offset-tracker.js';

/** One partition and its owners, told twice: by trackers and texts, and plainly. */
class Partition {
  readonly log: number[] = [];
  readonly done = new Set<number>();
  tracker = new OffsetTracker(0);
  /** Records under way, ascending. */
  open: number[] = [];
  widest = 0;
  longest = 0;
  refused = 0;
  taken = 0;
  turns = 0;
  /** Index in the log of the next record to read. */
  private next = 0;

  constructor(
    private readonly random: () => number,
    records: number,
    /** Of the offsets, how many hold no record. */
    gaps: number,
  ) {
    for (let offset = this.some(50); this.log.length < records; offset++) {
      if (random() >= gaps) this.log.push(offset);
      else if (random() < 0.01) offset += this.some(3_000);
    }
  }

  get hasMore(): boolean {
    return this.next < this.log.length;
  }

  some(most: number): number {
    return Math.floor(this.random() * most);
  }

  /** A fetch, as lanes take it: what is not admitted is left. */
  fetch(most: number): void {
    for (let n = 0; n < most && this.hasMore; n++) {
      const offset = this.log[this.next]!;
      if (!this.tracker.admits(offset)) {
        this.refused++;
        return;
      }
      this.next++;
      this.taken++;
      const isNew = this.tracker.take(offset);
      if (isNew === this.done.has(offset)) throw new Error(`${offset} is ${isNew ? 'repeated' : 'lost'}`);
      if (isNew) this.open.push(offset);
    }
    // Up to what the next record stands behind, as markers of transactions and compaction leave it.
    const before = this.hasMore ? this.log[this.next]! : this.log.at(-1)! + 1;
    this.tracker.skipTo(before - this.some(Math.max(before - this.tracker.position, 0) + 1));
  }

  finish(index: number): void {
    const [offset] = this.open.splice(Math.min(index, this.open.length - 1), 1);
    if (offset === undefined) return;
    this.turns++;
    this.tracker.finish(offset);
    this.done.add(offset);
  }

  /** The newest records go back to the log. */
  giveBack(count: number): void {
    const offset = this.open.splice(this.open.length - Math.min(count, this.open.length))[0];
    if (offset === undefined) return;
    this.tracker.rewindTo(offset);
    this.next = this.log.indexOf(offset);
  }

  /** What is committed, and whether it tells exactly what is done. */
  commit(): { mark: number; text: string } {
    const mark = this.tracker.lowWaterMark;
    const text = encodeFinished(mark, this.tracker.finished());
    expect(text.length).toBeLessThanOrEqual(MAX_CHARS);
    this.longest = Math.max(this.longest, text.length);
    this.widest = Math.max(this.widest, this.tracker.position - mark);
    return { mark, text };
  }

  check(): void {
    const { mark, text } = this.commit();
    const runs = decodeFinished(mark, text);
    let run = 0;
    const wrong = this.log.filter((offset) => {
      while (run < runs.length && runs[run]!.end <= offset) run++;
      const told = offset < mark || (run < runs.length && runs[run]!.start <= offset);
      return told !== this.done.has(offset);
    });
    expect(wrong).toEqual([]);
    expect(mark).toBe(this.open[0] ?? this.tracker.position);
    expect(this.tracker.allDone).toBe(this.open.length === 0);
  }

  /** Another owner begins with what was committed; what was under way is read again. */
  handOver(): void {
    const { mark, text } = this.commit();
    this.tracker = new OffsetTracker(mark, decodeFinished(mark, text));
    this.open = [];
    this.next = this.log.findIndex((offset) => offset >= mark);
    if (this.next < 0) this.next = this.log.length;
  }
}

type Order = (partition: Partition) => number;

/** Which of the records under way ends next. */
const orders: Record<string, Order> = {
  'the newest': ({ open }) => open.length - 1,
  'any but the oldest': (partition) => 1 + partition.some(partition.open.length - 1),
  // Leaves as many gaps as there can be.
  'every other one': ({ open, turns }) => 1 + (turns % Math.max(open.length - 1, 1)),
};

describe('what is done above the mark', () => {
  it.each(Object.entries(orders))('fits the metadata and is told exactly when %s ends first', (_, order) => {
    let widest = 0;
    let longest = 0;
    let refused = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const random = seededChance(seed);
      const partition = new Partition(random, 15_000, [0, 0.3, 0.9][seed % 3]!);
      // Records come faster than they end, or as fast.
      const pace = 0.6 + 0.4 * random();
      for (let step = 0; partition.hasMore || partition.open.length > 0; step++) {
        if (random() < 0.01) partition.handOver();
        if (random() < 0.05) partition.giveBack(partition.some(300));
        const { taken, open } = partition;
        partition.fetch(partition.some(1_000));
        const came = partition.taken - taken;
        const ending = came > 0 ? came * pace : open.length / 2 + 1;
        for (let n = 0; n < ending; n++) {
          partition.finish(order(partition));
          if (n % 100 === 0) partition.commit();
        }
        if (step % 10 === 0) partition.check();
      }
      partition.check();
      expect(partition.done.size).toBe(partition.log.length);
      widest = Math.max(widest, partition.widest);
      longest = Math.max(longest, partition.longest);
      refused += partition.refused;
    }
    expect(refused).toBeGreaterThan(0);
    expect(widest).toBeGreaterThan(2 * WINDOW);
    expect(longest).toBeGreaterThan(0.9 * MAX_CHARS);
  });
});
