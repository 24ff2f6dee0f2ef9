import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { AddressGuard } from '@crossdock/address-guard';
import { newSigningSecret } from '@crossdock/signatures';
import { Attempts } from '../src/delivery/attempt.js';
import { Connections } from '../src/delivery/connections.js';
import { Destinations } from '../src/delivery/destination.js';
import { Webhooks } from '../src/delivery/webhooks.js';
import { delivery, endpoint } from './samples.js';

describe('an attempt over TLS', () => {
  const usual = getCACertificates('default');
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-tls-'));
  const versions = new Set<string>();
  let server: Server;
  const guard = new AddressGuard({
    networks: ['127.0.0.0/8'],
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  const connections = new Connections(guard);
  const attempts = new Attempts({
    webhook: new Webhooks(new Destinations((sealed) => sealed, guard), connections),
  });
  let current = endpoint();

  beforeAll(async () => {
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    const named = ['-subj', '/CN=shop', '-addext', 'subjectAltName=DNS:shop.example'];
    execFileSync('openssl', ['req', '-x509', ...made, ...named, '-keyout', 'key', '-out', 'cert'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const cert = readFileSync(join(folder, 'cert'), 'utf8');
    server = createServer({ cert, key: readFileSync(join(folder, 'key')) }, (request, response) => {
      versions.add(request.httpVersion);
      request.resume().on('end', () => response.end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    current = endpoint({
      url: `https://shop.example:${port}/`,
      signingSecrets: [newSigningSecret()],
      timeoutMs: 10_000,
    });
    setDefaultCACertificates([...usual, cert]);
  });
  afterAll(async () => {
    setDefaultCACertificates(usual);
    await connections.close();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  it('tells name, connection and TLS apart, and none of them when the connection is used again', async () => {
    const first = await attempts.make(delivery(), current);
    expect(first.result).toMatchObject({ kind: 'answered', status: 200 });
    expect(Object.keys(first.timings).sort()).toEqual(['connectMs', 'dnsMs', 'firstByteMs', 'tlsMs']);
    const { dnsMs = 0, connectMs = 0, tlsMs = 0, firstByteMs = 0 } = first.timings;
    expect(tlsMs).toBeGreaterThan(0);
    expect(dnsMs + connectMs + tlsMs + firstByteMs).toBeLessThanOrEqual(first.durationMs + 1);
    const second = await attempts.make(delivery(), current);
    expect(Object.keys(second.timings)).toEqual(['firstByteMs']);
  });

  it('is made over HTTP/1.1 where the server speaks nothing newer', async () => {
    const { result } = await attempts.make(delivery(), current);
    expect(result).toMatchObject({ kind: 'answered', status: 200 });
    expect(versions).toEqual(new Set(['1.1']));
  });

  it('tells how far it came where the certificate is of another name', async () => {
    const other = { ...current, url: current.url.replace('shop.example', 'other.example') };
    const { result, timings } = await attempts.make(delivery(), other);
    expect(result).toMatchObject({ kind: 'failed', reason: 'tls_failed' });
    expect(Object.keys(timings).sort()).toEqual(['connectMs', 'dnsMs']);
  });
});
