import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@crossdock/testing';
import { LocalSource } from './local-source.js';
import { PausingProxy } from './pausing-proxy.js';
import { numbers, rows, seconds, sightsOf, tally } from './tally.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY, filler text)';

/** Neither side of a connection hears of its end, and `wal_sender_timeout` is off, so that nobody on the server asks. */
describe('a network that carries nothing and tells nobody', () => {
  let source: LocalSource;
  let proxy: PausingProxy;

  beforeEach(async () => {
    source = await LocalSource.create(schema, {
      serverSettings: { wal_sender_timeout: '0' },
      maxInFlightBytes: 200_000,
    });
    proxy = await PausingProxy.start(source.database.url);
    await source.start(proxy.url);
  });

  afterEach(async () => {
    proxy.let({ toServer: true, toClient: true });
    await source.close();
    await proxy.close();
  });

  /** Waits until the reader has found out, and tells how long it took. */
  async function found(timeoutMs: number, since = performance.now()): Promise<string> {
    await eventually(() => source.messages('source.interrupted').length > 0, { timeoutMs });
    return `found after ${seconds(performance.now() - since)}`;
  }

  const port = async (pid: string): Promise<number> => {
    const { rows } = await source.db.query<{ port: number }>(
      `SELECT client_port AS port FROM pg_stat_activity WHERE pid = (${pid})`,
    );
    return rows[0]?.port ?? 0;
  };
  const lockHolder = `SELECT DISTINCT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                       WHERE l.locktype = 'advisory' AND d.datname = current_database()`;

  async function underBackPressure(): Promise<void> {
    source.hold();
    await source.db.query(`INSERT INTO t SELECT i, repeat('x', 1000) FROM generate_series(1, 20000) i`);
    await eventually(() => source.inFlightChanges > 100);
  }

  async function expectAll(fault: string, count: number, measured: string): Promise<void> {
    source.release();
    await eventually(() => new Set(source.rowIds).size === count);
    await source.holdsNothing();
    const committed = numbers(1, count);
    tally(`silent-network: ${fault}`, sightsOf(source.changes), rows(committed), { measured });
    expect([...new Set(source.rowIds)]).toEqual(committed);
  }

  it('is found within 20 s', async () => {
    proxy.let({ toServer: false, toClient: false });
    await source.db.query('INSERT INTO t VALUES (1)');
    const measured = await found(20_000);
    proxy.let({ toServer: true, toClient: true });
    await expectAll('of all sessions', 1, measured);
  });

  it('is found within 20 s also while the brokers hold the reader up', async () => {
    await underBackPressure();
    proxy.let({ toServer: false, toClient: false });
    const measured = await found(20_000);
    proxy.let({ toServer: true, toClient: true });
    await expectAll('while the brokers hold it up', 20_000, measured);
  });

  it('lets a reader that is held up find the end of its session within 5 s', async () => {
    await underBackPressure();
    const { pid } = await source.slotRow();
    await source.db.query('SELECT pg_terminate_backend($1)', [pid]);
    const measured = await found(5_000);
    await expectAll('the session ended meanwhile', 20_000, measured);
  });

  it('keeps a reader from publishing that may have lost its lock, and from nothing else', async () => {
    proxy.strand([await port(lockHolder)]);
    const strandedAt = performance.now();
    // The thing under test is time itself: longer than the server keeps a session that is silent.
    await pause(3_500);
    await source.db.query('INSERT INTO t VALUES (1)');
    await pause(1_000);
    expect(source.published).toEqual([]);
    const measured = await found(20_000, strandedAt);
    await expectAll("of the lock's session", 1, measured);
  });
});
