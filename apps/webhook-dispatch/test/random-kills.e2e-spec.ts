import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delayTiers } from '@crossdock/contracts';
import { eventually, noteFault, RecordingEndpoint, seededChance } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

const kills = Number(process.env.DISPATCH_KILLS ?? 3);
const seed = Number(process.env.DISPATCH_SEED ?? Math.floor(Math.random() * 1_000_000));
const deliveriesPerKill = 240;
/** Commits are written every 200 ms. */
const commitMs = 250;
/** Behind a fetch that may wait for 100 ms; the rest is room for a busy machine. */
const commitOnBusyMachineMs = 1_000;

/**
 * Every delivery that was accepted comes to an end, whatever is killed when: delivered, or a dead letter where its endpoint refuses it.
 * `DISPATCH_KILLS=100` is the extended run; `DISPATCH_SEED` repeats the moments.
 */
describe('kill -9 at random moments', () => {
  const next = seededChance(seed);
  let stage: DispatchStage;
  let well: RecordingEndpoint;
  let refusing: RecordingEndpoint;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    well = await RecordingEndpoint.start((_: unknown, index: number) =>
      index % 10 === 0 ? { statuses: [503] } : { delayMs: 5 },
    );
    refusing = await RecordingEndpoint.start({ statuses: [400] });
  });
  afterAll(async () => {
    await stage?.close();
    await well?.close();
    await refusing?.close();
  });

  it(
    'loses nothing, and repeats only what was in hand or not committed yet',
    async () => {
      const retry = { delaysMs: Array<number>(8).fill(1_000), jitter: 0, horizonMs: 3_600_000 };
      const shops = Array.from({ length: 6 }, (_, index) => `shop-${index}`);
      for (const id of shops) await stage.endpoint(id, well.url, { maxInFlight: 4, retry });
      await stage.endpoint('refusing', refusing.url, { maxInFlight: 4, retry });
      const asked: string[] = [];
      const toRefuse: string[] = [];
      const killedAt: number[] = [];
      for (let kill = 0; kill < kills; kill++) {
        for (const id of shops) asked.push(...(await stage.request(id, deliveriesPerKill / shops.length)));
        toRefuse.push(...(await stage.request('refusing', 5)));
        // Counted from before the start: some have come by the time at which it says that it is ready.
        const before = well.requests.length;
        const app = await stage.start();
        const enough = before + Math.floor(next() * deliveriesPerKill);
        await eventually(() => well.requests.length >= enough, { timeoutMs: 30_000, everyMs: 1 });
        killedAt.push(Date.now());
        await app.kill('SIGKILL');
      }
      await stage.start();
      const ended = async () => {
        const attempts = (await stage.bus.read('webhook.attempt-completed.v1')).map((record) =>
          record.json<{ eventId: string; outcome: string }>(),
        );
        const of = (outcome: string) =>
          new Set(attempts.filter((attempt) => attempt.outcome === outcome).map(({ eventId }) => eventId));
        return { delivered: of('delivered'), refused: of('dead-lettered') };
      };
      await eventually(
        async () => {
          const { delivered, refused } = await ended();
          return delivered.size === asked.length && refused.size === toRefuse.length;
        },
        { timeoutMs: 60_000 + kills * 2_000, everyMs: 500 },
      );

      const { delivered, refused } = await ended();
      const deadLetters = await stage.deadLetters('refusing');
      expect(delivered).toEqual(new Set(asked));
      expect(refused).toEqual(new Set(toRefuse));
      expect(new Set(deadLetters.map(({ headers }) => headers.ce_id))).toEqual(new Set(toRefuse));
      expect(await stage.bus.read('webhook.delivery-dead-lettered.v1')).toHaveLength(deadLetters.length);

      const answeredWell = well.requests.filter((_, index) => index % 10 !== 0).length;
      const repeated = answeredWell - asked.length;
      const tiers = delayTiers.map((tier) => stage.bus.read(`webhook.delivery-delayed.${tier}.v1`));
      const written = (await Promise.all(tiers)).flat().map(({ timestamp }) => timestamp);
      const sent = well.requests.map(({ receivedAt }) => receivedAt);
      // A retry, or a wait, that was written and not committed is there twice from then on.
      const within = (ms: number): number =>
        [...sent, ...written].filter((at) => killedAt.some((kill) => at > kill - ms && at < kill + 100))
          .length;
      noteFault({
        fault: 'random-kills: kill -9 of webhook-dispatch under load',
        seed,
        committed: asked.length + toRefuse.length,
        missing: 0,
        repeats: repeated,
        measured: `${kills} kills`,
      });
      process.stdout.write(
        `${kills} kills: ${asked.length} delivered, 0 lost, ${repeated} repeated; ` +
          `${within(commitMs)} requests and records of waits lay in the last ${commitMs} ms before a kill, ${within(commitOnBusyMachineMs)} in the last second\n`,
      );
      expect(repeated).toBeLessThanOrEqual(1.2 * within(commitOnBusyMachineMs));
    },
    120_000 + kills * 20_000,
  );
});
