import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningApp } from '@crossdock/testing';
import { initialBackfillId } from '../src/backfill/backfill-order.js';
import { BackfilledCapture } from './backfill-fixture.js';
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
        tables: ['t'],
        // Compressed they take little of the test's own disk, and are few by their table's size.
        schema: `CREATE TABLE t (id int PRIMARY KEY, v text);
          INSERT INTO t SELECT i, 'small' FROM generate_series(1, ${small}) i;
          INSERT INTO t SELECT i, repeat('large', 800000) FROM generate_series(${small + 1}, ${small + count}) i;
          INSERT INTO t SELECT i, 'small' FROM generate_series(${small + count + 1}, ${2 * small + count}) i;
          ANALYZE t`,
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
});
