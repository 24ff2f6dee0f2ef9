import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createBus, eventually, type Bus } from '@crossdock/testing';
import { startMember, type Member } from './member.js';
import { sample } from './samples.js';
import { dispatchController } from './services.js';

const REQUESTED = 'webhook.delivery-requested.v1';

describe('members that come and go', () => {
  let bus: Bus;
  const members: Member[] = [];
  const seen = new Map<string, number>();
  const by = new Map<number, Set<number>>();

  beforeAll(async () => void (bus = await createBus('webhook-dispatch')));
  afterEach(async () => void (await Promise.all(members.splice(0).map((member) => member.close()))));
  afterAll(() => bus.close());

  const start = async (id: number) => {
    by.set(id, new Set());
    const controller = dispatchController({
      concurrency: 64,
      deliver: async ({ key, partition }) => {
        await new Promise((done) => setTimeout(done, 50));
        by.get(id)!.add(partition);
        seen.set(key, (seen.get(key) ?? 0) + 1);
      },
    });
    const member = await startMember('webhook-dispatch', bus, [controller]);
    members.push(member);
    return member;
  };

  it('lose no record and repeat next to none', async () => {
    await start(1);
    let number = 0;
    let publishing = true;
    const publisher = (async () => {
      while (publishing) {
        const records = Array.from({ length: 20 }, () => sample('DeliveryRequested', `r${number++}`));
        await bus.publish(REQUESTED, ...records);
        // Less than one member alone can take, which is 64 every fifty milliseconds.
        await new Promise((done) => setTimeout(done, 25));
      }
    })();
    await eventually(() => expect(seen.size).toBeGreaterThan(200));
    const second = await start(2);
    await eventually(() => expect(by.get(2)!.size).toBe(6));
    for (const partitions of by.values()) partitions.clear();
    const before = seen.size;
    await eventually(() => expect(seen.size).toBeGreaterThan(before + 200));
    expect(by.get(1)!.size).toBe(6);
    expect([...by.get(1)!].some((partition) => by.get(2)!.has(partition))).toBe(false);
    await second.close();
    members.splice(members.indexOf(second), 1);
    await eventually(() => expect(by.get(1)!.size).toBe(12));
    publishing = false;
    await publisher;
    await eventually(() => expect(seen.size).toBe(number));
    const repeated = [...seen.values()].filter((times) => times > 1).length;
    // What was in hand, some forty records each time, came to its end and was committed before partitions moved.
    expect(repeated).toBeLessThanOrEqual(8);
  });
});
