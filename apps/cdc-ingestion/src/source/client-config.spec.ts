import { describe, expect, it } from '@jest/globals';
import { applicationNameOf, clientConfigOf, isSessionOf, preflightNameOf } from './client-config.js';
import { SourceStopped } from './source-fault.js';

const url = 'postgresql://capture:s%3Acret%2F@db.example:6432/shop%20one';

function refusal(connectionUrl: string): string {
  try {
    clientConfigOf(connectionUrl, undefined, 'test');
  } catch (error) {
    expect(error).toBeInstanceOf(SourceStopped);
    expect((error as SourceStopped).state).toBe('configuration_invalid');
    return (error as SourceStopped).detail;
  }
  throw new Error('it was taken');
}

describe('the configuration of a session', () => {
  it('has the parts of the URL, decoded', () => {
    expect(clientConfigOf(url, undefined, 'test')).toMatchObject({
      host: 'db.example',
      port: 6432,
      user: 'capture',
      password: 's:cret/',
      database: 'shop one',
      application_name: 'test',
    });
    expect(clientConfigOf('postgres://[::1]/shop', undefined, 'test')).toMatchObject({
      host: '::1',
      port: 5432,
    });
    expect(clientConfigOf('postgresql://%2Frun%2Fpostgres/shop', undefined, 'test').host).toBe(
      '/run/postgres',
    );
  });

  it('verifies chain and name unless the source says otherwise', () => {
    const ssl = (tls: Parameters<typeof clientConfigOf>[1]) => clientConfigOf(url, tls, 'test').ssl;
    expect(ssl(undefined)).toEqual({ rejectUnauthorized: true });
    expect(ssl({ mode: 'verify-full' })).toEqual({ rejectUnauthorized: true });
    expect(ssl({ mode: 'verify-full', ca: 'PEM' })).toEqual({ rejectUnauthorized: true, ca: 'PEM' });
    expect(ssl({ mode: 'require' })).toEqual({ rejectUnauthorized: false });
    expect(ssl({ mode: 'disable' })).toBe(false);
  });

  it('takes options from the URL and no other parameter', () => {
    const given = `${url}?options=-c%20work_mem%3D8MB`;
    expect(clientConfigOf(given, undefined, 'test').options).toBe('-c work_mem=8MB');
    for (const name of ['sslmode', 'ssl', 'sslrootcert', 'sslnegotiation', 'uselibpqcompat']) {
      expect(refusal(`${url}?${name}=x`)).toMatch(/other parameters than options.*TLS is declared/);
    }
    expect(refusal(`${url}?host=elsewhere&port=1`)).toMatch(/other parameters than options/);
  });

  it('does not quote a parameter, which may be a part of a password with a question mark', () => {
    const unencoded = refusal('postgresql://capture:12/pass?cretly=1&cretword@db.example/shop');
    expect(unencoded).toMatch(/other parameters than options/);
    expect(unencoded).not.toMatch(/cret/);
  });

  it('refuses what is no URL of a database, without quoting it', () => {
    const broken = [
      'shop',
      'https://capture:s%3Acret@db.example/shop',
      'postgresql://capture:s%3Acret@db.example',
      'postgresql:///shop',
      'postgresql://capture:%ZZcret@db.example/shop',
    ];
    for (const text of broken) expect(refusal(text)).not.toMatch(/cret/);
  });
});

describe('the name of a session', () => {
  it('tells whose source it reads, whatever the instance', () => {
    expect(isSessionOf('shop', applicationNameOf('shop', 'host-1'))).toBe(true);
    expect(isSessionOf('shop', applicationNameOf('shop-2', 'host-1'))).toBe(false);
    expect(isSessionOf('shop', preflightNameOf('shop', 'host-1'))).toBe(false);
    expect(isSessionOf('preflight', preflightNameOf('shop', 'host-1'))).toBe(false);
    expect(isSessionOf('preflight', preflightNameOf('preflight', 'host-1'))).toBe(false);
    expect(isSessionOf('shop', 'shop')).toBe(false);
    expect(isSessionOf('shop', '')).toBe(false);
  });

  it('tells that also where PostgreSQL keeps no more of it', () => {
    const long = 'a'.repeat(64);
    expect(isSessionOf(long, applicationNameOf(long, 'host-1'))).toBe(true);
    expect(applicationNameOf(long, 'host-1')).toHaveLength(63);
  });

  it('keeps sources apart whose ids begin alike', () => {
    for (const length of [52, 53, 54, 63]) {
      const begin = 'a'.repeat(length);
      const [one, other] = [`${begin}1`, `${begin}2`];
      expect(isSessionOf(one, applicationNameOf(one, 'host-1'))).toBe(true);
      expect(isSessionOf(one, applicationNameOf(other, 'host-1'))).toBe(false);
      expect(isSessionOf(begin, applicationNameOf(one, 'host-1'))).toBe(false);
      expect(isSessionOf(one, applicationNameOf(begin, 'host-1'))).toBe(false);
    }
  });
});
