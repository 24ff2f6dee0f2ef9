import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually, seededChance } from '@crossdock/testing';
import { LocalSource } from './local-source.js';
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
    },
    60_000,
  );
});
