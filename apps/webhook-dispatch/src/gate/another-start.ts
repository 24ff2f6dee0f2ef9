import type { GateClock } from './gate.js';
import type { Lane } from './lane.js';

/** The attempt keeps a slot and a hand meanwhile, as it does for a slow answer. */
const mostMs = 2_000;

/**
 * An attempt that is under way makes another request: the pace of its endpoint counts it as any other. It goes before all that wait, as they can wait
 * elsewhere.
 *
 * @returns false where the pace has no start for it soon
 */
export async function anotherStart(lane: Lane, clock: GateClock): Promise<boolean> {
  const until = clock.now() + mostMs;
  lane.moreStarts++;
  try {
    for (;;) {
      const now = clock.now();
      const readyAt = lane.pace.readyAt(now);
      if (readyAt <= now) {
        lane.pace.take(now);
        return true;
      }
      if (readyAt > until) return false;
      await new Promise((resolve) => setTimeout(resolve, Math.ceil(readyAt - now)));
    }
  } finally {
    lane.moreStarts--;
  }
}
