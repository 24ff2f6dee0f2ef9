import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { payloadViolation } from '@crossdock/contracts';
import { Capture, type RowChanged } from './capture-fixture.js';

const large = 'x'.repeat(20_000);

const schema = `
  CREATE TABLE orders (id bigint PRIMARY KEY, status text, amount int, note text);
  ALTER TABLE orders ALTER COLUMN note SET STORAGE EXTERNAL;
  CREATE TABLE whole (id int PRIMARY KEY, name text, note text);
  ALTER TABLE whole REPLICA IDENTITY FULL;
  ALTER TABLE whole ALTER COLUMN note SET STORAGE EXTERNAL;
  CREATE TABLE keyless (name text, n int);
  ALTER TABLE keyless REPLICA IDENTITY FULL;
  CREATE TABLE pairs (b int, a text, PRIMARY KEY (a, b));
  CREATE TABLE undeclared (id int PRIMARY KEY);
`;

describe('row changes', () => {
  let capture: Capture;
  let seen = 0;

  beforeAll(async () => {
    capture = await Capture.create({ tables: ['orders', 'whole', 'keyless', 'pairs'], schema });
    const app = await capture.start();
    await app.ready();
    await capture.streaming(app);
  });

  afterAll(() => capture.close());

  /** The changes that the statements cause, in the order of the log. */
  async function changesOf(statements: string, expected: number): Promise<RowChanged[]> {
    await capture.db.query(statements);
    const all = await capture.changed(seen + expected);
    const mine = all.slice(seen);
    seen += expected;
    expect(mine).toHaveLength(expected);
    for (const change of mine) expect(payloadViolation('RowChanged', change)).toBeNull();
    return mine;
  }

  it('tells an insert, an update and a delete', async () => {
    const [inserted] = await changesOf(`INSERT INTO orders VALUES (1, 'new', 5, NULL)`, 1);
    expect(inserted).toMatchObject({
      sourceId: 'shop',
      schema: 'public',
      table: 'orders',
      operation: 'insert',
      index: 0,
      key: { id: '1' },
      before: null,
      after: { id: '1', status: 'new', amount: 5, note: null },
      unchanged: [],
    });
    expect(inserted?.committedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    const [updated] = await changesOf(`UPDATE orders SET status = 'paid' WHERE id = 1`, 1);
    expect(updated).toMatchObject({
      operation: 'update',
      key: { id: '1' },
      before: null,
      after: { status: 'paid' },
    });
    const [deleted] = await changesOf(`DELETE FROM orders WHERE id = 1`, 1);
    expect(deleted).toMatchObject({
      operation: 'delete',
      key: { id: '1' },
      before: { id: '1' },
      after: null,
    });
  });

  it('numbers the changes of a transaction and gives them one commit', async () => {
    const changes = await changesOf(
      `BEGIN; INSERT INTO orders VALUES (2, 'a', 1), (3, 'b', 2); UPDATE orders SET amount = 9 WHERE id = 2; COMMIT`,
      3,
    );
    expect(changes.map(({ index }) => index)).toEqual([0, 2, 4]);
    expect(new Set(changes.map(({ commitLsn, xid }) => `${commitLsn} ${xid}`)).size).toBe(1);
    expect(new Set(changes.map(({ changeId }) => changeId)).size).toBe(3);
  });

  it('tells a change of the key as the end of one row and the beginning of another', async () => {
    const [gone, come] = await changesOf(`UPDATE orders SET id = 30 WHERE id = 3`, 2);
    expect(gone).toMatchObject({
      operation: 'delete',
      index: 0,
      key: { id: '3' },
      before: { id: '3' },
      after: null,
      keyChange: { changeId: come?.changeId, key: { id: '30' } },
    });
    expect(come).toMatchObject({
      operation: 'insert',
      index: 1,
      key: { id: '30' },
      after: { id: '30', status: 'b' },
      keyChange: { changeId: gone?.changeId, key: { id: '3' } },
    });
    for (const change of [gone, come]) expect(payloadViolation('RowChanged', change)).toBeNull();
  });

  it('lists a large value that did not change instead of inventing one', async () => {
    await changesOf(`INSERT INTO orders VALUES (4, 'a', 1, '${large}')`, 1);
    const [other] = await changesOf(`UPDATE orders SET amount = 2 WHERE id = 4`, 1);
    expect(other?.unchanged).toEqual(['note']);
    expect(other?.after).toEqual({ id: '4', status: 'a', amount: 2 });
    const [emptied] = await changesOf(`UPDATE orders SET note = NULL WHERE id = 4`, 1);
    expect(emptied).toMatchObject({ unchanged: [], after: { note: null } });
  });

  it('tells the whole old row with the replica identity full, and then knows large values too', async () => {
    await changesOf(`INSERT INTO whole VALUES (1, 'one', '${large}')`, 1);
    const [updated] = await changesOf(`UPDATE whole SET name = 'two' WHERE id = 1`, 1);
    expect(updated).toMatchObject({
      operation: 'update',
      key: { id: 1 },
      before: { id: 1, name: 'one', note: large },
      after: { id: 1, name: 'two', note: large },
      unchanged: [],
    });
    const [gone, come] = await changesOf(`UPDATE whole SET id = 2 WHERE id = 1`, 2);
    const [toCome, toGone] = [come, gone].map((other) => ({ changeId: other?.changeId, key: other?.key }));
    expect(gone).toMatchObject({
      operation: 'delete',
      key: { id: 1 },
      before: { name: 'two' },
      keyChange: toCome,
    });
    expect(come).toMatchObject({
      operation: 'insert',
      key: { id: 2 },
      before: null,
      after: { name: 'two' },
      keyChange: toGone,
    });
    const [deleted] = await changesOf(`DELETE FROM whole`, 1);
    expect(deleted).toMatchObject({
      operation: 'delete',
      key: { id: 2 },
      before: { id: 2, name: 'two', note: large },
    });
  });

  it('has no key for a table without one', async () => {
    const [inserted] = await changesOf(`INSERT INTO keyless VALUES ('a', 1)`, 1);
    expect(inserted).toMatchObject({ key: null, after: { name: 'a', n: 1 } });
    const [updated] = await changesOf(`UPDATE keyless SET n = 2`, 1);
    expect(updated).toMatchObject({ operation: 'update', key: null, before: { name: 'a', n: 1 } });
  });

  it('tells keys of several columns', async () => {
    const [inserted] = await changesOf(`INSERT INTO pairs VALUES (7, 'x"y')`, 1);
    expect(inserted?.key).toEqual({ a: 'x"y', b: 7 });
  });

  it('tells a truncation once per table', async () => {
    const changes = await changesOf(`TRUNCATE orders, whole`, 2);
    expect(changes.map(({ table, operation, key }) => ({ table, operation, key })).sort(byTable)).toEqual([
      { table: 'orders', operation: 'truncate', key: null },
      { table: 'whole', operation: 'truncate', key: null },
    ]);
  });

  it('does not tell what was rolled back or is not declared', async () => {
    const [only] = await changesOf(
      `BEGIN; INSERT INTO orders VALUES (50, 'no', 1); ROLLBACK;
       INSERT INTO undeclared VALUES (1); INSERT INTO orders VALUES (51, 'yes', 1)`,
      1,
    );
    expect(only).toMatchObject({ key: { id: '51' } });
  });

  it('sees a column added in the middle of the stream', async () => {
    const [change] = await changesOf(
      `ALTER TABLE pairs ADD COLUMN c jsonb; INSERT INTO pairs VALUES (8, 'z', '{"n": 12345678901234567890.10}')`,
      1,
    );
    expect(change?.after).toMatchObject({ a: 'z', b: 8 });
    const record = (await capture.bus.read('cdc.row-changed.v1')).find(({ bytes }) =>
      bytes?.includes('"c":{'),
    );
    expect(record?.bytes?.toString()).toContain('"c":{"n": 12345678901234567890.10}');
  });

  it('keeps the changes of a key in one partition', async () => {
    const partitions = new Map<string, Set<number>>();
    for (const { key, partition } of await capture.bus.read('cdc.row-changed.v1')) {
      partitions.set(key ?? '', (partitions.get(key ?? '') ?? new Set()).add(partition));
    }
    expect([...partitions.values()].every(({ size }) => size === 1)).toBe(true);
    expect([...partitions.keys()]).toContain('shop/public.orders/{"id":"1"}');
  });
});

function byTable(one: { table: string }, other: { table: string }): number {
  return one.table < other.table ? -1 : 1;
}
