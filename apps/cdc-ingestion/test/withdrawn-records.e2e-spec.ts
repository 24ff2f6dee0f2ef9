import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { TransientFault } from '@crossdock/kafka';
import { eventually, found, openSession } from '@crossdock/testing';
import { LocalSource } from './local-source.js';

/**
 * Brokers that are out of reach are tried again and again, by a reader that may be cut off from its server, too. When it gets
 * through, another one may have sent what is newer: a row of a snapshot that comes after its change would undo it.
 */
describe('records that the brokers do not have yet', () => {
  let source: LocalSource;

  afterEach(() => source.close());

  async function handsOver(publish: (mayGo: () => boolean) => Promise<void>): Promise<void> {
    source = await LocalSource.create('CREATE TABLE t (id int PRIMARY KEY)', {
      publish: (records, mayGo) => publish(mayGo).then(() => source.take(records)),
    });
    await source.start();
    await source.db.query('INSERT INTO t VALUES (1)');
  }

  it('may not be written any more when the lock is lost, also when it is taken again', async () => {
    const mayGo: (() => boolean)[] = [];
    let open = (): void => undefined;
    const reached = new Promise<void>((resolve) => (open = resolve));
    await handsOver(async (may) => {
      mayGo.push(may);
      await reached;
    });
    await eventually(() => mayGo.length === 1);
    expect(mayGo[0]?.()).toBe(true);
    await source.db.query(
      `SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
        WHERE l.locktype = 'advisory' AND d.datname = current_database()`,
    );
    await eventually(() => mayGo.length === 2);
    expect(mayGo.map((may) => may())).toEqual([false, true]);
    open();
    await eventually(() => source.rowIds.includes(1));
  });

  it('may not be written when the machine was suspended, which stops the steady clock, until the server has answered', async () => {
    let may = (): boolean => false;
    await handsOver(async (mayGo) => void (may = mayGo));
    await eventually(() => source.rowIds.length === 1);
    expect(may()).toBe(true);
    const real = Date.now.bind(Date);
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => real() + 60_000);
    try {
      expect(may()).toBe(false);
      await source.db.query('INSERT INTO t VALUES (2)');
      await eventually(() => source.rowIds.length === 2);
      expect(may()).toBe(true);
    } finally {
      clock.mockRestore();
    }
  });

  it('are handed over again when only an answer of the server was late', async () => {
    let times = 0;
    await handsOver(async () => {
      times += 1;
      if (times === 1) throw new TransientFault('publish_withdrawn', 'the caller may not write any more');
    });
    await eventually(() => source.rowIds.length === 1);
    expect(times).toBe(2);
    expect(source.messages('changes.not_published')).toEqual([]);
  });

  it('may not be written when the snapshot that read them was given up for the stream', async () => {
    let open = (): void => undefined;
    const reached = new Promise<void>((resolve) => (open = resolve));
    let alters = (): void => undefined;
    const altered = new Promise<void>((resolve) => (alters = resolve));
    let may: (() => boolean) | undefined;
    source = await LocalSource.create(
      // Three ranges, for two sessions.
      `CREATE TABLE t (id int PRIMARY KEY, v int, filler text);
       INSERT INTO t SELECT i, 0, repeat('x', 1000) FROM generate_series(1, 30000) i; ANALYZE t`,
      {
        publish: async (records, mayGo) => {
          const isFirst = records.some(
            (record) => record.kind === 'change' && /"id":1,/.test(String(record.payload)),
          );
          if (isFirst && !may) {
            may = mayGo;
            await reached;
          } else await altered;
          if (!mayGo()) throw new TransientFault('publish_withdrawn', 'the caller may not write any more');
          source.take(records);
        },
      },
    );
    source.begin(source.database.url, { snapshot: 'initial', rowSessions: 2 });
    await eventually(() => may !== undefined);
    const other = await openSession(source.database.url);
    try {
      // It waits for the sessions that read, and who comes next to read waits for it.
      const altering = other.query('ALTER TABLE t ADD COLUMN w int');
      await found(async () => {
        const { rows } = await source.db.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'ALTER TABLE t %'`,
        );
        return rows[0];
      });
      alters();
      await altering;
      await eventually(() => source.state === 'streaming');
      await source.db.query('UPDATE t SET v = 1 WHERE id <= 500');
      await eventually(() => source.changes.filter(({ operation }) => operation === 'update').length === 500);
      expect(may?.()).toBe(false);
      open();
      await eventually(() => new Set(source.rowIds).size === 30_000);
      const newest = new Map(source.changes.map(({ after }) => [after?.id, after?.v]));
      expect([...newest].filter(([id, v]) => Number(id) <= 500 && v !== 1)).toEqual([]);
    } finally {
      await other.end();
    }
  }, 120_000);
});
