import { describe, expect, it } from '@jest/globals';
import type { FetchReport } from '../wire/fetch-reports.js';
import { emptyFetch, openLane } from '../../test/lanes.js';
import { WINDOW } from './finished-offsets.js';

const OUT_OF_RANGE = 1;

const laneFrom = (offset: number) => openLane(0, offset);

const answer = (change: Partial<FetchReport>): FetchReport => ({ ...emptyFetch, ...change });

const message = (offset: number) => ({ offset: String(offset), key: null, value: null }) as never;

describe('what of a fetch might not fit a commit', () => {
  it('is left in Kafka, and read when there is room', () => {
    const all = Array.from({ length: WINDOW + 1_000 }, (_, offset) => message(offset));
    const calls: string[] = [];
    const flow = {
      pause: () => void calls.push('pause'),
      resume: () => void calls.push('resume'),
      seek: (offset: number) => void calls.push(`seek ${offset}`),
    };
    const lane = openLane(0, 0, flow, { maxRecords: 100_000, maxBytes: 1_000_000 });
    calls.length = 0;
    lane.take(all, all.length + 5);
    expect([lane.size, lane.tracker.position]).toEqual([WINDOW, WINDOW]);
    expect(calls).toEqual([`seek ${WINDOW}`, 'pause']);

    const [, ...others] = lane.shiftMany(WINDOW);
    for (const one of others) lane.finish(one);
    expect(calls.slice(2)).toEqual(['resume']);
    lane.take(all.slice(WINDOW), all.length + 5);
    expect([lane.size, lane.tracker.position]).toEqual([1_000, all.length + 6]);
    expect(lane.isPaused).toBe(false);
  });
});

describe('what a log deleted before the lane came to it', () => {
  it('is told once, and the lane continues behind it', () => {
    const lane = laneFrom(5);
    expect(lane.noteFetch(answer({ errorCode: OUT_OF_RANGE, logStart: -1 }))).toBeNull();
    const next = answer({ fetchOffset: 9, coveredTo: 9, logStart: 9 });
    expect(lane.noteFetch(next)).toEqual({ from: 5, to: 9 });
    expect(lane.noteFetch(next)).toBeNull();
    expect([lane.tracker.lowWaterMark, lane.dirty]).toEqual([9, true]);
  });

  it('is not a gap that compaction or transaction markers left', () => {
    const lane = laneFrom(5);
    expect(lane.noteFetch(answer({ coveredTo: 30, records: 1 }))).toBeNull();
    lane.take([{ offset: '29', key: null, value: null } as never], 29);
    expect(lane.noteFetch(answer({ fetchOffset: 30, coveredTo: 30 }))).toBeNull();
  });

  it('is nothing when the log was made anew', () => {
    const lane = laneFrom(5);
    lane.noteFetch(answer({ errorCode: OUT_OF_RANGE, logStart: -1 }));
    expect(lane.noteFetch(answer({ fetchOffset: 0, coveredTo: 0 }))).toBeNull();
    expect(lane.tracker.position).toBe(5);
  });

  it('is not told by another error', () => {
    const lane = laneFrom(5);
    lane.noteFetch(answer({ errorCode: 6 }));
    expect(lane.noteFetch(answer({ fetchOffset: 9, logStart: 9 }))).toBeNull();
  });
});
