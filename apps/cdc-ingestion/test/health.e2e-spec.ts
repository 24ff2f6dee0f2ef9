import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { register, type MetricValueWithName } from 'prom-client';
import { eventually } from '@crossdock/testing';
import { LocalSource } from './local-source.js';
import { OwnPostgres } from './own-postgres.js';
import { serverVersion } from './server-version.js';

const schema =
  'DROP TABLE IF EXISTS t, unrelated; CREATE TABLE t (id int PRIMARY KEY, filler text); CREATE TABLE unrelated (filler text)';

interface Beats {
  count: number;
  seconds: number;
}

/** What a source costs its server is shown in time, on a server that keeps 32 MB of log for a slot. */
describe('the health of a source', () => {
  let server: OwnPostgres;
  let source: LocalSource;

  beforeAll(async () => {
    server = await OwnPostgres.create();
  });

  afterEach(async () => {
    await source.close();
  });

  afterAll(() => server.remove());

  /** The value of a metric of this source; undefined where it is absent. */
  async function metric(name: string, labels: Record<string, string> = {}): Promise<number | undefined> {
    const { values = [] } = (await register.getSingleMetric(name)?.get()) ?? {};
    return values.find((value) =>
      Object.entries({ source: 'local', ...labels }).every(
        ([label, wanted]) => (value.labels as Record<string, string | number>)[label] === wanted,
      ),
    )?.value;
  }

  /** Heartbeats that arrived, and how long they took in all. */
  async function beats(): Promise<Beats> {
    const name = 'crossdock_capture_heartbeat_seconds';
    const { values = [] } = (await register.getSingleMetric(name)?.get()) ?? {};
    const of = (part: string): number =>
      (values as MetricValueWithName<string>[]).find(
        ({ metricName, labels }) => metricName === `${name}_${part}` && labels.source === 'local',
      )?.value ?? 0;
    return { count: of('count'), seconds: of('sum') };
  }

  /** About so many megabytes of log. */
  async function write(table: string, megabytes: number, firstId = 0): Promise<void> {
    const columns = table === 't' ? `${firstId} + i, repeat('x', 1000)` : `repeat('x', 1000)`;
    await source.db.query(
      `INSERT INTO ${table} SELECT ${columns} FROM generate_series(1, ${megabytes * 900}) i`,
    );
  }

  it('shows the log that is kept, the lag and a forecast that shrinks, while nothing can be published', async () => {
    source = await LocalSource.create(schema, { databaseUrl: server.url, heartbeatMs: 100 });
    await source.start();
    await eventually(async () => {
      expect(source.status).toMatchObject({ walStatus: 'reserved', lagSeconds: 0 });
      expect(await metric('crossdock_capture_slot_safe_bytes')).toBeGreaterThan(16_000_000);
    });
    const before = source.status?.retainedBytes ?? 0;
    expect(before).toBeLessThan(2_000_000);

    source.hold();
    await source.db.query('INSERT INTO t VALUES (0)');
    await eventually(() => expect(source.inFlightChanges).toBeGreaterThan(0));
    await write('t', 5);
    const first = await eventually(() => {
      const { status } = source;
      expect(status?.retainedBytes).toBeGreaterThan(before + 4_000_000);
      expect(status?.lagSeconds).toBeGreaterThan(0.5);
      expect(status?.lagBytes).toBeGreaterThan(4_000_000);
      expect(status?.growthBytesPerSecond).toBeGreaterThan(0);
      expect(status?.forecastSeconds).toBeGreaterThan(0);
      return status;
    });
    await write('unrelated', 10);
    await eventually(() => {
      const { status } = source;
      expect(status?.retainedBytes).toBeGreaterThan((first?.retainedBytes ?? 0) + 8_000_000);
      expect(status?.safeBytes).toBeLessThan((first?.safeBytes ?? 0) - 8_000_000);
      expect(status?.forecastSeconds).toBeLessThan(first?.forecastSeconds ?? 0);
      expect(status?.lagSeconds).toBeGreaterThan(first?.lagSeconds ?? 0);
    });
    for (const name of ['wal_retained_bytes', 'lag_seconds', 'lag_bytes', 'slot_loss_forecast_seconds'])
      expect(await metric(`crossdock_capture_${name}`)).toBeGreaterThan(0);
    expect(await metric('crossdock_capture_slot_wal_status', { wal_status: 'reserved' })).toBe(1);
    expect(await metric('crossdock_capture_server_silence_seconds')).toBeGreaterThanOrEqual(0);

    source.release();
    await eventually(() => expect(source.status?.lagSeconds).toBeLessThan(0.5));
    // The server lets go of log at its checkpoints; the slot asks for less at once.
    await source.db.query('SELECT pg_log_standby_snapshot()').catch(() => undefined);
    await write('t', 1, 1_000_000);
    await eventually(async () => {
      await source.db.query('CHECKPOINT');
      expect(source.status?.retainedBytes).toBeLessThan(4_000_000);
    });
  });

  it('shows how long a heartbeat takes to the brokers, also while changes flow', async () => {
    source = await LocalSource.create(schema, { databaseUrl: server.url, heartbeatMs: 100 });
    await source.start();
    const begun = await beats();
    let id = 0;
    await eventually(async () => {
      await source.db.query('INSERT INTO t VALUES ($1)', [++id]);
      expect((await beats()).count).toBeGreaterThan(begun.count + 5);
    });
    await eventually(() => source.rowIds.length === id);

    source.hold();
    await source.db.query('INSERT INTO t VALUES (0)');
    await eventually(() => source.inFlightChanges > 0);
    const held = await beats();
    // The thing under test is time itself: beats come back, and the brokers do not have what stands before them.
    await pause(1_000);
    expect((await beats()).count).toBe(held.count);
    expect(await metric('crossdock_capture_in_flight_changes')).toBe(1);
    source.release();
    const after = await eventually(async () => {
      const now = await beats();
      expect(now.count).toBeGreaterThan(held.count);
      return now;
    });
    expect(after.seconds - held.seconds).toBeGreaterThan(0.5);
    await eventually(async () => expect(await metric('crossdock_capture_in_flight_changes')).toBe(0));
  });

  it('is looked at also while a first snapshot is read, and the slot does not rest too long', async () => {
    // In place of hours that a snapshot may take.
    const impatient = await OwnPostgres.create(
      serverVersion >= 18 ? ['idle_replication_slot_timeout=2s'] : [],
    );
    try {
      source = await LocalSource.create(`${schema}; INSERT INTO t VALUES (0)`, {
        databaseUrl: impatient.url,
        heartbeatMs: 200,
      });
      source.hold();
      source.begin(undefined, { snapshot: 'initial' });
      await eventually(() => expect(source.status?.walStatus).toBe('reserved'));
      const before = source.status?.retainedBytes ?? 0;
      await write('unrelated', 5);
      await eventually(async () => {
        expect(source.state).toBe('preparing');
        expect(source.status?.retainedBytes).toBeGreaterThan(before + 4_000_000);
        expect(source.status?.lagSeconds).toBeGreaterThan(0);
        expect(await metric('crossdock_capture_slot_loss_forecast_seconds')).toBeGreaterThan(0);
      });
      const begun = performance.now();
      await eventually(async () => {
        await source.db.query('CHECKPOINT');
        return performance.now() - begun > 6_000;
      });
      source.release();
      await source.db.query('INSERT INTO t VALUES (1)');
      await eventually(() => expect(source.rowIds).toEqual([0, 1]));
      await source.stop();
      if (serverVersion < 18) return;
      // Resting that long it would have been given up.
      await eventually(async () => {
        await source.db.query('CHECKPOINT');
        const { rows } = await source.db.query<{ why: string | null }>(
          'SELECT invalidation_reason AS why FROM pg_replication_slots',
        );
        expect(rows).toEqual([{ why: 'idle_timeout' }]);
      });
    } finally {
      await source.close();
      await impatient.remove();
    }
  });

  it('is given up with its slot while a first snapshot is read', async () => {
    source = await LocalSource.create(`${schema}; INSERT INTO t VALUES (0)`, {
      databaseUrl: server.url,
      heartbeatMs: 100,
    });
    source.hold();
    source.begin(undefined, { snapshot: 'initial' });
    await eventually(() => expect(source.status?.walStatus).toBe('reserved'));
    await write('unrelated', 40);
    await write('unrelated', 40);
    await source.db.query('CHECKPOINT');
    await eventually(() => expect(source.state).toBe('slot_invalidated'));
    await source.stop();
    await source.db.query('SELECT pg_drop_replication_slot($1)', [source.slot]);
  });

  it('is looked at also while the source stands still: that is when the log piles up', async () => {
    source = await LocalSource.create(schema, {
      databaseUrl: server.url,
      heartbeatMs: 100,
      stoppedRetryMs: 100,
    });
    await source.start();
    await source.db.query(`DROP PUBLICATION ${source.slot}`);
    await eventually(() => expect(source.state).toBe('publication_missing'));
    const before = source.status?.retainedBytes ?? 0;
    await write('unrelated', 5);
    await eventually(async () => {
      expect(source.state).toBe('publication_missing');
      expect(source.status?.retainedBytes).toBeGreaterThan(before + 4_000_000);
      expect(source.status?.lagSeconds).toBeGreaterThan(0);
      expect(await metric('crossdock_capture_slot_loss_forecast_seconds')).toBeGreaterThan(0);
    });
    await source.stop();
    expect(await metric('crossdock_capture_wal_retained_bytes')).toBeUndefined();
    expect(await metric('crossdock_capture_slot_wal_status', { wal_status: 'reserved' })).toBeUndefined();
    await source.db.query('SELECT pg_drop_replication_slot($1)', [source.slot]);
  });

  it('counts what the server spilled to its disk and what it sent before the commit', async () => {
    source = await LocalSource.create(schema, {
      databaseUrl: server.url,
      heartbeatMs: 100,
      serverSettings: { logical_decoding_work_mem: '64kB' },
    });
    await source.start();
    await eventually(async () =>
      expect(await metric('crossdock_capture_server_streamed_bytes_total')).toBe(0),
    );
    await write('t', 3);
    await eventually(async () => {
      expect(await metric('crossdock_capture_server_streamed_transactions_total')).toBe(1);
      expect(await metric('crossdock_capture_server_streamed_bytes_total')).toBeGreaterThan(1_000_000);
    });
  });
});
