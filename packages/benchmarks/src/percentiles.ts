export interface Percentiles {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** Nearest-rank percentiles: each is a value that was measured, none is interpolated. Sorts the values in place. */
export function percentilesOf(values: Float64Array): Percentiles {
  values.sort();
  const rank = (share: number) => values[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;
  return { count: values.length, p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), max: rank(1) };
}
