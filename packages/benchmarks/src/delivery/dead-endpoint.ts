import { monotonicMs } from '../clock.js';
import { openLoop } from '../open-loop.js';
import type { Percentiles } from '../percentiles.js';
import type { Receiver } from '../receiver.js';
import type { DeliverySystem } from './delivery-system.js';
import type { Requested } from './records.js';
import type { TroubledReceiver } from './troubled-receiver.js';

export interface DeadEndpoint {
  readonly backlog: number;
  readonly requestsWhileDead: number;
  /** From the moment at which it was mended. */
  readonly drainedMs: number;
  /** Of the others, at a steady rate: before, while it was dead, and while it was filled again. */
  readonly before: Percentiles;
  readonly dead: Percentiles;
  readonly draining: Percentiles;
}

const RATE = 200;
const BATCH = 500;
const PIECE_SECONDS = 5;
const PATIENCE_MS = 1_200_000;

/** An endpoint that fails at everything while much waits for it, and is mended. */
export async function deadEndpoint(
  system: DeliverySystem,
  receiver: Receiver,
  troubled: TroubledReceiver,
  { backlog, deadSeconds }: { backlog: number; deadSeconds: number },
): Promise<DeadEndpoint> {
  const others = Array.from({ length: 9 }, (_, index) => `alive-${index}`);
  await system.endpoints(others, () => `${receiver.url}/alive`);
  const retry = { delaysMs: Array<number>(20).fill(1_000), jitter: 0, horizonMs: 86_400_000 };
  await system.endpoints(['dead'], () => troubled.url, { retry });
  const steady = async (seconds: number): Promise<Percentiles> => {
    const first = receiver.next;
    await openLoop(RATE, seconds, (index, sentAtMs) => {
      const delivery = {
        endpointId: others[index % others.length] ?? '',
        number: receiver.number(),
        sentAtMs,
        bytes: 1_024,
      };
      void system.request([delivery]);
    });
    return receiver.latencies(first).fromIntended;
  };
  await steady(5);
  const before = await steady(10);
  troubled.trouble = 'fails';
  const startedWith = troubled.requests;
  // Numbers of its own: what the troubled receiver takes is not counted by the other.
  for (let first = 0; first < backlog; first += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, index): Requested => {
      return {
        endpointId: 'dead',
        number: 100_000_000 + first + index,
        sentAtMs: monotonicMs(),
        bytes: 1_024,
      };
    });
    await system.request(batch);
  }
  const dead = await steady(deadSeconds);
  const requestsWhileDead = troubled.requests - startedWith;
  troubled.trouble = 'none';
  const mendedAt = monotonicMs();
  const first = receiver.next;
  while (troubled.taken.length < backlog) {
    if (monotonicMs() > mendedAt + PATIENCE_MS) throw new Error('the backlog was not delivered');
    await steady(PIECE_SECONDS);
  }
  const draining = receiver.latencies(first).fromIntended;
  return {
    backlog,
    requestsWhileDead,
    drainedMs: (troubled.taken.at(-1) ?? 0) - mendedAt,
    before,
    dead,
    draining,
  };
}
