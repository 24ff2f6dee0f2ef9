import { holdLimits } from './hold-limits.js';

const coarseMs = 30_000;
/** Below, a wait is not worth making longer: it takes three hops at most. */
const fineUpToMs = 20_000;

/**
 * A wait that may as well be somewhat longer, so that it takes few hops: whole half minutes, which longer tiers take, and what can be spent in
 * memory. What lies between is what the tier of 5 s takes up to five hops for, and each costs about as much as a delivery.
 *
 * Never shorter, longer by 25 s at most, and in the same order: what would come back within half a minute comes within five seconds.
 */
export function withFewHops(waitMs: number): number {
  if (waitMs < fineUpToMs) return waitMs;
  const { maxMs: inMemoryMs } = holdLimits;
  const whole = Math.floor((waitMs - inMemoryMs) / coarseMs) * coarseMs;
  const from = Math.max(fineUpToMs, whole + inMemoryMs);
  const next = whole + coarseMs;
  return next + (inMemoryMs * (waitMs - from)) / (next + inMemoryMs - from);
}
