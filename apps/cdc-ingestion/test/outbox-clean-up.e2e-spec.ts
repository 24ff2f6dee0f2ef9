import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { LocalSource } from './local-source.js';

const schema = `CREATE TABLE t (id int PRIMARY KEY);
  CREATE TABLE outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_type text, tenant_id text, subject text, data jsonb);
  INSERT INTO outbox (event_type, tenant_id, data) VALUES ('before', 'shop', '{}')`;

const declared = { outbox: { table: { schema: 'public', table: 'outbox', cleanUp: true } } };

describe('an outbox that is cleaned up', () => {
  let source: LocalSource;

  afterEach(() => source.close());

  const insert = (count: number) =>
    source.db.query(
      `INSERT INTO outbox (event_type, tenant_id, subject, data)
         SELECT 'order.placed', 'shop', 'order-' || i, '{}' FROM generate_series(1, $1::int) i`,
      [count],
    );

  const remaining = async (): Promise<number> => {
    const { rows } = await source.db.query<{ count: number }>('SELECT count(*)::int FROM outbox');
    return rows[0]?.count ?? -1;
  };

  const types = (): string[] =>
    source.published.map(
      ({ payload }) => (JSON.parse(payload.toString()) as { operation: string }).operation,
    );

  async function started(): Promise<void> {
    source = await LocalSource.create(schema);
    await source.start(undefined, declared);
  }

  it('loses its rows once they are safe, and only those that were captured', async () => {
    await started();
    source.hold();
    await insert(100);
    await eventually(() => source.inFlightChanges >= 100);
    expect(await remaining()).toBe(101);
    source.release();
    await eventually(async () => (await remaining()) === 1);
    await insert(7_000);
    await eventually(async () => (await remaining()) === 1);
    expect(new Set(types())).toEqual(new Set(['insert']));
    expect(source.published).toHaveLength(7_100);
    await eventually(
      async () => (await source.slotRow()).confirmed >= (await source.serverPosition()) - 5_000n,
    );
  });

  it('brings rows again that were safe and not deleted when the reader ended', async () => {
    await started();
    // Inserts go on, deletes wait.
    await source.db.query(
      `CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(42); RETURN OLD; END $$;
       CREATE TRIGGER wait BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION wait();
       SELECT pg_advisory_lock(42)`,
    );
    await insert(10);
    await eventually(() => source.published.length === 10);
    await source.stop();
    const first = source.published.splice(0).map(({ headers }) => headers.ce_id);
    expect(await remaining()).toBe(11);
    await source.db.query('SELECT pg_advisory_unlock(42)');
    await source.start(undefined, declared);
    await eventually(async () => (await remaining()) === 1);
    await eventually(() => source.published.length === 10);
    expect(source.published.map(({ headers }) => headers.ce_id)).toEqual(first);
  });

  it('keeps rows that may not be deleted, and goes on', async () => {
    await started();
    await source.db.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'kept'; END $$;
       CREATE TRIGGER refuse BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION refuse()`,
    );
    await insert(10);
    await eventually(() => source.messages('outbox.not_cleaned').length > 0);
    await eventually(
      async () => (await source.slotRow()).confirmed >= (await source.serverPosition()) - 5_000n,
    );
    expect(await remaining()).toBe(11);
    await source.db.query('DROP TRIGGER refuse ON outbox');
    await insert(10);
    await eventually(async () => (await remaining()) === 11);
  });
});
