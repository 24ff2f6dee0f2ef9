import { describe, expect, it } from '@jest/globals';
import { decodeFinished, encodeFinished, WINDOW } from './finished-offsets.js';
import { OffsetTracker } from './offset-tracker.js';

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A log with gaps, as compaction and transactions leave them. */
function logOf(random: () => number, length: number): number[] {
  const offsets: number[] = [];
  for (let offset = Math.floor(random() * 50); offsets.length < length; offset++) {
    if (random() < 0.8) offsets.push(offset);
  }
  return offsets;
}

describe('OffsetTracker', () => {
  it('marks what is done below, finishing in any order', () => {
    const tracker = new OffsetTracker(10);
    for (const offset of [10, 11, 13, 14]) tracker.take(offset);
    tracker.finish(13);
    expect([tracker.lowWaterMark, tracker.finished()]).toEqual([10, [13]]);
    tracker.finish(10);
    expect([tracker.lowWaterMark, tracker.finished()]).toEqual([11, [13]]);
    tracker.finish(11);
    expect([tracker.lowWaterMark, tracker.finished()]).toEqual([14, []]);
    tracker.finish(14);
    expect(tracker.lowWaterMark).toBe(15);
  });

  it('moves over offsets without records, but not over what is open', () => {
    const tracker = new OffsetTracker(0);
    tracker.skipTo(5);
    expect(tracker.lowWaterMark).toBe(5);
    tracker.take(5);
    tracker.skipTo(9);
    expect([tracker.lowWaterMark, tracker.position]).toEqual([5, 9]);
    tracker.finish(5);
    expect(tracker.lowWaterMark).toBe(9);
  });

  it('gives back what was not handed over, inherited ends included', () => {
    const tracker = new OffsetTracker(3, [5]);
    expect([3, 4, 5, 6].map((offset) => tracker.take(offset))).toEqual([true, true, false, true]);
    tracker.rewindTo(4);
    expect([tracker.position, tracker.lowWaterMark]).toEqual([4, 3]);
    expect([4, 5, 6].map((offset) => tracker.take(offset))).toEqual([true, false, true]);
  });

  it('counts a version for everything that a commit should tell', () => {
    const tracker = new OffsetTracker(0);
    tracker.take(0);
    const before = tracker.version;
    tracker.finish(7);
    expect(tracker.version).toBe(before);
    tracker.finish(0);
    expect(tracker.version).toBeGreaterThan(before);
  });

  it('never loses and never repeats a finished record over a chain of owners', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seeded(seed);
      const log = logOf(random, 120);
      const done = new Set<number>();
      let committed = { mark: 0, metadata: '' };
      for (let owner = 0; owner < 6; owner++) {
        const tracker = new OffsetTracker(committed.mark, decodeFinished(committed.mark, committed.metadata));
        const open: number[] = [];
        const until = owner === 5 ? Infinity : random() * log.length;
        for (const [index, offset] of log.entries()) {
          if (offset < committed.mark || index > until) continue;
          if (tracker.take(offset)) {
            expect(done.has(offset)).toBe(false);
            open.push(offset);
          } else {
            expect(done.has(offset)).toBe(true);
          }
          while (open.length > 0 && random() < (owner === 5 ? 1 : 0.45)) {
            const [finished] = open.splice(Math.floor(random() * open.length), 1);
            tracker.finish(finished!);
            done.add(finished!);
          }
        }
        const mark = tracker.lowWaterMark;
        expect(log.filter((offset) => offset < mark).every((offset) => done.has(offset))).toBe(true);
        committed = { mark, metadata: encodeFinished(mark, tracker.finished()) };
      }
      expect(done.size).toBe(log.length);
      expect(committed.mark).toBe(log.at(-1)! + 1);
    }
  });

  it('stays small however long it runs', () => {
    const tracker = new OffsetTracker(0);
    for (let offset = 0; offset < 100_000; offset++) {
      tracker.take(offset);
      tracker.finish(offset);
    }
    expect(tracker.lowWaterMark).toBe(100_000);
    expect((tracker as unknown as { taken: number[] }).taken.length).toBeLessThan(5_000);
  });
});

describe('the text of finished offsets', () => {
  it('tells the same offsets after reading as before writing', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seeded(seed);
      const share = random();
      const span = Math.floor(random() * 3_000) + 1;
      const offsets = Array.from({ length: span }, (_, n) => 1_000 + n).filter(() => random() < share);
      expect(decodeFinished(1_000, encodeFinished(1_000, offsets))).toEqual(offsets);
    }
  });

  it('is a few characters for one open record before many finished ones', () => {
    const finished = Array.from({ length: 20_000 }, (_, n) => 501 + n);
    expect(encodeFinished(500, finished)).toBe('1r1.ffk');
  });

  it('fits the metadata of a commit in the worst case', () => {
    const everyOther = Array.from({ length: WINDOW / 2 }, (_, n) => 1 + 2 * n);
    expect(encodeFinished(0, everyOther).length).toBeLessThanOrEqual(4_000);
    expect(decodeFinished(0, encodeFinished(0, everyOther))).toEqual(everyOther);
  });

  it('leaves out what lies beyond the window', () => {
    expect(decodeFinished(0, encodeFinished(0, [1, WINDOW, WINDOW + 5]))).toEqual([1]);
  });

  it('means nothing when another client wrote it', () => {
    for (const text of [null, '', 'hello', '1r', '1rzz.zzzzzz', '{"a":1}', '2b////']) {
      expect(decodeFinished(7, text)).toEqual([]);
    }
  });
});
