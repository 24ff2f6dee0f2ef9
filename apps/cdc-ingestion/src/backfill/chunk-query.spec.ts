import { describe, expect, it } from '@jest/globals';
import { boundsQuery, chunkQuery } from './chunk-query.js';

const orders = {
  schema: 'public',
  table: 'orders',
  columns: ['tenant', 'id', 'total'],
  key: [
    { name: 'tenant', type: 'pg_catalog."bpchar"' },
    { name: 'id', type: 'pg_catalog."int8"' },
  ],
  partitioned: false,
};
const head = 'SELECT "tenant", "id", "total", "tenant", "id" FROM ONLY "public"."orders"';

describe('the query of a chunk', () => {
  it('reads from the beginning in the order of the key', () => {
    expect(chunkQuery(orders, { conditions: [] }, null, 100)).toEqual({
      text: `${head} ORDER BY "tenant", "id" LIMIT 100`,
      values: [],
    });
  });

  it('goes on behind a key, within a range and a condition', () => {
    const selection = { keyFrom: ['a', '1'], keyTo: ['z'], conditions: ['total > 0 -- not free'] };
    expect(chunkQuery(orders, selection, ['b', '7'], 10)).toEqual({
      text:
        `${head} WHERE ("tenant", "id") > ($1::text::pg_catalog."bpchar", $2::text::pg_catalog."int8")` +
        ` AND ("tenant") <= ($3::text::pg_catalog."bpchar") AND (\ntotal > 0 -- not free\n)` +
        ' ORDER BY "tenant", "id" LIMIT 10',
      values: ['b', '7', 'z'],
    });
  });

  it('begins with the first key of a range, itself included', () => {
    const { text, values } = chunkQuery(orders, { keyFrom: ['a'], conditions: [] }, null, 10);
    expect(text).toContain('WHERE ("tenant") >= ($1::text::pg_catalog."bpchar") ORDER BY');
    expect(values).toEqual(['a']);
  });

  it('finds the bounds of ranges in a part of the pages, within what is wanted', () => {
    expect(boundsQuery(orders, { keyFrom: ['a'], conditions: ['total > 0'] }, 4, 0.5)).toEqual({
      text:
        'SELECT "tenant", "id" FROM (SELECT "tenant", "id", row_number() OVER (ORDER BY "tenant", "id") AS "#place", count(*) OVER () AS "#found"' +
        ' FROM ONLY "public"."orders" TABLESAMPLE SYSTEM (0.50000000)' +
        ' WHERE ("tenant") >= ($1::text::pg_catalog."bpchar") AND (\ntotal > 0\n)) AS sampled' +
        ' WHERE "#place" < "#found" AND "#place" * 4 / "#found" > ("#place" - 1) * 4 / "#found" ORDER BY "tenant", "id"',
      values: ['a'],
    });
  });

  it('reads partitions, and tables with quotes in their names', () => {
    const odd = { ...orders, schema: 'a"b', table: 'c d', columns: ['e"f'], key: [], partitioned: true };
    expect(chunkQuery(odd, { conditions: [] }, null, null).text).toBe('SELECT "e""f" FROM "a""b"."c d"');
  });
});
