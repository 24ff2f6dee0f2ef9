import { afterEach, describe, expect, it } from '@jest/globals';
import { type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';

const schema = `
  CREATE TABLE t (id int PRIMARY KEY, code int NOT NULL, v int);
  CREATE TABLE keyless (id int NOT NULL, v int);
  ALTER TABLE keyless REPLICA IDENTITY FULL;
`;

/** A row's key follows the table's replica identity and primary key from the change on, without a new session. */
describe('a table whose identity changes while it streams', () => {
  let capture: Capture;
  let app: RunningApp;

  afterEach(() => capture.close());

  async function streams(): Promise<void> {
    capture = await Capture.create({ tables: ['t', 'keyless'], schema });
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
  }

  const sessions = (): number => app.logged().filter(({ msg }) => msg === 'source.streaming').length;

  it('tells whole old rows from the change to FULL to the change back', async () => {
    await streams();
    await capture.db.query('INSERT INTO t VALUES (1, 10, 0)');
    await capture.db.query('UPDATE t SET v = 1');
    await capture.db.query('ALTER TABLE t REPLICA IDENTITY FULL');
    await capture.db.query('UPDATE t SET v = 2');
    await capture.db.query('ALTER TABLE t REPLICA IDENTITY DEFAULT');
    await capture.db.query('UPDATE t SET v = 3');
    const key = { id: 1 };
    expect(await capture.changed(4)).toMatchObject([
      { operation: 'insert', key },
      { operation: 'update', key, before: null },
      { operation: 'update', key, before: { id: 1, code: 10, v: 1 } },
      { operation: 'update', key, before: null, after: { v: 3 } },
    ]);
    const changes = app.logged().filter(({ msg }) => msg === 'table.identity_changed');
    expect(changes).toMatchObject([
      {
        table: 'public.t',
        from: { identity: 'default', key: ['id'] },
        to: { identity: 'full', key: ['id'] },
      },
      { table: 'public.t', from: { identity: 'full' }, to: { identity: 'default' } },
    ]);
    expect(sessions()).toBe(1);
  });

  it('takes a new primary key also where the identity is FULL, in the order of the log', async () => {
    await streams();
    await capture.db.query('ALTER TABLE t REPLICA IDENTITY FULL; INSERT INTO t VALUES (1, 10, 0)');
    await capture.db.query('INSERT INTO keyless VALUES (1, 0)');
    await capture.changed(2);
    await capture.db.query(`
      ALTER TABLE t DROP CONSTRAINT t_pkey; ALTER TABLE t ADD PRIMARY KEY (code);
      ALTER TABLE keyless ADD PRIMARY KEY (id)`);
    await capture.db.query('UPDATE t SET v = 1; UPDATE keyless SET v = 1; INSERT INTO t VALUES (1, 20, 0)');
    expect(await capture.changed(5)).toMatchObject([
      { table: 't', key: { id: 1 } },
      { table: 'keyless', key: null },
      { table: 't', operation: 'update', key: { code: 10 } },
      { table: 'keyless', operation: 'update', key: { id: 1 } },
      { table: 't', operation: 'insert', key: { code: 20 } },
    ]);
    const keyChange = { msg: 'table.identity_changed', to: { identity: 'full', key: ['code'] } };
    expect(app.logged()).toContainEqual(expect.objectContaining(keyChange));
    expect(sessions()).toBe(1);
  });

  it('stops as replica_identity_missing when the table loses its identity, and loses no insert', async () => {
    await streams();
    await capture.db.query('ALTER TABLE t REPLICA IDENTITY NOTHING');
    await capture.db.query('INSERT INTO t VALUES (1, 10, 0)');
    const { detail } = await capture.inState(app, 'replica_identity_missing');
    expect(detail).toBe('public.t');
    await capture.db.query('ALTER TABLE t REPLICA IDENTITY DEFAULT');
    await capture.streaming(app);
    await capture.db.query('UPDATE t SET v = 1');
    expect(await capture.changed(2)).toMatchObject([
      { operation: 'insert', key: { id: 1 } },
      { operation: 'update', key: { id: 1 } },
    ]);
  });
});
