import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, found, type RunningApp } from '@crossdock/testing';
import { initialBackfillId } from '../src/backfill/backfill-order.js';
import { BackfilledCapture } from './backfill-fixture.js';
import type { RowChanged } from './capture-fixture.js';
import { itSince } from './server-version.js';
import { numbers } from './tally.js';

const small = 3_000;
const count = Number(process.env.CAPTURE_ROWS_OF_4_MB ?? 30);
const ceilingMb = 250;

/**
 * Rows of 4 MB behind small ones, which let a reader expect many at once. All of them together are more than the process may hold.
 *
 * `CAPTURE_ROWS_OF_4_MB=200` is the extended run.
 */
describe(`a table with ${count} rows of 4 MB`, () => {
  let fixture: BackfilledCapture;
  let app: RunningApp;

  beforeAll(async () => {
    fixture = await BackfilledCapture.create(
      {
        tables: ['t', 'documents'],
        // Compressed they take little of the test's own disk, and are few by their table's size.
        schema: `CREATE TABLE t (id int PRIMARY KEY, v text);
          INSERT INTO t SELECT i, 'small' FROM generate_series(1, ${small}) i;
          INSERT INTO t SELECT i, repeat('large', 800000) FROM generate_series(${small + 1}, ${small + count}) i;
          INSERT INTO t SELECT i, 'small' FROM generate_series(${small + count + 1}, ${2 * small + count}) i;
          ANALYZE t;
          CREATE TABLE documents (id int PRIMARY KEY, title text, body text)`,
      },
      { snapshot: 'initial' },
    );
    // As the local stack starts it: what is above this ends the process.
    app = await fixture.capture.start({ NODE_OPTIONS: '--max-old-space-size=96 --max-semi-space-size=8' });
    await app.ready();
  });

  afterAll(() => fixture.close());

  /** The most that the process ever held, in MB. */
  const peakMb = (): number =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${app.pid}/status`, 'utf8'))?.[1]) / 1024;

  it('is read with bounded memory, by the first snapshot and by a back-fill', async () => {
    const { capture } = fixture;
    await capture.inState(app, 'streaming', 60_000);
    const snapshot = initialBackfillId(capture.slot, 'public', 't');
    await fixture.order('bkf_large', { table: 't' });
    for (const id of [snapshot, 'bkf_large'])
      await fixture.until(id, 'completed', { app, timeoutMs: 60_000 });
    const read = new Map<unknown, Set<number>>();
    for (const record of await capture.bus.read('cdc.row-changed.v1')) {
      const { backfillId = '', key } = record.json<{ backfillId?: string; key: { id: number } }>();
      read.set(backfillId, (read.get(backfillId) ?? new Set()).add(key.id));
    }
    const all = new Set(numbers(1, 2 * small + count));
    expect(read).toEqual(
      new Map([
        [snapshot, all],
        ['bkf_large', all],
      ]),
    );
    expect(peakMb()).toBeLessThan(ceilingMb);
  });

  itSince(15)('brings what fits of a row that was parked, once its large column is left out', async () => {
    const { capture } = fixture;
    const changesOf = async (table: string): Promise<RowChanged[]> =>
      (await capture.bus.read('cdc.row-changed.v1'))
        .filter(({ key }) => key?.startsWith(`shop/public.${table}`))
        .map((record) => record.json<RowChanged>());
    await capture.db.query(
      `INSERT INTO documents VALUES (1, 'one', repeat('x', 20000000)), (2, 'two', 'small')`,
    );
    await eventually(async () => {
      const parked = await capture.bus.read('bus.record-parked.v1');
      expect(parked.some(({ key }) => key === 'shop/public.documents/{"id":1}')).toBe(true);
      expect((await changesOf('documents')).map(({ key }) => key)).toEqual([{ id: 2 }]);
    });

    const columns = ['id', 'title'] as [string, ...string[]];
    await fixture.reconfigure({
      tables: [
        { schema: 'public', table: 't' },
        { schema: 'public', table: 'documents', columns },
      ],
    });
    await eventually(async () => {
      const { rows } = await capture.db.query<{ columns: string }>(
        `SELECT attnames::text AS columns FROM pg_publication_tables WHERE pubname = $1 AND tablename = 'documents'`,
        [capture.slot],
      );
      expect(rows).toEqual([{ columns: '{id,title}' }]);
    });
    await fixture.order('bkf_documents', { table: 'documents', keyFrom: ['1'], keyTo: ['1'] });
    await fixture.until('bkf_documents', 'completed', { app });
    const read = (await changesOf('documents')).filter(({ operation }) => operation === 'read');
    expect(read).toMatchObject([
      { backfillId: 'bkf_documents', key: { id: 1 }, after: { id: 1, title: 'one' } },
    ]);
    await capture.db.query(`UPDATE documents SET title = 'another' WHERE id = 1`);
    const newest = await found(async () =>
      (await changesOf('documents')).find(({ operation }) => operation === 'update'),
    );
    expect(newest).toMatchObject({ key: { id: 1 }, after: { id: 1, title: 'another' } });
  });
});
