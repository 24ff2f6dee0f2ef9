import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { firsts, LaneStage, numbersOf, perKey, receiptOf, retries, strict, upTo } from './lane-stage.js';

describe('an endpoint that wants order', () => {
  let lanes: LaneStage;

  beforeAll(async () => {
    lanes = await LaneStage.open();
    await lanes.stage.start();
  });
  afterAll(() => lanes?.close());

  it('gets all deliveries one after the other where it is strict', async () => {
    let under = 0;
    const receiver = await lanes.stage.receiver((_: unknown, index: number) => {
      under = Math.max(under, index);
      return { delayMs: 20 };
    });
    await lanes.stage.endpoint('till', receiver.url, { order: strict });
    await lanes.request('till', Array<string>(20).fill('a'));
    await eventually(() => receiver.requests.length === 20);

    expect(numbersOf(receiver, 'a')).toEqual(upTo(20));
    // One at a time: between two there is at least the time that an answer takes.
    const gaps = receiver.requests
      .slice(1)
      .map(({ receivedAt }, at) => receivedAt - receiver.requests[at]!.receivedAt);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(19);
    await eventually(async () => (await lanes.stage.attempts('till')).length === 20);
    await eventually(async () => (await lanes.count('lanes')) === 0);
    expect(await lanes.count('lane_deliveries')).toBe(0);
  });

  it('keeps the order of a key while its first delivery fails, and others flow', async () => {
    let failing = true;
    const receiver = await lanes.stage.receiver((request: { body: Buffer }) => {
      const { key, number } = receiptOf(request);
      return { statuses: [failing && key === 'bad' && number === 1 ? 404 : 200] };
    });
    await lanes.stage.endpoint('shop', receiver.url, {
      order: perKey,
      outcomes: [{ on: ['404'], then: 'retry' }],
      retry: retries(30),
    });
    await lanes.request('shop', ['bad', 'good', 'bad', undefined, 'good', 'bad', undefined, 'other']);
    await eventually(() => receiver.requests.length >= 7);

    expect(numbersOf(receiver, 'good')).toEqual([1, 2]);
    expect(numbersOf(receiver, 'other')).toEqual([1]);
    expect(numbersOf(receiver, '')).toEqual([1, 2]);
    expect(firsts(numbersOf(receiver, 'bad'))).toEqual([1]);
    expect(await lanes.query('SELECT lane FROM lanes')).toEqual([{ lane: 'key:bad' }]);
    expect(await lanes.count('lane_deliveries')).toBe(3);

    failing = false;
    await eventually(() => numbersOf(receiver, 'bad').includes(3));
    expect(firsts(numbersOf(receiver, 'bad'))).toEqual([1, 2, 3]);
    const attempts = (await lanes.stage.attempts('shop')).filter(({ outcome }) => outcome === 'retry');
    expect(attempts.length).toBeGreaterThan(0);
    expect(attempts.map(({ number }) => number)).toEqual(upTo(attempts.length));
  });

  it('gets nothing a second time that is asked for again, as by a router after a crash, also when it was delivered', async () => {
    const receiver = await lanes.stage.receiver({});
    await lanes.stage.endpoint('again', receiver.url, { order: perKey });
    const ids = await lanes.request('again', ['a', 'a', 'a']);
    await eventually(() => receiver.requests.length === 3);
    for (const id of ids) {
      const same = { ce_id: id, cd_delivery_id: `dlv_${id.slice(4)}`, ce_subject: 'a' };
      await lanes.stage.request('again', 1, same, () => ({ key: 'a', number: 0 }));
    }
    await lanes.request('again', ['a']);
    await eventually(() => numbersOf(receiver, 'a').includes(4));
    expect(numbersOf(receiver, 'a')).toEqual([1, 2, 3, 4]);
  });

  it('that skips goes on with the next when a delivery is exhausted, and the dead letter names the lane', async () => {
    const receiver = await lanes.stage.receiver((request: { body: Buffer }) => {
      const { number } = receiptOf(request);
      return { statuses: [number === 1 ? 503 : 200] };
    });
    await lanes.stage.endpoint('skipping', receiver.url, { order: perKey, retry: retries(1) });
    const [first] = await lanes.request('skipping', ['a', 'a', 'a']);
    const letter = await lanes.stage.deadLetter('skipping', 20_000);
    await eventually(() => numbersOf(receiver, 'a').includes(3));

    expect(numbersOf(receiver, 'a')).toEqual([1, 1, 2, 3]);
    expect(letter.headers).toMatchObject({
      ce_id: first,
      cd_cause: 'attempts_exhausted',
      cd_attempt: '2',
      cd_lane: 'key:a',
    });
    expect(letter.headers).not.toHaveProperty('cd_lane_stopped');
  });
});
