import { afterEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { RunningApp } from '@crossdock/testing';
import { eventually, noteFault } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY, v int)';

/** Whatever happened to the slot, the source says so by name and never goes on silently. */
describe('a source whose slot is not the one it left', () => {
  let capture: Capture;
  let app: RunningApp;

  afterEach(() => capture.close());

  /** A source that has captured something, and is stopped. */
  async function captured(): Promise<void> {
    capture = await Capture.create({ tables: ['t'], schema });
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    await capture.db.query('INSERT INTO t VALUES (1, 1)');
    await capture.changed(1);
    await capture.caughtUp();
    await capture.stop(app);
  }

  async function standsStill(state: string, fault: string): Promise<void> {
    app = await capture.start();
    await app.ready();
    const status = await capture.inState(app, state);
    noteFault({ fault: `slot-faults: ${fault}`, measured: `state ${status.state}` });
    expect(status.wayOut).toBeTruthy();
    const ready = (await (await fetch(`${app.url}/health/ready`)).json()) as {
      ready: boolean;
      checks: Record<string, { reason?: string }>;
    };
    expect(ready.ready).toBe(true);
    expect(ready.checks.sources?.reason).toBe(`shop: ${state}`);
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    expect(metrics).toContain(`crossdock_capture_source_state{source="shop",state="${state}"} 1`);
    expect(metrics).toContain('crossdock_capture_source_standing_still{source="shop"} 1');
    expect(app.logged()).toContainEqual(expect.objectContaining({ msg: 'source.standing_still', state }));
  }

  async function publishedTables(): Promise<string[]> {
    const { rows } = await capture.db.query<{ name: string }>(
      'SELECT tablename AS name FROM pg_publication_tables WHERE pubname = $1 ORDER BY 1',
      [capture.slot],
    );
    return rows.map(({ name }) => name);
  }

  const dropSlot = (): Promise<unknown> =>
    capture.db.query('SELECT pg_drop_replication_slot($1)', [capture.slot]);

  it('stops as slot_missing when it was dropped, and starts anew under another name', async () => {
    await captured();
    await dropSlot();
    await standsStill('slot_missing', 'the slot dropped');
    await capture.configure({ slot: `${capture.slot}_b` });
    await capture.streaming(app);
    await capture.db.query('INSERT INTO t VALUES (2, 1)');
    const [, second] = await capture.changed(2);
    expect(second).toMatchObject({ key: { id: 2 } });
  });

  it('stops as slot_moved when it was dropped and created again', async () => {
    await captured();
    await dropSlot();
    await capture.db.query('INSERT INTO t VALUES (2, 1)');
    await capture.db.query(`SELECT pg_create_logical_replication_slot($1, 'pgoutput')`, [capture.slot]);
    await standsStill('slot_moved', 'the slot dropped and made again');
  });

  it('stops as slot_moved when someone else read from it', async () => {
    await captured();
    await capture.db.query('INSERT INTO t VALUES (2, 1)');
    await capture.db.query('SELECT pg_replication_slot_advance($1, pg_current_wal_lsn())', [capture.slot]);
    await standsStill('slot_moved', 'the slot read by others');
  });

  it('stops as slot_unsuitable when the name belongs to another plugin', async () => {
    capture = await Capture.create({ tables: ['t'], schema });
    await capture.db.query(`SELECT pg_create_logical_replication_slot($1, 'test_decoding')`, [capture.slot]);
    await standsStill('slot_unsuitable', 'the slot of another plugin');
  });

  it('stops as slot_foreign when a slot of its name is not its own, and takes it when it is told to', async () => {
    capture = await Capture.create({ tables: ['t'], schema });
    await capture.db.query(`CREATE PUBLICATION ${capture.slot} FOR TABLE t`);
    await capture.db.query(`SELECT pg_create_logical_replication_slot($1, 'pgoutput')`, [capture.slot]);
    await capture.db.query('INSERT INTO t VALUES (1, 1)');
    const owner = await capture.readAs('another consumer');
    const row = await capture.slotRow();
    await standsStill('slot_foreign', 'the slot of somebody else');
    expect((await capture.status(app))?.wayOut).toContain('adoptSlot');
    expect(await capture.slotRow()).toEqual({ ...row, active: true });

    await capture.configure({ source: { adoptSlot: true } });
    await capture.inState(app, 'slot_busy');
    expect(await capture.slotRow()).toEqual({ ...row, active: true });
    await owner.close();
    await capture.streaming(app);
    const [first] = await capture.changed(1);
    expect(first).toMatchObject({ key: { id: 1 } });
    expect(app.logged()).toContainEqual(
      expect.objectContaining({ msg: 'slot.adopted', from: row?.confirmed }),
    );

    // From here on there is a record.
    await capture.configure();
    await capture.streaming(app);
    await capture.db.query('INSERT INTO t VALUES (2, 1)');
    await capture.changed(2);
  });

  it('stops as publication_missing when the publication was dropped', async () => {
    await captured();
    await capture.db.query(`DROP PUBLICATION ${capture.slot}`);
    await standsStill('publication_missing', 'the publication dropped');
  });

  it('stops as publication_missing while it streams, too', async () => {
    capture = await Capture.create({ tables: ['t'], schema, env: { CAPTURE_HEARTBEAT_MS: '200' } });
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    await capture.db.query(`DROP PUBLICATION ${capture.slot}`);
    const { state } = await capture.inState(app, 'publication_missing');
    noteFault({ fault: 'slot-faults: the publication dropped amid the stream', measured: `state ${state}` });
  });

  it('stops as publication_missing when a captured table was taken out, until the gap is accepted', async () => {
    await captured();
    await capture.db.query('CREATE TABLE more (id int PRIMARY KEY, v int)');
    await capture.configure({ tables: ['t', 'more'] });
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    await capture.db.query('INSERT INTO more VALUES (1, 1)');
    await capture.changed(2);
    await capture.caughtUp();
    await app.stop();
    await capture.db.query(`ALTER PUBLICATION ${capture.slot} DROP TABLE more`);
    await capture.db.query('INSERT INTO more VALUES (2, 1)');
    await standsStill('publication_missing', 'a table taken out');
    expect((await capture.status(app))?.detail).toContain('public.more');

    await capture.configure({ tables: ['t'] });
    await capture.streaming(app);
    await capture.configure({ tables: ['t', 'more'] });
    await eventually(async () => expect(await publishedTables()).toEqual(['more', 't']));
    await capture.streaming(app);
    await capture.db.query('INSERT INTO more VALUES (3, 1)');
    const [, , third] = await capture.changed(3);
    expect(third).toMatchObject({ table: 'more', key: { id: 3 } });
  });

  it('stops as publication_missing when a captured table was dropped and created again', async () => {
    await captured();
    await capture.db.query(`DROP TABLE t; ${schema}`);
    await capture.db.query('INSERT INTO t VALUES (2, 1)');
    await standsStill('publication_missing', 'a table dropped and made again');
    await capture.db.query(`ALTER PUBLICATION ${capture.slot} ADD TABLE t`);
    await capture.configure({ slot: `${capture.slot}_b` });
    await capture.streaming(app);
  });

  it('stops as foreign_system and as timeline_changed when the recorded position names another', async () => {
    await captured();
    const [last] = (await capture.bus.read('cdc.source-position-recorded.v1')).slice(-1);
    const position = last?.json() ?? {};
    const record = (change: object) =>
      capture.bus.publish('cdc.source-position-recorded.v1', {
        key: 'shop',
        headers: last?.headers ?? {},
        payload: { ...position, ...change },
      });
    await record({ timeline: 7 });
    await standsStill('timeline_changed', 'another timeline');
    await app.stop();
    await record({ systemIdentifier: '1' });
    await standsStill('foreign_system', 'another system');
  });

  it('stops as replica_identity_missing before it makes updates of the table fail', async () => {
    capture = await Capture.create({
      tables: ['bare'],
      schema: 'CREATE TABLE bare (v int); INSERT INTO bare VALUES (1)',
    });
    await standsStill('replica_identity_missing', 'a table without an identity');
    await capture.db.query('UPDATE bare SET v = 2');
    await capture.db.query('ALTER TABLE bare REPLICA IDENTITY FULL');
    await capture.streaming(app);
  });

  it('stops as table_missing, and goes on when the table comes', async () => {
    capture = await Capture.create({ tables: ['t', 'later'], schema });
    await standsStill('table_missing', 'a table that is not there');
    await capture.db.query('CREATE TABLE later (id int PRIMARY KEY)');
    await capture.streaming(app);
  });

  it('stops as authentication_failed with a wrong password', async () => {
    capture = await Capture.create({ tables: ['t'], schema });
    const role = `cdc_role_${randomBytes(4).toString('hex')}`;
    await capture.db.query(`CREATE ROLE ${role} LOGIN REPLICATION`);
    try {
      const url = new URL(capture.databaseUrl);
      url.username = `${role}_absent`;
      await capture.configure({ url: url.href });
      await standsStill('authentication_failed', 'a wrong password');
      url.username = role;
      url.password = '';
      await capture.configure({ url: url.href });
    } finally {
      await app.stop();
      await capture.db.query(`DROP ROLE ${role}`);
    }
  });

  it('stops when it is disabled, and goes on from where it was', async () => {
    capture = await Capture.create({ tables: ['t'], schema });
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    await capture.configure({ status: 'disabled' });
    await eventually(async () => (await capture.status(app)) === undefined);
    await eventually(async () => (await capture.slotRow())?.active === false);
    await capture.db.query('INSERT INTO t VALUES (1, 1)');
    await capture.configure({ status: 'enabled' });
    expect(await capture.changed(1)).toHaveLength(1);
  });
});
