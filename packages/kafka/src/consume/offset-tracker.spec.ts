import { describe, expect, it } from '@jest/globals';
import { seededChance } from '@crossdock/testing';
import { decodeFinished, encodeFinished, MAX_CHARS, WINDOW } from './finished-offsets.js';
import { MAX_OFFSETS_AHEAD, OffsetTracker } from './offset-tracker.js';

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
    expect([tracker.lowWaterMark, tracker.finished()]).toEqual([10, [{ start: 12, end: 14 }]]);
    tracker.finish(10);
    expect([tracker.lowWaterMark, tracker.finished()]).toEqual([11, [{ start: 12, end: 14 }]]);
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
    const tracker = new OffsetTracker(3, [{ start: 5, end: 6 }]);
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
      const random = seededChance(seed);
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
    expect(tracker.finished()).toEqual([]);
  });

  it('keeps one run for all that was finished behind a record that hangs', () => {
    const tracker = new OffsetTracker(0);
    for (let offset = 0; offset < 125_000 && tracker.admits(offset); offset++) {
      tracker.take(offset);
      if (offset > 0) tracker.finish(offset);
    }
    expect(tracker.finished()).toEqual([{ start: 1, end: 125_000 }]);
    expect(tracker.fill).toBe(0.5);
    tracker.finish(0);
    expect([tracker.lowWaterMark, tracker.fill, tracker.finished()]).toEqual([125_000, 0, []]);
  });

  it('counts no offset without a record as unfinished', () => {
    const tracker = new OffsetTracker(0);
    for (const offset of [0, 3, 7, 8]) tracker.take(offset);
    for (const offset of [3, 7]) tracker.finish(offset);
    tracker.skipTo(20);
    expect(tracker.finished()).toEqual([{ start: 1, end: 8 }]);
    tracker.take(20);
    expect(tracker.finished()).toEqual([
      { start: 1, end: 8 },
      { start: 9, end: 20 },
    ]);
    tracker.finish(8);
    tracker.finish(5);
    expect(tracker.finished()).toEqual([{ start: 1, end: 20 }]);
  });

  it('admits what bits can tell of, and beyond that no more than runs can in the worst order', () => {
    const tracker = new OffsetTracker(0);
    while (tracker.admits(tracker.position)) tracker.take(tracker.position);
    expect(tracker.position).toBe(WINDOW);
    expect(tracker.fill).toBe(1);
    for (let offset = 1; offset < WINDOW; offset++) tracker.finish(offset);
    const from = tracker.position;
    while (tracker.admits(tracker.position)) tracker.take(tracker.position);
    // "1r1.ihz." and then "1." for each of them.
    expect(tracker.position - from).toBe(Math.floor((MAX_CHARS - 7) / 2));
    for (let offset = from + 1; offset < tracker.position; offset += 2) tracker.finish(offset);
    const text = encodeFinished(0, tracker.finished());
    expect(text.length).toBeGreaterThan(MAX_CHARS - 10);
    expect(text.length).toBeLessThanOrEqual(MAX_CHARS);
    expect(decodeFinished(0, text)).toEqual(tracker.finished());
  });

  it('admits a record when nothing else is under way, however much its former owner left', () => {
    const left = Array.from({ length: 990 }, (_, n) => ({ start: 30_000 + 2 * n, end: 30_001 + 2 * n }));
    const tracker = new OffsetTracker(0, left);
    for (let offset = 0; offset < 32_000 && tracker.admits(offset); offset++) {
      if (tracker.take(offset)) tracker.finish(offset);
      if (offset % 100 > 0) continue;
      expect(encodeFinished(tracker.lowWaterMark, tracker.finished()).length).toBeLessThanOrEqual(MAX_CHARS);
    }
    expect([tracker.lowWaterMark, tracker.finished()]).toEqual([32_000, []]);
  });

  it('leaves room for what its former owner left', () => {
    const left = Array.from({ length: 900 }, (_, n) => ({ start: 30_000 + 2 * n, end: 30_001 + 2 * n }));
    const tracker = new OffsetTracker(0, left);
    while (tracker.admits(tracker.position)) tracker.take(tracker.position);
    for (let offset = 1; offset < tracker.position; offset += 2) tracker.finish(offset);
    const text = encodeFinished(0, tracker.finished());
    expect(text.length).toBeGreaterThan(MAX_CHARS - 10);
    expect(text.length).toBeLessThanOrEqual(MAX_CHARS);
    expect(decodeFinished(0, text)).toEqual(tracker.finished());
  });

  it('is full when the mark lags as far behind as it may', () => {
    const tracker = new OffsetTracker(0);
    tracker.take(0);
    tracker.skipTo(MAX_OFFSETS_AHEAD);
    expect(tracker.fill).toBe(1);
    tracker.finish(0);
    expect(tracker.fill).toBe(0);
  });
});
