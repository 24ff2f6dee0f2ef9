import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { LocalSource } from './local-source.js';
import { PausingProxy } from './pausing-proxy.js';

const schema = `CREATE TABLE t (id int PRIMARY KEY);
  CREATE TABLE outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_type text, tenant_id text, subject text, data jsonb);
  INSERT INTO outbox (event_type, tenant_id, data) VALUES ('before', 'shop', '{}')`;

const declared = { outbox: { table: { schema: 'public', table: 'outbox', cleanUp: true } } };

/** Inserts go on. */
const deletesWait = `
  CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(42); RETURN OLD; END $$;
  CREATE TRIGGER wait BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION wait()`;

describe('an outbox that is cleaned up', () => {
  let source: LocalSource;
  let proxy: PausingProxy | undefined;

  afterEach(async () => {
    await source.close();
    await proxy?.close();
    proxy = undefined;
  });

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

  /** Of the session that deletes, as the server sees it. */
  const ports = async (): Promise<number[]> => {
    const { rows } = await source.db.query<{ port: number }>(
      `SELECT client_port AS port FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'DELETE FROM "public"."outbox"%'`,
    );
    return rows.map(({ port }) => port);
  };

  const confirmed = async (): Promise<boolean> =>
    (await source.slotRow()).confirmed >= (await source.serverPosition()) - 5_000n;

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
    await eventually(confirmed);
  });

  it('brings rows again that were safe and not deleted when the reader ended', async () => {
    await started();
    await source.db.query(`${deletesWait}; SELECT pg_advisory_lock(42)`);
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

  it('keeps no session that has nothing to delete', async () => {
    await started();
    for (const ended of [1, 2]) {
      await insert(10);
      await eventually(() => source.published.length === 10 * ended);
      await eventually(async () => (await remaining()) === 1);
      await eventually(async () => expect(await ports()).toEqual([]), { timeoutMs: 30_000 });
    }
  }, 90_000);

  // Something between drops what the session and the server say to each other, and tells neither.
  it('goes on with another session where one is not answered any more', async () => {
    source = await LocalSource.create(schema);
    proxy = await PausingProxy.start(source.database.url);
    await source.start(proxy.url, declared);
    await source.db.query(`${deletesWait}; SELECT pg_advisory_lock(42)`);
    await insert(10);
    const [port] = await eventually(async () => {
      const found = await ports();
      expect(found).toHaveLength(1);
      return found;
    });
    proxy.strand([port ?? 0]);
    await source.db.query('SELECT pg_advisory_unlock(42)');
    await insert(10);
    await eventually(async () => (await remaining()) === 1, { timeoutMs: 60_000 });
    await eventually(confirmed, { timeoutMs: 60_000 });
    expect(source.published).toHaveLength(20);
  }, 150_000);

  it('keeps rows that may not be deleted, and goes on', async () => {
    await started();
    await source.db.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'kept'; END $$;
       CREATE TRIGGER refuse BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION refuse()`,
    );
    await insert(10);
    await eventually(() => source.messages('outbox.not_cleaned').length > 0);
    await eventually(confirmed);
    expect(await remaining()).toBe(11);
    await source.db.query('DROP TRIGGER refuse ON outbox');
    await insert(10);
    await eventually(async () => (await remaining()) === 11);
  });
});
