import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { eventually, noteFault, queryOnce, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { OwnPostgres } from './own-postgres.js';
import { itBefore, itSince } from './server-version.js';
import { numbers, rows, sightsOf, tally } from './tally.js';

/** A primary that is lost, and a standby that takes its place: from 17 on with the slot that it had for that. */
describe('a promoted standby', () => {
  let primary: OwnPostgres;
  let standby: OwnPostgres;
  let capture: Capture;
  let app: RunningApp;

  beforeAll(async () => {
    primary = await OwnPostgres.create(['synchronous_standby_names=']);
    capture = await Capture.create({
      tables: ['t'],
      schema: 'CREATE TABLE t (id int PRIMARY KEY)',
      databaseUrl: primary.url,
    });
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    await query(primary, `SELECT pg_create_physical_replication_slot('standby')`);
    await primary.stop();
    standby = await OwnPostgres.standbyOf(primary);
    await capture.streaming(app);
  });

  afterAll(async () => {
    await capture.close();
    await standby.remove();
    await primary.remove();
  });

  function query(server: OwnPostgres, statement: string): Promise<Record<string, unknown>[]> {
    return queryOnce(server.url, statement);
  }

  async function ids(): Promise<number[]> {
    const changes = await capture.changes();
    return [...new Set(changes.map(({ after }) => Number(after?.id)))].sort((a, b) => a - b);
  }

  /** What the pre-flight report of the configuration that was published last finds; no error is among it. */
  async function findings(): Promise<{ code: string }[]> {
    return eventually(async () => {
      const answer = await fetch(`${app.url}/v1/sources/${capture.sourceId}/preflight`);
      const report = (await answer.json()) as {
        version: number;
        findings: { code: string; severity: string }[];
      };
      expect(report.version).toBe(capture.configuredVersion);
      const errors = report.findings.filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
      return report.findings;
    });
  }

  itBefore(17)(
    'is not gone on with, because the slot did not come with it, until a new one is named',
    async () => {
      await query(primary, 'INSERT INTO t SELECT generate_series(1, 100)');
      await eventually(async () => expect(await ids()).toHaveLength(100));
      await eventually(async () => {
        const [row] = await query(
          primary,
          `SELECT replay_lsn >= pg_current_wal_lsn() AS there FROM pg_stat_replication WHERE application_name = 'walreceiver'`,
        );
        expect(row?.there).toBe(true);
      });
      // In order: the standby has all that the primary wrote.
      await primary.stop('fast');
      await query(standby, 'SELECT pg_promote()');
      await query(standby, 'INSERT INTO t SELECT generate_series(101, 200)');
      await capture.configure({ url: standby.url });
      const { state, detail, wayOut } = await capture.inState(app, 'timeline_changed', 30_000);
      noteFault({ fault: 'failover: without the slot', measured: `state ${state}` });
      expect(detail).toMatch(/^recorded timeline 1, found 2: the slot did not come with it/);
      expect(wayOut).toContain('another slot name');

      await capture.configure({ url: standby.url, slot: `${capture.slot}_2` });
      await capture.streaming(app);
      await query(standby, 'INSERT INTO t SELECT generate_series(201, 300)');
      const captured = [...numbers(1, 100), ...numbers(201, 300)];
      await eventually(async () => expect(await ids()).toEqual(captured));
      await capture.holdsNothing();
      tally('failover: through another slot', sightsOf(await capture.changes()), rows(captured));
    },
    90_000,
  );

  itSince(17)(
    'is gone on with where its predecessor was left, and nothing is missing',
    async () => {
      await query(primary, 'INSERT INTO t SELECT generate_series(1, 100)');
      await eventually(async () => expect(await ids()).toHaveLength(100));
      await eventually(
        async () => {
          await query(standby, 'SELECT pg_sync_replication_slots()');
          const [slot] = await query(
            standby,
            `SELECT synced AND NOT temporary AS ready FROM pg_replication_slots WHERE slot_name = '${capture.slot}'`,
          );
          expect(slot?.ready).toBe(true);
        },
        { timeoutMs: 60_000 },
      );
      await query(primary, 'INSERT INTO t SELECT generate_series(101, 200)');
      const [{ lsn }] = (await query(primary, 'SELECT pg_current_wal_lsn()::text AS lsn')) as [
        { lsn: string },
      ];
      await eventually(async () => expect(await ids()).toHaveLength(200));
      await eventually(async () => {
        const [row] = await query(standby, `SELECT pg_last_wal_replay_lsn() >= '${lsn}'::pg_lsn AS there`);
        expect(row?.there).toBe(true);
      });

      // In order: the reader, and the standby, have all that the primary wrote.
      await primary.stop('fast');
      await query(standby, 'SELECT pg_promote()');
      await query(standby, 'INSERT INTO t SELECT generate_series(201, 300)');
      // Asked before the source is enabled again: it will go on, and the report says so.
      await capture.configure({ url: standby.url, status: 'disabled' });
      expect(await findings()).toContainEqual(
        expect.objectContaining({ code: 'slot', detail: expect.stringContaining('is there and not read') }),
      );
      await capture.configure({ url: standby.url });
      await capture.streaming(app);
      await eventually(async () => expect(await ids()).toEqual(numbers(1, 300)));
      await capture.holdsNothing();
      tally('failover: with the slot', sightsOf(await capture.changes()), rows(numbers(1, 300)), {
        measured: 'timeline 1 to 2',
      });
      expect(app.logged()).toContainEqual(
        expect.objectContaining({ msg: 'source.promoted', from: 1, to: 2 }),
      );
    },
    90_000,
  );
});
