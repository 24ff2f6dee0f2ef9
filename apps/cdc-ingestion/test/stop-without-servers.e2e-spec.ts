import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { noteFault, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { OwnBroker } from './own-broker.js';
import { OwnPostgres } from './own-postgres.js';
import { seconds } from './tally.js';

/** Above the limit of the service itself, below what a process manager would call hung. */
const withinMs = 15_000;
/** Long enough for every part to wait for something. */
const goneForMs = 2_000;

/** Nothing that a process waits for may come any more once it is told to end. */
describe('told to end while the servers are gone', () => {
  let broker: OwnBroker;
  let server: OwnPostgres;
  let capture: Capture;
  let app: RunningApp;
  let frozen: number[] = [];
  let hunt: NodeJS.Timeout | undefined;

  beforeAll(async () => {
    broker = await OwnBroker.start();
  });

  afterAll(() => broker.remove(), 60_000);

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
  });

  afterEach(async () => {
    clearInterval(hunt);
    for (const pid of frozen.splice(0)) process.kill(pid, 'SIGCONT');
    broker.signal('SIGCONT');
    await app.kill();
    await broker.listens();
    await capture.close();
    await server.remove();
  });

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
    frozen = await postgres();
    await writeMuch();
    for (const pid of frozen) process.kill(pid, 'SIGSTOP');
    broker.signal('SIGSTOP');
    await pause(goneForMs);
    await expectEnd('frozen');
  });

  it('killed, it ends', async () => {
    await writeMuch();
    // Whoever looks after the broker starts it again.
    hunt = setInterval(() => broker.signal('SIGKILL'), 20);
    await server.stop('crash');
    await pause(goneForMs);
    await expectEnd('killed');
  });
});
