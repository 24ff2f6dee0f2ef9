import { describe, expect, it } from '@jest/globals';
import { operations } from '@crossdock/contracts';
import type { FetchReport } from '../wire/fetch-reports.js';
import { Lane } from './lane.js';

const OUT_OF_RANGE = 1;

function laneFrom(offset: number): Lane {
  const binding = {
    operation: operations.auditReceivesRecordParked,
    options: { mode: 'batch' as const },
    invoke: () => Promise.resolve(),
  };
  const flow = { pause: () => undefined, resume: () => undefined, seek: () => undefined };
  const limits = { maxRecords: 10, maxBytes: 1_000 };
  const lane = new Lane(binding, { topic: 't', partition: 0 }, 't', flow, { held: false }, limits);
  lane.open(offset, []);
  return lane;
}

function answer(change: Partial<FetchReport>): FetchReport {
  return {
    kafkaTopic: 't',
    partition: 0,
    errorCode: 0,
    fetchOffset: 5,
    coveredTo: 5,
    records: 0,
    logStart: 0,
    ...change,
  };
}

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
