import { monotonicMs } from './clock.js';

/**
 * Sends at a fixed rate for a time, whatever becomes of what was sent: the n-th is due at start + n / rate, and is given that
 * instant. Measured from there, a stall of the system, or of this process, counts for everything that it delayed
 * (no coordinated omission).
 *
 * @returns how late the latest one was sent, in milliseconds
 */
export async function openLoop(
  perSecond: number,
  seconds: number,
  send: (index: number, intendedAtMs: number) => void,
): Promise<number> {
  const count = perSecond * seconds;
  const startedAt = monotonicMs() + 10;
  let latest = 0;
  for (let index = 0; index < count;) {
    const now = monotonicMs();
    while (index < count) {
      const intendedAt = startedAt + (index * 1_000) / perSecond;
      if (intendedAt > now) break;
      latest = Math.max(latest, now - intendedAt);
      send(index, intendedAt);
      index += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return latest;
}
