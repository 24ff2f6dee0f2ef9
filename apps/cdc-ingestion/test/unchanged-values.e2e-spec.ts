import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import type { RowChanged } from './capture-fixture.js';
import { LocalSource } from './local-source.js';

const large = (letter: string): string => letter.repeat(20_000);
const identities = ['default', 'index', 'full', 'nothing'] as const;

/**
 * A large value is sent only when it changes. What was not sent is listed as unchanged, never told as null and never left
 * out in silence; with the whole old row at hand it is known.
 */
describe('a large value', () => {
  let source: LocalSource;

  const tables = identities.map((identity) => ({ schema: 'public', table: `by_${identity}` }));

  beforeAll(async () => {
    source = await LocalSource.create(`
      CREATE TABLE t (id int PRIMARY KEY);
      ${identities
        .map(
          (identity) => `
        CREATE TABLE by_${identity} (id int PRIMARY KEY, code int NOT NULL UNIQUE, n int, large text, other text);
        ALTER TABLE by_${identity} ALTER large SET STORAGE EXTERNAL, ALTER other SET STORAGE EXTERNAL;`,
        )
        .join('')}
      ALTER TABLE by_index REPLICA IDENTITY USING INDEX by_index_code_key;
      ALTER TABLE by_full REPLICA IDENTITY FULL`);
    await source.start(undefined, { tables: tables as never });
  });

  afterAll(() => source.close());

  async function changeOf(table: string, statement: string): Promise<RowChanged> {
    source.published.length = 0;
    await source.db.query(statement.replaceAll('$t', table));
    await eventually(() => source.published.length === 1);
    return JSON.parse(source.published[0]?.payload.toString() ?? '') as RowChanged;
  }

  const insert = (id: number): string =>
    `INSERT INTO $t VALUES (${id}, ${id}, 0, '${large('a')}', '${large('b')}')`;

  describe.each([
    ['default', { id: 1 }],
    ['index', { code: 1 }],
  ] as const)('with the replica identity %s', (identity, key) => {
    const table = `by_${identity}`;

    it('is there when the row is new', async () => {
      expect(await changeOf(table, insert(1))).toMatchObject({
        key,
        after: { large: large('a'), other: large('b') },
        unchanged: [],
      });
    });

    it('is unchanged when another column changes', async () => {
      const change = await changeOf(table, 'UPDATE $t SET n = n + 1');
      expect(change).toMatchObject({ key, before: null, unchanged: ['large', 'other'] });
      expect(change.after).toEqual({ id: 1, code: 1, n: 1 });
    });

    it('is unchanged when it is set to itself', async () => {
      const change = await changeOf(table, 'UPDATE $t SET large = large, n = n');
      expect(change.unchanged).toEqual(['large', 'other']);
    });

    it('is there when it is set to an equal one, which is written anew', async () => {
      const change = await changeOf(table, `UPDATE $t SET large = '${large('a')}'`);
      expect(change).toMatchObject({ after: { large: large('a') }, unchanged: ['other'] });
    });

    it('is there when it changes beside one that does not', async () => {
      const change = await changeOf(table, `UPDATE $t SET other = '${large('c')}', n = 9`);
      expect(change).toMatchObject({ after: { n: 9, other: large('c') }, unchanged: ['large'] });
      expect(change.after).not.toHaveProperty('large');
    });

    it('is null when it is set to null, and no longer unchanged', async () => {
      expect(await changeOf(table, 'UPDATE $t SET large = NULL')).toMatchObject({
        after: { large: null },
        unchanged: ['other'],
      });
      expect(await changeOf(table, 'UPDATE $t SET n = 0')).toMatchObject({
        after: { large: null },
        unchanged: ['other'],
      });
    });

    it('is unchanged in the new row of a changed key, too', async () => {
      await changeOf(table, `UPDATE $t SET large = '${large('a')}'`);
      source.published.length = 0;
      await source.db.query(`UPDATE ${table} SET id = 2, code = 2`);
      await eventually(() => source.published.length === 2);
      const [gone, come] = source.published.map(
        ({ payload }) => JSON.parse(payload.toString()) as RowChanged,
      );
      expect(gone).toMatchObject({ operation: 'delete', key, unchanged: [] });
      expect(come).toMatchObject({ operation: 'insert', unchanged: ['large', 'other'] });
    });
  });

  describe('with the replica identity full', () => {
    it('is known whatever changes', async () => {
      await changeOf('by_full', insert(1));
      expect(await changeOf('by_full', 'UPDATE $t SET n = 1')).toMatchObject({
        before: { n: 0, large: large('a'), other: large('b') },
        after: { n: 1, large: large('a'), other: large('b') },
        unchanged: [],
      });
      expect(await changeOf('by_full', 'UPDATE $t SET large = NULL')).toMatchObject({
        before: { large: large('a') },
        after: { large: null, other: large('b') },
        unchanged: [],
      });
      expect(await changeOf('by_full', `UPDATE $t SET large = '${large('a')}'`)).toMatchObject({
        before: { large: null },
        after: { large: large('a') },
      });
      expect(await changeOf('by_full', 'DELETE FROM $t')).toMatchObject({
        before: { large: large('a'), other: large('b') },
        after: null,
      });
    });
  });

  it('of a table without an identity is never updated while it is published: the source stops first', async () => {
    await changeOf('by_nothing', insert(1));
    await source.stop();
    await source.db.query('ALTER TABLE by_nothing REPLICA IDENTITY NOTHING');
    source.begin(undefined, { tables: tables as never });
    await eventually(() => source.state === 'replica_identity_missing');
    expect(source.status?.detail).toContain('public.by_nothing');
  });
});
