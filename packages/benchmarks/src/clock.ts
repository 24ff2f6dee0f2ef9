/**
 * Milliseconds on the monotonic clock of the machine, with microseconds after the point. All threads and processes share
 * it, so an instant taken by a sender can be subtracted from one taken by a receiver.
 */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Milliseconds since 1970, with microseconds after the point: to compare with what PostgreSQL says. */
export function wallClockMs(): number {
  return performance.timeOrigin + performance.now();
}
