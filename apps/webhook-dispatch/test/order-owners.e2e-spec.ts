import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EndpointChanged } from '@crossdock/contracts';
import { eventually, type RunningApp } from '@crossdock/testing';
import { firsts, LaneStage, numbersOf, perKey, retries, upTo } from './lane-stage.js';

const keys = Array.from({ length: 8 }, (_, index) => `customer-${index}`);

describe('lanes that another process takes over', () => {
  let lanes: LaneStage;

  beforeAll(async () => {
    lanes = await LaneStage.open();
  });
  afterAll(() => lanes?.close());

  /** Whose the lanes of an endpoint are. */
  async function ownerOf(endpointId: string): Promise<number> {
    return await eventually(async () => {
      const [row] = await lanes.query<{ owner: string }>(
        `SELECT owner FROM lane_partitions p JOIN lanes l ON l.partition = p.partition WHERE endpoint_id = '${endpointId}'`,
      );
      const at = lanes.stage.apps.findIndex(({ pid }) => row?.owner.endsWith(`-${pid}`));
      if (at < 0) throw new Error(`the owner ${row?.owner ?? 'of nothing'} is not known`);
      return at;
    });
  }

  async function started(
    endpointId: string,
    more: Partial<EndpointChanged> = {},
  ): Promise<{
    receiver: Awaited<ReturnType<LaneStage['stage']['receiver']>>;
    owner: RunningApp;
    all: number;
  }> {
    const receiver = await lanes.stage.receiver((_: unknown, index: number) =>
      index % 9 === 0 ? { statuses: [503] } : { delayMs: 30 },
    );
    await lanes.stage.endpoint(endpointId, receiver.url, { order: perKey, retry: retries(20), ...more });
    for (let count = 0; count < 15; count++) await lanes.request(endpointId, keys);
    await eventually(() => receiver.requests.length > 20, { timeoutMs: 40_000 });
    const owner = lanes.stage.apps[await ownerOf(endpointId)];
    if (!owner) throw new Error('no owner');
    return { receiver, owner, all: keys.length * 15 };
  }

  it('are gone on with in order when their owner is killed, and when it stops', async () => {
    await lanes.stage.start();
    await lanes.stage.start();
    const { receiver, owner, all } = await started('killed');
    await owner.kill('SIGKILL');
    const whole = () => keys.reduce((sum, key) => sum + new Set(numbersOf(receiver, key)).size, 0);
    const before = whole();
    await eventually(() => whole() > before + 5, { timeoutMs: 40_000 });
    // Now the other one goes as well, in good order, and a third goes on.
    await lanes.stage.start();
    await Promise.all(lanes.stage.apps.slice(0, 2).map((app) => app.stop()));
    await eventually(() => whole() === all, { timeoutMs: 60_000 });
    for (const key of keys) {
      const numbers = numbersOf(receiver, key);
      expect(firsts(numbers)).toEqual(upTo(15));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
    await eventually(async () => (await lanes.count('lanes')) === 0);
  }, 180_000);

  it('are not touched any more by an owner that was frozen and wakes up', async () => {
    lanes.stage.apps.splice(0, 2);
    await lanes.stage.start();
    // Most of its lanes wait for their turn when it is frozen.
    const { receiver, owner, all } = await started('frozen', { maxPerSecond: 12 });
    process.kill(owner.pid, 'SIGSTOP');
    const whole = () => keys.reduce((sum, key) => sum + new Set(numbersOf(receiver, key)).size, 0);
    try {
      const before = whole();
      await eventually(() => whole() > before + 8, { timeoutMs: 60_000 });
    } finally {
      process.kill(owner.pid, 'SIGCONT');
    }
    const seen = new Map(keys.map((key) => [key, numbersOf(receiver, key).length]));
    await eventually(() => whole() === all, { timeoutMs: 60_000 });
    for (const key of keys) {
      const numbers = numbersOf(receiver, key);
      expect(firsts(numbers)).toEqual(upTo(15));
      // It makes no request any more for what others have gone past.
      const since = numbers.slice(seen.get(key));
      expect([key, since]).toEqual([key, since.toSorted((a, b) => a - b)]);
      expect(since[0] ?? 15).toBeGreaterThanOrEqual(numbers[(seen.get(key) ?? 1) - 1] ?? 0);
    }
    await eventually(async () => (await lanes.count('lanes')) === 0);
  }, 180_000);
});
