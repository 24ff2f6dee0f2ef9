import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { found, type RunningApp, seededChance } from '@crossdock/testing';
import { BackfilledCapture } from './backfill-fixture.js';
import { itemsTable, Writers } from './backfill-writers.js';

const rowCount = 20_000;
const kills = Number(process.env.CAPTURE_KILLS ?? 5);
/** So that it lasts longer than the kills, each of which takes a few seconds. */
const rate = Math.max(20, Math.floor(rowCount / (kills * 20)));
const seed = Number(process.env.CAPTURE_SEED ?? Math.floor(Math.random() * 1_000_000));

/** The reader dies in the middle of chunks; another goes on behind the last one that was safe. */
describe(`a back-fill whose reader is killed ${kills} times (seed ${seed})`, () => {
  let fixture: BackfilledCapture;
  let writers: Writers | undefined;

  afterEach(async () => {
    await writers?.stop();
    await fixture.close();
  });

  it(
    'completes, repeats rows with equal ids, and leaves per key the newest record last',
    async () => {
      fixture = await BackfilledCapture.create({
        tables: ['items'],
        schema: `${itemsTable}; INSERT INTO items SELECT i, 0, 'old ' || i FROM generate_series(1, ${rowCount}) i`,
      });
      const { capture } = fixture;
      const pool = new Set<RunningApp>();
      const start = async (): Promise<void> => {
        const app = await capture.start();
        pool.add(app);
        await app.ready({ timeoutMs: 60_000, everyMs: 50 });
      };
      const theReader = (): Promise<RunningApp> =>
        found(
          async () => {
            const apps = [...pool];
            const states = await Promise.all(apps.map(async (app) => (await capture.status(app))?.state));
            return apps[states.indexOf('streaming')];
          },
          { timeoutMs: 60_000 },
        );
      await start();
      await theReader();
      writers = await Writers.start(capture.databaseUrl, { count: 6, keys: rowCount, seed });
      await fixture.order('bkf_all', { table: 'items', rowsPerSecond: rate });
      const chance = seededChance(seed);
      for (let kill = 1; kill <= kills; kill++) {
        await start();
        const reader = await theReader();
        const before = (await fixture.told('bkf_all')).at(-1)?.rows ?? 0;
        // Into the middle of whatever it does next.
        await fixture.until('bkf_all', ({ rows }) => rows > before, { app: reader, timeoutMs: 30_000 });
        await pause(chance() * 300);
        pool.delete(reader);
        await reader.kill('SIGKILL');
        await theReader();
      }
      await fixture.order('bkf_all', { table: 'items' });
      const completed = await fixture.until('bkf_all', 'completed', { timeoutMs: 60_000 });
      await writers.stop();
      await capture.caughtUp(30_000);

      await fixture.tally('backfill-kills', 'items', { seed, measured: `${kills} kills` });
      // Never from the beginning: what was done is not done again.
      expect(completed.rows).toBeLessThan(rowCount * 1.5);
      const keys = (await fixture.told('bkf_all')).map(({ lastKey }) => Number(lastKey?.[0] ?? 0));
      expect(keys).toEqual([...keys].sort((one, other) => one - other));
    },
    120_000 + kills * 15_000,
  );
});
