import type { Retries } from './policy.js';

export type NextDue =
  { again: true; dueAt: number } | { again: false; cause: 'attempts_exhausted' | 'horizon_exceeded' };

export interface FailedAttempt {
  policy: Retries;
  /** Attempts made, this one included. */
  attempts: number;
  /** When it ended, epoch milliseconds. Delays count from here: the receiver sees at least the whole delay. */
  endedAt: number;
  /** No attempt after this instant. */
  horizonAt: number;
  /** The receiver asked not to be tried before. The later of this and the schedule wins; nothing shortens it. */
  notBefore?: number | undefined;
  /** From 0 up to 1. */
  random: number;
}

/**
 * When the next attempt is due after a failed one, or why there is none. Jitter only lengthens a delay: an attempt before
 * the time that the policy names would break a promise, one after it does not.
 */
export function nextDue({ policy, attempts, endedAt, horizonAt, notBefore, random }: FailedAttempt): NextDue {
  const delayMs = delayAfter(policy, attempts);
  if (delayMs === undefined) return { again: false, cause: 'attempts_exhausted' };
  const scheduled = endedAt + Math.ceil(delayMs * (1 + policy.jitter * random));
  const dueAt = Math.max(scheduled, notBefore ?? 0);
  return dueAt > horizonAt ? { again: false, cause: 'horizon_exceeded' } : { again: true, dueAt };
}

function delayAfter({ delaysMs, exponential }: Retries, attempts: number): number | undefined {
  if (!exponential) return delaysMs?.[attempts - 1];
  const { firstMs, factor, maxMs, retries } = exponential;
  return attempts > retries ? undefined : Math.min(maxMs, firstMs * factor ** (attempts - 1));
}
