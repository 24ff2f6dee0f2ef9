import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually, noteFault, openSession } from '@crossdock/testing';
import { LocalSource } from './local-source.js';
import { itBefore, itSince } from './server-version.js';
import { numbers, rows, sightsOf, tally } from './tally.js';

/** Statements, and the new row of each change that they cause. */
const steps: readonly (readonly [statements: string, ...after: object[]])[] = [
  [`INSERT INTO t VALUES (1, 'a')`, { id: 1, v: 'a' }],
  [
    'ALTER TABLE t ADD COLUMN n int DEFAULT 7; INSERT INTO t (id) VALUES (2); UPDATE t SET v = v WHERE id = 1',
    { id: 2, v: null, n: 7 },
    { id: 1, v: 'a', n: 7 },
  ],
  [
    `BEGIN; INSERT INTO t VALUES (3, 'b', 1); ALTER TABLE t RENAME v TO word; INSERT INTO t VALUES (4, 'c', 1); COMMIT`,
    { id: 3, v: 'b', n: 1 },
    { id: 4, word: 'c', n: 1 },
  ],
  [
    // A rewrite of the table: its rows are not changes.
    `ALTER TABLE t ALTER COLUMN n TYPE int8; INSERT INTO t VALUES (5, 'd', 9007199254740993)`,
    { id: 5, word: 'd', n: '9007199254740993' },
  ],
  [
    `BEGIN; ALTER TABLE t DROP COLUMN word; INSERT INTO t VALUES (6, 1); ROLLBACK; INSERT INTO t VALUES (6, 'e', 1)`,
    { id: 6, word: 'e', n: '1' },
  ],
  [
    'ALTER TABLE t DROP COLUMN word; INSERT INTO t VALUES (7, 1); ALTER TABLE t ADD COLUMN word int; INSERT INTO t VALUES (8, 1, 2)',
    { id: 7, n: '1' },
    { id: 8, n: '1', word: 2 },
  ],
  [
    'ALTER TABLE t ADD COLUMN made int GENERATED ALWAYS AS (id * 2) STORED; INSERT INTO t VALUES (9, 1, 2)',
    { id: 9, n: '1', word: 2 },
  ],
  [
    `ALTER TYPE mood ADD VALUE 'new'; ALTER TABLE t ADD COLUMN m mood; INSERT INTO t VALUES (10, 1, 2, DEFAULT, 'new')`,
    { id: 10, n: '1', word: 2, m: 'new' },
  ],
  [
    `ALTER TYPE mood RENAME VALUE 'new' TO 'old'; UPDATE t SET n = 3 WHERE id = 10`,
    { id: 10, n: '3', word: 2, m: 'old' },
  ],
  [
    'ALTER TABLE t SET (autovacuum_enabled = off); TRUNCATE t; INSERT INTO t (id) VALUES (11)',
    { id: 11, n: '7', word: null, m: null },
  ],
];

const schema = `CREATE TYPE mood AS ENUM ('calm'); CREATE TABLE t (id int PRIMARY KEY, v text)`;
const expected = steps.flatMap(([, ...after]) => after) as { id: number }[];

