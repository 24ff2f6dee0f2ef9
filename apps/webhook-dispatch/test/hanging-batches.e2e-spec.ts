import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

describe('endpoints that take very many events in one request, and hang', () => {
  let stage: DispatchStage;
  beforeAll(async () => {
    stage = await DispatchStage.open();
    await stage.start();
  });
  afterAll(() => stage?.close());

  it('hold up nobody else', async () => {
    const hanging = await stage.receiver({ delayMs: 90_000 });
    const quick = await stage.receiver({});
    const many = Array.from({ length: 3 }, (_, index) => `hanging-${index}`);
    for (const id of many) {
      await stage.endpoint(id, hanging.url, {
        timeoutMs: 60_000,
        batch: { maxEvents: 1_000, maxWaitMs: 200, maxBytes: 5_000_000, format: 'cloudevents' },
      });
    }
    await stage.endpoint('beside', quick.url);
    await stage.request('beside');
    await eventually(() => quick.requests.length === 1);
    for (let round = 0; round < 6; round++) {
      for (const id of many) await stage.request(id, 500);
    }
    await eventually(() => hanging.requests.length >= 3);
    await stage.request('beside', 20);
    // Long before any of the requests that hang is given up.
    await eventually(() => quick.requests.length === 21);
    expect(hanging.requests.length).toBeLessThan(60);
  }, 120_000);
});
