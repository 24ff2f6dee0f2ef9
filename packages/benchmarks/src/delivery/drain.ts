import { setTimeout as pause } from 'node:timers/promises';
import { monotonicMs } from '../clock.js';
import type { Receiver } from '../receiver.js';
import type { DeliverySystem } from './delivery-system.js';
import type { Requested } from './records.js';

export interface Drain {
  readonly endpoints: number;
  readonly bytes: number;
  readonly deliveries: number;
  /** Deliveries per second over the middle four fifths. */
  readonly perSecond: number;
  readonly lost: number;
}

const BATCH = 500;
const PATIENCE_MS = 180_000;

/** Deliveries that wait in Kafka, evenly over so many endpoints that answer at once: how fast they are delivered. */
export async function drain(
  system: DeliverySystem,
  receiver: Receiver,
  { endpoints, bytes, deliveries }: Pick<Drain, 'endpoints' | 'bytes' | 'deliveries'>,
): Promise<Drain> {
  const ids = Array.from({ length: endpoints }, (_, index) => `drain-${endpoints}-${index}`);
  await system.endpoints(ids, () => `${receiver.url}/drain`);
  const before = receiver.distinct;
  await system.whileAway(async () => {
    for (let first = 0; first < deliveries; first += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, deliveries - first) }, (_, index): Requested => {
        const endpointId = ids[(first + index) % endpoints] ?? '';
        return { endpointId, number: receiver.number(), sentAtMs: monotonicMs(), bytes };
      });
      await system.request(batch);
    }
  });
  const looks: { done: number; atMs: number }[] = [];
  const deadline = performance.now() + PATIENCE_MS;
  for (let done = 0; done < deliveries && performance.now() < deadline;) {
    await pause(20);
    done = receiver.distinct - before;
    looks.push({ done, atMs: performance.now() });
  }
  const middle = looks.filter(({ done }) => done >= deliveries * 0.1 && done <= deliveries * 0.9);
  const [from, to] = [middle[0], middle.at(-1)];
  const perSecond = from && to ? ((to.done - from.done) * 1_000) / (to.atMs - from.atMs) : Number.NaN;
  return { endpoints, bytes, deliveries, perSecond, lost: deliveries - (looks.at(-1)?.done ?? 0) };
}
