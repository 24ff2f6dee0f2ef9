import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { TransientFault } from '@crossdock/kafka';
import { eventually } from '@crossdock/testing';
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
});
