import { eventually, type RecordingEndpoint } from '@crossdock/testing';

const rounds = 10;

/**
 * Asks for deliveries, a few at a time, and waits for each few.
 *
 * @param ask asks for some, and answers their event ids
 * @returns milliseconds from the request of each to its arrival, the shortest first
 */
export async function timesToArrive(
  receiver: RecordingEndpoint,
  ask: () => Promise<string[]>,
): Promise<number[]> {
  const requestedAt = new Map<string, number>();
  const arrived = (): number[] =>
    receiver.requests.flatMap(({ headers, receivedAt }) => {
      const asked = requestedAt.get(String(headers['webhook-id']));
      return asked === undefined ? [] : [receivedAt - asked];
    });
  for (let round = 0; round < rounds; round++) {
    const now = Date.now();
    for (const id of await ask()) requestedAt.set(id, now);
    await eventually(() => arrived().length === requestedAt.size);
  }
  return arrived().sort((a, b) => a - b);
}

/** @param part 0.5 for the median */
export function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}