describe('a table that is altered in the stream', () => {
  let source: LocalSource;

  afterEach(() => source.close());

  const afters = (): unknown[] => source.changes.flatMap(({ after }) => (after ? [after] : []));

  async function alter(): Promise<void> {
    for (const [statements] of steps)
      for (const statement of statements.split(';')) await source.db.query(statement);
  }

  async function expectEachAsWritten(fault: string): Promise<void> {
    await eventually(() => afters().length >= expected.length);
    tally(
      `altered-tables: ${fault}`,
      sightsOf(source.changes, ({ after }) => after).filter(({ state }) => state !== null),
      expected.map((state) => ({ row: state.id, state })),
      { measured: `${steps.length} alterations` },
    );
    expect(afters()).toEqual(expected);
    // Names and types make the shape; the same columns have the same one whenever they come.
    const shapes = source.changes.flatMap(({ after, shape }) => (after ? [shape] : []));
    expect(shapes[1]).toBe(shapes[2]);
    expect(new Set(shapes).size).toBe(7);
    const end = await source.serverPosition();
    await source.db.query('INSERT INTO t (id) VALUES (12)');
    await eventually(async () => (await source.slotRow()).confirmed > end);
    await source.holdsNothing();
    expect(source.messages('source.interrupted')).toEqual([]);
  }

  it('has each row in the shape that it was written with', async () => {
    source = await LocalSource.create(schema);
    await source.start();
    await alter();
    await expectEachAsWritten('while it is read');
  });

  it('has each row in the shape that it was written with, also when all that lies far behind', async () => {
    source = await LocalSource.create(schema);
    await source.start();
    await source.stop();
    await alter();
    await source.start();
    await expectEachAsWritten('before it is read');
  });

  it('has each row in its shape in transactions that are streamed while they are open', async () => {
    source = await LocalSource.create(schema, { serverSettings: { logical_decoding_work_mem: '64kB' } });
    await source.start();
    const long = await openSession(source.database.url);
    await long.query('BEGIN; INSERT INTO t SELECT i, i::text FROM generate_series(1, 2000) i');
    await eventually(() => source.status?.stagedTransactions === 1);
    await long.query('SAVEPOINT a; ALTER TABLE t ADD COLUMN gone int');
    await long.query('INSERT INTO t SELECT i, i::text, i FROM generate_series(2001, 4000) i');
    await long.query('ROLLBACK TO SAVEPOINT a; ALTER TABLE t ADD COLUMN n int8');
    await long.query('INSERT INTO t SELECT i, i::text, i FROM generate_series(2001, 4000) i');
    await long.query('COMMIT');
    await long.end();
    await source.db.query(`INSERT INTO t VALUES (4001, '4001', 4001)`);
    await eventually(() => afters().length >= 4_001);
    await source.holdsNothing();
    tally('altered-tables: amid a long transaction', sightsOf(source.changes), rows(numbers(1, 4_001)));
    expect(afters()).toEqual(
      Array.from({ length: 4_001 }, (_, index) => ({
        id: index + 1,
        v: String(index + 1),
        ...(index < 2_000 ? {} : { n: String(index + 1) }),
      })),
    );
  });

  itBefore(15)(
    'is not begun with where it is partitioned, because its partitions would not be followed',
    async () => {
      source = await LocalSource.create(`
      CREATE TABLE t (id int PRIMARY KEY, v text) PARTITION BY RANGE (id);
      CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (0) TO (100)`);
      source.begin();
      await eventually(() => expect(source.state).toBe('server_too_old'));
      expect(source.status?.detail).toMatch(/^public\.t is partitioned, and before PostgreSQL 15/);
      await source.stop();
      // As the way out says.
      await source.start(undefined, { tables: [{ schema: 'public', table: 't_1' }] });
      await source.db.query(`INSERT INTO t VALUES (1, 'a')`);
      await source.db.query('ALTER TABLE t DETACH PARTITION t_1');
      await source.db.query(`INSERT INTO t_1 VALUES (2, 'b')`);
      await source.db.query('ALTER TABLE t ATTACH PARTITION t_1 FOR VALUES FROM (0) TO (100)');
      await source.db.query(`INSERT INTO t VALUES (3, 'c')`);
      await eventually(() => expect(source.rowIds).toEqual([1, 2, 3]));
      tally('altered-tables: partitions', sightsOf(source.changes), rows([1, 2, 3]));
    },
  );

  itSince(15)(
    'has the rows of partitions that are made, attached and detached in the stream, under its own name',
    async () => {
      source = await LocalSource.create(`
      CREATE TABLE t (id int PRIMARY KEY, v text) PARTITION BY RANGE (id);
      CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (0) TO (100)`);
      await source.start();
      for (const statement of [
        `INSERT INTO t VALUES (1, 'a')`,
        'CREATE TABLE t_2 PARTITION OF t FOR VALUES FROM (100) TO (200)',
        `INSERT INTO t VALUES (101, 'b')`,
        // Another order of the columns, and rows from before.
        'CREATE TABLE t_3 (gone int, v text, id int NOT NULL)',
        'ALTER TABLE t_3 DROP COLUMN gone',
        `INSERT INTO t_3 VALUES ('not published', 201)`,
        'ALTER TABLE t ATTACH PARTITION t_3 FOR VALUES FROM (200) TO (300)',
        `INSERT INTO t_3 VALUES ('c', 202)`,
        'UPDATE t SET id = 203 WHERE id = 101',
        'ALTER TABLE t DETACH PARTITION t_2',
        `INSERT INTO t_2 VALUES (102, 'not published')`,
        `UPDATE t SET v = 'd' WHERE id = 201`,
      ])
        await source.db.query(statement);
      const told = () =>
        source.changes.map(({ operation, table, key, after }) => [operation, table, key?.id, after?.v]);
      await eventually(() => source.published.length >= 6);
      tally(
        'altered-tables: partitions',
        sightsOf(source.changes, ({ operation }) => operation),
        [
          { row: 1, state: 'insert' },
          { row: 101, state: 'insert' },
          { row: 202, state: 'insert' },
          { row: 101, state: 'delete' },
          { row: 203, state: 'insert' },
          { row: 201, state: 'update' },
        ],
      );
      expect(told()).toEqual([
        ['insert', 't', 1, 'a'],
        ['insert', 't', 101, 'b'],
        ['insert', 't', 202, 'c'],
        ['delete', 't', 101, undefined],
        ['insert', 't', 203, 'b'],
        ['update', 't', 201, 'd'],
      ]);
    },
  );

  it('stops by name when it is renamed, because its changes would be those of another table', async () => {
    source = await LocalSource.create(schema, { heartbeatMs: 200 });
    await source.start();
    await source.db.query(`INSERT INTO t VALUES (1, 'a')`);
    await source.db.query('ALTER TABLE t RENAME TO u');
    await source.db.query(`INSERT INTO u VALUES (2, 'b')`);
    await eventually(() => source.state === 'table_missing' || source.state === 'publication_missing');
    noteFault({ fault: 'altered-tables: renamed for good', measured: `state ${source.state}` });
    expect(source.status?.detail).toContain('public.t');
  });
});
