import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, noteFault, queryOnce, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { OwnPostgres } from './own-postgres.js';
import { numbers, rows, seconds, sightsOf, tally } from './tally.js';

describe('the PostgreSQL server', () => {
  let server: OwnPostgres;
  let capture: Capture;
  let app: RunningApp;
  let row = 0;

  beforeAll(async () => {
    server = await OwnPostgres.create();
    capture = await Capture.create({
      tables: ['t'],
      schema: 'CREATE TABLE t (id int PRIMARY KEY, filler text); CREATE TABLE unrelated (filler text)',
      databaseUrl: server.url,
    });
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
  });

  afterAll(async () => {
    await capture.close();
    await server.remove();
  });

  /** One session after the other: each shutdown ends them all. */
  function query(statement: string, values?: unknown[]): Promise<Record<string, unknown>[]> {
    return queryOnce(server.url, statement, values);
  }

  async function seenIds(): Promise<unknown[]> {
    return [...new Set((await capture.changes()).map(({ after }) => after?.id))].sort();
  }

  it.each(['fast', 'immediate', 'crash'] as const)(
    'may go by a %s shutdown and come back: nothing is missing',
    async (how) => {
      await query('INSERT INTO t VALUES ($1)', [++row]);
      await server.stop(how);
      await capture.inState(app, 'reconnecting');
      await server.start();
      const startedAt = performance.now();
      await query('INSERT INTO t VALUES ($1)', [++row]);
      await capture.inState(app, 'streaming', 30_000);
      const tookMs = performance.now() - startedAt;
      await eventually(async () => expect(await seenIds()).toHaveLength(row));
      await capture.holdsNothing();
      tally(`server-restarts: ${how}`, sightsOf(await capture.changes()), rows(numbers(1, row)), {
        measured: `streams again after ${seconds(tookMs)}`,
      });
    },
    60_000,
  );

  // Last, because the slot is lost for good.
  it('may give up the slot to save its disk: the source stops as slot_invalidated', async () => {
    await capture.configure({ status: 'disabled' });
    await eventually(async () => {
      const [slot] = await query('SELECT active FROM pg_replication_slots');
      return slot?.active === false;
    });
    for (let i = 0; i < 4; i++) {
      await query(`INSERT INTO unrelated SELECT repeat('x', 1000) FROM generate_series(1, 20000)`);
      await query('SELECT pg_switch_wal()');
      await query('CHECKPOINT');
    }
    await eventually(async () => {
      const [slot] = await query('SELECT wal_status FROM pg_replication_slots');
      return slot?.wal_status === 'lost';
    });
    await capture.configure({ status: 'enabled' });
    const status = await capture.inState(app, 'slot_invalidated');
    noteFault({ fault: 'server-restarts: slot given up', measured: `state ${status.state}` });
    expect(status.wayOut).toContain('another slot name');
  });
});
