import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, RecordingEndpoint } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

describe('kill -9 in the middle of deliveries', () => {
  let stage: DispatchStage;
  let receiver: RecordingEndpoint;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    receiver = await RecordingEndpoint.start((_: unknown, index: number) =>
      index % 10 === 0 ? { statuses: [503] } : { delayMs: 5 },
    );
  });
  afterAll(async () => {
    await stage?.close();
    await receiver?.close();
  });

  it('loses nothing, keeps ids, and repeats only what was in hand', async () => {
    const endpoints = Array.from({ length: 8 }, (_, i) => `shop-${i}`);
    for (const id of endpoints) {
      await stage.endpoint(id, receiver.url, {
        retry: { delaysMs: [1_000, 1_000, 1_000, 1_000], jitter: 0, horizonMs: 3_600_000 },
      });
    }
    const ids: string[] = [];
    for (const id of endpoints) ids.push(...(await stage.request(id, 300)));

    for (const enough of [200, 900]) {
      const app = await stage.start();
      await eventually(() => receiver.requests.length > enough, { timeoutMs: 30_000, everyMs: 1 });
      await app.kill('SIGKILL');
    }
    await stage.start();
    const delivered = async () => {
      const attempts = await Promise.all(endpoints.map((id) => stage.attempts(id)));
      return attempts.flat().filter(({ outcome }) => outcome === 'delivered');
    };
    await eventually(
      async () => new Set((await delivered()).map(({ eventId }) => eventId)).size === ids.length,
      {
        timeoutMs: 45_000,
        everyMs: 250,
      },
    );

    const known = new Set(ids);
    const times = new Map<string, number>();
    for (const { headers } of receiver.requests) {
      const id = String(headers['webhook-id']);
      expect(known.has(id)).toBe(true);
      times.set(id, (times.get(id) ?? 0) + 1);
    }
    expect(times.size).toBe(ids.length);
    expect(await stage.bus.read('webhook.delivery-dead-lettered.v1')).toEqual([]);

    const retries = receiver.requests.filter((_, index) => index % 10 === 0).length;
    const duplicates = receiver.requests.length - ids.length - retries;
    // At most what a process has in hand or has not committed yet, for each of the two kills.
    expect(duplicates).toBeLessThan(2 * 1_200);
    process.stdout.write(`kill -9 twice: ${ids.length} delivered, 0 lost, ${duplicates} duplicates\n`);
  }, 120_000);
});
