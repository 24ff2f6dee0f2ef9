import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { numbers, rows, sightsOf, tally } from './tally.js';

/** Whatever is taken from the role while it reads, the source says so by name, and goes on without a gap when it is back. */
describe('a source whose role', () => {
  let capture: Capture;
  let app: RunningApp;
  let role: string;
  let row = 0;

  beforeEach(async () => {
    role = `cdc_role_${randomBytes(4).toString('hex')}`;
    row = 0;
    capture = await Capture.create({
      tables: ['t'],
      schema: `
        CREATE ROLE ${role} LOGIN REPLICATION PASSWORD 'first';
        CREATE TABLE t (id int PRIMARY KEY);
        ALTER TABLE t OWNER TO ${role}`,
      env: { CAPTURE_HEARTBEAT_MS: '300' },
    });
    await capture.db.query(`GRANT CREATE ON DATABASE ${databaseName()} TO ${role}`);
    await capture.configure({ url: urlWith('first') });
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    await write();
    await capture.caughtUp();
  });

  afterEach(async () => {
    await app.stop();
    await capture.db.query(`
      REASSIGN OWNED BY ${role} TO CURRENT_USER; DROP OWNED BY ${role}; DROP ROLE ${role}`);
    await capture.close();
  });

  const databaseName = (): string => `"${new URL(capture.databaseUrl).pathname.slice(1)}"`;

  function urlWith(password: string): string {
    const url = new URL(capture.databaseUrl);
    url.username = role;
    url.password = password;
    return url.href;
  }

  const write = () => capture.db.query('INSERT INTO t VALUES ($1)', [++row]);

  /** A session keeps what it had when it began; so does the reader's. */
  const endSessions = () =>
    capture.db.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1', [role]);

  async function expectNothingMissing(fault: string, stoodStill?: string): Promise<void> {
    await capture.streaming(app);
    await write();
    await capture.caughtUp();
    const committed = rows(numbers(1, row));
    tally(`lost-privileges: ${fault}`, sightsOf(await capture.changes()), committed, {
      measured: stoodStill ? `state ${stoodStill} meanwhile` : 'goes on',
    });
  }

  it('has another password stands still, and goes on with the new one', async () => {
    await capture.db.query(`ALTER ROLE ${role} PASSWORD 'second'`);
    await write();
    await endSessions();
    await write();
    const { state, wayOut } = await capture.inState(app, 'authentication_failed');
    expect(wayOut).toContain('password');
    expect(app.output()).not.toContain('first');
    await capture.configure({ url: urlWith('second') });
    await expectNothingMissing('has another password', state);
  });

  it.each([
    ['may log in no more', 'NOLOGIN', 'LOGIN', 'authentication_failed'],
    [
      'has a password that has expired',
      `VALID UNTIL '2001-01-01'`,
      `VALID UNTIL 'infinity'`,
      'authentication_failed',
    ],
    ['may replicate no more', 'NOREPLICATION', 'REPLICATION', 'privilege_missing'],
  ] as const)(
    '%s stands still, and goes on when that is mended',
    async (fault, taken, given, state) => {
      await capture.db.query(`ALTER ROLE ${role} ${taken}`);
      await endSessions();
      await write();
      const status = await capture.inState(app, state);
      expect(status.wayOut).toBeTruthy();
      await capture.db.query(`ALTER ROLE ${role} ${given}`);
      await expectNothingMissing(fault, status.state);
    },
    40_000,
  );

  it('may connect to the database no more stands still, and goes on when it may', async () => {
    await capture.db.query(`REVOKE CONNECT ON DATABASE ${databaseName()} FROM PUBLIC, ${role}`);
    await endSessions();
    await write();
    const { state } = await capture.inState(app, 'privilege_missing');
    await capture.db.query(`GRANT CONNECT ON DATABASE ${databaseName()} TO ${role}`);
    await expectNothingMissing('may connect no more', state);
  });

  it('owns its tables and its publication no more goes on, since nothing is to be changed', async () => {
    await capture.db.query(
      `ALTER TABLE t OWNER TO CURRENT_USER; ALTER PUBLICATION ${capture.slot} OWNER TO CURRENT_USER`,
    );
    await capture.db.query(`REVOKE CREATE ON DATABASE ${databaseName()} FROM ${role}`);
    await endSessions();
    await eventually(() => app.logged().some(({ msg }) => msg === 'source.interrupted'));
    await write();
    await expectNothingMissing('owns nothing any more');
  });
});
