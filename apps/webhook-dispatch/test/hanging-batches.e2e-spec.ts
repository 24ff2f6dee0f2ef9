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

  const batch = { maxEvents: 1_000, maxWaitMs: 200, maxBytes: 5_000_000, format: 'cloudevents' } as const;

  it('hold up nobody else', async () => {
    const hanging = await stage.receiver({ delayMs: 90_000 });
    const quick = await stage.receiver({});
    const many = Array.from({ length: 3 }, (_, index) => `hanging-${index}`);
    for (const id of many) {
      await stage.endpoint(id, hanging.url, {
        timeoutMs: 60_000,
        batch,
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

  it('hold up nobody else although they had answered before', async () => {
    const turning = await stage.receiver({});
    const quick = await stage.receiver({});
    const many = Array.from({ length: 3 }, (_, index) => `turning-${index}`);
    for (const id of many) await stage.endpoint(id, turning.url, { timeoutMs: 60_000, batch });
    await stage.endpoint('aside', quick.url);
    for (const id of many) await stage.request(id);
    await eventually(async () => {
      const attempts = await Promise.all(many.map((id) => stage.attempts(id)));
      expect(attempts.map((made) => made.map(({ outcome }) => outcome))).toEqual(
        many.map(() => ['delivered']),
      );
    });
    turning.behave({ delayMs: 90_000 });
    for (let round = 0; round < 10; round++) {
      for (const id of many) await stage.request(id, 500);
    }
    await stage.request('aside', 20);
    await eventually(() => quick.requests.length === 20);
  }, 120_000);
});
