import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, RecordingEndpoint } from '@crossdock/testing';
import { DispatchStage, type AttemptRecord } from './dispatch-stage.js';

const perSecond = 50;
const deliveries = 600;

/** An attempt notes its instant a moment after its turn began. */
const windowMs = 990;

/** Most of them in a second, and how many a second from the first to the last. */
function ratesOf(instants: readonly number[]): { most: number; average: number } {
  const at = [...instants].sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  at.forEach((now, last) => {
    while (at[first]! <= now - windowMs) first++;
    most = Math.max(most, last - first + 1);
  });
  return { most, average: ((at.length - 1) * 1_000) / (at.at(-1)! - at[0]!) };
}

describe('an endpoint that takes 50 requests a second', () => {
  let stage: DispatchStage;
  let limited: RecordingEndpoint;
  let other: RecordingEndpoint;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    limited = await RecordingEndpoint.start();
    other = await RecordingEndpoint.start();
    await stage.start();
  });
  afterAll(async () => {
    await stage?.close();
    await limited?.close();
    await other?.close();
  });

  it('has no more than that in any second, and others do not wait behind it', async () => {
    await stage.endpoint('limited', limited.url, { maxPerSecond: perSecond });
    await stage.endpoint('other', other.url);
    await stage.request('limited', deliveries);
    await eventually(() => limited.requests.length > perSecond);
    const askedAt = Date.now();
    await stage.request('other', 20);
    await eventually(() => other.requests.length === 20);
    const tookMs = Date.now() - askedAt;
    expect(limited.requests.length).toBeLessThan(deliveries);

    await eventually(() => limited.requests.length >= deliveries, { timeoutMs: 60_000, everyMs: 100 });
    const attempts = (await stage.bus.read('webhook.attempt-completed.v1'))
      .map((record) => record.json<AttemptRecord>())
      .filter(({ endpointId }) => endpointId === 'limited');
    const started = ratesOf(attempts.map(({ startedAt }) => Date.parse(startedAt)));
    const arrived = ratesOf(limited.requests.map(({ receivedAt }) => receivedAt));
    process.stdout.write(
      `limited to ${perSecond}/s: started at most ${started.most} in a second, ${started.average.toFixed(1)}/s on average; ` +
        `arrived at most ${arrived.most}, ${arrived.average.toFixed(1)}/s; another endpoint's 20 took ${tookMs} ms\n`,
    );
    expect(attempts).toHaveLength(deliveries);
    expect(attempts.every(({ number, outcome }) => number === 1 && outcome === 'delivered')).toBe(true);
    expect(started.most).toBeLessThanOrEqual(perSecond + 1);
  });

  it('has the rate that it is given meanwhile', async () => {
    limited.requests.length = 0;
    const configured = await stage.endpoint('limited', limited.url, { maxPerSecond: 1, version: 2 });
    await stage.request('limited', 3);
    await eventually(() => limited.requests.length === 3);
    const [, second, third] = limited.requests;
    expect(third!.receivedAt - second!.receivedAt).toBeGreaterThan(900);

    await stage.endpoint('limited', limited.url, { ...configured, maxPerSecond: 1_000, version: 3 });
    const askedAt = Date.now();
    await stage.request('limited', 100);
    await eventually(() => limited.requests.length === 103);
    expect(Date.now() - askedAt).toBeLessThan(5_000);
  });
});
