import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { numbers, sightsOf, tally } from './tally.js';

const count = Number(process.env.CAPTURE_LARGE_ROWS ?? 60_000);
const ceilingMb = 250;
const patienceMs = 60_000 + count;

/**
 * Transactions of many rows: the reader's memory has a ceiling, whatever they hold and however they end.
 *
 * `CAPTURE_LARGE_ROWS=1000000` is the extended run.
 */
describe(`a transaction of ${count} rows`, () => {
  let capture: Capture;
  let app: RunningApp;

  // A bus for each: the test holds all that is on it.
  beforeEach(async () => {
    capture = await Capture.create({
      tables: ['t'],
      schema: 'CREATE TABLE t (id int PRIMARY KEY, part int NOT NULL, filler text)',
    });
    // As the local stack starts it: what is above this ends the process.
    app = await capture.start({ NODE_OPTIONS: '--max-old-space-size=96 --max-semi-space-size=4' });
    await app.ready();
    await capture.streaming(app);
  });

  afterEach(() => capture.close());

  /** The most that the process ever held, in MB. */
  const peakMb = (): number =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${app.pid}/status`, 'utf8'))?.[1]) / 1024;

  const insert = (part: number): string =>
    `INSERT INTO t SELECT i, ${part}, repeat('x', 100) FROM generate_series(1, ${count}) i`;

  /** The statements bring these parts to the bus, the rows of each in order, and nothing else. */
  async function expectParts(
    how: string,
    statements: readonly string[],
    committed: Map<unknown, number[]>,
  ): Promise<void> {
    for (const statement of statements) await capture.db.query(statement);
    await capture.caughtUp(patienceMs);
    const all = await capture.changed(0, patienceMs);
    tally(
      `large-transactions: ${how}`,
      sightsOf(all, ({ after }) => after?.part),
      [...committed].flatMap(([state, ids]) => ids.map((row) => ({ row, state }))),
      { measured: `peak ${peakMb().toFixed(0)} MB` },
    );
    const parts = new Map<unknown, unknown[]>();
    for (const { after } of all) {
      const ids = parts.get(after?.part) ?? [];
      ids.push(after?.id);
      parts.set(after?.part, ids);
    }
    expect(parts).toEqual(committed);
    expect(peakMb()).toBeLessThan(ceilingMb);
  }

  const whole = numbers(1, count);

  it(
    'passes with bounded memory, in order',
    () => expectParts('committed', [insert(1)], new Map([[1, whole]])),
    2 * patienceMs,
  );

  it(
    'leaves no trace when it is rolled back',
    () => expectParts('rolled back', ['BEGIN', insert(2), 'ROLLBACK'], new Map()),
    2 * patienceMs,
  );

  it(
    'leaves out its aborted subtransactions, of which the last are nested and many',
    async () => {
      const aborted = [
        'SAVEPOINT a',
        insert(3),
        'SAVEPOINT b',
        `UPDATE t SET part = 4`,
        'RELEASE SAVEPOINT b',
        'ROLLBACK TO SAVEPOINT a',
      ];
      const many = `DO $$ BEGIN FOR i IN 1..300 LOOP
          BEGIN INSERT INTO t VALUES (-i, 6, ''); IF i % 2 = 0 THEN RAISE EXCEPTION 'no'; END IF;
          EXCEPTION WHEN raise_exception THEN NULL; END;
        END LOOP; END $$`;
      const odd = Array.from({ length: 150 }, (_, index) => -(2 * index + 1));
      const statements = ['BEGIN', ...aborted, insert(5), many, 'COMMIT'];
      const committed = new Map([
        [5, whole],
        [6, odd],
      ]);
      await expectParts('aborted subtransactions', statements, committed);
    },
    2 * patienceMs,
  );
});
