import { expect, it } from '@jest/globals';
import { DueTimes } from './due-times.js';
import type { Lane } from './lane.js';

const lane = (topic: string, closed = false): Lane => ({ place: { topic, partition: 0 }, closed }) as Lane;
const told = (times: DueTimes, now: number) => Object.fromEntries(times.overdue(now));

it('tells of each topic how late its oldest record is, in hand or still to be fetched', () => {
  const times = new DueTimes(['1s', '6h']);
  expect(told(times, 10_000)).toEqual({ '1s': 0, '6h': 0 });
  const short = lane('1s');
  const long = lane('6h');
  times.waits(short, 12_000);
  times.waits(long, 7_000);
  expect(told(times, 10_000)).toEqual({ '1s': 0, '6h': 3 });
  expect(told(times, 14_000)).toEqual({ '1s': 2, '6h': 7 });
  const done = times.begins(long, 7_000);
  times.waits(long, 20_000);
  expect(told(times, 14_000)['6h']).toBe(7);
  done();
  expect(told(times, 14_000)['6h']).toBe(0);
});

it('leaves a partition that went elsewhere to its next owner', () => {
  const times = new DueTimes(['1s']);
  times.waits(lane('1s', true), 1_000);
  expect(told(times, 9_000)).toEqual({ '1s': 0 });
});
