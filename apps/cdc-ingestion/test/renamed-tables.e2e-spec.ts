import { afterEach, describe, expect, it } from '@jest/globals';
import { noteFault, type RunningApp } from '@crossdock/testing';
import { Capture, type RowChanged } from './capture-fixture.js';
import { rows, sightsOf, tally } from './tally.js';

const schema = 'CREATE SCHEMA aside; CREATE TABLE t (id int PRIMARY KEY, v text)';

/** A publication names a table by its oid, and the stream tells the name of the time: what is renamed is still captured. */
describe('a captured table that is renamed', () => {
  let capture: Capture;
  let app: RunningApp;

  afterEach(() => capture.close());

  async function streams(tables = ['t']): Promise<void> {
    capture = await Capture.create({ tables, schema });
    app = await capture.startStreaming();
    await capture.db.query(`INSERT INTO t VALUES (1, 'before')`);
    await capture.changed(1);
    await capture.caughtUp();
  }

  async function run(...statements: string[]): Promise<void> {
    for (const statement of statements) await capture.db.query(statement);
  }

  /** All rows, each under the name that its table had, and none twice. */
  async function expectRows(
    fault: string,
    committed: (readonly [table: string, id: number])[],
  ): Promise<void> {
    const nameOf = ({ schema: of, table }: RowChanged): string => `${of}.${table}`;
    const changes = await capture.changed(committed.length);
    await capture.caughtUp();
    const { repeats } = tally(
      `renamed-tables: ${fault}`,
      sightsOf(await capture.changes(), nameOf),
      committed.map(([state, row]) => ({ row, state })),
    );
    expect(repeats).toBe(0);
    expect(changes.map((change) => [nameOf(change), change.after?.id])).toEqual(committed);
  }

  it('for a moment, while it is read, has all its rows', async () => {
    await streams();
    await run(
      `BEGIN; ALTER TABLE t RENAME TO other; INSERT INTO other VALUES (2, 'aside'); ALTER TABLE other RENAME TO t; COMMIT`,
      `INSERT INTO t VALUES (3, 'after')`,
    );
    await expectRows('for a moment', [
      ['public.t', 1],
      ['public.t', 2],
      ['public.t', 3],
    ]);
    expect(app.output()).toContain('table.renamed');
  });

  it('for a while that nobody reads has all its rows', async () => {
    await streams();
    await capture.stop(app);
    await run(
      'ALTER TABLE t RENAME TO other',
      `INSERT INTO other VALUES (2, 'aside')`,
      'ALTER TABLE other SET SCHEMA aside',
      `INSERT INTO aside.other VALUES (3, 'further aside')`,
      'ALTER TABLE aside.other SET SCHEMA public',
      'ALTER TABLE other RENAME TO t',
      `INSERT INTO t VALUES (4, 'after')`,
    );
    app = await capture.startStreaming();
    await expectRows('while nobody reads', [
      ['public.t', 1],
      ['public.t', 2],
      ['public.t', 3],
      ['public.t', 4],
    ]);
  });

  it('for good stops the source, and declared by its new name it has all its rows under that', async () => {
    await streams();
    await capture.stop(app);
    await run(
      `INSERT INTO t VALUES (2, 'before')`,
      'ALTER TABLE t RENAME TO other',
      `INSERT INTO other VALUES (3, 'after')`,
    );
    app = await capture.start();
    await app.ready();
    await capture.inState(app, 'table_missing');
    await capture.configure({ tables: ['other'] });
    await capture.streaming(app);
    await expectRows('for good, then declared', [
      ['public.t', 1],
      ['public.other', 2],
      ['public.other', 3],
    ]);
  });

  it('is not mistaken for the one that took its place', async () => {
    await streams();
    await run(
      'CREATE TABLE made (id int PRIMARY KEY, v text)',
      `ALTER PUBLICATION ${capture.slot} ADD TABLE made`,
      `INSERT INTO made VALUES (7, 'a copy')`,
      'BEGIN; ALTER TABLE t RENAME TO was; ALTER TABLE made RENAME TO t; COMMIT',
    );
    const { detail, state } = await capture.inState(app, 'publication_missing');
    noteFault({ fault: 'renamed-tables: another in its place', measured: `state ${state}` });
    expect(detail).toContain('public.t taken out and added again');
    expect(await capture.changes()).toHaveLength(1);
  });
});

describe('a captured table with the replica identity full', () => {
  let capture: Capture;

  afterEach(() => capture.close());

  it('has the key that its rows were written with, however often the key column was renamed before they were read', async () => {
    capture = await Capture.create({
      tables: ['t'],
      schema: `${schema}; ALTER TABLE t REPLICA IDENTITY FULL`,
    });
    const first = await capture.startStreaming();
    await capture.db.query(`INSERT INTO t VALUES (1, 'a')`);
    await capture.db.query('ALTER TABLE t RENAME id TO nr');
    await capture.db.query(`INSERT INTO t VALUES (2, 'b')`);
    await capture.changed(2);
    await capture.caughtUp();
    await capture.stop(first);

    await capture.db.query(`INSERT INTO t VALUES (3, 'c')`);
    await capture.db.query('ALTER TABLE t RENAME nr TO number');
    await capture.db.query(`INSERT INTO t VALUES (4, 'd')`);

    await capture.startStreaming();
    const changes = await capture.changed(4);
    tally(
      'renamed-tables: the key column',
      changes.map(({ key, changeId }) => ({ row: Object.values(key ?? {})[0], changeId })),
      rows([1, 2, 3, 4]),
    );
    expect(changes.map(({ key }) => key)).toEqual([{ id: 1 }, { nr: 2 }, { nr: 3 }, { number: 4 }]);
  });
});
