import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { PausingProxy } from './pausing-proxy.js';
import { numbers, seconds, sightsOf, tally, type Committed } from './tally.js';

const rows = 20_000;

/** `wal_sender_timeout` is off: neither the server nor TCP finds out that the reader says nothing. */
describe('a reader that holds the lock and says nothing', () => {
  let capture: Capture;
  let proxy: PausingProxy | undefined;
  let first: RunningApp;
  let second: RunningApp;

  beforeEach(async () => {
    // The pace at which a standby asks is the one of an installation.
    capture = await Capture.create({
      tables: ['t'],
      schema: 'CREATE TABLE t (id int PRIMARY KEY, filler text)',
      env: { CAPTURE_STANDBY_POLL_MS: '500' },
    });
    const name = new URL(capture.databaseUrl).pathname.slice(1);
    await capture.db.query(`ALTER DATABASE "${name}" SET wal_sender_timeout = 0`);
  });

  afterEach(async () => {
    process.kill(first.pid, 'SIGCONT');
    await capture.close();
    await proxy?.close();
    proxy = undefined;
  });

  async function startBoth(): Promise<void> {
    first = await capture.start();
    await first.ready();
    await capture.streaming(first);
    second = await capture.start();
    await second.ready();
    await capture.inState(second, 'standby');
    await write(0, 0);
    await capture.changed(1);
  }

  const write = (from: number, to: number): Promise<unknown> =>
    capture.db.query(`INSERT INTO t SELECT i, repeat('x', 1000) FROM generate_series($1::int, $2::int) i`, [
      from,
      to,
    ]);

  async function takeover(silencedAt: number): Promise<string> {
    await capture.streaming(second);
    const tookMs = performance.now() - silencedAt;
    // Under 5 s; the rest is room for a machine that runs other tests beside this one.
    expect(tookMs).toBeLessThan(8_000);
    return `takeover ${seconds(tookMs)}`;
  }

  async function arrived(count: number): Promise<void> {
    const ids = async (): Promise<number> =>
      new Set((await capture.changes()).map(({ changeId }) => changeId)).size;
    await eventually(async () => expect(await ids()).toBe(count));
    await capture.caughtUp();
  }

  async function expectAll(fault: string, committed: Committed[], measured: string): Promise<void> {
    await arrived(committed.length);
    const seen = sightsOf(await capture.changes(), ({ operation }) => operation);
    tally(`lock-lease: ${fault}`, seen, committed, { measured });
  }

  const inserted = (to: number): Committed[] => numbers(0, to).map((row) => ({ row, state: 'insert' }));
  const updated = numbers(0, 10).map((row) => ({ row, state: 'update' }));

  it('because it is frozen, with a full socket, is followed in less than 5 s, and does no harm when it wakes', async () => {
    await startBoth();
    process.kill(first.pid, 'SIGSTOP');
    const frozenAt = performance.now();
    await write(1, rows);
    const measured = await takeover(frozenAt);
    await capture.db.query(`UPDATE t SET filler = 'newer' WHERE id <= 10`);
    await arrived(rows + 1 + updated.length);
    process.kill(first.pid, 'SIGCONT');
    await capture.inState(first, 'standby', 20_000);
    await write(rows + 1, rows + 1);
    await expectAll('frozen, and awake again', [...inserted(rows + 1), ...updated], measured);
  });

  it('because it is cut off, with a full socket, is followed in less than 5 s', async () => {
    proxy = await PausingProxy.start(capture.databaseUrl);
    await capture.configure({ url: proxy.url });
    await startBoth();
    const { rows: sessions } = await capture.db.query<{ port: number }>(
      `SELECT a.client_port AS port FROM pg_stat_activity a
        WHERE a.pid IN (SELECT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                         WHERE l.locktype = 'advisory' AND d.datname = current_database())
           OR a.pid = (SELECT active_pid FROM pg_replication_slots WHERE slot_name = $1)`,
      [capture.slot],
    );
    expect(sessions).toHaveLength(2);
    proxy.strand(sessions.map(({ port }) => port));
    const strandedAt = performance.now();
    await write(1, rows);
    const measured = await takeover(strandedAt);
    await expectAll('cut off', inserted(rows), measured);
    // It gives its sessions up by itself, and waits like any other.
    await capture.inState(first, 'standby', 20_000);
  });

  it('because it is busy for two seconds keeps it', async () => {
    await startBoth();
    for (let time = 1; time <= 3; time++) {
      process.kill(first.pid, 'SIGSTOP');
      await pause(2_000);
      process.kill(first.pid, 'SIGCONT');
      await write(time, time);
      await capture.changed(time + 1);
    }
    await expectAll('busy for 2 s', inserted(3), 'the lock is kept');
    expect((await capture.status(second))?.state).toBe('standby');
    expect(first.logged().filter(({ msg }) => msg === 'source.interrupted')).toEqual([]);
  });
});
