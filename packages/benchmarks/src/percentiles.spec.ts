import { describe, expect, it } from '@jest/globals';
import { percentilesOf } from './percentiles.js';

describe('percentiles', () => {
  it('are values that were measured, by nearest rank', () => {
    const values = Float64Array.from({ length: 1_000 }, (_, index) => 1_000 - index);
    expect(percentilesOf(values)).toEqual({ count: 1_000, p50: 500, p95: 950, p99: 990, max: 1_000 });
  });

  it('show one slow value among few', () => {
    expect(percentilesOf(Float64Array.of(1, 100))).toMatchObject({ p50: 1, p95: 100, p99: 100 });
  });

  it('of nothing are not numbers', () => {
    expect(percentilesOf(new Float64Array())).toEqual({
      count: 0,
      p50: Number.NaN,
      p95: Number.NaN,
      p99: Number.NaN,
      max: Number.NaN,
    });
  });
});
