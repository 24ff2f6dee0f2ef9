import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createBus, eventually, type Bus } from '@crossdock/testing';
import { startMember, type Member } from './member.js';
import { sample } from './samples.js';
import { healthController, type Health } from './services.js';

const TOPIC = 'webhook.endpoint-health-changed.v1';

describe('batches', () => {
  let bus: Bus;
  let member: Member;

  beforeAll(async () => void (bus = await createBus('control-plane')));
  afterEach(() => member.close());
  afterAll(() => bus.close());

  const health = (key: string, number: number) => {
    const record = sample('EndpointHealthChanged', key);
    return { ...record, payload: { ...(record.payload as object), endpointVersion: number } };
  };

  it('come in order per partition, one at a time, partitions beside each other', async () => {
    const seen: Health[] = [];
    const atWork = new Map<number, number>();
    let most = 0;
    member = await startMember('control-plane', bus, [
      healthController(async (records) => {
        const partition = records[0]!.partition;
        expect(atWork.get(partition) ?? 0).toBe(0);
        atWork.set(partition, 1);
        most = Math.max(
          most,
          [...atWork.values()].reduce((sum, n) => sum + n, 0),
        );
        await new Promise((done) => setImmediate(done));
        seen.push(...records);
        atWork.set(partition, 0);
      }, 7),
    ]);
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (let round = 0; round < 10; round++) {
      await bus.publish(
        TOPIC,
        ...keys.flatMap((key) => [0, 1, 2, 3, 4].map((n) => health(key, round * 5 + n))),
      );
    }
    await eventually(() => expect(seen).toHaveLength(400));
    for (const key of keys) {
      const mine = seen.filter((record) => record.key === key);
      expect(mine.map((record) => record.payload?.endpointVersion)).toEqual([...Array(50).keys()]);
    }
    expect(most).toBeGreaterThan(1);
    expect(member.transport.readiness()).toEqual({ ready: true });
  });
});
