import { setTimeout as sleep } from 'node:timers/promises';

export interface BackOff {
  readonly firstMs: number;
  readonly maxMs: number;
}

/** Exponential with full jitter above half: 50–100 % of first × 2^attempt, capped. */
export function backOffMs({ firstMs, maxMs }: BackOff, attempt: number, random = Math.random): number {
  return Math.min(firstMs * 2 ** Math.min(attempt, 20), maxMs) * (0.5 + random() / 2);
}

/** Waits; ends early, without an error, when the signal fires. */
export async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

/** Waits for the work, but not longer than this; its failure counts as its end. */
export async function atMost(ms: number, work: Promise<unknown> | undefined): Promise<void> {
  const over = new AbortController();
  await Promise.race([work?.catch(() => undefined), pauseFor(ms, over.signal)]);
  over.abort();
}
