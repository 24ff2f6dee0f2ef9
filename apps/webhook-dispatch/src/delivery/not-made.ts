import type { Attempt } from './attempt.js';
import type { Delivery } from './delivery.js';

/** Of ours, so that nothing came to the receiver: our own proxy, the brokers of a topic, the database of mailboxes; or there is no room in one. */
const faults: ReadonlySet<string> = new Set([
  'proxy_failed',
  'broker_unavailable',
  'mailbox_unavailable',
  'mailbox_full',
]);
/** What is away for a moment is back soon, what is away for hours should not be asked about every delivery each second. */
const wait = { leastMs: 5_000, mostMs: 600_000, part: 0.25, jitter: 0.2 };

/**
 * When to come again with a delivery whose request was not made because something of ours failed: that is no attempt, so nothing of its
 * schedule is used up. It waits a part of the time that it has waited already, so the longer the fault lasts the rarer it is asked.
 *
 * @param random from 0 up to 1
 */
export function notMade(
  { requestedAt }: Delivery,
  { result, endedAt }: Attempt,
  random: number,
): { dueAt: number; reason: string; detail: string } | null {
  if (result.kind !== 'failed' || !faults.has(result.reason)) return null;
  const { leastMs, mostMs, part, jitter } = wait;
  const waitMs = Math.min(Math.max((endedAt - requestedAt) * part, leastMs), mostMs);
  return {
    dueAt: endedAt + Math.ceil(waitMs * (1 + jitter * random)),
    reason: result.reason,
    detail: result.detail,
  };
}
