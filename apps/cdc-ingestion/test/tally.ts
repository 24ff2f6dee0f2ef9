import { expect } from '@jest/globals';
import { noteFault, type FaultNote } from '@crossdock/testing';
import type { RowChanged } from './capture-fixture.js';

/** A change that a test made. */
export interface Committed {
  /** What order is promised for. */
  row: unknown;
  /** Which of the row's changes, where it has several. */
  state?: unknown;
}

/** A change as it arrived. */
export interface Sight extends Committed {
  changeId: string;
}

export type Counts = Required<Omit<FaultNote, 'fault' | 'seed' | 'measured'>>;

/**
 * What came of the changes that were committed. The first sight of a change is the one that counts, as it does for consumers,
 * who drop what has an id that they know.
 *
 * @param seen in the order in which it arrived
 * @param committed in the order in which it was committed
 */
export function count(seen: readonly Sight[], committed: readonly Committed[]): Counts {
  const nameOf = ({ row, state }: Committed): string => JSON.stringify([row, state]);
  const places = new Map(committed.map((change, place) => [nameOf(change), place]));
  const idOf = new Map<string, string>();
  const ids = new Set<string>();
  const reached = new Map<unknown, number>();
  const unordered = new Set<unknown>();
  const counts = {
    committed: places.size,
    missing: 0,
    uncommitted: 0,
    repeats: 0,
    otherIds: 0,
    unordered: 0,
  };
  for (const sight of seen) {
    const name = nameOf(sight);
    const known = idOf.get(name);
    if (known !== undefined) {
      counts.repeats += 1;
      if (known !== sight.changeId) counts.otherIds += 1;
      continue;
    }
    // The id of another change: whoever drops by id loses this one.
    if (ids.has(sight.changeId)) counts.otherIds += 1;
    ids.add(sight.changeId);
    idOf.set(name, sight.changeId);
    const place = places.get(name);
    if (place === undefined) {
      counts.uncommitted += 1;
      continue;
    }
    if (place < (reached.get(sight.row) ?? 0)) unordered.add(sight.row);
    else reached.set(sight.row, place);
  }
  for (const name of places.keys()) if (!idOf.has(name)) counts.missing += 1;
  return { ...counts, unordered: unordered.size };
}

/**
 * Counts, notes it for the table of the run, and fails unless everything that was committed came, and nothing else, in the order
 * of each row, and repeats only with the id that it had.
 */
export function tally(
  fault: string,
  seen: readonly Sight[],
  committed: readonly Committed[],
  also: Pick<FaultNote, 'seed' | 'measured'> = {},
): Counts {
  const counts = count(seen, committed);
  noteFault({ fault, ...counts, ...also });
  expect(counts).toMatchObject({ missing: 0, uncommitted: 0, otherIds: 0, unordered: 0 });
  return counts;
}

/** @param stateOf tells the changes of a row from each other, where it has several */
export function sightsOf(
  changes: readonly RowChanged[],
  stateOf: (change: RowChanged) => unknown = () => undefined,
): Sight[] {
  return changes.map((change) => ({
    row: (change.after ?? change.key)?.id,
    state: stateOf(change),
    changeId: change.changeId,
  }));
}

/** Rows that were inserted, by their ids. */
export function rows(ids: readonly number[]): Committed[] {
  return ids.map((row) => ({ row }));
}

/** Both included. */
export function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
