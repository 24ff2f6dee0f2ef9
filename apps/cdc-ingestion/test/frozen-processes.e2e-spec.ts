import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, queryOnce, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { OwnPostgres } from './own-postgres.js';
import { rows, seconds, sightsOf, tally } from './tally.js';

const timeoutMs = 1_000;

/** Stopped by a signal a process is not gone: its sockets stay open, the kernel acknowledges for it, and nothing is said. */
describe('with a process frozen for longer than wal_sender_timeout', () => {
  let server: OwnPostgres;
  let capture: Capture;
  let first: RunningApp;
  let frozen: number[] = [];

  beforeEach(async () => {
    server = await OwnPostgres.create([`wal_sender_timeout=${timeoutMs}`]);
    capture = await Capture.create({
      tables: ['t'],
      schema: 'CREATE TABLE t (id int PRIMARY KEY)',
      databaseUrl: server.url,
      env: { CAPTURE_HEARTBEAT_MS: '300' },
    });
    first = await capture.start();
    await first.ready();
    await capture.streaming(first);
    await write(1);
    await capture.changed(1);
  });

  afterEach(async () => {
    thaw();
    await capture.close();
    await server.remove();
  });

  function freeze(...pids: number[]): void {
    frozen = pids;
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
  }

  function thaw(): void {
    for (const pid of frozen.splice(0)) process.kill(pid, 'SIGCONT');
  }

  async function write(id: number): Promise<void> {
    await queryOnce(server.url, 'INSERT INTO t VALUES ($1)', [id]);
  }

  /** Until they have come. */
  async function expectAll(fault: string, ids: number[], measured: string): Promise<void> {
    const seen = async (): Promise<unknown[]> =>
      [...new Set((await capture.changes()).map(({ after }) => after?.id))].sort();
    await eventually(async () => expect(await seen()).toEqual(ids));
    await capture.caughtUp();
    tally(`frozen-processes: ${fault}`, sightsOf(await capture.changes()), rows(ids), { measured });
  }

  it('the server: the reader gives the session up, and goes on when the server does', async () => {
    const { rows } = await capture.db.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE backend_type IN ('client backend', 'walsender')`,
    );
    const backends = rows.map(({ pid }) => pid);
    const postmaster = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${backends[0]}/status`, 'utf8'))?.[1]);
    freeze(postmaster, ...backends);
    const frozenAt = performance.now();
    await capture.inState(first, 'reconnecting', 30_000);
    const tookMs = performance.now() - frozenAt;
    thaw();
    await write(2);
    await capture.inState(first, 'streaming', 40_000);
    await expectAll('the server', [1, 2], `found after ${seconds(tookMs)}`);
  }, 120_000);

  it('the reader: it begins again when it wakes, and has missed nothing', async () => {
    const { rows } = await capture.db.query<{ pid: number }>(
      'SELECT active_pid AS pid FROM pg_replication_slots',
    );
    freeze(first.pid);
    const frozenAt = performance.now();
    await write(2);
    // The server gives the session up by its own timeout.
    await eventually(async () => {
      const { rows: now } = await capture.db.query<{ pid: number | null }>(
        'SELECT active_pid AS pid FROM pg_replication_slots',
      );
      return now[0]?.pid !== rows[0]?.pid;
    });
    const tookMs = performance.now() - frozenAt;
    thaw();
    await write(3);
    await expectAll('the reader', [1, 2, 3], `given up after ${seconds(tookMs)}`);
    await capture.inState(first, 'streaming');
    await capture.caughtUp();
  });
});
