import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seededChance } from '@crossdock/testing';
import { AlteredModel, differenceOf, type Expected } from './altered-model.js';
import { Capture, inLogOrder, type RowChanged } from './capture-fixture.js';
import { tally } from './tally.js';

const { CAPTURE_ALTERATIONS, CAPTURE_SEED } = process.env;
/** Statements and transactions in each of the three parts; about a third of what they hold are alterations. */
const stepsInPart = Number(CAPTURE_ALTERATIONS ?? 120);
const seed = Number(CAPTURE_SEED ?? Math.floor(Math.random() * 1_000_000));

/**
 * Random alterations of a table (columns added, dropped and renamed, types and replica identity changed) between random changes, in
 * transactions that are partly rolled back, before, during and after the absence of a reader that was killed. Every change that
 * arrives is held against a model of the table.
 *
 * `CAPTURE_ALTERATIONS=3000` is the extended run; `CAPTURE_SEED` repeats the statements.
 */
describe(`a table that is altered at random (seed ${seed})`, () => {
  let capture: Capture;

  beforeAll(async () => {
    capture = await Capture.create({ tables: ['t'], schema: AlteredModel.schema });
    const name = new URL(capture.databaseUrl).pathname.slice(1);
    // So little that a transaction with a few large values is streamed while it is open.
    await capture.db.query(`ALTER DATABASE "${name}" SET logical_decoding_work_mem = '64kB'`);
  });

  afterAll(() => capture.close());

  /** The first sight of each change, in the order of the log. */
  function firstSights(changes: readonly RowChanged[]): RowChanged[] {
    return [...new Map(changes.toReversed().map((change) => [change.changeId, change])).values()].sort(
      inLogOrder,
    );
  }

  const stateOf = (operation: string, row: object | null): unknown[] => [
    operation,
    (row as { rev?: number } | null)?.rev,
  ];

  it(
    'has each change as it was made, in the shape that the table had then',
    async () => {
      const model = new AlteredModel(seededChance(seed));
      const write = async (): Promise<void> => {
        for (let step = 0; step < stepsInPart; step++)
          for (const statement of model.next()) await capture.db.query(statement);
      };
      const app = await capture.startStreaming();
      await write();
      await app.kill('SIGKILL');
      await write();
      await capture.startStreaming();
      await write();
      await capture.caughtUp(60_000);

      // The model is right about the table itself.
      const { rows } = await capture.db.query<{ row: Record<string, string | null> }>(
        `SELECT (SELECT json_object_agg(key, value) FROM json_each_text(to_json(t))) AS row FROM t ORDER BY id`,
      );
      expect(rows.map(({ row }) => asText(row))).toEqual(model.rows.map(asText));

      const changes = await capture.changes();
      tally(
        'random-alterations',
        changes.map(({ key, operation, after, changeId }) => ({
          row: key?.id,
          state: stateOf(operation, after),
          changeId,
        })),
        model.expected.map(({ id, operation, after }: Expected) => ({
          row: id,
          state: stateOf(operation, after),
        })),
        { seed, measured: `${model.alterations.length} alterations` },
      );
      const arrived = firstSights(changes);
      expect(arrived).toHaveLength(model.expected.length);
      const differences = model.expected.flatMap((expected, place) => {
        const change = arrived[place];
        return (change && differenceOf(change, expected)) ?? [];
      });
      expect(differences.slice(0, 3)).toEqual([]);
    },
    60_000 + stepsInPart * 100,
  );
});

/** `json` writes a boolean in another way than the log. */
function asText(row: Record<string, string | null>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(row)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, text]) => [name, text === 't' ? 'true' : text === 'f' ? 'false' : text]),
  );
}
