import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '@crossdock/contracts';
import type { Received } from '@crossdock/kafka';
import { createDatabase, type TestDatabase } from '@crossdock/testing';
import { LaneDatabase } from '../src/storage/lane-database.js';
import { LaneIntake } from '../src/storage/lane-intake.js';
import type { Head } from '../src/storage/lane-rows.js';
import { LaneStore } from '../src/storage/lane-store.js';

const example = examples.find(({ message }) => message === 'DeliveryLinedUp')!;
const body = Buffer.from('{}');

function linedUp(number: number, from = `3/${number}/1795512600129`): Received<'DeliveryLinedUp'> {
  return {
    topic: 'webhook.delivery-lined-up.v1',
    partition: 3,
    offset: String(number),
    timestamp: 1_795_512_600_129,
    key: 'shop',
    headers: {
      ...(example.headers as unknown as Received<'DeliveryLinedUp'>['headers']),
      cd_delivery_id: `dlv_${number}`,
      cd_lane: 'strict',
      cd_lined_up_from: from,
    },
    payload: body,
    bytes: body,
  };
}

describe('the lanes of a partition', () => {
  let database: TestDatabase;
  let lanes: LaneDatabase;
  let intake: LaneIntake;
  let store: LaneStore;

  beforeAll(async () => {
    database = await createDatabase('lanes');
    lanes = new LaneDatabase(database.url);
    intake = new LaneIntake(lanes);
    store = new LaneStore(lanes, 'test');
  });
  afterAll(async () => {
    await lanes?.close();
    await database?.drop();
  });

  const due = async (): Promise<Head[]> =>
    store.due([{ partition: 3, endpointId: 'shop', most: 10, version: 0 }], {
      now: Date.now(),
      inHand: [],
      maxBytes: 1_000,
    });

  it('are written by nobody whose claim was overtaken, and by whoever claimed last', async () => {
    const former = await store.claim(3);
    expect(await intake.take(former, [linedUp(1), linedUp(2)])).toEqual(new Set(['shop']));
    const [head] = await due();
    expect(head).toMatchObject({ lane: 'strict', headers: { cd_delivery_id: 'dlv_1' } });

    const owner = await store.claim(3);
    expect(await intake.take(former, [linedUp(3)])).toBeNull();
    const left = { head: head!, end: { kind: 'left' } } as const;
    expect(await store.settle([{ ...left, epoch: former }], 1_000)).toEqual([{ overtaken: true }]);
    expect((await due())[0]?.id).toBe(head?.id);

    const [settled] = await store.settle([{ ...left, epoch: owner }], 1_000);
    expect(settled).toMatchObject({ overtaken: false, next: { headers: { cd_delivery_id: 'dlv_2' } } });
  });

  it('take a record once: read again, lined up again, or requested again, also when it has left', async () => {
    const owner = await store.claim(3);
    expect(await intake.take(owner, [linedUp(1), linedUp(2)])).toEqual(new Set());
    expect(await intake.take(owner, [linedUp(1, '3/77/1795512600999')])).toEqual(new Set());
    expect(await intake.take(owner, [linedUp(4), linedUp(4, '3/78/1795512600999')])).toEqual(
      new Set(['shop']),
    );
    const rows = await lanes.query<{ id: string }>(
      'SELECT delivery_id AS id FROM lane_deliveries ORDER BY id',
    );
    expect(rows.map(({ id }) => id)).toEqual(['dlv_2', 'dlv_4']);
  });

  it('take a record at a place that was known when its topic was made anew', async () => {
    const owner = await store.claim(3);
    expect(await intake.take(owner, [{ ...linedUp(5), ...{ key: 'till' } }])).toEqual(new Set(['till']));
    const anew = linedUp(6, '3/1/1799999999999');
    expect(await intake.take(owner, [anew])).toEqual(new Set(['shop']));
  });

  it('keep what they are given about a head, and are empty when the last has left', async () => {
    const owner = await store.claim(3);
    const looks = [{ partition: 3, endpointId: 'till', most: 10, version: 0 }];
    const at = { now: Date.now() + 1_000, inHand: [], maxBytes: 1_000 };
    const [head] = await store.due(looks, at);
    const dueAt = at.now + 60_000;
    const headers = { ...head!.headers, cd_attempt: '1' };
    await store.settle([{ head: head!, epoch: owner, end: { kind: 'waits', headers, dueAt } }], 1_000);
    expect(await store.due(looks, at)).toEqual([]);
    expect((await store.outlook(looks, at.now)).get('till')).toEqual({
      endpointId: 'till',
      due: 0,
      nextDueAt: dueAt,
      stopped: false,
    });
    const [again] = await store.due(looks, { ...at, now: dueAt });
    expect(again).toMatchObject({ id: head?.id, headers: { cd_attempt: '1' } });
    expect(await store.due(looks, { ...at, now: dueAt, inHand: ['till strict'] })).toEqual([]);
    await store.settle([{ head: again!, epoch: owner, end: { kind: 'left' } }], 1_000);
    expect((await store.outlook(looks, dueAt)).size).toBe(0);
    expect(await store.figures([3])).toMatchObject({ stopped: 0, deliveries: 3 });
  });

  it('hand out no more bodies than there is room for: the others are due', async () => {
    const owner = await store.claim(7);
    const looks = [{ partition: 7, endpointId: 'large', most: 10, version: 0 }];
    const bytes = Buffer.alloc(400, 'x');
    const records = Array.from({ length: 8 }, (_, index) => {
      const one = linedUp(100 + index, `7/${index}/1795512600129`);
      const headers = { ...one.headers, cd_lane: `key:${index % 4}` };
      return { ...one, partition: 7, key: 'large', headers, bytes };
    });
    await intake.take(owner, records);
    const heads = await store.due(looks, { now: Date.now() + 1_000, inHand: [], maxBytes: 10_000 });
    expect(heads.map(({ lane }) => lane).sort()).toEqual(['key:0', 'key:1', 'key:2', 'key:3']);
    const left = heads.map((head) => ({ head, epoch: owner, end: { kind: 'left' } as const }));
    const settled = await store.settle(left, 1_000);
    const next = settled.flatMap((one) => (!one.overtaken && one.next ? [one.next] : []));
    expect(next.map(({ body: { length } }) => length)).toEqual([400, 400]);
    const inHand = next.map(({ endpointId, lane }) => `${endpointId} ${lane}`);
    const others = await store.due(looks, { now: Date.now() + 1_000, inHand, maxBytes: 10_000 });
    expect(new Set([...next, ...others].map(({ lane }) => lane)).size).toBe(4);

    await store.settle(
      [...next, ...others].map((head) => ({
        head,
        epoch: owner,
        end: { kind: 'stops', headers: head.headers, cause: 'rejected' } as const,
      })),
      0,
    );
    const untold: string[] = [];
    for (let after: Head | undefined; ;) {
      const some = await store.untold(7, 500, after);
      untold.push(...some.map(({ lane }) => lane));
      after = some.at(-1);
      if (!after) break;
      expect(some.length).toBeLessThanOrEqual(2);
    }
    expect(untold).toEqual(['key:0', 'key:1', 'key:2', 'key:3']);
  });
});
