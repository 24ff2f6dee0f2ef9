import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { found, openSession, seededChance, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { numbers, rows, sightsOf, tally } from './tally.js';

const { CAPTURE_KILLS, CAPTURE_SEED } = process.env;
const kills = Number(CAPTURE_KILLS ?? 5);
const seed = Number(CAPTURE_SEED ?? Math.floor(Math.random() * 1_000_000));
const writerCount = 16;
/** Each writer counts up rows of its own, so the order of a key is the order of its numbers. */
const keysPerWriter = 4;

/**
 * Sixteen writers whose transactions overlap, one whose long transactions are streamed while they are open and partly or
 * wholly rolled back, a reader that is killed with signal 9 at random moments and a standby that takes over: after all of it
 * every committed change is on the bus, the first sight of each in the order of its key, and nothing that was rolled back.
 * Repetitions are legal, are counted, and have the same id.
 *
 * `CAPTURE_KILLS=500` is the extended run; `CAPTURE_SEED` repeats the pauses.
 */
describe(`a reader killed ${kills} times under ${writerCount} writers`, () => {
  let capture: Capture;
  const writers: Client[] = [];
  let writing = true;
  let committed = 0;
  const long = { committed: 0, rolledBack: 0 };

  beforeAll(async () => {
    capture = await Capture.create({
      tables: ['counters', 'bulk'],
      schema: `
        CREATE TABLE counters (id int PRIMARY KEY, n int NOT NULL);
        CREATE TABLE bulk (id int PRIMARY KEY, n int NOT NULL, filler text);`,
      source: { tellTransactions: true },
    });
    // So little that every long transaction is streamed while it is open.
    const name = new URL(capture.databaseUrl).pathname.slice(1);
    await capture.db.query(`ALTER DATABASE "${name}" SET logical_decoding_work_mem = '64kB'`);
    await capture.db.query('INSERT INTO counters SELECT i, 0 FROM generate_series(1, $1::int) i', [
      writerCount * keysPerWriter,
    ]);
    for (let i = 0; i <= writerCount; i++) {
      const writer = await openSession(capture.databaseUrl);
      // Commits do not wait for the disk, so more of their records lie side by side.
      await writer.query('SET synchronous_commit = off');
      writers.push(writer);
    }
  });

  afterAll(async () => {
    writing = false;
    await Promise.all(writers.map((writer) => writer.end()));
    await capture.close();
  });

  async function write(writer: Client, index: number): Promise<void> {
    const chance = seededChance(seed + 1 + index);
    for (let n = 1; writing; n++) {
      const key = index * keysPerWriter + 1 + (n % keysPerWriter);
      await writer.query(`BEGIN; UPDATE counters SET n = n + 1 WHERE id = ${key}; COMMIT`);
      committed += 1;
      await pause(chance() * 25);
    }
  }

  /** Long transactions, one after the other; a row that is rolled back has an id that no other row ever gets. */
  async function writeLong(writer: Client): Promise<void> {
    const chance = seededChance(seed + 1_000);
    let id = 0;
    const insert = async (): Promise<void> => {
      const count = 200 + Math.floor(chance() * 600);
      await writer.query(
        `INSERT INTO bulk SELECT i, 1, repeat('x', 100) FROM generate_series($1::int, $2::int) i`,
        [id + 1, id + count],
      );
      id += count;
      await pause(chance() * 100);
    };
    while (writing) {
      await writer.query('BEGIN');
      await insert();
      await writer.query('SAVEPOINT a');
      await insert();
      if (chance() < 0.5) await writer.query('ROLLBACK TO SAVEPOINT a');
      await insert();
      const keep = chance() < 0.7;
      await writer.query(keep ? 'COMMIT' : 'ROLLBACK');
      long[keep ? 'committed' : 'rolledBack'] += 1;
      await pause(chance() * 1_000);
    }
  }

  /** Waits until one of the processes reads. */
  async function theReader(pool: ReadonlySet<RunningApp>): Promise<RunningApp> {
    return found(
      async () => {
        const apps = [...pool];
        const states = await Promise.all(apps.map(async (app) => (await capture.status(app))?.state));
        return apps[states.indexOf('streaming')];
      },
      { timeoutMs: 60_000 },
    );
  }

  /** By the numbers of each transaction and the places of its changes, as a consumer would put it together. */
  async function expectWholeTransactions(): Promise<void> {
    const orders = new Map<string, Set<string>>();
    for (const { headers } of await capture.bus.read('cdc.row-changed.v1')) {
      const id = headers.ce_transactionid ?? '';
      orders.set(id, (orders.get(id) ?? new Set()).add(headers.ce_tableorder ?? ''));
    }
    const told = new Map<string, number>();
    for (const { transactionId, changes } of await capture.transactions()) {
      expect(told.get(transactionId) ?? changes).toBe(changes);
      told.set(transactionId, changes);
    }
    const expected = [...told].map(
      ([id, changes]) => [id, new Set(numbers(1, changes).map(String))] as const,
    );
    expect(orders).toEqual(new Map(expected));
    expect(told.size).toBe(committed + long.committed);
  }

  it(
    'loses nothing, keeps the order of every key and repeats with equal ids',
    async () => {
      // Whoever runs may take over, also one that has only just been started.
      const pool = new Set<RunningApp>();
      const chance = seededChance(seed);
      const start = async (): Promise<void> => {
        const app = await capture.start();
        pool.add(app);
        await app.ready({ timeoutMs: 60_000, everyMs: 50 });
      };
      await start();
      await theReader(pool);
      const [bulkWriter, ...others] = writers as [Client, ...Client[]];
      const work = [...others.map(write), writeLong(bulkWriter)];
      let coming = start();
      for (let kill = 1; kill <= kills; kill++) {
        await coming;
        if (kill < kills) coming = start();
        const reader = await theReader(pool);
        await pause(chance() * 300);
        pool.delete(reader);
        await reader.kill('SIGKILL');
        await theReader(pool);
      }
      writing = false;
      await Promise.all(work);
      await capture.caughtUp(60_000);

      const changes = await capture.changes();
      const of = (name: string) => changes.filter(({ table }) => table === name);
      const counters = await capture.db.query<{ id: number; n: number }>('SELECT id, n FROM counters');
      expect(committed).toBe(counters.rows.reduce((sum, { n }) => sum + n, 0));
      tally(
        `random-kills: ${writerCount} writers`,
        sightsOf(of('counters'), ({ after }) => after?.n),
        counters.rows.flatMap(({ id, n }) => numbers(1, n).map((state) => ({ row: id, state }))),
        { seed, measured: `${kills} kills` },
      );
      const kept = await capture.db.query<{ id: number }>('SELECT id FROM bulk');
      tally('random-kills: long transactions', sightsOf(of('bulk')), rows(kept.rows.map(({ id }) => id)), {
        seed,
        measured: `${long.committed} committed, ${long.rolledBack} rolled back`,
      });
      expect(long.committed).toBeGreaterThan(0);
      await expectWholeTransactions();
    },
    120_000 + kills * 10_000,
  );
});
