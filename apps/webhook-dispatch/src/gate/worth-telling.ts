import type { GateReading } from './telling.js';

/** By less an instant may move without being told again. */
const least = { ms: 1_000, part: 0.1 };
/** A limit that has fallen to this part of what was told is told again. */
const limitPart = 0.25;

/**
 * Whether others should hear of a gate: its breaker is in another state, it opened once more, or the end of its pause has moved by so much that
 * it matters; or the requests at once have become far fewer, or as many again as one begins with. As many answers as requests were
 * under way may each name an instant a little later than the one before, or halve the limit.
 *
 * @param told what they heard last
 */
export function isWorthTelling(
  told: GateReading | undefined,
  { state, until, openings, limit }: GateReading,
  now: number,
): boolean {
  if (told === undefined) return state !== 'closed' || limit !== undefined;
  if (state !== told.state || openings !== told.openings) return true;
  // While nothing is sent it makes no difference.
  if (state === 'open') return until - told.until > Math.max(least.ms, least.part * (until - now));
  return limit === undefined ? told.limit !== undefined : limit <= (told.limit ?? Infinity) * limitPart;
}
