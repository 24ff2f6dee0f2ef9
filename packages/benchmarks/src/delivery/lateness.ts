import { openLoop } from '../open-loop.js';
import { percentilesOf, type Percentiles } from '../percentiles.js';
import type { DeliverySystem } from './delivery-system.js';
import type { TroubledReceiver } from './troubled-receiver.js';

export interface Lateness {
  readonly delayMs: number;
  /** Of second attempts, in milliseconds after they were due, as the endpoint sees it. Below zero: too early. */
  readonly late: Percentiles;
  readonly early: number;
}

const PER_SECOND = 300;
const PATIENCE_MS = 60_000;

/**
 * An endpoint fails at every third delivery the first time, so that it never looks broken, and its policy names one delay without
 * jitter. Due is so long after the answer to the first attempt.
 */
export async function lateness(
  system: DeliverySystem,
  receiver: TroubledReceiver,
  { delayMs, seconds }: { delayMs: number; seconds: number },
): Promise<Lateness> {
  const id = `retried-${delayMs}`;
  const retry = { delaysMs: [delayMs], jitter: 0, horizonMs: 86_400_000 };
  await system.endpoints([id], () => receiver.url, { retry });
  const asked: Promise<void>[] = [];
  await openLoop(PER_SECOND, seconds, (index, sentAtMs) => {
    const number = 300_000_000 + delayMs * 10_000 + index;
    asked.push(system.request([{ endpointId: id, number, sentAtMs, bytes: 1_024 }]));
  });
  await Promise.all(asked);
  const repeats = Math.ceil((PER_SECOND * seconds) / 3);
  await system.until(() => receiver.waitedMs.length >= repeats, 'all came again', delayMs + PATIENCE_MS);
  const late = receiver.waitedMs.map((waited) => waited - delayMs);
  return {
    delayMs,
    late: percentilesOf(Float64Array.from(late)),
    early: late.filter((each) => each < 0).length,
  };
}
