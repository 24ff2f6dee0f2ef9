import type { Attempt } from './attempt.js';
import type { Delivery } from './delivery.js';
import { isOurs } from './outcome.js';

/** What is away for a moment is back soon, what is away for hours should not be asked about every delivery each second. */
const wait = { leastMs: 5_000, mostMs: 600_000, part: 0.25, jitter: 0.2 };

/**
 * When to come again with a delivery whose request was not made because something of ours failed or is missing, such as the key of a secret: that is no attempt, so nothing of its
 * schedule is used up. It waits a part of the time that it has waited already, so the longer the fault lasts the rarer it is asked.
 *
 * @param random from 0 up to 1
 */
export function notMade(
  { requestedAt }: Delivery,
  { result, endedAt }: Attempt,
  random: number,
): { dueAt: number; reason: string; detail: string } | null {
  if (result.kind !== 'failed' || !isOurs(result.reason)) return null;
  const { leastMs, mostMs, part, jitter } = wait;
  const waitMs = Math.min(Math.max((endedAt - requestedAt) * part, leastMs), mostMs);
  return {
    dueAt: endedAt + Math.ceil(waitMs * (1 + jitter * random)),
    reason: result.reason,
    detail: result.detail,
  };
}
