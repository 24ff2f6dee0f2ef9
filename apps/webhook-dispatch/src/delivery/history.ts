import type { PolicyInForce } from '../policy/policy.js';
import { isDoubted } from './outcome.js';

/** One failed attempt as the delivery itself remembers it. */
export interface PastAttempt {
  number: number;
  /** When it started, RFC 3339. */
  at: string;
  reason: string;
  status?: number;
}

/** Older ones are left out: the audit has them all, and a record must not grow without end. */
const remembered = 20;

/** Reads `cd_history`. What cannot be read counts as nothing remembered: history informs, it never stops a delivery. */
export function readHistory(header: string | undefined): PastAttempt[] {
  if (header === undefined) return [];
  try {
    const parsed: unknown = JSON.parse(header);
    return Array.isArray(parsed) ? parsed.filter(isPastAttempt) : [];
  } catch {
    return [];
  }
}

/** The history with one more attempt. */
export function remember(history: readonly PastAttempt[], attempt: PastAttempt): PastAttempt[] {
  return [...history, attempt].slice(-remembered);
}

/** How many attempts in a row, up to the last, were refused: by the receiver, or because of where its name leads. */
export function rejectionsInARow(
  history: readonly PastAttempt[],
  policy: Pick<PolicyInForce, 'rules'>,
): number {
  let count = 0;
  for (let i = history.length - 1; i >= 0; i--) {
    const past = history[i];
    if (!past || !isDoubted(past, policy)) break;
    count++;
  }
  return count;
}

function isPastAttempt(value: unknown): value is PastAttempt {
  if (typeof value !== 'object' || value === null) return false;
  const { number, at, reason, status } = value as Partial<Record<keyof PastAttempt, unknown>>;
  return (
    typeof number === 'number' &&
    typeof at === 'string' &&
    typeof reason === 'string' &&
    (status === undefined || typeof status === 'number')
  );
}
