import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually, type RunningApp } from '@crossdock/testing';
import { Capture, type RowChanged } from './capture-fixture.js';
import { itBefore, itSince, serverVersion } from './server-version.js';

const schema = `
  CREATE TABLE t (id int PRIMARY KEY, v int, secret text);
  CREATE TABLE more (id int PRIMARY KEY, v int);
  CREATE TABLE whole (id int PRIMARY KEY, v int);
  ALTER TABLE whole REPLICA IDENTITY FULL;
  CREATE TABLE outbox (id int PRIMARY KEY, event_type text, tenant_id text, data jsonb);
  CREATE UNLOGGED TABLE fleeting (id int PRIMARY KEY)`;

type Tables = { schema: string; table: string; columns?: [string, ...string[]]; where?: string }[];

const table = (name: string, declared: Partial<Tables[number]> = {}) => ({
  schema: 'public',
  table: name,
  ...declared,
});

describe('what a source declares', () => {
  let capture: Capture;
  let app: RunningApp;

  afterEach(() => capture?.close());

  async function begin(tables: Tables): Promise<void> {
    capture = await Capture.create({ tables: [], schema, source: { tables: tables as never } });
    app = await capture.start();
    await app.ready();
  }

  const declare = (...tables: Tables) => capture.configure({ source: { tables: tables as never } });

  /** By table, what the publication says of it. */
  async function published(): Promise<Record<string, unknown>> {
    const { rows } = await capture.db.query<{ name: string; columns: string; filter: string | null }>(
      `SELECT tablename AS name, attnames::text AS columns, rowfilter AS filter
         FROM pg_publication_tables WHERE pubname = $1`,
      [capture.slot],
    );
    return Object.fromEntries(rows.map(({ name, columns, filter }) => [name, [columns, filter]]));
  }

  async function standsStill(state: string, detail: RegExp): Promise<void> {
    await eventually(async () =>
      expect(await capture.status(app)).toMatchObject({
        state,
        detail: expect.stringMatching(detail),
        wayOut: expect.any(String),
      }),
    );
  }

  const rowsOf = (changes: RowChanged[]) => changes.map(({ after }) => after);

  itBefore(15)('is refused by name where the server has neither column lists nor row filters', async () => {
    await begin([table('t', { columns: ['id'] })]);
    await standsStill('server_too_old', /PostgreSQL 14, and columns or where are declared for public\.t/);
    await declare(table('t', { where: 'id > 1' }));
    await standsStill('server_too_old', /public\.t/);
    const { rows } = await capture.db.query(
      'SELECT FROM pg_publication UNION ALL SELECT FROM pg_replication_slots WHERE slot_name = $1',
      [capture.slot],
    );
    expect(rows).toEqual([]);
    await declare(table('t'));
    await capture.streaming(app);
  });

  itSince(15)('is what is published and captured: columns, rows and the outbox', async () => {
    capture = await Capture.create({
      tables: [],
      schema,
      source: {
        tables: [table('t', { columns: ['v', 'id'], where: 'id > 10' })],
        outbox: { table: { schema: 'public', table: 'outbox', cleanUp: false } },
      },
    });
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    expect(await published()).toEqual({
      t: ['{id,v}', '(id > 10)'],
      outbox: ['{id,event_type,tenant_id,data}', null],
    });
    const [position] = await capture.bus.read('cdc.source-position-recorded.v1');
    expect(position?.json()).toMatchObject({ tables: ['public.t', 'public.outbox'] });
    await capture.db.query(`INSERT INTO t VALUES (1, 1, 'a'), (11, 1, 'b')`);
    await capture.db.query(`INSERT INTO outbox VALUES (1, 'order.placed', 'shop', '{}')`);
    const [row, sent] = await capture.changed(2);
    expect(row).toMatchObject({ table: 't', after: { id: 11, v: 1 } });
    expect(row?.after).not.toHaveProperty('secret');
    expect(sent).toMatchObject({ table: 'outbox', after: { event_type: 'order.placed' } });
    expect(await capture.changes()).toHaveLength(2);
  });

  itSince(15)('may change while rows are captured, without a gap and without an alarm', async () => {
    await begin([table('t')]);
    await capture.streaming(app);
    let id = 0;
    const insert = async (): Promise<void> => {
      id += 1;
      await capture.db.query('INSERT INTO t VALUES ($1, 0)', [id]);
    };
    const shapes: Tables = [
      table('t', { columns: ['id', 'v'] }),
      table('t', { columns: ['id'] }),
      table('t', { where: 'id > 0' }),
      table('t', { columns: ['id', 'v'], where: 'id > -1 OR id < -5' }),
      table('t'),
    ];
    for (const shape of shapes) {
      await declare(shape);
      await eventually(async () => {
        await insert();
        const [columns, filter] = (await published()).t as [string, string | null];
        expect(columns).toBe(`{${(shape.columns ?? ['id', 'v', 'secret']).join()}}`);
        expect(filter === null).toBe(shape.where === undefined);
      });
      await insert();
      await capture.streaming(app);
    }
    await app.kill('SIGKILL');
    await insert();
    app = await capture.start();
    await app.ready();
    await insert();
    // Some come again after the kill.
    await eventually(async () =>
      expect(new Set(rowsOf(await capture.changes()).map((row) => row?.id)).size).toBe(id),
    );
    expect(app.logged().map(({ msg }) => msg)).not.toContain('publication.reconciled');
    expect(app.logged().map(({ state }) => state)).not.toContain('publication_missing');
  });

  itSince(15)('is brought about where somebody made the publication otherwise', async () => {
    capture = await Capture.create({
      tables: [],
      schema,
      source: {
        tables: [table('t', { where: 'id>0 and v is not null' }), table('more')],
        status: 'disabled',
      },
    });
    const { db, slot } = capture;
    await db.query('ALTER TABLE t REPLICA IDENTITY FULL');
    await db.query(`CREATE PUBLICATION ${slot} FOR TABLE t WHERE (id > 5), more (id), whole`);
    app = await capture.start();
    await app.ready();
    await capture.configure({ source: { status: 'enabled' } });
    await capture.streaming(app);
    expect(await published()).toEqual({
      t: ['{id,v,secret}', '((id > 0) AND (v IS NOT NULL))'],
      more: ['{id,v}', null],
      whole: ['{id,v}', null],
    });
    expect(app.logged()).toContainEqual(
      expect.objectContaining({
        msg: 'publication.reconciled',
        changed: ['public.t', 'public.more'],
        removed: [],
      }),
    );
  });

  itSince(15)('stops the source by name where it would harm or cannot be, and changes nothing', async () => {
    await begin([table('t')]);
    await capture.streaming(app);
    const faults: [Tables[number], string, RegExp][] = [
      [table('t', { columns: ['v'] }), 'columns_invalid', /public\.t: id of the replica identity/],
      [table('t', { columns: ['id', 'nope'] }), 'columns_invalid', /public\.t: there is no column nope/],
      [
        table('whole', { columns: ['id', 'v'] }),
        'columns_invalid',
        /public\.whole: with REPLICA IDENTITY FULL/,
      ],
      [table('t', { where: 'id >' }), 'filter_invalid', /public\.t: syntax error/],
      [table('t', { where: 'nope = 1' }), 'filter_invalid', /public\.t: column "nope" does not exist/],
      [table('t', { where: 'id' }), 'filter_invalid', /public\.t: .*must be type boolean/],
      [table('t', { where: 'now() > now()' }), 'filter_invalid', /public\.t: .*mutable/],
      [table('t', { where: 'v > 1' }), 'filter_invalid', /public\.t: v is not of the replica identity/],
      [table('t', { where: 'true), whole WHERE (true' }), 'filter_invalid', /more than which rows|syntax/],
      [table('t', { where: "true); DROP TABLE whole; SELECT ('" }), 'filter_invalid', /./],
      [table('fleeting'), 'table_unlogged', /public\.fleeting/],
      [table('nowhere'), 'table_missing', /public\.nowhere/],
    ];
    for (const [declared, state, detail] of faults) {
      await declare(declared);
      await standsStill(state, detail);
      expect(await published()).toEqual({ t: ['{id,v,secret}', null] });
      await capture.db.query('UPDATE t SET v = v');
      await capture.db.query('SELECT FROM whole');
    }
    await declare(table('t', { where: 'id > 0 -- and no more' }));
    await capture.streaming(app);
    await eventually(async () => expect(await published()).toEqual({ t: ['{id,v,secret}', '(id > 0)'] }));
  });

  itSince(15)('is kept and followed however a condition names its columns', async () => {
    await begin([table('t', { where: 't.id>3' })]);
    await capture.streaming(app);
    const entry = async (): Promise<{ oid: string; filter: string }> => {
      const { rows } = await capture.db.query<{ oid: string; filter: string }>(
        'SELECT oid::text, pg_get_expr(prqual, prrelid) AS filter FROM pg_publication_rel',
      );
      expect(rows).toHaveLength(1);
      return rows[0] as { oid: string; filter: string };
    };
    const first = await entry();
    expect(first.filter).toBe('(id > 3)');
    for (const where of ['(t.id) > 3', 'public.t.id > 3']) {
      await declare(table('t', { where }));
      await capture.configure({ slot: capture.slot, status: 'disabled' });
      await eventually(async () => expect(await capture.status(app)).toBeUndefined());
      await declare(table('t', { where }));
      await capture.streaming(app);
      expect(await entry()).toEqual(first);
    }
    await declare(table('t', { where: 'public.t.id > 4' }));
    await eventually(async () => expect(await entry()).toMatchObject({ filter: '(id > 4)' }));
    await capture.streaming(app);
    await declare(table('t', { where: 'public.t.nope > 4' }));
    await standsStill('filter_invalid', /nope does not exist/);
    await declare(table('t', { where: 'more.id > 4' }));
    await standsStill('filter_invalid', /more/);
  });

  itSince(15)('looks at the partitions, where the rows lie', async () => {
    await begin([table('t')]);
    await capture.db.query(
      `CREATE TABLE parted (id int PRIMARY KEY, v int) PARTITION BY RANGE (id);
       CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (100)`,
    );
    await declare(table('parted', { where: 'v > 1' }));
    await standsStill('filter_invalid', /public\.parted: cannot .* table "parted_1"/);
    await capture.db.query('INSERT INTO parted VALUES (1, 1); UPDATE parted SET v = 2');
    await declare(table('parted', { where: 'id > 1', columns: ['id'] }));
    await capture.streaming(app);
    await capture.db.query(
      'INSERT INTO parted VALUES (1, 7) ON CONFLICT DO NOTHING; INSERT INTO parted VALUES (2, 7)',
    );
    expect(rowsOf(await capture.changed(1))).toEqual([{ id: 2 }]);
  });

  it('leaves out tables that inherit from a declared one', async () => {
    await begin([table('t')]);
    await capture.db.query('CREATE TABLE heir (extra int) INHERITS (t)');
    if (serverVersion >= 15) {
      await declare(table('t', { columns: ['id'] }));
      await eventually(async () => expect(await published()).toEqual({ t: ['{id}', null] }));
    }
    await capture.streaming(app);
    await capture.db.query('INSERT INTO heir VALUES (1); INSERT INTO t VALUES (2)');
    expect(rowsOf(await capture.changed(1)).map((row) => row?.id)).toEqual([2]);
  });

  itSince(15)('is refused beside a publication that tells partitions by their own names', async () => {
    capture = await Capture.create({
      tables: [],
      schema: 'CREATE TABLE parted (id int PRIMARY KEY) PARTITION BY RANGE (id)',
      source: { tables: [table('parted')] },
    });
    await capture.db.query(`CREATE PUBLICATION ${capture.slot} FOR TABLE parted`);
    app = await capture.start();
    await app.ready();
    await standsStill('publication_unsuitable', /publish_via_partition_root off.*public\.parted/);
    await capture.db.query(`ALTER PUBLICATION ${capture.slot} SET (publish_via_partition_root = true)`);
    await capture.streaming(app);
  });

  itSince(15)('is refused beside a publication of all tables or a schema', async () => {
    capture = await Capture.create({
      tables: [],
      schema,
      source: { tables: [table('t', { columns: ['id'] })] },
    });
    await capture.db.query(`CREATE PUBLICATION ${capture.slot} FOR ALL TABLES`);
    app = await capture.start();
    await app.ready();
    await standsStill('publication_unsuitable', /publishes all tables/);
    await capture.db.query(`DROP PUBLICATION ${capture.slot}`);
    await capture.streaming(app);
    await capture.db.query(`ALTER PUBLICATION ${capture.slot} SET TABLES IN SCHEMA public`);
    await capture.configure({ slot: `${capture.slot}_2` });
    await standsStill('publication_unsuitable', /publishes whole schemas/);
  });

  it('takes a publication of another role where it fits, and says where it does not', async () => {
    // A declaration, the same in other words, and one that goes beyond it.
    const [fits, same, beyond, state, detail] =
      serverVersion >= 15
        ? ([
            table('t', { columns: ['id', 'v'] }),
            table('t', { columns: ['v', 'id'] }),
            table('t'),
            'publication_unsuitable',
            /belongs to another role.*public\.t/,
          ] as const)
        : ([table('t'), table('t'), table('more'), 'privilege_missing', /must be owner/] as const);
    await begin([fits]);
    await capture.streaming(app);
    const role = `${capture.slot}_reader`;
    const { db } = capture;
    await db.query(`CREATE ROLE ${role} LOGIN REPLICATION PASSWORD 'reader'`);
    try {
      const url = new URL(capture.databaseUrl);
      url.username = role;
      url.password = 'reader';
      await db.query(`ALTER PUBLICATION ${capture.slot} ADD TABLE whole`);
      const streams = async (): Promise<void> => {
        await eventually(async () => {
          const { rows } = await db.query('SELECT FROM pg_stat_replication WHERE usename = $1', [role]);
          expect(rows).toHaveLength(1);
        });
        await capture.streaming(app);
      };
      await capture.configure({ url: url.href });
      await streams();
      await capture.configure({ url: url.href, source: { tables: [beyond] } });
      await standsStill(state, detail);
      await capture.configure({ url: url.href, source: { tables: [same] } });
      await streams();
    } finally {
      await capture.configure({ status: 'disabled' });
      await eventually(async () => expect(await capture.status(app)).toBeUndefined());
      await db.query(`DROP ROLE ${role}`);
    }
  });

  it('is captured of every operation, also where somebody published fewer before', async () => {
    capture = await Capture.create({
      tables: [],
      schema,
      source: { tables: [table('t')], status: 'disabled' },
      env: { CAPTURE_HEARTBEAT_MS: '200' },
    });
    const { db, slot } = capture;
    await db.query(`CREATE PUBLICATION ${slot} FOR ALL TABLES WITH (publish = 'insert')`);
    app = await capture.start();
    await app.ready();
    await capture.configure({ source: { status: 'enabled' } });
    await standsStill('publication_unsuitable', /publish update, delete, truncate of all tables: ALTER/);
    await db.query(
      `DROP PUBLICATION ${slot}; CREATE PUBLICATION ${slot} FOR TABLE t WITH (publish = 'insert')`,
    );
    await capture.streaming(app);
    await db.query(`INSERT INTO t VALUES (1, 1); UPDATE t SET v = 2; DELETE FROM t; TRUNCATE t`);
    const operations = (await capture.changed(4)).map(({ operation }) => operation);
    expect(operations).toEqual(['insert', 'update', 'delete', 'truncate']);
    expect(app.logged()).toContainEqual(
      expect.objectContaining({
        msg: 'publication.reconciled',
        operations: ['update', 'delete', 'truncate'],
      }),
    );

    // From here on it would be a gap.
    await db.query(`ALTER PUBLICATION ${slot} SET (publish = 'insert, truncate')`);
    await standsStill('publication_unsuitable', /does not publish update, delete any more: ALTER/);
    await db.query('UPDATE t SET v = 3');
    await db.query(`ALTER PUBLICATION ${slot} SET (publish = 'insert, update, delete, truncate')`);
    await capture.streaming(app);
  });

  it('is not told apart, when changed by hand behind capture, from a table that was taken out and added', async () => {
    await begin([table('t')]);
    await capture.streaming(app);
    await capture.db.query(
      serverVersion >= 15
        ? `ALTER PUBLICATION ${capture.slot} SET TABLE t WHERE (id > 5)`
        : `ALTER PUBLICATION ${capture.slot} DROP TABLE t; ALTER PUBLICATION ${capture.slot} ADD TABLE t`,
    );
    await app.kill('SIGKILL');
    app = await capture.start();
    await app.ready();
    await standsStill('publication_missing', /public\.t taken out and added again/);
  });
});
