import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delayTiers } from '@crossdock/contracts';
import { eventually, RecordingEndpoint } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

/**
 * What was finished this long before a kill is committed: commits are written every 200 ms, behind a fetch that may wait for
 * 100 ms. The rest is room for a busy machine.
 */
const commitMs = 1_000;

describe('kill -9 in the middle of deliveries', () => {
  let stage: DispatchStage;
  let receiver: RecordingEndpoint;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    receiver = await RecordingEndpoint.start((_: unknown, index: number) =>
      index % 10 === 0 ? { statuses: [503] } : { delayMs: 40 },
    );
  });
  afterAll(async () => {
    await stage?.close();
    await receiver?.close();
  });

  it('loses nothing, keeps ids, and repeats only what was in hand', async () => {
    const endpoints = Array.from({ length: 8 }, (_, i) => `shop-${i}`);
    for (const id of endpoints) {
      // Slow enough for most of what a process does to be committed when it is killed.
      await stage.endpoint(id, receiver.url, {
        maxInFlight: 2,
        retry: { delaysMs: [1_000, 1_000, 1_000, 1_000], jitter: 0, horizonMs: 3_600_000 },
      });
    }
    const ids: string[] = [];
    for (const id of endpoints) ids.push(...(await stage.request(id, 300)));

    const kills: number[] = [];
    for (const enough of [1_000, 2_000]) {
      const app = await stage.start();
      await eventually(() => receiver.requests.length > enough, { timeoutMs: 30_000, everyMs: 1 });
      kills.push(Date.now());
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
        timeoutMs: 60_000,
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
    // What a process had done and not committed when it was killed: requests, and deliveries it had put off.
    const tiers = delayTiers.map((tier) => stage.bus.read(`webhook.delivery-delayed.${tier}.v1`));
    const delayed = (await Promise.all(tiers)).flat();
    const uncommitted = (times: number[]) =>
      times.filter((time) => kills.some((kill) => time > kill - commitMs && time < kill + 100)).length;
    const requested = uncommitted(receiver.requests.map(({ receivedAt }) => receivedAt));
    const putOff = uncommitted(delayed.map(({ timestamp }) => timestamp));
    process.stdout.write(
      `kill -9 twice: ${ids.length} delivered, 0 lost, ${duplicates} duplicates; ` +
        `in the last second before: ${requested} requests, ${putOff} of ${delayed.length} put off\n`,
    );
    // A repeated delivery may be one that fails and comes again, as every tenth does.
    expect(duplicates).toBeLessThanOrEqual(1.2 * (requested + putOff));
  }, 120_000);
});
