import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { EndpointChanged } from '@crossdock/contracts';
import { createServer, type Server } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { AddressGuard } from '@crossdock/address-guard';
import { newSigningSecret } from '@crossdock/signatures';
import { Authority, type Certificate } from '@crossdock/testing';
import { Attempts, type Attempt } from '../src/delivery/attempt.js';
import { Connections } from '../src/delivery/connections.js';
import { Destinations } from '../src/delivery/destination.js';
import { Webhooks } from '../src/delivery/webhooks.js';
import { delivery, endpoint } from './samples.js';

/** A receiver with a certificate of its own authority, which wants one of ours. */
describe('an endpoint that wants a client certificate', () => {
  const receivers = new Authority('receivers');
  const ours = new Authority('ours');
  const guard = new AddressGuard({
    networks: ['127.0.0.0/8'],
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  const connections = new Connections(guard);
  const destinations = new Destinations((sealed) => sealed.replace('sealed:', ''), guard);
  const attempts = new Attempts({ webhook: new Webhooks(destinations, connections) });
  const seen: string[] = [];
  let server: Server;
  let client: Certificate;
  let port: number;

  beforeAll(async () => {
    const { cert, key } = receivers.issue('DNS:shop.example');
    client = ours.issue('DNS:crossdock.example');
    const wants = { cert, key, ca: ours.cert, requestCert: true, rejectUnauthorized: true };
    server = createServer(wants, (request, response) => {
      seen.push((request.socket as TLSSocket).getPeerCertificate().fingerprint256);
      request.resume().on('end', () => response.end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as { port: number });
  });
  afterEach(() => void seen.splice(0));
  afterAll(async () => {
    await connections.close();
    await new Promise((resolve) => server.close(resolve));
    receivers.remove();
    ours.remove();
  });

  let version = 1;
  const make = (tls: EndpointChanged['tls'], url = `https://shop.example:${port}/`): Promise<Attempt> =>
    attempts.make(
      delivery(),
      endpoint({
        version: ++version,
        url,
        signingSecrets: [newSigningSecret()],
        timeoutMs: 10_000,
        ...(tls ? { tls } : {}),
      }),
    );
  const pairOf = ({ cert, key }: Certificate) => ({ certificate: cert, sealedKey: `sealed:${key}` });

  it('is reached with it, and believed because its own authority is trusted', async () => {
    const { result } = await make({ ...pairOf(client), authority: receivers.cert });
    expect(result).toMatchObject({ kind: 'answered', status: 200 });
    expect(seen).toHaveLength(1);
  });

  it('is not believed without that authority, nor by another, nor under another name', async () => {
    for (const [tls, url] of [
      [pairOf(client)],
      [{ ...pairOf(client), authority: ours.cert }],
      [{ ...pairOf(client), authority: receivers.cert }, `https://other.example:${port}/`],
    ] as const) {
      const { result } = await make(tls, url);
      expect(result).toMatchObject({ kind: 'failed', reason: 'tls_failed' });
    }
    expect(seen).toEqual([]);
  });

  it('refuses us without a certificate and with one of another authority', async () => {
    for (const tls of [
      { authority: receivers.cert },
      { ...pairOf(receivers.issue('DNS:crossdock.example')), authority: receivers.cert },
    ]) {
      const { result } = await make(tls);
      expect(result.kind).toBe('failed');
      // With TLS 1.3 a server tells after the handshake, and some only hang up.
      expect(['tls_failed', 'connection_lost']).toContain(result.kind === 'failed' && result.reason);
    }
    expect(seen).toEqual([]);
  });

  it('is not called with a certificate that has expired', async () => {
    const expired = ours.issue('DNS:crossdock.example', 0);
    const { result, sent } = await make({ ...pairOf(expired), authority: receivers.cert });
    expect(result).toMatchObject({ kind: 'failed', reason: 'certificate_expired' });
    expect(result.kind === 'failed' && result.detail).toMatch(/^The client certificate .* expired on 20/);
    expect([sent, seen]).toEqual([undefined, []]);
  });

  it('is not called when the key does not open, or is of another certificate', async () => {
    const { key } = ours.issue('DNS:crossdock.example');
    const { result } = await make({ certificate: client.cert, sealedKey: `sealed:${key}` });
    expect(result).toMatchObject({ kind: 'failed', reason: 'secret_unreadable' });
    expect(JSON.stringify(result)).not.toContain('PRIVATE KEY');
  });
});
