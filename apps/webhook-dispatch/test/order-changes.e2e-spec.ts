import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { firsts, LaneStage, numbersOf, perKey, receiptOf, retries, strict } from './lane-stage.js';

describe('an endpoint whose order is changed while its lanes hold something', () => {
  let lanes: LaneStage;

  beforeAll(async () => {
    lanes = await LaneStage.open();
    await lanes.stage.start();
  });
  afterAll(() => lanes?.close());

  async function failing() {
    const state = { fails: true };
    const receiver = await lanes.stage.receiver((request: { body: Buffer }) => {
      const { number } = receiptOf(request);
      return { statuses: [state.fails && number === 1 ? 503 : 200] };
    });
    return { state, receiver };
  }

  it('has what they hold in their order, and what comes then beside them, when it wants none any more', async () => {
    const { state, receiver } = await failing();
    await lanes.stage.endpoint('off', receiver.url, { order: strict, retry: retries(40) });
    await lanes.request('off', ['a', 'a', 'a']);
    await eventually(() => receiver.requests.length > 0);
    await lanes.stage.endpoint('off', receiver.url, { version: 2, retry: retries(40) });
    // The two topics are read beside each other: only what comes after the change is known must follow it.
    await eventually(
      async () => {
        await lanes.request('off', ['b']);
        return numbersOf(receiver, 'b').some((number) => number > 1);
      },
      { timeoutMs: 20_000, everyMs: 200 },
    );
    expect(firsts(numbersOf(receiver, 'a'))).toEqual([1]);
    state.fails = false;
    await eventually(() => new Set(numbersOf(receiver, 'a')).size === 3);
    expect(firsts(numbersOf(receiver, 'a'))).toEqual([1, 2, 3]);
    await eventually(async () => (await lanes.count('lanes', `endpoint_id = 'off'`)) === 0, {
      timeoutMs: 20_000,
    });
  });

  it('has its deliveries in lanes from then on, also those that come back from a wait, when it wants order', async () => {
    const { state, receiver } = await failing();
    await lanes.stage.endpoint('on', receiver.url, { retry: retries(40) });
    await lanes.request('on', ['a', 'a']);
    await eventually(() => numbersOf(receiver, 'a').includes(2));
    await lanes.stage.endpoint('on', receiver.url, { version: 2, order: perKey, retry: retries(40) });
    await eventually(async () => (await lanes.count('lanes', `endpoint_id = 'on'`)) === 1, {
      timeoutMs: 30_000,
    });
    await lanes.request('on', ['a']);
    await eventually(async () => (await lanes.count('lane_deliveries', `endpoint_id = 'on'`)) === 2, {
      timeoutMs: 20_000,
    });
    state.fails = false;
    await eventually(() => numbersOf(receiver, 'a').includes(3));
    const numbers = numbersOf(receiver, 'a');
    expect(numbers.lastIndexOf(1)).toBeLessThan(numbers.indexOf(3));
  });

  it('counts the horizon of what was under way before from when it is the first of its lane', async () => {
    const { state, receiver } = await failing();
    await lanes.stage.endpoint('under-way', receiver.url, { order: strict, retry: retries(40) });
    await lanes.request('under-way', ['a']);
    const horizonAt = Date.now() + 2_000;
    const underWay = { cd_attempt: '1', cd_horizon_at: new Date(horizonAt).toISOString() };
    await lanes.stage.request('under-way', 1, underWay, () => ({ key: 'a', number: 2 }));
    await eventually(
      async () =>
        (await lanes.count('lane_deliveries', `endpoint_id = 'under-way'`)) === 2 && Date.now() > horizonAt,
    );
    state.fails = false;
    await eventually(() => numbersOf(receiver, 'a').includes(2));
    expect(await lanes.stage.deadLetters('under-way')).toEqual([]);
  });

  it('keeps what waits in its lanes, and asks for another key from then on, when the key changes', async () => {
    const { state, receiver } = await failing();
    await lanes.stage.endpoint('keyed', receiver.url, { order: perKey, retry: retries(40) });
    await lanes.request('keyed', ['a', 'a']);
    await eventually(() => receiver.requests.length > 0);
    const order = { ...perKey, key: 'body.data.key' };
    await lanes.stage.endpoint('keyed', receiver.url, { version: 2, order, retry: retries(40) });
    state.fails = false;
    await eventually(() => numbersOf(receiver, 'a').includes(2));
    expect(firsts(numbersOf(receiver, 'a'))).toEqual([1, 2]);
  });

  it('gets what went from its lanes into a mailbox when it is a receiver with order again', async () => {
    const { state, receiver } = await failing();
    await lanes.stage.endpoint('back', receiver.url, { order: strict, retry: retries(40) });
    await lanes.request('back', ['a', 'a', 'a']);
    await eventually(() => receiver.requests.length > 0);
    const keys: [{ id: string; hash: string }] = [{ id: 'k1', hash: `sha256:${'0'.repeat(64)}` }];
    await lanes.stage.endpoint('back', undefined, { version: 2, kind: 'poll', poll: { keys } });
    await eventually(async () => (await lanes.count('lanes', `endpoint_id = 'back'`)) === 0, {
      timeoutMs: 40_000,
    });
    state.fails = false;
    await lanes.stage.endpoint('back', receiver.url, { version: 3, order: strict, retry: retries(40) });
    await eventually(() => new Set(numbersOf(receiver, 'a')).size === 3, { timeoutMs: 60_000 });
  }, 150_000);
});
