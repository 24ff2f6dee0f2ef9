import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { eventually, openSession, type RunningApp } from '@crossdock/testing';
import { stageLeftMs } from '../src/stage/left-stages.js';
import { Capture, type RowChanged } from './capture-fixture.js';
import { numbers, rows, sightsOf, tally } from './tally.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY, filler text)';

/**
 * A reader that is killed with signal 9 while a long transaction is open, or is being published, and short ones commit in
 * between. The server streams the long one while it is open, so what was staged of it died with the process.
 */
describe('a reader killed in a long transaction between short ones', () => {
  let capture: Capture;
  let long: Client;
  let stages: string;

  beforeEach(async () => {
    stages = mkdtempSync(join(tmpdir(), 'crossdock-stage-'));
    capture = await Capture.create({
      tables: ['t'],
      schema,
      // Nothing of a transaction stays in memory, and its publication takes many batches.
      env: {
        CAPTURE_STAGE_FOLDER: stages,
        CAPTURE_STAGE_MEMORY_BYTES: '0',
        CAPTURE_MAX_IN_FLIGHT_CHANGES: '100',
      },
      source: { tellTransactions: true },
    });
    const name = new URL(capture.databaseUrl).pathname.slice(1);
    await capture.db.query(`ALTER DATABASE "${name}" SET logical_decoding_work_mem = '64kB'`);
    long = await openSession(capture.databaseUrl);
  });

  afterEach(async () => {
    await long.end();
    await capture.close();
    rmSync(stages, { recursive: true, force: true });
  });

  async function reader(): Promise<RunningApp> {
    const app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    return app;
  }

  const staged = (app: RunningApp) =>
    eventually(async () => {
      const status = (await capture.status(app)) as { stagedTransactions?: number } | undefined;
      return status?.stagedTransactions === 1;
    });

  const write = (client: Client, from: number, to: number) =>
    client.query(`INSERT INTO t SELECT i, repeat('x', 100) FROM generate_series($1::int, $2::int) i`, [
      from,
      to,
    ]);

  function expectInOrder(fault: string, changes: RowChanged[], committed: number[]): void {
    tally(`crash-in-long-transaction: ${fault}`, sightsOf(changes), rows(committed));
    expect([...new Set(changes.map(({ after }) => after?.id))]).toEqual(committed);
  }

  it('has all of it from the next reader, though the slot has passed its beginning', async () => {
    let app = await reader();
    await long.query('BEGIN');
    await write(long, 1, 2_000);
    await staged(app);
    await write(capture.db, 10_001, 10_002);
    await capture.changed(2);
    await capture.slotPassed();
    await app.kill('SIGKILL');
    await write(long, 2_001, 2_500);
    await long.query('SAVEPOINT a');
    await write(long, 2_501, 5_000);
    await long.query('ROLLBACK TO SAVEPOINT a');
    await write(capture.db, 10_003, 10_004);

    app = await reader();
    await staged(app);
    await capture.changed(4);
    await app.kill('SIGKILL');

    app = await reader();
    await write(long, 2_501, 3_000);
    await long.query('COMMIT');
    await write(capture.db, 10_005, 10_005);
    await capture.caughtUp(30_000);
    const committed = [...numbers(10_001, 10_004), ...numbers(1, 3_000), 10_005];
    expectInOrder('while it is open', await capture.changed(3_005), committed);
    expect(leftFiles()).toEqual([]);
  });

  it('repeats it with equal ids when it was killed amid its publication', async () => {
    const app = await reader();
    await long.query('BEGIN');
    await long.query(`SELECT pg_logical_emit_message(true, 'crossdock.annotations', '{"actor":"clerk"}')`);
    await write(long, 1, 30_000);
    await staged(app);
    await write(capture.db, 40_001, 40_001);
    await long.query('COMMIT');
    await capture.changed(2);
    await app.kill('SIGKILL');
    const published = (await capture.changes()).length;
    expect(published).toBeLessThan(30_001);
    expect((await capture.transactions()).map(({ changes }) => changes)).toEqual([1]);
    await reader();
    await write(capture.db, 40_002, 40_002);
    await capture.caughtUp(60_000);
    const changes = await capture.changed(30_002 + published - 1);
    expectInOrder('amid its publication', changes, [40_001, ...numbers(1, 30_000), 40_002]);
    // The first may come again: it is not said that it was confirmed.
    const told = new Map((await capture.transactions()).map((each) => [each.transactionId, each.changes]));
    expect([...told.values()]).toEqual([1, 30_000, 1]);
    const places = new Map<unknown, Set<string>>();
    for (const record of await capture.bus.read('cdc.row-changed.v1')) {
      const { after, annotations } = record.json<RowChanged>();
      const { ce_transactionid: id, ce_transactionindex: index, ce_tableorder: order } = record.headers;
      const known = places.get(after?.id) ?? new Set();
      places.set(after?.id, known.add([id, index, order, annotations?.actor].join()));
    }
    const id = [...told.keys()][1];
    for (const row of numbers(1, 30_000))
      expect(places.get(row)).toEqual(new Set([`${id},${2 * row},${row},clerk`]));
    expect(leftFiles()).toEqual([]);
  });

  it('shows nothing of it when it is rolled back after the kill, and lets its log go', async () => {
    const app = await reader();
    await long.query('BEGIN');
    await write(long, 1, 5_000);
    await staged(app);
    await app.kill('SIGKILL');
    await reader();
    await long.query('ROLLBACK');
    await write(capture.db, 10_001, 10_001);
    await capture.caughtUp();
    expectInOrder('then rolled back', await capture.changes(), [10_001]);
    await eventually(() => expect(leftFiles()).toEqual([]));
  });

  it('leaves nothing for ever where another slot is read from then on', async () => {
    const app = await reader();
    await long.query('BEGIN');
    await write(long, 1, 2_000);
    await staged(app);
    await eventually(() => leftFiles().length > 0);
    await app.kill('SIGKILL');
    const [stage] = readdirSync(stages) as [string];
    const old = new Date(Date.now() - 2 * stageLeftMs);
    utimesSync(join(stages, stage), old, old);
    await capture.configure({ slot: `${capture.slot}_new` });
    const next = await capture.start();
    await eventually(() => expect(readdirSync(stages)).not.toContain(stage));
    await eventually(() =>
      expect(next.logged()).toContainEqual(
        expect.objectContaining({ msg: 'stage.left_removed', stages: [stage] }),
      ),
    );
  });

  const leftFiles = (): string[] =>
    readdirSync(stages, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
});
