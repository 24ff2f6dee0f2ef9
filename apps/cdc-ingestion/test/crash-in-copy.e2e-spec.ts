import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, seededChance, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { LocalSource } from './local-source.js';
import { PausingProxy } from './pausing-proxy.js';
import { numbers, rows, sightsOf, tally } from './tally.js';

const seed = Number(process.env.CAPTURE_SEED ?? Math.floor(Math.random() * 1_000_000));
const count = 5_000;
const crashes = 4;

/**
 * A COPY and an insert of many rows write many rows in one record of the log, so that those have one LSN. A position
 * among them does not exist: whatever is cut off amid them comes again as a whole, each row with the id that it had.
 */
describe(`a crash amid rows that share one LSN (seed ${seed})`, () => {
  let source: LocalSource;
  let file: string;

  afterEach(() => source.close());

  it.each([
    ['a COPY', () => source.db.query(`COPY t FROM '${file}'`)],
    ['an insert of many rows', () => source.db.query('INSERT INTO t SELECT id, v FROM made')],
    [
      'an insert of many literals',
      () =>
        source.db.query(`INSERT INTO t VALUES ${Array.from({ length: count }, (_, i) => `(${i + 1}, 1)`)}`),
    ],
  ] as const)(
    'of %s repeats it until it is whole, with equal ids',
    async (name, write) => {
      // How many records the brokers still take before the connection is cut.
      let budget = Infinity;
      source = await LocalSource.create(
        `CREATE TABLE t (id int PRIMARY KEY, v int);
         CREATE TABLE made AS SELECT i AS id, 1 AS v FROM generate_series(1, ${count}) i`,
        {
          publish: async (records) => {
            const taken = records.slice(0, budget);
            source.take(taken);
            budget -= taken.length;
            if (taken.length === records.length) return;
            // Part of a batch has arrived, and nobody will tell.
            const { pid } = await source.slotRow();
            await source.db.query('SELECT pg_terminate_backend($1)', [pid]);
            throw new Error('gone');
          },
        },
      );
      file = `/tmp/crossdock-copy-${source.slot}`;
      await source.db.query(`COPY made TO '${file}'`);
      const chance = seededChance(seed);
      budget = Math.floor(chance() * (count - 1)) + 1;
      await source.start();
      await write();
      for (let crash = 1; crash <= crashes; crash++) {
        await eventually(() => source.messages('source.interrupted').length >= crash);
        budget = crash < crashes ? Math.floor(chance() * (count - 1)) + 1 : Infinity;
        await eventually(() => source.state === 'streaming');
      }
      await source.db.query('INSERT INTO t VALUES (100001, 1)');
      await eventually(() => source.rowIds.includes(100_001));
      const committed = [...numbers(1, count), 100_001];
      const { repeats } = tally(`crash-in-copy: ${name}`, sightsOf(source.changes), rows(committed), {
        seed,
        measured: `${crashes} crashes`,
      });
      expect([...new Set(source.rowIds)]).toEqual(committed);
      expect(repeats).toBeGreaterThan(0);
      const end = await source.serverPosition();
      await source.db.query('INSERT INTO t VALUES (100002, 1)');
      await eventually(async () => (await source.slotRow()).confirmed > end);
      await source.holdsNothing();
    },
    60_000,
  );
});

/** The same with the service, its brokers, and signal 9. What the server sends ends amid the rows, so that is where it is killed. */
describe(`a reader killed amid rows that share one LSN (seed ${seed})`, () => {
  const rowBytes = 150;
  let capture: Capture;
  let proxy: PausingProxy;

  beforeAll(async () => {
    capture = await Capture.create({
      tables: ['t'],
      schema: `CREATE TABLE t (id int PRIMARY KEY, filler text DEFAULT repeat('x', ${rowBytes}))`,
    });
    proxy = await PausingProxy.start(capture.databaseUrl);
    await capture.configure({ url: proxy.url });
  });

  afterAll(async () => {
    await capture.close();
    await proxy.close();
  });

  /** @returns how many of the rows had arrived at the brokers by then */
  async function killedAmid(app: RunningApp, bytes: number, write: string): Promise<number> {
    const before = (await capture.changes()).length;
    const { rows: walsenders } = await capture.db.query<{ port: number }>(
      `SELECT client_port AS port FROM pg_stat_replication r JOIN pg_replication_slots s ON s.active_pid = r.pid
        WHERE s.slot_name = $1`,
      [capture.slot],
    );
    proxy.limit(walsenders[0]?.port ?? 0, bytes);
    await capture.db.query(write);
    await capture.changed(before + 1);
    await app.kill('SIGKILL');
    proxy.cut();
    return (await capture.changes()).length - before;
  }

  it('of a COPY or an insert of many rows is followed by one that brings all of them, with equal ids', async () => {
    const chance = seededChance(seed);
    const amid = (): number => Math.floor((0.1 + 0.8 * chance()) * count * rowBytes);
    let app = await capture.startStreaming();
    const copied = await killedAmid(app, amid(), `COPY t (id) FROM PROGRAM 'seq 1 ${count}'`);
    app = await capture.startStreaming();
    await capture.caughtUp();
    const inserted = await killedAmid(
      app,
      amid(),
      `INSERT INTO t SELECT generate_series(${count + 1}, ${2 * count})`,
    );
    await capture.startStreaming();
    await capture.db.query('INSERT INTO t VALUES (100001)');
    await capture.caughtUp();
    const committed = [...numbers(1, 2 * count), 100_001];
    const { repeats } = tally('crash-in-copy: kill -9', sightsOf(await capture.changes()), rows(committed), {
      seed,
      measured: `amid a COPY after ${copied}, amid an insert after ${inserted} of ${count} rows`,
    });
    for (const arrived of [copied, inserted]) {
      expect(arrived).toBeGreaterThan(0);
      expect(arrived).toBeLessThan(count);
    }
    // What was under way when it was killed may have arrived after the count.
    expect(repeats).toBeGreaterThanOrEqual(copied + inserted);
  });
});
