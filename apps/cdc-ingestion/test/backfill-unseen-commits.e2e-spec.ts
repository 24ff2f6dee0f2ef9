import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, openSession, type RunningApp } from '@crossdock/testing';
import { BackfilledCapture } from './backfill-fixture.js';
import { OwnPostgres } from './own-postgres.js';

/**
 * A commit that waits for a synchronous standby stands in the log, and its change is on the bus, but no query sees it yet. A row
 * that is read meanwhile is older than what went out before it.
 */
describe('a back-fill while a commit waits for a synchronous standby', () => {
  let server: OwnPostgres;
  let fixture: BackfilledCapture;
  let app: RunningApp;

  beforeAll(async () => {
    server = await OwnPostgres.create();
    const settling = await openSession(server.url);
    // Only a writer that says so waits for a standby.
    await settling.query('ALTER DATABASE postgres SET synchronous_commit = local');
    await settling.end();
    fixture = await BackfilledCapture.create({
      databaseUrl: server.url,
      tables: ['items'],
      schema: `CREATE TABLE items (id int PRIMARY KEY, n int); CREATE TABLE other (id int);
        INSERT INTO items SELECT i, 0 FROM generate_series(1, 3000) i`,
    });
    app = await fixture.capture.start();
    await fixture.capture.streaming(app);
  });

  afterAll(async () => {
    await fixture.close();
    await server.remove();
  });

  async function standby(name: string): Promise<void> {
    await fixture.db.query(`ALTER SYSTEM SET synchronous_standby_names = '${name}'`);
    await fixture.db.query('SELECT pg_reload_conf()');
    const watching = await openSession(server.url);
    await eventually(async () => {
      const { rows } = await watching.query<{ names: string }>(
        `SELECT current_setting('synchronous_standby_names') AS names`,
      );
      return rows[0]?.names === name;
    });
    await watching.end();
  }

  /** An update whose change is on the bus and which nobody sees. */
  async function unseen(id: number, n: number): Promise<{ seen: Promise<void> }> {
    const writer = await openSession(server.url);
    await writer.query('SET synchronous_commit = on');
    const committed = writer.query(`UPDATE items SET n = ${n} WHERE id = ${id}`);
    await eventually(async () => {
      const changes = await fixture.capture.changes();
      return changes.some(({ operation, after }) => operation === 'update' && after?.id === id);
    });
    const { rows } = await fixture.db.query<{ n: number }>(`SELECT n FROM items WHERE id = ${id}`);
    expect(rows).toEqual([{ n: 0 }]);
    return { seen: committed.then(() => writer.end()) };
  }

  it('that came before it waits, and gives the row as the commit left it', async () => {
    await standby('nobody');
    const { seen } = await unseen(5, 99);
    await fixture.order('bkf_before', { table: 'items' });
    const waits = await fixture.until('bkf_before', ({ detail }) => detail !== undefined, { app });
    expect(waits).toMatchObject({ state: 'running', rows: 0, detail: 'waits: older transactions' });
    await standby('');
    await seen;
    await fixture.until('bkf_before', 'completed', { app });
    await fixture.capture.caughtUp();
    await fixture.tally('backfill-unseen-commits: before it', 'items');
  });

  it('that comes in the middle of it waits behind its last chunk', async () => {
    await standby('nobody');
    await fixture.order('bkf_middle', { table: 'items', rowsPerSecond: 300 });
    await fixture.until('bkf_middle', ({ chunks }) => chunks >= 2, { app });
    const { seen } = await unseen(2_900, 77);
    const waits = await fixture.until('bkf_middle', ({ detail }) => detail !== undefined, { app });
    expect(waits).toMatchObject({ state: 'running', detail: 'waits: transaction not seen' });
    expect(waits.rows).toBeLessThan(2_900);
    await standby('');
    await seen;
    await fixture.order('bkf_middle', { table: 'items' });
    const completed = await fixture.until('bkf_middle', 'completed', { app });
    expect(completed).not.toHaveProperty('detail');
    await fixture.capture.caughtUp();
    await fixture.tally('backfill-unseen-commits: in the middle', 'items');
  });

  it('does not wait for a transaction that is just left open', async () => {
    await standby('nobody');
    const idle = await openSession(server.url);
    await idle.query('BEGIN; INSERT INTO other VALUES (1)');
    await fixture.order('bkf_idle', { table: 'items' });
    await fixture.until('bkf_idle', 'completed', { app });
    await idle.query('ROLLBACK');
    await idle.end();
    await standby('');
  });
});
