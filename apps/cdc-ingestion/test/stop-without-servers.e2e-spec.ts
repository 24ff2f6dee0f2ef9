import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { freePortBase, Stack } from '@crossdock/local-stack';
import { eventually, noteFault, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { OwnPostgres } from './own-postgres.js';
import { seconds } from './tally.js';

/** Above the limit of the service itself, below what a process manager would call hung. */
const withinMs = 10_000;
/** Long enough for every part to wait for something. */
const goneForMs = 2_000;

/** Nothing that a process waits for may come any more once it is told to end. */
describe('told to end while the servers are gone', () => {
  let folder: string;
  let stack: Stack;
  let server: OwnPostgres;
  let capture: Capture;
  let app: RunningApp;
  let frozen: number[] = [];
  let hunt: NodeJS.Timeout | undefined;
  const given = process.env.CROSSDOCK_TEST_KAFKA_BROKERS;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crossdock-brokers-'));
    chmodSync(folder, 0o755);
    stack = await Stack.start({
      dataFolder: folder,
      portBase: await freePortBase(),
      services: [],
      durable: false,
      onProgress: () => undefined,
    });
    process.env.CROSSDOCK_TEST_KAFKA_BROKERS = stack.brokers.join(',');
  }, 90_000);

  afterAll(async () => {
    process.env.CROSSDOCK_TEST_KAFKA_BROKERS = given;
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  beforeEach(async () => {
    server = await OwnPostgres.create();
    capture = await Capture.create({
      tables: ['t'],
      schema: 'CREATE TABLE t (id int PRIMARY KEY, filler text)',
      databaseUrl: server.url,
    });
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    await capture.db.query('INSERT INTO t VALUES (0)');
    await capture.caughtUp();
  }, 60_000);

  afterEach(async () => {
    clearInterval(hunt);
    for (const pid of frozen.splice(0)) process.kill(pid, 'SIGCONT');
    await app.kill();
    await eventually(brokerListens, { timeoutMs: 30_000 });
    await capture.close();
    await server.remove();
  }, 90_000);

  const broker = (): number | undefined =>
    stack.processes().find(({ name }) => name === 'kafka')?.process?.pid;

  /** Rejects as long as it does not. */
  async function brokerListens(): Promise<void> {
    const [host = '', port] = (stack.brokers[0] ?? '').split(':');
    const socket = connect(Number(port), host);
    await once(socket, 'connect');
    socket.destroy();
  }

  async function postgres(): Promise<number[]> {
    const { rows } = await capture.db.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE backend_type IN ('client backend', 'walsender')`,
    );
    const backends = rows.map(({ pid }) => pid);
    const parent = /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${backends[0]}/status`, 'utf8'))?.[1];
    return [Number(parent), ...backends];
  }

  /** More than may be in flight, so that some of it waits everywhere. */
  const writeMuch = (): Promise<unknown> =>
    capture.db.query(`INSERT INTO t SELECT i, repeat('x', 1000) FROM generate_series(1, 20000) i`);

  async function expectEnd(fault: string): Promise<void> {
    const askedAt = performance.now();
    const ended = await Promise.race([
      app.kill('SIGTERM').then(() => true),
      pause(withinMs, false, { ref: false }),
    ]);
    const after = seconds(performance.now() - askedAt);
    noteFault({
      fault: `stop-without-servers: ${fault}`,
      measured: `${ended ? 'ended' : 'still there'} after ${after}`,
    });
    if (!ended) throw new Error(`it did not end within ${withinMs} ms\n${app.output().slice(-3_000)}`);
    const last = app.logged().at(-1);
    expect(['service.stopped', 'service.overdue']).toContain(last?.msg);
  }

  it('frozen, it ends', async () => {
    frozen = [...(await postgres()), broker() ?? 0];
    await writeMuch();
    for (const pid of frozen) process.kill(pid, 'SIGSTOP');
    await pause(goneForMs);
    await expectEnd('frozen');
  }, 60_000);

  it('killed, it ends', async () => {
    await writeMuch();
    // Whoever looks after the broker starts it again.
    hunt = setInterval(() => {
      const pid = broker();
      if (pid) process.kill(pid, 'SIGKILL');
    }, 20);
    await server.stop('crash');
    await pause(goneForMs);
    await expectEnd('killed');
  }, 60_000);
});
