import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually, openSession } from '@crossdock/testing';
import { LocalSource } from './local-source.js';
import { PausingProxy } from './pausing-proxy.js';
import { numbers, rows, seconds, sightsOf, tally } from './tally.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY, filler text)';

describe('a crash in the middle', () => {
  let close: () => Promise<void>;

  afterEach(() => close());

  it('in a long transaction repeats all of it, interleaved short ones included', async () => {
    const source = await LocalSource.create(schema, { maxInFlightChanges: 500 });
    close = () => source.close();
    await source.start();
    const long = await openSession(source.database.url);
    await long.query('BEGIN');
    await long.query(`INSERT INTO t SELECT i, repeat('x', 200) FROM generate_series(1, 5000) i`);
    await source.db.query('INSERT INTO t VALUES (10001)');
    await long.query(`INSERT INTO t SELECT i, repeat('x', 200) FROM generate_series(5001, 10000) i`);
    await source.db.query('INSERT INTO t VALUES (10002)');
    await eventually(() => source.published.length === 2);
    source.hold();
    await long.query('COMMIT');
    await long.end();
    await eventually(() => source.inFlightChanges > 100);
    const { pid } = await source.slotRow();
    await source.db.query('SELECT pg_terminate_backend($1)', [pid]);
    await eventually(() => source.messages('source.interrupted').length > 0);
    source.release();
    await eventually(() => new Set(source.rowIds).size === 10_002);
    const committed = [10_001, 10_002, ...numbers(1, 10_000)];
    await source.holdsNothing();
    tally('crashes: amid a long transaction', sightsOf(source.changes), rows(committed));
    expect([...new Set(source.rowIds)]).toEqual(committed);
  });

  it.each([2, 4])('of the network that nobody tells about is found by silence of %d s', async (factor) => {
    const source = await LocalSource.create(schema, {
      serverSettings: { wal_sender_timeout: '1s' },
      silenceFactor: factor,
    });
    const proxy = await PausingProxy.start(source.database.url);
    close = async () => {
      await source.close();
      await proxy.close();
    };
    await source.start(proxy.url);
    proxy.let({ toServer: false, toClient: false });
    const silentAt = performance.now();
    await source.db.query('INSERT INTO t VALUES (1)');
    await eventually(() => source.messages('source.interrupted').length > 0);
    const tookMs = performance.now() - silentAt;
    expect(String(source.messages('source.interrupted')[0]?.err)).toContain('nothing was heard');
    // What was heard last was heard up to 750 ms before.
    expect(tookMs).toBeGreaterThan(factor * 1_000 - 800);
    proxy.let({ toServer: true, toClient: true });
    await eventually(() => source.rowIds.includes(1));
    await source.holdsNothing();
    tally(`crashes: of the network, factor ${factor}`, sightsOf(source.changes), rows([1]), {
      measured: `found after ${seconds(tookMs)}`,
    });
  });
});
