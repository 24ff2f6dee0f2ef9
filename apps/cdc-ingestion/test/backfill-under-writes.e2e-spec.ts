import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { BackfilledCapture } from './backfill-fixture.js';
import { itemsTable, Writers } from './backfill-writers.js';

const rowCount = 20_000;
const seed = Number(process.env.CAPTURE_SEED ?? Math.floor(Math.random() * 1_000_000));

/** Rows that were there before capture began, read by two back-fills while eight applications change them. */
describe(`a back-fill of ${rowCount} rows under writers (seed ${seed})`, () => {
  let fixture: BackfilledCapture;
  let writers: Writers | undefined;
  let role: string | undefined;

  afterEach(async () => {
    await writers?.stop();
    if (role) await fixture.db.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    await fixture.close();
  });

  /** Columns, and not the table, can be read by it. */
  async function readAsLeast(): Promise<void> {
    const { capture, db } = fixture;
    role = `cdc_columns_${randomBytes(4).toString('hex')}`;
    await db.query(
      `CREATE ROLE ${role} LOGIN REPLICATION PASSWORD 'least';
       GRANT SELECT (id, n, v) ON items TO ${role};
       CREATE PUBLICATION ${capture.slot} FOR TABLE items WITH (publish_via_partition_root = true)`,
    );
    const url = new URL(capture.databaseUrl);
    url.username = role;
    url.password = 'least';
    await capture.configure({ url: url.href });
  }

  it.each([
    ['may read the table', () => Promise.resolve()],
    ['may read its columns alone', readAsLeast],
  ])(
    'by a role that %s gives per key as the last record what is in the table, and misses none',
    async (reader, prepare) => {
      fixture = await BackfilledCapture.create({
        tables: ['items'],
        schema: `${itemsTable}; INSERT INTO items SELECT i, 0, 'old ' || i FROM generate_series(1, ${rowCount}) i`,
      });
      const { capture } = fixture;
      await prepare();
      const app = await capture.start();
      await capture.streaming(app);
      writers = await Writers.start(capture.databaseUrl, { count: 8, keys: rowCount, seed });
      await fixture.order('bkf_all', { table: 'items', rowsPerSecond: 4_000 });
      // Beside it, in another session, so that chunks of one table lie across each other in the log.
      await fixture.order('bkf_half', {
        table: 'items',
        keyFrom: [String(rowCount / 2)],
        rowsPerSecond: 2_000,
      });
      const completed = await fixture.until('bkf_all', 'completed', { app, timeoutMs: 60_000 });
      const half = await fixture.until('bkf_half', 'completed', { app, timeoutMs: 60_000 });
      await writers.stop();
      await capture.caughtUp();

      const { read } = await fixture.tally(`backfill-under-writes: ${reader}`, 'items', {
        seed,
        measured: `${writers.committed} commits meanwhile`,
      });
      const readBy = (id: string): number => read.filter(({ backfillId }) => backfillId === id).length;
      for (const [{ backfillId, rows }, least] of [
        [completed, rowCount / 2],
        [half, rowCount / 4],
      ] as const) {
        expect(readBy(backfillId)).toBeGreaterThan(least);
        expect(rows).toBeGreaterThanOrEqual(readBy(backfillId));
      }
      // Neither waited for the other.
      const [begun] = (await fixture.told('bkf_half')).filter(({ rows }) => rows > 0);
      expect(Date.parse(begun?.updatedAt ?? '')).toBeLessThan(Date.parse(completed.updatedAt));
      expect(writers.committed).toBeGreaterThan(500);
      const [first] = read;
      expect(first).toMatchObject({ operation: 'read', before: null, unchanged: [] });
      expect(first?.changeId).toMatch(/^bfr_/);
      expect(new Set(read.map(({ changeId }) => changeId)).size).toBe(read.length);
    },
    120_000,
  );
});
