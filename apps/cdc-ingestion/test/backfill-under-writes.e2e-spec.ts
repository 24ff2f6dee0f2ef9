import { afterEach, describe, expect, it } from '@jest/globals';
import { BackfilledCapture } from './backfill-fixture.js';
import { itemsTable, Writers } from './backfill-writers.js';

const rowCount = 20_000;
const seed = Number(process.env.CAPTURE_SEED ?? Math.floor(Math.random() * 1_000_000));

/** Rows that were there before capture began, read while eight applications change them. */
describe(`a back-fill of ${rowCount} rows under writers (seed ${seed})`, () => {
  let fixture: BackfilledCapture;
  let writers: Writers | undefined;

  afterEach(async () => {
    await writers?.stop();
    await fixture.close();
  });

  it('gives per key as the last record what is in the table, and misses none', async () => {
    fixture = await BackfilledCapture.create({
      tables: ['items'],
      schema: `${itemsTable}; INSERT INTO items SELECT i, 0, 'old ' || i FROM generate_series(1, ${rowCount}) i`,
    });
    const { capture } = fixture;
    const app = await capture.start();
    await capture.streaming(app);
    writers = await Writers.start(capture.databaseUrl, { count: 8, keys: rowCount, seed });
    await fixture.order('bkf_all', { table: 'items', rowsPerSecond: 4_000 });
    const completed = await fixture.until('bkf_all', 'completed', { app, timeoutMs: 60_000 });
    await writers.stop();
    await capture.caughtUp();

    const { read } = await fixture.tally('backfill-under-writes', 'items', {
      seed,
      measured: `${writers.committed} commits meanwhile`,
    });
    expect(read.length).toBeGreaterThan(rowCount / 2);
    expect(completed.rows).toBeGreaterThanOrEqual(read.length);
    expect(writers.committed).toBeGreaterThan(500);
    const [first] = read;
    expect(first).toMatchObject({ operation: 'read', backfillId: 'bkf_all', before: null, unchanged: [] });
    expect(first?.changeId).toMatch(/^bfr_/);
    expect(new Set(read.map(({ changeId }) => changeId)).size).toBe(read.length);
  }, 120_000);
});
