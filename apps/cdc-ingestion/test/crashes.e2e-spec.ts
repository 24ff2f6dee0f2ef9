import { afterEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { eventually } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { LocalSource } from './local-source.js';
import { PausingProxy } from './pausing-proxy.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY, filler text)';

describe('a crash in the middle', () => {
  let close: () => Promise<void>;

  afterEach(() => close());

  it('between the acknowledgement of the brokers and the confirmation repeats changes with equal ids', async () => {
    const capture = await Capture.create({ tables: ['t'], schema });
    const proxy = await PausingProxy.start(capture.databaseUrl);
    close = async () => {
      await capture.close();
      await proxy.close();
    };
    await capture.configure({ url: proxy.url });
    const first = await capture.start();
    await first.ready();
    await capture.streaming(first);
    // From here on no confirmation arrives at the server.
    proxy.let({ toServer: false, toClient: true });
    await capture.db.query('INSERT INTO t SELECT generate_series(1, 50)');
    const before = await capture.changed(50);
    await eventually(async () => (await capture.recordedBounds()).length > 1);
    await first.kill('SIGKILL');
    // The confirmation lies in the proxy; it must not arrive late.
    proxy.cut();
    proxy.let({ toServer: true, toClient: true });

    const second = await capture.start();
    await second.ready();
    await capture.streaming(second);
    await capture.db.query('INSERT INTO t VALUES (51)');
    await capture.caughtUp();
    const all = await capture.changed(101);
    const ids = all.map(({ changeId }) => changeId);
    expect(new Set(ids).size).toBe(51);
    for (const { changeId } of before) expect(ids.filter((id) => id === changeId)).toHaveLength(2);
  });

  it('in a long transaction repeats all of it, interleaved short ones included', async () => {
    const source = await LocalSource.create(schema, { maxInFlightChanges: 500 });
    close = () => source.close();
    await source.start();
    const long = new Client({ connectionString: source.database.url });
    await long.connect();
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
    await eventually(() => new Set(source.rowIds).size === 10_002, { timeoutMs: 20_000 });
    const firstSights = [...new Set(source.rowIds)];
    expect(firstSights).toEqual([10_001, 10_002, ...Array.from({ length: 10_000 }, (_, index) => index + 1)]);
  }, 40_000);

  it('of the network that nobody tells about is found by silence', async () => {
    const source = await LocalSource.create(schema, { serverSettings: { wal_sender_timeout: '1s' } });
    const proxy = await PausingProxy.start(source.database.url);
    close = async () => {
      await source.close();
      await proxy.close();
    };
    await source.start(proxy.url);
    proxy.let({ toServer: false, toClient: false });
    await source.db.query('INSERT INTO t VALUES (1)');
    await eventually(() => source.messages('source.interrupted').length > 0);
    proxy.let({ toServer: true, toClient: true });
    await eventually(() => source.rowIds.includes(1), { timeoutMs: 20_000 });
  }, 40_000);
});
