import { describe, expect, it } from '@jest/globals';
import type { BackfillProgress, OpenRange } from './backfill-order.js';
import { KeptProgress } from './kept-progress.js';

const backfill = { id: 'bkf_1', sourceId: 'shop', schema: 'public', table: 'items' };
const silent = { error: () => undefined, warn: () => undefined, info: () => undefined } as never;

const first: OpenRange = { upTo: ['10'] };
const middle: OpenRange = { after: ['10'], upTo: ['20'] };
const last: OpenRange = { after: ['20'] };

/** Of three ranges. @param held what is kept is safe when the test says so, and else at once */
function progressing(held: boolean) {
  const kept: BackfillProgress[] = [];
  const acknowledge: (() => void)[] = [];
  const former: BackfillProgress = {
    backfillId: 'bkf_1',
    sourceId: 'shop',
    schema: 'public',
    table: 'items',
    state: 'running',
    rows: 0,
    chunks: 0,
    openRanges: [first, middle, last],
    startedAt: '2026-11-24T09:00:00.000Z',
    updatedAt: '2026-11-24T09:00:00.000Z',
  };
  const keep = async (progress: BackfillProgress): Promise<void> => {
    kept.push(progress);
    if (held) await new Promise<void>((resolve) => acknowledge.push(resolve));
  };
  const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return { progress: new KeptProgress(backfill, former, keep, silent), kept, acknowledge, later };
}

const table = { key: [{ name: 'id', type: 'pg_catalog."int4"' }], estimatedRows: 100 };
const part = (key: string, last = false) => ({ rows: [[key]], lastKey: [key], last });
describe('the progress of a back-fill that is read in ranges', () => {
  it('tells where each range is, and up to where all is done', async () => {
    const { progress } = progressing(false);
    const advance = (range: OpenRange, key: string, over = false): Promise<void> =>
      progress.advance(range, part(key, over), table);
    await advance(middle, '15');
    expect(progress.current).not.toHaveProperty('lastKey');
    expect(progress.placeIn(middle)).toEqual(['15']);
    await advance(first, '5');
    expect(progress.current.lastKey).toEqual(['5']);
    expect(progress.isOpen(first)).toBe(true);
    await advance(first, '9', true);
    // Nobody begins it anew who did not learn that it is over.
    expect(progress.isOpen(first)).toBe(false);
    expect(progress.isOpen(last)).toBe(true);
    expect(progress.current).toMatchObject({
      lastKey: ['15'],
      openRanges: [{ after: ['15'], upTo: ['20'] }, { after: ['20'] }],
    });
    await advance(last, '30', true);
    await advance(middle, '20', true);
    expect(progress.current).toMatchObject({ state: 'completed', rows: 5, chunks: 5, openRanges: [] });
    expect([first, middle, last].some((range) => progress.isOpen(range))).toBe(false);
  });

  it('is recorded one after the other, what came meanwhile together', async () => {
    const { progress, kept, acknowledge, later } = progressing(true);
    let safe = 0;
    const advance = (range: OpenRange, key: string): void =>
      void progress.advance(range, part(key), table).then(() => (safe += 1));
    advance(first, '1');
    await later();
    advance(middle, '11');
    advance(last, '21');
    await later();
    expect([kept.length, safe]).toEqual([1, 0]);
    acknowledge[0]?.();
    await later();
    expect([kept.length, safe]).toEqual([2, 1]);
    expect(kept[1]).toMatchObject({ rows: 3, lastKey: ['1'] });
    acknowledge[1]?.();
    await later();
    expect([kept.length, safe]).toEqual([2, 3]);
  });

  it('begins anew, whatever other ranges still bring', async () => {
    const { progress, kept } = progressing(false);
    await progress.advance(first, part('5'), table);
    expect(kept.at(-1)).toMatchObject({ lastKey: ['5'], keyColumns: ['id pg_catalog."int4"'] });
    await progress.restart();
    await progress.advance(middle, part('15'), table);
    expect(kept).toHaveLength(2);
    expect(kept[1]).toMatchObject({ state: 'running', rows: 0, chunks: 0 });
    for (const name of ['lastKey', 'keyColumns', 'openRanges']) expect(kept[1]).not.toHaveProperty(name);
  });

  it('stays failed when another range goes on for a moment', async () => {
    const { progress, kept, acknowledge, later } = progressing(true);
    void progress.fail({ code: 'privilege_missing', detail: 'gone' } as never);
    await later();
    acknowledge[0]?.();
    await progress.advance(first, part('1'), table);
    expect(kept.map(({ state }) => state)).toEqual(['failed']);
  });
});
