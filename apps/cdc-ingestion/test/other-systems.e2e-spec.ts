import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually, noteFault, openSession, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { OwnPostgres } from './own-postgres.js';
import { itSince, serverVersion } from './server-version.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY)';

describe('another server of PostgreSQL', () => {
  const servers: OwnPostgres[] = [];
  let capture: Capture;
  let app: RunningApp;

  afterEach(async () => {
    await capture.close();
    await Promise.all(servers.splice(0).map((server) => server.remove()));
  });

  async function server(settings: readonly string[] = []): Promise<OwnPostgres> {
    const made = await OwnPostgres.create(settings);
    servers.push(made);
    return made;
  }

  async function query(at: OwnPostgres, ...statements: string[]): Promise<Record<string, unknown>[]> {
    const client = await openSession(at.url);
    try {
      let rows: Record<string, unknown>[] = [];
      for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
      return rows;
    } finally {
      await client.end();
    }
  }

  async function streams(at: OwnPostgres): Promise<void> {
    capture = await Capture.create({ tables: ['t'], schema, databaseUrl: at.url });
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    await query(at, 'INSERT INTO t VALUES (1)');
    await capture.changed(1);
    await capture.caughtUp();
  }

  it('with a slot of the same name is not taken for the one that was left', async () => {
    const [mine, other] = [await server(), await server()];
    await streams(mine);
    const asFailover = serverVersion >= 17 ? ', false, false, true' : '';
    await query(
      other,
      schema,
      `CREATE PUBLICATION ${capture.slot} FOR TABLE t`,
      `SELECT pg_create_logical_replication_slot('${capture.slot}', 'pgoutput'${asFailover})`,
      'INSERT INTO t VALUES (2)',
    );
    await capture.configure({ url: other.url });
    const { state, detail, wayOut } = await capture.inState(app, 'foreign_system');
    noteFault({ fault: 'other-systems: a slot of the same name', measured: `state ${state}` });
    expect(detail).toMatch(/recorded system \d+, found \d+/);
    expect(wayOut).toContain('connection URL');
    expect(await query(other, 'SELECT active FROM pg_replication_slots')).toEqual([{ active: false }]);

    await query(mine, 'INSERT INTO t VALUES (3)');
    await capture.configure({ url: mine.url });
    await capture.streaming(app);
    const changes = await capture.changed(2);
    expect(changes.map(({ after }) => after?.id)).toEqual([1, 3]);
  });

  it('set back to an earlier copy of its files would give the same ids to other changes: the source stops', async () => {
    const own = await server();
    await streams(own);
    const [at] = await query(own, 'SHOW data_directory');
    const data = String(at?.data_directory);
    await own.stop('fast');
    execFileSync('cp', ['-a', data, `${data}-copy`]);
    await own.start();
    await capture.inState(app, 'streaming', 30_000);
    await query(own, 'INSERT INTO t SELECT generate_series(2, 1000)');
    const [written] = await query(own, 'SELECT pg_current_wal_lsn()::text AS lsn');
    await capture.changed(1_000);
    await eventually(async () => {
      const bounds = await capture.recordedBounds();
      const [passed] = await query(
        own,
        `SELECT confirmed_flush_lsn <= '${bounds.at(-1) ?? '0/0'}' AND confirmed_flush_lsn >= '${String(written?.lsn)}' AS passed FROM pg_replication_slots`,
      );
      return passed?.passed === true;
    });
    await own.stop('immediate');
    execFileSync('rm', ['-r', data]);
    execFileSync('mv', [`${data}-copy`, data]);
    await own.start();
    await query(own, `INSERT INTO t VALUES (2001)`);
    const { state, detail } = await capture.inState(app, 'timeline_changed', 30_000);
    noteFault({ fault: 'other-systems: set back to a copy', measured: `state ${state}` });
    expect(detail).toMatch(/up to .* was captured, and the server's log ends at .*: it was set back/);
    // Before 17 a server forgets at its end what was confirmed last, and sends it again.
    const ids = (await capture.changes()).map(({ after }) => Number(after?.id));
    expect([...new Set(ids)]).toHaveLength(1_000);
    expect(ids).not.toContain(2001);
  }, 120_000);

  itSince(18)(
    'that gives up slots that nobody reads stops the source as slot_invalidated',
    async () => {
      const own = await server(['idle_replication_slot_timeout=1s']);
      await streams(own);
      await app.stop();
      await eventually(
        async () => {
          await query(own, 'CHECKPOINT');
          const [slot] = await query(own, 'SELECT invalidation_reason AS reason FROM pg_replication_slots');
          return slot?.reason === 'idle_timeout';
        },
        { timeoutMs: 30_000, everyMs: 500 },
      );
      app = await capture.start();
      await app.ready();
      const { state, detail, wayOut } = await capture.inState(app, 'slot_invalidated');
      noteFault({ fault: 'other-systems: slot given up for idleness', measured: `state ${state}` });
      expect(detail).toBe('idle_timeout');
      expect(wayOut).toContain('another slot name');
    },
    90_000,
  );
});
