import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { LocalSource } from './local-source.js';
import { itSince } from './server-version.js';

const large = 'a'.repeat(20_000);

/** Each partition logs old rows by its own replica identity, whatever that of the table above is. */
describe('a partitioned table whose partitions have another replica identity', () => {
  let source: LocalSource;

  afterEach(() => source.close());

  const schema = `
    CREATE TABLE t (id int PRIMARY KEY, n int, large text) PARTITION BY RANGE (id);
    CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (0) TO (100);
    ALTER TABLE t_1 ALTER large SET STORAGE EXTERNAL`;

  const warnings = (): unknown[] =>
    source.messages('partitions.identities_differ').map(({ partitions }) => partitions);

  itSince(15)('tells neither nulls that were not logged, nor large values that did not change', async () => {
    source = await LocalSource.create(`${schema}; ALTER TABLE t REPLICA IDENTITY FULL`);
    await source.start();
    expect(warnings()).toEqual([['t_1']]);
    await source.db.query(`INSERT INTO t VALUES (1, 1, '${large}'), (2, 2, '${large}')`);
    await source.db.query('UPDATE t SET id = 3 WHERE id = 1');
    await source.db.query('DELETE FROM t WHERE id = 2');
    await eventually(() => source.published.length >= 5);
    expect(source.changes.slice(2)).toMatchObject([
      { operation: 'delete', key: { id: 1 } },
      { operation: 'insert', key: { id: 3 }, unchanged: ['large'] },
      { operation: 'delete', key: { id: 2 } },
    ]);
    const told = source.changes.slice(2).map(({ before, after }) => before ?? after);
    expect(told).toEqual([{ id: 1 }, { id: 3, n: 1 }, { id: 2 }]);
  });

  itSince(15)(
    'warns of a partition that is made while it streams, and tells what the others log',
    async () => {
      source = await LocalSource.create(
        `${schema}; ALTER TABLE t REPLICA IDENTITY FULL; ALTER TABLE t_1 REPLICA IDENTITY FULL`,
        { heartbeatMs: 200 },
      );
      await source.start();
      await source.db.query('INSERT INTO t VALUES (1, NULL); DELETE FROM t');
      await eventually(() => source.published.length >= 2);
      expect(source.changes[1]?.before).toEqual({ id: 1, n: null, large: null });
      await source.db.query('CREATE TABLE t_2 PARTITION OF t FOR VALUES FROM (100) TO (200)');
      await eventually(() => expect(warnings()).toEqual([['t_2']]));
      await source.db.query(`INSERT INTO t VALUES (2, NULL, '${large}'), (101, 1, NULL)`);
      await source.db.query('DELETE FROM t');
      await eventually(() => source.published.length >= 6);
      expect(source.changes.slice(4).map(({ before }) => before)).toEqual([{ id: 2, large }, { id: 101 }]);
    },
  );

  it('is told from one without partitions, whose nulls are nulls', async () => {
    source = await LocalSource.create(
      'CREATE TABLE t (id int PRIMARY KEY, n int); ALTER TABLE t REPLICA IDENTITY FULL',
    );
    await source.start();
    await source.db.query('INSERT INTO t VALUES (1, NULL); DELETE FROM t');
    await eventually(() => source.published.length >= 2);
    expect(source.changes[1]?.before).toEqual({ id: 1, n: null });
    expect(warnings()).toEqual([]);
  });

  itSince(15)('makes no change of a key out of a key that was not logged', async () => {
    source = await LocalSource.create(`
      ${schema}; ALTER TABLE t ADD code int NOT NULL; CREATE UNIQUE INDEX by_code ON t_1 (code);
      ALTER TABLE t REPLICA IDENTITY FULL; ALTER TABLE t_1 REPLICA IDENTITY USING INDEX by_code`);
    await source.start();
    await source.db.query('INSERT INTO t VALUES (1, 1, NULL, 7)');
    await source.db.query('UPDATE t SET code = 8');
    await eventually(() => source.published.length >= 2);
    expect(source.changes[1]).toMatchObject({
      operation: 'update',
      key: { id: 1 },
      before: { code: 7 },
      after: { id: 1, code: 8 },
    });
    expect(source.published).toHaveLength(2);
  });

  itSince(15)('is not published while a partition has none, so that updates do not fail', async () => {
    source = await LocalSource.create(`
      CREATE TABLE t (id int, n int) PARTITION BY RANGE (id);
      CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (0) TO (100);
      ALTER TABLE t REPLICA IDENTITY FULL; INSERT INTO t VALUES (1, 1)`);
    source.begin();
    await eventually(() => expect(source.state).toBe('replica_identity_missing'));
    expect(source.status?.detail).toBe('public.t: partitions without a replica identity: t_1');
    await source.db.query('UPDATE t SET n = 2');
    await source.db.query('ALTER TABLE t_1 REPLICA IDENTITY FULL');
    await eventually(() => expect(source.state).toBe('streaming'));
    await source.db.query('UPDATE t SET n = 3');
    await eventually(() => source.published.length >= 1);
    expect(source.changes[0]).toMatchObject({ before: { id: 1, n: 2 }, after: { id: 1, n: 3 } });
  });
});
