import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.js';

describe('the pace of a job', () => {
  it('lets pages start as far apart as the rate says, however fast they are done', () => {
    let now = 0;
    const pace = new Pace(50, () => now);
    expect(pace.page).toBe(5);
    expect([pace.reserve(5), pace.reserve(5), pace.reserve(5)]).toEqual([0, 100, 200]);
    now = 250;
    expect(pace.reserve(5)).toBe(50);
  });

  it('saves nothing up while a job stands still', () => {
    let now = 0;
    const pace = new Pace(10, () => now);
    pace.reserve(1);
    now = 60_000;
    expect([pace.reserve(1), pace.reserve(1)]).toEqual([0, 100]);
  });

  it('sends one at a time at slow rates and no more than a hundred at fast ones', () => {
    expect([1, 9, 10, 100_000].map((rate) => new Pace(rate).page)).toEqual([1, 1, 1, 100]);
  });
});
