import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  initialBackfillId,
  initialBackfills,
  type BackfilledSource,
  type BackfillProgress,
} from './backfill-order.js';
import { readAnew } from './begun-tables.js';

const source: BackfilledSource = {
  id: 'shop',
  slot: 'slot',
  publication: 'slot',
  tables: [
    { schema: 'public', table: 'a' },
    { schema: 'public', table: 'b' },
  ],
  snapshot: 'initial',
};
const [a, b] = ['a', 'b'].map((table) => initialBackfillId('slot', 'public', table)) as [string, string];
const silent = () => undefined;
const log = { trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent };

let kept: Map<string, BackfillProgress>;
const backfills = {
  progress: (id: string) => kept.get(id),
  record: async (progress: BackfillProgress) => void kept.set(progress.backfillId, progress),
};

beforeEach(() => {
  kept = new Map();
});

function known(id: string, state: BackfillProgress['state'], rows: number): void {
  const at = '2026-11-24T09:30:00.000Z';
  const table = { sourceId: 'shop', schema: 'public', table: id === b ? 'b' : 'a' };
  kept.set(id, { backfillId: id, ...table, state, rows, chunks: rows, startedAt: at, updatedAt: at });
}

async function begin(begins: (table: string) => boolean, from = source): Promise<string[]> {
  await readAnew(from, begins, backfills, log);
  return initialBackfills(source, backfills.progress).map(({ id }) => id);
}

describe('tables whose capture begins', () => {
  it('are read as ever the first time', async () => {
    expect(await begin(() => true)).toEqual([a, b]);
    known(a, 'waiting', 0);
    expect(await begin(() => true)).toEqual([a, b]);
    expect(kept.size).toBe(1);
  });

  it.each(['completed', 'failed', 'cancelled'] as const)(
    'are read again where the former reading is %s',
    async (state) => {
      known(a, state, 5);
      known(b, 'completed', 5);
      expect(await begin((table) => table === 'public.a')).toEqual([`${a}-2`, b]);
      expect(kept.get(a)?.state).toBe(state);
      expect(kept.get(`${a}-2`)).toMatchObject({ state: 'waiting', rows: 0, table: 'a' });
      // Again, because the process may die before the table is recorded as captured.
      expect(await begin((table) => table === 'public.a')).toEqual([`${a}-2`, b]);
    },
  );

  // With no row counted some may have been sent: they would have the ids of other values.
  it.each([5, 0])(
    'are read from their beginning where the former reading was interrupted after %d rows',
    async (rows) => {
      known(a, 'running', rows);
      expect(await begin(() => true)).toEqual([`${a}-2`, b]);
      expect(kept.get(a)).toMatchObject({ state: 'cancelled', rows });
    },
  );

  it('are read as often as they begin', async () => {
    known(a, 'completed', 5);
    known(`${a}-2`, 'completed', 5);
    expect(await begin(() => true)).toEqual([`${a}-3`, b]);
  });

  it('are not read where the source wants no snapshot', async () => {
    known(a, 'completed', 5);
    await begin(() => true, { ...source, snapshot: 'never' });
    expect([...kept.keys()]).toEqual([a]);
  });
});
