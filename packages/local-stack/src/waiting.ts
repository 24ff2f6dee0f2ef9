import { setTimeout as pause } from 'node:timers/promises';
import type { Supervised } from './processes/supervised.js';

/** The process ended, or did not answer in time, before it was of use. */
export class NotUp extends Error {
  override readonly name = 'NotUp';

  constructor(
    readonly process: Supervised,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Waits until a check answers null; its other answers say what is missing.
 *
 * @param fatal whether an end of the process is one that a new start does not mend
 * @param isOver whether the stack is given up meanwhile
 */
export async function untilUp(
  process: Supervised,
  check: () => Promise<string | null>,
  fatal: (code: number | null) => boolean,
  timeoutMs: number,
  isOver: () => boolean,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (let missing: string | null = ''; missing !== null;) {
    if (process.lastEnd && fatal(process.lastEnd.code)) {
      throw new NotUp(
        process,
        `it ended with ${process.lastEnd.signal ?? `exit code ${process.lastEnd.code}`}`,
      );
    }
    if (isOver()) throw new NotUp(process, 'the start was given up');
    missing = await check();
    if (missing === null) return;
    if (Date.now() > deadline) throw new NotUp(process, `after ${timeoutMs / 1000} s: ${missing}`);
    await pause(50);
  }
}

/** Whether a check comes true in a time. */
export async function within(timeoutMs: number, check: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    if (await check()) return true;
    if (Date.now() > deadline) return false;
    await pause(100);
  }
}

/** What keeps a service from being ready, in its own words; null when it is ready. */
export async function unready(url: string): Promise<string | null> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    if (response.ok) return null;
    const { checks = {} } = (await response.json()) as {
      checks?: Record<string, { ready: boolean; reason?: string }>;
    };
    const open = Object.entries(checks).filter(([, { ready }]) => !ready);
    return open.map(([name, { reason }]) => `${name}: ${reason ?? 'not ready'}`).join('; ') || 'not ready';
  } catch {
    return 'it does not answer';
  }
}
