import { monotonicMs } from '../clock.js';
import type { DeliverySystem } from './delivery-system.js';
import type { TroubledReceiver } from './troubled-receiver.js';

export interface Pacing {
  readonly perSecond: number;
  readonly deliveries: number;
  /** Requests that came in the fullest second, wherever that begins. */
  readonly mostInASecond: number;
  /** From the first to the last, while work waited all the time. */
  readonly average: number;
}

const SECOND_MS = 1_000;

/** An endpoint that takes only so many requests a second, with much more work than that from the first moment. As it sees it. */
export async function pacing(
  system: DeliverySystem,
  receiver: TroubledReceiver,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Pacing> {
  const deliveries = perSecond * seconds;
  await system.endpoints(['paced'], () => receiver.url, { maxPerSecond: perSecond });
  const sentAtMs = monotonicMs();
  await system.request(
    Array.from({ length: deliveries }, (_, index) => {
      return { endpointId: 'paced', number: 200_000_000 + index, sentAtMs, bytes: 1_024 };
    }),
  );
  await system.until(() => receiver.taken.length >= deliveries, 'all came', 3 * seconds * SECOND_MS);
  const at = receiver.taken;
  return {
    perSecond,
    deliveries,
    mostInASecond: mostWithin(at, SECOND_MS),
    average: ((at.length - 1) * SECOND_MS) / ((at.at(-1) ?? 0) - (at[0] ?? 0)),
  };
}

/** @param at rising */
function mostWithin(at: readonly number[], windowMs: number): number {
  let first = 0;
  let most = 0;
  at.forEach((now, last) => {
    while ((at[first] ?? now) <= now - windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
