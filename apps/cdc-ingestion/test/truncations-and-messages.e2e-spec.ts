import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { parseLsn } from '../src/replication/lsn.js';
import type { RowChanged } from './capture-fixture.js';
import { LocalSource } from './local-source.js';

describe('what is no row', () => {
  let source: LocalSource;

  afterEach(() => source.close());

  const told = (): [string, string, unknown][] =>
    source.published.map(({ payload }) => {
      const { operation, table, key } = JSON.parse(payload.toString()) as RowChanged;
      return [operation, table, key];
    });

  const emit = (transactional: boolean, content: string): string =>
    `SELECT pg_logical_emit_message(${transactional}, 'outbox', '${content}')`;

  it('a truncation that cascades is told for each table that is captured, and for no other', async () => {
    source = await LocalSource.create(`
      CREATE TABLE t (id int PRIMARY KEY);
      CREATE TABLE child (id int PRIMARY KEY, t int REFERENCES t);
      CREATE TABLE undeclared (id int PRIMARY KEY, t int REFERENCES t)`);
    await source.start(undefined, {
      tables: [
        { schema: 'public', table: 't' },
        { schema: 'public', table: 'child' },
      ],
    });
    await source.db.query('INSERT INTO t VALUES (1); INSERT INTO child VALUES (1, 1)');
    await source.db.query('BEGIN; TRUNCATE t CASCADE; INSERT INTO t VALUES (2); COMMIT');
    await source.db.query('BEGIN; TRUNCATE t CASCADE; ROLLBACK');
    await source.db.query('INSERT INTO t VALUES (3)');
    await eventually(() => source.published.length >= 6);
    const [one, two, ...rest] = told();
    expect([one, two]).toEqual([
      ['insert', 't', { id: 1 }],
      ['insert', 'child', { id: 1 }],
    ]);
    expect(rest.slice(0, 2).sort(([, a], [, b]) => (a < b ? -1 : 1))).toEqual([
      ['truncate', 'child', null],
      ['truncate', 't', null],
    ]);
    expect(rest.slice(2)).toEqual([
      ['insert', 't', { id: 2 }],
      ['insert', 't', { id: 3 }],
    ]);
    const ids = source.published.map(({ headers }) => headers.ce_id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('a message follows its transaction; one that is not of a transaction does not', async () => {
    source = await LocalSource.create('CREATE TABLE t (id int PRIMARY KEY)', { messagePrefix: 'outbox' });
    await source.start();
    await source.db.query(`BEGIN; ${emit(true, 'rolled back')}; ${emit(false, 'at once')}; ROLLBACK`);
    await source.db.query(`BEGIN; ${emit(true, 'first')}; SAVEPOINT a; ${emit(true, 'gone')}; ROLLBACK TO a;
      INSERT INTO t VALUES (1); ${emit(true, 'second')}; COMMIT`);
    await source.db.query(`SELECT pg_logical_emit_message(true, 'other', 'of nobody')`);
    await source.db.query(emit(true, 'x'.repeat(2_000_000)));
    await source.db.query(emit(false, ''));
    await eventually(() => source.sentMessages.length >= 5);
    expect(source.sentMessages.map((content) => content.slice(0, 10))).toEqual([
      'at once',
      'first',
      'second',
      'xxxxxxxxxx',
      '',
    ]);
    expect(source.sentMessages[3]).toHaveLength(2_000_000);
    expect(source.rowIds).toEqual([1]);
    const end = await source.serverPosition();
    await source.db.query('INSERT INTO t VALUES (2)');
    await eventually(async () => (await source.slotRow()).confirmed > end);
  });

  it('a message that is not of a transaction never has the id of one that is, though their positions are equal', async () => {
    const captured: { changeId: string; commitLsn: string; content: string }[] = [];
    source = await LocalSource.create('CREATE TABLE t (id int PRIMARY KEY)', {
      messagePrefix: 'outbox',
      publish: async (records) => {
        for (const { kind, payload } of records)
          if (kind === 'message') captured.push(JSON.parse(payload.toString()) as (typeof captured)[number]);
      },
    });
    await source.start();
    // On a server where somebody else writes the commit may stand elsewhere.
    const pairOf = (attempt: number) => captured.filter(({ content }) => content.endsWith(` ${attempt}`));
    const meets = async (attempt: number): Promise<boolean> => {
      await source.db.query(
        `BEGIN; ${emit(true, `within ${attempt}`)}; ${emit(false, `alone ${attempt}`)}; COMMIT`,
      );
      await eventually(() => pairOf(attempt).length === 2);
      return new Set(pairOf(attempt).map(({ commitLsn }) => commitLsn)).size === 1;
    };
    let attempt = 1;
    while (!(await meets(attempt))) attempt += 1;
    const [alone, within] = pairOf(attempt).map(({ changeId }) => changeId);
    expect(alone).toMatch(/-m$/);
    expect(within).toMatch(/-0$/);
  });

  it('annotations go with what follows them in their transaction; those that are not valid stop nothing', async () => {
    source = await LocalSource.create('CREATE TABLE t (id int PRIMARY KEY)', { messagePrefix: 'outbox' });
    await source.start();
    const annotate = (content: string): string =>
      `SELECT pg_logical_emit_message(true, 'crossdock.annotations', '${content}')`;
    await source.db
      .query(`BEGIN; INSERT INTO t VALUES (1); ${annotate('{"actor": "one"}')}; INSERT INTO t VALUES (2);
      SAVEPOINT a; ${annotate('{"actor": "gone"}')}; ROLLBACK TO a; INSERT INTO t VALUES (3);
      SAVEPOINT b; ${annotate('{"actor": "two"}')}; INSERT INTO t VALUES (4); RELEASE b; ${emit(true, 'first')};
      ${annotate('{}')}; INSERT INTO t VALUES (5); COMMIT`);
    await source.db.query(
      `BEGIN; ${annotate('{"actor": "x"}')}; ${annotate('actor: y')}; INSERT INTO t VALUES (6); COMMIT`,
    );
    await source.db.query(
      `SELECT pg_logical_emit_message(false, 'crossdock.annotations', '{"actor": "nobody"}')`,
    );
    await source.db.query('INSERT INTO t VALUES (7)');
    await eventually(() => source.published.length >= 7);
    expect(source.changes.map(({ after, annotations }) => [after?.id, annotations?.actor])).toEqual([
      [1, undefined],
      [2, 'one'],
      [3, 'one'],
      [4, 'two'],
      [5, undefined],
      [6, undefined],
      [7, undefined],
    ]);
    expect(source.parked.map(({ headers, payload }) => [headers.cd_reason, payload.toString()])).toEqual([
      ['annotations_invalid', 'actor: y'],
      ['annotations_invalid', '{"actor": "nobody"}'],
    ]);
    const end = await source.serverPosition();
    await source.db.query('INSERT INTO t VALUES (8)');
    await eventually(async () => (await source.slotRow()).confirmed > end);
  });

  it('a transaction is told in numbers behind its changes, and confirmed when that is acknowledged', async () => {
    let acknowledged = false;
    source = await LocalSource.create('CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE u (id int)', {
      publish: async (records) => {
        if (!acknowledged && records.some(({ kind }) => kind === 'transaction')) throw new Error('not now');
        source.take(records);
      },
    });
    await source.start(undefined, { tellTransactions: true });
    await source.db.query('INSERT INTO u VALUES (1)');
    await source.db.query(
      'BEGIN; INSERT INTO t VALUES (1), (2); TRUNCATE t; INSERT INTO t VALUES (3); COMMIT',
    );
    await eventually(() => source.messages('changes.not_published').length > 0);
    await source.db.query('INSERT INTO t VALUES (4)');
    await eventually(() => source.messages('changes.not_published').length > 2);
    const { confirmed } = await source.slotRow();
    acknowledged = true;
    await eventually(() => source.transactions.length >= 2);
    expect(confirmed).toBeLessThanOrEqual(parseLsn(source.transactions[0]?.commitLsn ?? ''));
    expect(source.transactions.map(({ changes, tables }) => [changes, tables])).toEqual([
      [4, [{ schema: 'public', table: 't', changes: 4, parked: 0 }]],
      [1, [{ schema: 'public', table: 't', changes: 1, parked: 0 }]],
    ]);
    const of = source.published.map(({ headers }) => headers.ce_transactionid);
    const [first, second] = source.transactions.map(({ transactionId }) => transactionId);
    expect(of).toEqual([first, first, first, first, second]);
    const end = await source.serverPosition();
    await source.db.query('INSERT INTO t VALUES (5)');
    await eventually(async () => (await source.slotRow()).confirmed > end);
  });

  it('a row above 1 MB, and one of many columns, pass whole', async () => {
    const names = Array.from({ length: 1_500 }, (_, index) => `c${index}`);
    source = await LocalSource.create(`
      CREATE TABLE t (id int PRIMARY KEY, v text);
      CREATE TABLE wide (id int PRIMARY KEY, ${names.map((name) => `${name} "char"`).join(', ')})`);
    await source.start(undefined, {
      tables: [
        { schema: 'public', table: 't' },
        { schema: 'public', table: 'wide' },
      ],
    });
    await source.db.query(`INSERT INTO t SELECT i, repeat(chr(8364), 1000000) FROM generate_series(1, 3) i`);
    await source.db.query(`INSERT INTO wide VALUES (4, ${names.map(() => `'x'`).join(', ')})`);
    await eventually(() => source.published.length >= 4);
    expect(source.rowIds).toEqual([1, 2, 3, 4]);
    const afters = source.published.map(
      ({ payload }) => (JSON.parse(payload.toString()) as RowChanged).after,
    );
    for (const after of afters.slice(0, 3)) expect(after?.v).toBe('€'.repeat(1_000_000));
    expect(Object.keys(afters[3] ?? {})).toHaveLength(1_501);
  });
});
