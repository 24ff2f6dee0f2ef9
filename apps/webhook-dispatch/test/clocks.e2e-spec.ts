import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { delayTiers } from '@crossdock/contracts';
import { eventually, type RecordedRequest, type RecordingEndpoint } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

const hour = 3_600_000;
const delayMs = 7_000;
/** So many that both processes own endpoints, and each releases some of the other's. */
const count = 48;
const ids = Array.from({ length: count }, (_, i) => `shop-${i}`);
const shifted = (shiftMs: number): Record<string, string> => ({
  NODE_OPTIONS: `--import=${fileURLToPath(new URL('./shifted-clock.mjs', import.meta.url))}`,
  CLOCK_SHIFT_MS: String(shiftMs),
});

let stage: DispatchStage;
let receiver: RecordingEndpoint;
beforeEach(async () => {
  stage = await DispatchStage.open();
  const seen = new Set<string>();
  receiver = await stage.receiver(({ headers }: RecordedRequest) => {
    const id = String(headers['webhook-id']);
    const isFirst = !seen.has(id);
    seen.add(id);
    return { statuses: [isFirst ? 503 : 200] };
  });
});
afterEach(() => stage?.close());

/** Records of waits, over all tiers. */
async function trips(): Promise<number> {
  const tiers = delayTiers.map((tier) => stage.bus.read(`webhook.delivery-delayed.${tier}.v1`));
  return (await Promise.all(tiers)).flat().length;
}

it('one of two processes whose clock is an hour behind loses nothing, is never early and does not go round and round', async () => {
  await stage.start();
  const wrong = await stage.start(shifted(-hour));
  for (const id of ids) {
    await stage.endpoint(id, receiver.url, {
      retry: { delaysMs: [delayMs], jitter: 0, horizonMs: 24 * hour },
    });
  }
  const events: string[] = [];
  for (const id of ids) events.push(...(await stage.request(id)));
  const requestsOf = (event: string) =>
    receiver.requests
      .filter(({ headers }) => headers['webhook-id'] === event)
      .map(({ receivedAt }) => receivedAt)
      .sort((one, other) => one - other);
  const delivered = () => events.filter((event) => requestsOf(event).length >= 2);

  // Those that one process alone has to do with, and those that the right clock releases; how many these are is chance.
  await eventually(() => delivered().length >= count / 8, { timeoutMs: 40_000, everyMs: 100 });
  for (const event of delivered()) {
    const [first = 0, second = 0] = requestsOf(event);
    expect(second - first).toBeGreaterThanOrEqual(delayMs - 5);
  }

  await wrong.stop();
  await eventually(() => delivered().length === count, { timeoutMs: 40_000, everyMs: 100 });
  expect(await stage.bus.read('webhook.delivery-dead-lettered.v1')).toEqual([]);
  // By equal clocks it takes two hops, and one more for each five seconds that it came too early.
  expect(await trips()).toBeLessThanOrEqual(count * 12);
}, 120_000);
