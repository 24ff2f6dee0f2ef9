import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Tuple } from '../replication/messages/row-messages.js';
import { ChunkWindow, type ReadChunk, type Verdict } from './chunk-window.js';
import { parseSnapshot } from './transaction-snapshot.js';

const key = (id: number): string => `{"id":${id}}`;

function chunk(snapshot: string, ...ids: number[]): ReadChunk {
  const rows = new Map<string, Tuple>(ids.map((id) => [key(id), [String(id), 'read']]));
  return { snapshot: parseSnapshot(snapshot), rows };
}

function ids(verdict: Verdict | null): string[] | string | null {
  if (verdict === null) return null;
  return verdict.kind === 'again' ? verdict.doubt : verdict.rows.map(([id]) => String(id));
}

describe('the window of a chunk', () => {
  let window: ChunkWindow;

  beforeEach(() => {
    window = new ChunkWindow('public.t');
  });

  function change(xid: number, ...keys: (string | null)[]): void {
    window.transaction(xid);
    for (const each of keys) window.changed('public.t', each);
  }

  it('gives the rows that did not change between the edges, in the order of reading', () => {
    window.expect('a');
    window.low('a');
    change(101, key(2));
    window.offer('a', chunk('100:110:', 3, 2, 1, 4));
    change(102, key(4));
    expect(ids(window.high('a'))).toEqual(['3', '1']);
  });

  it('gives rows that changed before the low edge, when the query saw it', () => {
    window.expect('a');
    change(90, key(1));
    window.offer('a', chunk('100:110:', 1, 2));
    window.low('a');
    expect(ids(window.high('a'))).toEqual(['1', '2']);
  });

  it('gives rows that change after the high edge', () => {
    window.expect('a');
    window.low('a');
    window.offer('a', chunk('100:110:', 1));
    expect(ids(window.high('a'))).toEqual(['1']);
    change(111, key(1));
    expect(window.high('a')).toBeNull();
  });

  it('leaves out both keys of a row whose key changed', () => {
    window.expect('a');
    window.low('a');
    window.offer('a', chunk('100:110:', 1, 2, 3));
    change(105, key(1), key(3));
    expect(ids(window.high('a'))).toEqual(['2']);
  });

  it('compares composite keys as a whole', () => {
    const composite = (tenant: string, id: number): string => `{"tenant":"${tenant}","id":${id}}`;
    const rows = new Map<string, Tuple>([
      [composite('x', 1), ['x', '1']],
      [composite('x', 11), ['x', '11']],
      [composite('y', 1), ['y', '1']],
    ]);
    window.expect('a');
    window.low('a');
    window.offer('a', { snapshot: parseSnapshot('100:110:'), rows });
    change(105, composite('x', 1));
    const verdict = window.high('a');
    expect(verdict).toEqual({
      kind: 'out',
      rows: [
        ['x', '11'],
        ['y', '1'],
      ],
      incomplete: 0,
    });
  });

  it.each([['before the rows are there'], ['after']])('is read again after a truncate %s', (when) => {
    window.expect('a');
    window.low('a');
    if (when !== 'after') change(105, null);
    window.offer('a', chunk('100:110:', 1, 2));
    if (when === 'after') change(105, null);
    expect(ids(window.high('a'))).toBe('unknown_rows_changed');
  });

  it('does not care for a truncate before the low edge or for other tables', () => {
    change(95, null);
    window.expect('a');
    window.low('a');
    window.transaction(105);
    window.changed('public.other', null);
    window.changed('public.other', key(1));
    window.offer('a', chunk('100:110:', 1));
    expect(ids(window.high('a'))).toEqual(['1']);
  });

  describe('with a transaction that is in the log before the low edge', () => {
    it.each([
      ['is still under way for the query', '95:110:95', 95],
      ['is the newest of all', '90:95:', 95],
      ['lies beyond the end of what the query saw', '90:95:', 96],
    ])('and %s, is read again', (_, snapshot, xid) => {
      change(xid, key(1));
      window.expect('a');
      window.low('a');
      window.offer('a', chunk(snapshot, 1, 2));
      expect(ids(window.high('a'))).toBe('transaction_not_seen');
    });

    it('goes on being read again until the query sees it, however the attempts are', () => {
      change(95, key(1));
      for (const attempt of ['a', 'b', 'c']) {
        window.expect(attempt);
        window.low(attempt);
        window.offer(attempt, chunk('95:110:95', 1));
        expect(ids(window.high(attempt))).toBe('transaction_not_seen');
      }
      window.expect('d');
      window.low('d');
      window.offer('d', chunk('110:112:', 1));
      expect(ids(window.high('d'))).toEqual(['1']);
    });

    it('finds it although the rows were there before the stream came so far', () => {
      window.expect('a');
      window.offer('a', chunk('95:110:95', 1));
      change(95, key(1));
      window.low('a');
      expect(ids(window.high('a'))).toBe('transaction_not_seen');
    });

    it('finds it in a later chunk than the one whose attempt it ran in', () => {
      window.expect('a');
      window.low('a');
      change(95, key(1));
      window.offer('a', chunk('95:110:95', 5));
      expect(ids(window.high('a'))).toEqual(['5']);
      window.expect('b');
      window.low('b');
      window.offer('b', chunk('95:120:95', 1));
      expect(ids(window.high('b'))).toBe('transaction_not_seen');
    });

    it('compares ids across their wrap at 32 bits', () => {
      const wrap = 1n << 32n;
      change(0xffff_fffe, key(1));
      window.expect('a');
      window.low('a');
      window.offer('a', chunk(`${wrap - 2n}:${wrap + 3n}:${wrap - 2n}`, 1));
      expect(ids(window.high('a'))).toBe('transaction_not_seen');
      window.expect('b');
      window.low('b');
      window.offer('b', chunk(`${wrap + 3n}:${wrap + 3n}:`, 1));
      expect(ids(window.high('b'))).toEqual(['1']);
    });
  });

  it('forgets transactions that a query saw, and remembers none of those that come out of the log late', () => {
    for (let xid = 1; xid <= 1_000; xid++) change(xid, key(xid));
    expect(window.remembered).toBe(1_000);
    window.expect('a');
    window.offer('a', chunk('999:2000:999', 1));
    expect(window.remembered).toBe(1);
    for (let xid = 1_001; xid < 2_000; xid++) change(xid, key(xid));
    expect(window.remembered).toBe(1);
  });

  it('ignores edges of attempts that were given up, and of others', () => {
    window.expect('a');
    window.low('a');
    window.expect('b');
    window.offer('a', chunk('100:110:', 1));
    expect(window.high('a')).toBeNull();
    window.low('b');
    change(101, key(2));
    window.offer('b', chunk('100:110:', 1, 2));
    expect(window.high('x')).toBeNull();
    expect(ids(window.high('b'))).toEqual(['1']);
    window.expect('c');
    window.low('c');
    window.abandon();
    expect(window.high('c')).toBeNull();
  });

  it('is read again when too many keys change before the rows are there', () => {
    window = new ChunkWindow('public.t', 10);
    window.expect('a');
    window.low('a');
    for (let id = 0; id <= 10; id++) change(200 + id, key(id));
    window.offer('a', chunk('100:110:', 1));
    expect(ids(window.high('a'))).toBe('too_many_changes');
  });

  describe('a record that leaves out large values', () => {
    const partial = (xid: number, id: number): void => {
      window.transaction(xid);
      window.changed('public.t', key(id), false);
    };

    it.each(['before', 'after'])('makes the chunk be read again, when it comes %s the rows', (when) => {
      window.expect('a');
      window.low('a');
      if (when === 'before') partial(101, 1);
      window.offer('a', chunk('100:110:', 1, 2));
      if (when === 'after') partial(101, 1);
      expect(ids(window.high('a'))).toBe('value_not_sent');
    });

    it('does not, when it concerns no row of the chunk or comes before the low edge', () => {
      window.expect('a');
      partial(90, 1);
      window.low('a');
      partial(101, 7);
      window.offer('a', chunk('100:110:', 1, 2));
      expect(ids(window.high('a'))).toEqual(['1', '2']);
    });

    it('costs only its own row once that was tried often enough', () => {
      window.expect('a', new Set([key(1)]));
      window.low('a');
      partial(101, 1);
      window.offer('a', chunk('100:110:', 1, 2));
      expect(window.high('a')).toMatchObject({ kind: 'out', rows: [['2', 'read']], incomplete: 1 });
    });

    it('names the rows that were not tried often enough, beside one that was', () => {
      window.expect('a', new Set([key(1)]));
      window.low('a');
      partial(101, 1);
      partial(102, 3);
      window.offer('a', chunk('100:110:', 1, 2, 3, 4));
      partial(103, 4);
      expect(window.high('a')).toMatchObject({ doubt: 'value_not_sent', unsent: [key(3), key(4)] });
    });
  });
});
