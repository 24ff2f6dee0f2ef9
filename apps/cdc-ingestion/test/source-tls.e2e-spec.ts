import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Authority, eventually, type Certificate, type RunningApp } from '@crossdock/testing';
import { Capture, type Status } from './capture-fixture.js';
import { OwnPostgres } from './own-postgres.js';

describe('a session with a source', () => {
  let server: OwnPostgres;
  let authority: Authority;
  let stranger: Authority;
  let capture: Capture;
  let app: RunningApp;

  beforeAll(async () => {
    authority = new Authority('ours');
    stranger = new Authority('another');
    server = await OwnPostgres.create();
    capture = await Capture.create({
      tables: ['t'],
      schema: 'CREATE TABLE t (id int PRIMARY KEY)',
      databaseUrl: server.url,
    });
    app = await capture.start();
    await app.ready();
  });

  afterAll(async () => {
    await capture?.close();
    await server?.remove();
    authority?.remove();
    stranger?.remove();
  });

  /** Sessions that are open already go on; new ones meet the new certificate. */
  async function serverHas(certificate: Certificate | null): Promise<void> {
    const { db } = capture;
    await db.query(`ALTER SYSTEM SET ssl = ${certificate ? 'on' : 'off'}`);
    if (certificate) {
      const cert = server.keep('server.crt', certificate.cert);
      const key = server.keep('server.key', certificate.key);
      await db.query(`ALTER SYSTEM SET ssl_cert_file = '${cert}'`);
      await db.query(`ALTER SYSTEM SET ssl_key_file = '${key}'`);
    }
    await db.query('SELECT pg_reload_conf()');
    await eventually(async () => {
      const { rows } = await db.query<{ ssl: string }>('SHOW ssl');
      expect(rows[0]?.ssl).toBe(certificate ? 'on' : 'off');
    });
  }

  const trusting = (ca: string) => ({ tls: { mode: 'verify-full' as const, ca } });

  async function failsWith(detail: RegExp): Promise<Status> {
    return eventually(async () => {
      const status = await capture.status(app);
      expect(status).toMatchObject({ state: 'tls_failed', detail: expect.stringMatching(detail) });
      return status as Status;
    });
  }

  /** Both sessions: the one that holds the lock and the one that streams. */
  async function sessionsAre(encrypted: boolean): Promise<void> {
    await eventually(async () => {
      const { rows } = await capture.db.query<{ ssl: boolean }>(
        `SELECT s.ssl FROM pg_stat_activity a JOIN pg_stat_ssl s USING (pid)
          WHERE a.application_name LIKE 'crossdock %' AND a.state IS NOT NULL`,
      );
      expect(rows).toEqual([{ ssl: encrypted }, { ssl: encrypted }]);
    });
    await capture.streaming(app);
  }

  it('is refused to a server without TLS, unless the source says so', async () => {
    await capture.configure({ source: { tls: undefined } });
    const { wayOut } = await failsWith(/does not support SSL/);
    expect(wayOut).toContain('tls.mode');
    await capture.configure({ source: { tls: { mode: 'require' } } });
    await eventually(async () => {
      const refused = app.logged().filter(({ state }) => state === 'tls_failed');
      expect(refused.length).toBeGreaterThan(1);
    });
    await failsWith(/does not support SSL/);
    await capture.configure({ source: { tls: { mode: 'disable' } } });
    await sessionsAre(false);
  });

  it('is encrypted and verified against the declared authority', async () => {
    await serverHas(authority.issue('DNS:localhost,IP:127.0.0.1'));
    await capture.configure({ source: trusting(authority.cert) });
    await sessionsAre(true);
    await capture.db.query('INSERT INTO t VALUES (1)');
    await capture.changed(1);
    await capture.configure({
      url: server.url.replace('127.0.0.1', 'localhost'),
      source: trusting(authority.cert + stranger.cert),
    });
    await sessionsAre(true);
  });

  it('is refused when another authority, or none that is well known, has signed', async () => {
    await serverHas(authority.issue('IP:127.0.0.1'));
    await capture.configure({ source: trusting(stranger.cert) });
    await failsWith(/UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|SELF_SIGNED/);
    await capture.configure({ source: trusting(authority.cert) });
    await sessionsAre(true);
    await capture.configure({ source: { tls: undefined } });
    await failsWith(/UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|SELF_SIGNED/);
  });

  it('is refused when the certificate is for another name', async () => {
    await serverHas(authority.issue('DNS:db.example'));
    await capture.configure({ source: trusting(authority.cert) });
    await failsWith(/ERR_TLS_CERT_ALTNAME_INVALID.*127\.0\.0\.1/);
    await capture.configure({
      url: server.url.replace('127.0.0.1', 'localhost'),
      source: trusting(authority.cert),
    });
    await failsWith(/ERR_TLS_CERT_ALTNAME_INVALID.*localhost/);
  });

  it('is refused when the certificate has expired, and taken up when it is renewed', async () => {
    await serverHas(authority.issue('IP:127.0.0.1', -1));
    await capture.configure({ source: trusting(authority.cert) });
    await failsWith(/CERT_HAS_EXPIRED/);
    await serverHas(authority.issue('IP:127.0.0.1'));
    await sessionsAre(true);
  });

  it('is encrypted with whomever where the source asks for no more', async () => {
    await serverHas(stranger.issue('DNS:db.example', -1));
    await capture.configure({ source: { tls: { mode: 'require' } } });
    await sessionsAre(true);
  });

  it.each(['sslmode=disable', 'sslmode=no-verify', 'ssl=false', 'uselibpqcompat=true', 'host=127.0.0.1'])(
    'is not opened with %s in the URL',
    async (parameter) => {
      await serverHas(authority.issue('IP:127.0.0.1'));
      const url = server.url.replace('postgres@', 'postgres:hunter2@');
      await capture.configure({ url: `${url}?${parameter}`, source: trusting(stranger.cert) });
      const status = await eventually(async () => {
        const found = await capture.status(app);
        expect(found).toMatchObject({ state: 'configuration_invalid' });
        expect(found?.detail).toContain('other parameters than options');
        return found;
      });
      expect(JSON.stringify(status)).not.toContain('hunter2');
      expect(app.output()).not.toContain('hunter2');
    },
  );
});
