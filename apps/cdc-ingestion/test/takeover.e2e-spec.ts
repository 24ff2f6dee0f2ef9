import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { numbers, rows, seconds, sightsOf, tally, type Counts } from './tally.js';

const schema = 'CREATE TABLE t (id int PRIMARY KEY)';

describe('one active reader', () => {
  let capture: Capture;

  afterEach(() => capture.close());

  async function count(fault: string, last: number, measured?: string): Promise<Counts> {
    await capture.holdsNothing();
    const seen = sightsOf(await capture.changes());
    return tally(`takeover: ${fault}`, seen, rows(numbers(1, last)), measured ? { measured } : {});
  }

  it('is followed by the standby in less than 5 s after kill -9', async () => {
    capture = await Capture.create({ tables: ['t'], schema, env: { CAPTURE_STANDBY_POLL_MS: '1000' } });
    const first = await capture.start();
    await first.ready();
    await capture.streaming(first);
    const second = await capture.start();
    await second.ready();
    await capture.inState(second, 'standby');
    await capture.db.query('INSERT INTO t VALUES (1)');
    await capture.changed(1);

    await first.kill('SIGKILL');
    const killedAt = performance.now();
    await capture.db.query('INSERT INTO t VALUES (2)');
    await capture.streaming(second);
    const tookMs = performance.now() - killedAt;
    await capture.changed(2);
    await eventually(async () =>
      expect((await capture.changes()).map(({ after }) => after?.id)).toContain(2),
    );
    await count('killed', 2, `takeover ${seconds(tookMs)}`);
    expect(tookMs).toBeLessThan(5_000);
  });

  it('hands over on SIGTERM without a duplicate', async () => {
    capture = await Capture.create({ tables: ['t'], schema });
    const first = await capture.start();
    await first.ready();
    await capture.streaming(first);
    const second = await capture.start();
    await second.ready();
    await capture.db.query('INSERT INTO t SELECT generate_series(1, 500)');
    await capture.changed(500);
    expect(await first.stop()).toBe(0);
    await capture.streaming(second);
    await capture.db.query('INSERT INTO t VALUES (501)');
    const changes = await capture.changed(501);
    expect(changes.map(({ after }) => after?.id)).toEqual(numbers(1, 501));
    expect((await count('told to end', 501)).repeats).toBe(0);
  });

  /** A source that has a slot, and is stopped. */
  async function left(): Promise<void> {
    capture = await Capture.create({ tables: ['t'], schema });
    await capture.stop(await capture.startStreaming());
  }

  it('ends a zombie of its own that still holds the slot without the lock', async () => {
    await left();
    const zombie = await capture.readAs(`crossdock ${capture.sourceId} elsewhere`);
    const app = await capture.startStreaming();
    expect(await zombie.ended).toBeInstanceOf(Error);
    expect(app.logged()).toContainEqual(expect.objectContaining({ msg: 'reader.terminated' }));
    await capture.db.query('INSERT INTO t VALUES (1)');
    expect(await capture.changed(1)).toHaveLength(1);
    await count('a zombie with the slot', 1);
  });

  it('leaves somebody else who reads the slot alone, says so, and goes on when that one has gone', async () => {
    await left();
    const other = await capture.readAs('crossdock-shop');
    const app = await capture.start();
    await app.ready();
    const { detail, wayOut } = await capture.inState(app, 'slot_busy');
    expect(detail).toMatch(/is read by process \d+ of the server \(crossdock-shop\)$/);
    expect(wayOut).toContain('goes on by itself');
    expect((await capture.slotRow())?.active).toBe(true);
    expect(app.logged().map(({ msg }) => msg)).not.toContain('reader.terminated');
    await capture.db.query('INSERT INTO t VALUES (1)');
    await other.close();
    await capture.streaming(app);
    expect(await capture.changed(1)).toHaveLength(1);
    await count('somebody else with the slot', 1);
  });

  it('says so where a zombie was opened by a role whose sessions it may not end', async () => {
    await left();
    const zombie = await capture.readAs(`crossdock ${capture.sourceId} elsewhere`);
    const role = `${capture.slot}_reader`;
    await capture.db.query(`CREATE ROLE ${role} LOGIN REPLICATION PASSWORD 'reader'`);
    const url = new URL(capture.databaseUrl);
    url.username = role;
    url.password = 'reader';
    await capture.configure({ url: url.href });
    const app = await capture.start();
    try {
      await app.ready();
      const { detail } = await capture.inState(app, 'slot_busy');
      expect(detail).toMatch(/ elsewhere\); the role of the source may not end it$/);
      await zombie.close();
      await capture.streaming(app);
    } finally {
      await app.stop();
      await capture.db.query(`DROP ROLE ${role}`);
    }
  });

  it('reads no more when its lock is lost, and begins again', async () => {
    capture = await Capture.create({ tables: ['t'], schema });
    const app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    await capture.db.query(
      `SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
        WHERE l.locktype = 'advisory' AND d.datname = current_database()`,
    );
    await eventually(() => app.logged().some(({ msg }) => msg === 'source.interrupted'));
    await capture.streaming(app);
    await capture.db.query('INSERT INTO t VALUES (1)');
    expect(await capture.changed(1)).toHaveLength(1);
    await count('the lock lost', 1);
  });
});
