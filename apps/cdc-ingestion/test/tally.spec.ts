import { describe, expect, it } from '@jest/globals';
import { count, numbers, rows, tally, type Sight } from './tally.js';

const sight = (row: number, state: number, changeId = `${row}.${state}`): Sight => ({ row, state, changeId });
const committed = [1, 2, 3].map((state) => ({ row: 1, state })).concat({ row: 2, state: 1 });
const whole = [sight(1, 1), sight(2, 1), sight(1, 2), sight(1, 3)];
const flawless = { committed: 4, missing: 0, uncommitted: 0, repeats: 0, otherIds: 0, unordered: 0 };

describe('the count of what came', () => {
  it.each<[string, Sight[], object]>([
    ['finds nothing wrong where all came, whatever the order among rows', whole, {}],
    ['finds what is missing', whole.slice(1), { missing: 1 }],
    ['finds what was never committed', [...whole, sight(3, 1)], { uncommitted: 1 }],
    ['counts what came again, in whatever order', [...whole, sight(1, 1), sight(1, 3)], { repeats: 2 }],
    ['finds a repeat with another id', [...whole, sight(1, 1, 'x')], { repeats: 1, otherIds: 1 }],
    [
      'finds a change with the id of another',
      [sight(2, 1, '1.2'), ...whole.toSpliced(1, 1)],
      { otherIds: 1 },
    ],
    ['finds a row whose changes are out of order', whole.toReversed(), { unordered: 1 }],
  ])('%s', (_title, seen, found) => {
    expect(count(seen, committed)).toEqual({ ...flawless, ...found });
  });

  it('fails a test whose changes are not all there', () => {
    const { CROSSDOCK_TEST_FAULTS: given } = process.env;
    // This is no fault of the run.
    delete process.env.CROSSDOCK_TEST_FAULTS;
    expect(() => tally('a fault', [], rows(numbers(1, 2)))).toThrow('missing');
    if (given !== undefined) process.env.CROSSDOCK_TEST_FAULTS = given;
  });
});
