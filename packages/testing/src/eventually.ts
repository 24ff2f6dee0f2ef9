import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** How long the condition may take. Default 10,000. */
  timeoutMs?: number;
  /** Pause between two looks. Default 20. */
  everyMs?: number;
}

/**
 * Looks until the condition neither throws nor answers `false`, and returns its answer. A function of bare
 * expectations answers `undefined` and has passed. Fails with the last error, or by naming the condition.
 */
export async function eventually<T>(
  condition: () => T | Promise<T>,
  { timeoutMs = 10_000, everyMs = 20 }: Patience = {},
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    let failure: unknown;
    try {
      const answer = await condition();
      if (answer !== false) return answer;
    } catch (error) {
      failure = error;
    }
    if (performance.now() >= deadline) {
      if (failure instanceof Error) failure.message = `after ${timeoutMs} ms: ${failure.message}`;
      throw failure ?? new Error(`still false after ${timeoutMs} ms: ${condition.toString().slice(0, 200)}`);
    }
    await pause(everyMs);
  }
}

/** Like `eventually`, but waits for something: `undefined` and `null` are not an answer either. */
export async function found<T>(look: () => T | Promise<T>, patience: Patience = {}): Promise<NonNullable<T>> {
  return eventually(async () => {
    const answer = await look();
    if (answer === undefined || answer === null || answer === false) {
      throw new Error(`not found: ${look.toString().slice(0, 200)}`);
    }
    return answer as NonNullable<T>;
  }, patience);
}
