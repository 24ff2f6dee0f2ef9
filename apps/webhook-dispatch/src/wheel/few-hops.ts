import { holdLimits } from './hold-limits.js';
import { tierOf } from './tiers.js';

const coarseMs = 30_000;
/** Below, a wait is not worth making longer: it takes three hops at most. */
const fineUpToMs = 20_000;
/** Behind whole half minutes: what two hops of the tier of 5 s and memory take. */
const spreadMs = 2 * tierOf('webhook.delivery-delayed.5s.v1').delayMs + holdLimits.maxMs;

/**
 * A wait that may as well be somewhat longer, so that it takes few hops: whole half minutes, which longer tiers take, and what two hops more
 * and memory can take. For what lies beyond, the tier of 5 s takes up to five hops, and each costs about as much as a delivery.
 *
 * Never shorter, longer by 15 s at most, and in the same order. What would come back within half a minute comes within half of that: twice as
 * many at a time, but not more, as others would notice.
 */
export function withFewHops(waitMs: number): number {
  if (waitMs < fineUpToMs) return waitMs;
  const whole = Math.floor((waitMs - spreadMs) / coarseMs) * coarseMs;
  const from = Math.max(fineUpToMs, whole + spreadMs);
  const next = whole + coarseMs;
  return next + (spreadMs * (waitMs - from)) / (next + spreadMs - from);
}
