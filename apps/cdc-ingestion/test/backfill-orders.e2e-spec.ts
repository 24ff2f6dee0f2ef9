import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type RunningApp } from '@crossdock/testing';
import { BackfilledCapture } from './backfill-fixture.js';
import { itSince, serverVersion } from './server-version.js';

describe('an ordered back-fill', () => {
  let fixture: BackfilledCapture;
  let app: RunningApp;

  beforeAll(async () => {
    const options = {
      tables: [
        'orders',
        'visits',
        'odd',
        'slow',
        'rekeyed',
        'recollated',
        'ranged',
        ...(serverVersion >= 15 ? ['parts'] : []),
      ],
      schema: `
        CREATE TABLE orders (tenant text, id bigint, total numeric(12,2), at timestamptz, PRIMARY KEY (tenant, id));
        INSERT INTO orders SELECT 't' || (i % 3), i, i * 1.10, '2026-01-01T00:00:00.123456Z' FROM generate_series(1, 900) i;
        CREATE TABLE visits (page text);
        ALTER TABLE visits REPLICA IDENTITY FULL;
        INSERT INTO visits VALUES ('a');
        CREATE DOMAIN code AS char(6);
        CREATE TABLE odd ("Odd ""Id" code PRIMARY KEY, j jsonb, f float8, b bytea, twice int GENERATED ALWAYS AS (2) STORED);
        INSERT INTO odd VALUES ('a', '{"n":9007199254740993, "m":1.10}', 'NaN', '\\x00ff'), ('b', null, 0.1, null);
        CREATE TABLE slow (id int PRIMARY KEY);
        INSERT INTO slow SELECT generate_series(1, 5000);
        CREATE TABLE rekeyed (a int PRIMARY KEY, b int NOT NULL);
        INSERT INTO rekeyed SELECT i, 3001 - i FROM generate_series(1, 3000) i;
        CREATE TABLE recollated (a text PRIMARY KEY);
        INSERT INTO recollated SELECT 'k' || i FROM generate_series(1, 3000) i;
        CREATE TABLE ranged (id int PRIMARY KEY, tenant int NOT NULL);
        INSERT INTO ranged SELECT i, i % 3 FROM generate_series(1, 3000) i;
        CREATE TABLE parts (id int, region text, PRIMARY KEY (id, region)) PARTITION BY LIST (region);
        CREATE TABLE parts_a PARTITION OF parts FOR VALUES IN ('a');
        CREATE TABLE parts_b PARTITION OF parts FOR VALUES IN ('b');
        INSERT INTO parts SELECT i, CASE WHEN i % 2 = 0 THEN 'a' ELSE 'b' END FROM generate_series(1, 20) i`,
    };
    fixture = await BackfilledCapture.create(options, { rowSessions: 1 });
    app = await fixture.capture.start();
    await fixture.capture.streaming(app);
  });

  afterAll(() => fixture.close());

  async function readBy(id: string, table: string) {
    const { read } = await fixture.replayed(table);
    return read.filter(({ backfillId }) => backfillId === id);
  }

  it('reads a range of composite keys, both ends included, that meet a condition', async () => {
    await fixture.order('bkf_range', {
      table: 'orders',
      keyFrom: ['t0', '600'],
      keyTo: ['t1', '10'],
      where: "total > 5 -- and no more, said '(",
    });
    const completed = await fixture.until('bkf_range', 'completed', { app });
    const read = await readBy('bkf_range', 'orders');
    const { rows } = await fixture.db.query<{ tenant: string; id: string; total: string }>(
      `SELECT * FROM orders WHERE (tenant, id) >= ('t0', 600) AND (tenant, id) <= ('t1', 10) AND total > 5`,
    );
    expect(rows.map(({ id }) => id)).toContain('600');
    expect(rows.map(({ id }) => id)).toContain('10');
    const sorted = (keys: string[]): string[] => [...keys].sort();
    expect(sorted(read.map(({ key }) => `${String(key?.tenant)}/${String(key?.id)}`))).toEqual(
      sorted(rows.map(({ tenant, id }) => `${tenant}/${id}`)),
    );
    expect(completed).toMatchObject({ rows: rows.length, chunks: 1, lastKey: ['t1', '10'] });
    expect(read.find(({ key }) => key?.id === '600')?.after).toEqual({
      tenant: 't0',
      id: '600',
      total: '660.00',
      at: '2026-01-01T00:00:00.123456Z',
    });
  });

  it('reads by the first columns of a key', async () => {
    await fixture.order('bkf_prefix', { table: 'orders', keyFrom: ['t2'], keyTo: ['t2'] });
    await fixture.until('bkf_prefix', 'completed', { app });
    expect(await readBy('bkf_prefix', 'orders')).toHaveLength(300);
  });

  it('gives each value as the stream gives it, and the same shape', async () => {
    await fixture.order('bkf_odd', { table: 'odd' });
    await fixture.until('bkf_odd', 'completed', { app });
    const read = await readBy('bkf_odd', 'odd');
    await fixture.db.query('UPDATE odd SET f = f');
    await fixture.capture.caughtUp();
    const changes = (await fixture.capture.changes()).filter(
      ({ table, operation }) => table === 'odd' && operation === 'update',
    );
    const plain = (all: typeof read) =>
      Object.fromEntries(all.map(({ key, after, shape }) => [JSON.stringify(key), { after, shape }]));
    expect(Object.keys(plain(read))).toHaveLength(2);
    expect(plain(read)).toEqual(plain(changes));
    expect(read[0]?.after).not.toHaveProperty('twice');
  });

  itSince(15)('reads all partitions of a table', async () => {
    await fixture.order('bkf_parts', { table: 'parts' });
    await fixture.until('bkf_parts', 'completed', { app });
    expect(await readBy('bkf_parts', 'parts')).toHaveLength(20);
  });

  it('completes at once where there is nothing', async () => {
    await fixture.order('bkf_none', { table: 'orders', where: 'false' });
    const completed = await fixture.until('bkf_none', 'completed', { app });
    expect(completed).toMatchObject({ rows: 0, chunks: 0 });
    expect(completed).not.toHaveProperty('lastKey');
  });

  it.each([
    ['no_key', { table: 'visits' }],
    ['table_not_captured', { table: 'elsewhere' }],
    ['condition_not_valid', { table: 'orders', where: 'no_such_column = 1' }],
    ['condition_not_valid', { table: 'orders', where: "pg_notify('a', 'b') IS NULL OR nextval('x') = 1" }],
    ['condition_not_valid', { table: 'orders', keyFrom: ['t0', 'not a number'] as [string, string] }],
    ['key_not_valid', { table: 'slow', keyTo: ['1', '2'] as [string, string] }],
  ])('fails as %s and says why: %j', async (code, wish) => {
    const id = `bkf_${code}_${JSON.stringify(wish).length}`;
    await fixture.order(id, wish);
    const failed = await fixture.until(id, 'failed', { app });
    expect(failed.detail).toMatch(new RegExp(`^${code}: .+`));
  });

  it('keeps to its rate, is paused, goes on where it was, and lets the next one wait for it', async () => {
    const wish = { table: 'slow', rowsPerSecond: 500 };
    await fixture.order('bkf_first', wish);
    await fixture.until('bkf_first', ({ chunks }) => chunks >= 2, { app });
    await fixture.order('bkf_second', { table: 'slow', keyFrom: ['4990'] });
    await fixture.until('bkf_second', 'waiting', { app });
    await fixture.order('bkf_first', { ...wish, status: 'paused' });
    const paused = await fixture.until('bkf_first', 'paused', { app });
    expect(paused.rows).toBeLessThan(5_000);
    // While the first is paused the second has its turn.
    await fixture.until('bkf_second', 'completed', { app });
    expect((await fixture.told('bkf_first')).at(-1)).toEqual(paused);
    await fixture.order('bkf_first', { ...wish, rowsPerSecond: 100_000, status: 'running' });
    const completed = await fixture.until('bkf_first', 'completed', { app });
    expect(completed.rows).toBe(5_000);
    expect(completed.startedAt).toBe(paused.startedAt);
    expect(await readBy('bkf_first', 'slow')).toHaveLength(5_000);
    expect(await readBy('bkf_second', 'slow')).toHaveLength(11);
  });

  it.each([
    {
      table: 'rekeyed',
      former: 'a pg_catalog."int4"',
      alteration: 'DROP CONSTRAINT rekeyed_pkey, ADD PRIMARY KEY (b)',
      key: 'b pg_catalog."int4"',
    },
    {
      table: 'recollated',
      former: 'a pg_catalog."text"',
      alteration: 'ALTER a TYPE text COLLATE "C"',
      key: 'a pg_catalog."text" COLLATE pg_catalog."C"',
    },
  ])(
    'begins anew where the table has another key than the one by which it was read so far: $key',
    async ({ table, former, alteration, key }) => {
      const id = `bkf_${table}`;
      await fixture.order(id, { table, rowsPerSecond: 500 });
      await fixture.until(id, ({ chunks }) => chunks >= 1, { app });
      await fixture.order(id, { table, status: 'paused' });
      const paused = await fixture.until(id, 'paused', { app });
      expect(paused).toMatchObject({ keyColumns: [former] });
      await fixture.db.query(`ALTER TABLE ${table} ${alteration}`);
      await fixture.order(id, { table });
      const completed = await fixture.until(id, 'completed', { app });
      expect(completed).toMatchObject({ rows: 3_000, keyColumns: [key], startedAt: paused.startedAt });
      const read = await readBy(id, table);
      expect(new Set(read.map(({ after }) => after?.a)).size).toBe(3_000);
    },
  );

  it('of a range of keys fails where the table has another key by then', async () => {
    const wish = { table: 'ranged', keyFrom: ['1'] as [string] };
    await fixture.order('bkf_ranged', { ...wish, rowsPerSecond: 500 });
    await fixture.until('bkf_ranged', ({ chunks }) => chunks >= 1, { app });
    await fixture.order('bkf_ranged', { ...wish, status: 'paused' });
    await fixture.until('bkf_ranged', 'paused', { app });
    await fixture.db.query('ALTER TABLE ranged DROP CONSTRAINT ranged_pkey, ADD PRIMARY KEY (tenant, id)');
    await fixture.order('bkf_ranged', wish);
    const { detail } = await fixture.until('bkf_ranged', 'failed', { app });
    expect(detail).toMatch(/^key_not_valid: the key is \(tenant .+, id .+\) and was \(id /);
  });

  it('is cancelled, and does not begin again', async () => {
    await fixture.order('bkf_cancelled', { table: 'slow', rowsPerSecond: 100 });
    await fixture.until('bkf_cancelled', ({ chunks }) => chunks >= 1, { app });
    await fixture.order('bkf_cancelled', { table: 'slow', status: 'cancelled' });
    const cancelled = await fixture.until('bkf_cancelled', 'cancelled', { app });
    expect(cancelled.rows).toBeLessThan(5_000);
    await fixture.order('bkf_after', { table: 'slow', keyTo: ['1'] });
    await fixture.until('bkf_after', 'completed', { app });
    expect((await fixture.told('bkf_cancelled')).at(-1)).toEqual(cancelled);
  });

  it('is interrupted on the server as well when it is cancelled in a long query', async () => {
    await fixture.order('bkf_long', { table: 'orders', where: 'pg_sleep(60) IS NOT NULL' });
    await fixture.until('bkf_long', 'running', { app });
    const sleeping = async (): Promise<number> => {
      const { rows } = await fixture.db.query(
        `SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()`,
      );
      return rows.length;
    };
    await eventually(async () => (await sleeping()) === 1);
    await fixture.order('bkf_long', { table: 'orders', status: 'cancelled' });
    await fixture.until('bkf_long', 'cancelled', { app });
    await eventually(async () => (await sleeping()) === 0);
  });

  it('that another reader has completed is left alone after a restart', async () => {
    await app.stop();
    const before = (await fixture.replayed('orders')).read.length;
    app = await fixture.capture.start();
    await fixture.capture.streaming(app);
    await fixture.order('bkf_later', { table: 'orders', keyTo: ['t0', '3'] });
    await fixture.until('bkf_later', 'completed', { app });
    expect((await fixture.replayed('orders')).read).toHaveLength(before + 1);
  });
});
