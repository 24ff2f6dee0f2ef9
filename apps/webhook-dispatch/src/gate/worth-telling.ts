import type { BreakerReading } from './breaker.js';

/** By less an instant may move without being told again. */
const least = { ms: 1_000, part: 0.1 };

/**
 * Whether others should hear of a breaker: its state is another, it opened once more, or the end of its pause has moved by so much that
 * it matters. As many answers as requests were under way may each name an instant a little later than the one before.
 *
 * @param told what they heard last
 */
export function isWorthTelling(
  told: BreakerReading | undefined,
  { state, until, openings }: BreakerReading,
  now: number,
): boolean {
  if (told === undefined) return state !== 'closed';
  if (state !== told.state || openings !== told.openings) return true;
  return state === 'open' && until - told.until > Math.max(least.ms, least.part * (until - now));
}
