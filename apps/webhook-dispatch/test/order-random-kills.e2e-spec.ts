import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, noteFault, seededChance, type RecordingEndpoint } from '@crossdock/testing';
import { firsts, LaneStage, numbersOf, perKey, retries, strict, upTo } from './lane-stage.js';

const kills = Number(process.env.DISPATCH_KILLS ?? 3);
const seed = Number(process.env.DISPATCH_SEED ?? Math.floor(Math.random() * 1_000_000));
const keys = Array.from({ length: 12 }, (_, index) => `customer-${index}`);
const perKeyPerKill = 12;
const strictPerKill = 30;

/**
 * Whatever is killed when, each key gets its deliveries in order, all of them, and more than once only the one that was under way.
 * `DISPATCH_KILLS=100` is the extended run; `DISPATCH_SEED` repeats the moments.
 */
describe('kill -9 at random moments, where order is asked', () => {
  const next = seededChance(seed);
  let lanes: LaneStage;
  let shop: RecordingEndpoint;
  let till: RecordingEndpoint;

  beforeAll(async () => {
    lanes = await LaneStage.open();
    const behaviour = (_: unknown, index: number) =>
      index % 15 === 0 ? { statuses: [503] } : { delayMs: 5 };
    shop = await lanes.stage.receiver(behaviour);
    till = await lanes.stage.receiver(behaviour);
  });
  afterAll(() => lanes?.close());

  it(
    'keeps the order of every key, loses nothing, and repeats only what was under way',
    async () => {
      await lanes.stage.endpoint('shop', shop.url, { order: perKey, retry: retries(20) });
      await lanes.stage.endpoint('till', till.url, { order: strict, retry: retries(20) });
      const received = () => shop.requests.length + till.requests.length;
      for (let kill = 0; kill < kills; kill++) {
        for (let count = 0; count < perKeyPerKill; count++) await lanes.request('shop', keys);
        await lanes.request('till', Array<string>(strictPerKill).fill('all'));
        const app = await lanes.stage.start();
        const enough = received() + Math.floor(next() * (keys.length * perKeyPerKill + strictPerKill));
        await eventually(() => received() >= enough, { timeoutMs: 30_000, everyMs: 1 });
        await app.kill('SIGKILL');
      }
      await lanes.stage.start();
      const all = kills * (keys.length * perKeyPerKill + strictPerKill);
      await eventually(
        async () => {
          const attempts = [...(await lanes.stage.attempts('shop')), ...(await lanes.stage.attempts('till'))];
          const delivered = attempts.filter(({ outcome }) => outcome === 'delivered');
          return new Set(delivered.map(({ eventId }) => eventId)).size === all;
        },
        { timeoutMs: 60_000 + kills * 20_000, everyMs: 500 },
      );

      const receipts = [
        ...keys.map((key) => ({ numbers: numbersOf(shop, key), of: kills * perKeyPerKill })),
        { numbers: numbersOf(till, 'all'), of: kills * strictPerKill },
      ];
      for (const { numbers, of } of receipts) {
        expect(firsts(numbers)).toEqual(upTo(of));
        // What comes again is the newest that had come: the one that was under way, or that had failed.
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      }
      await eventually(async () => (await lanes.count('lane_deliveries')) === 0);
      const refused = Math.ceil(shop.requests.length / 15) + Math.ceil(till.requests.length / 15);
      const repeated = received() - refused - all;
      noteFault({
        fault: 'order-random-kills: kill -9 of webhook-dispatch with ordered lanes under load',
        seed,
        committed: all,
        missing: 0,
        repeats: repeated,
        measured: `${kills} kills, ${keys.length + 1} lanes`,
      });
      expect(repeated).toBeLessThanOrEqual(kills * (keys.length + 1));
    },
    120_000 + kills * 40_000,
  );
});
