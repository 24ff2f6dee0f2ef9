import { setTimeout as pause } from 'node:timers/promises';
import { types } from 'node:util';

export interface Patience {
  /** How long the condition may take. Default 30,000. */
  timeoutMs?: number;
  /** Pause between two looks. Default 20; where a look has to ask someone, a tenth of the wait so far, up to 100. */
  everyMs?: number;
}

/**
 * Looks until the condition neither throws nor answers `false`, and returns its answer. A function of bare
 * expectations answers `undefined` and has passed. Fails with the last error, or by naming the condition.
 */
export async function eventually<T>(
  condition: () => T | Promise<T>,
  { timeoutMs = 30_000, everyMs }: Patience = {},
): Promise<T> {
  const begun = performance.now();
  for (;;) {
    let failure: unknown;
    let asks = false;
    try {
      const look = condition();
      asks = types.isPromise(look);
      const answer = await look;
      if (answer !== false) return answer;
    } catch (error) {
      failure = error;
    }
    const waitedMs = performance.now() - begun;
    if (waitedMs >= timeoutMs) {
      if (failure instanceof Error) failure.message = `after ${timeoutMs} ms: ${failure.message}`;
      throw failure ?? new Error(`still false after ${timeoutMs} ms: ${condition.toString().slice(0, 200)}`);
    }
    // Most of what a run of all tests cost its servers were looks that came too early.
    await pause(everyMs ?? (asks ? Math.min(Math.max(waitedMs / 10, 20), 100) : 20));
  }
}

/** Like `eventually`, but waits for something: `undefined` and `null` are not an answer either. */
export async function found<T>(look: () => T | Promise<T>, patience: Patience = {}): Promise<NonNullable<T>> {
  const present = (answer: T): NonNullable<T> => {
    if (answer === undefined || answer === null || answer === false) {
      throw new Error(`not found: ${look.toString().slice(0, 200)}`);
    }
    return answer as NonNullable<T>;
  };
  return eventually<NonNullable<T>>(() => {
    const answer = look();
    return types.isPromise(answer) ? (answer as Promise<T>).then(present) : present(answer as T);
  }, patience);
}
