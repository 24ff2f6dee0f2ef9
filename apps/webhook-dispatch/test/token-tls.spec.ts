import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { EndpointChanged, OAuth2Authentication } from '@crossdock/contracts';
import { createServer, type Server } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { AddressGuard } from '@crossdock/address-guard';
import { newSigningSecret } from '@crossdock/signatures';
import { Authority, RecordingEndpoint, type Certificate } from '@crossdock/testing';
import { Attempts, type Attempt } from '../src/delivery/attempt.js';
import { Connections } from '../src/delivery/connections.js';
import { Destinations } from '../src/delivery/destination.js';
import { Webhooks } from '../src/delivery/webhooks.js';
import { delivery, endpoint } from './samples.js';

/** A token endpoint with a certificate of its own authority, which knows its clients by theirs (RFC 8705 section 2). */
describe('a token endpoint that wants a client certificate', () => {
  const servers = new Authority('servers');
  const ours = new Authority('ours');
  const guard = new AddressGuard({
    networks: ['127.0.0.0/8'],
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  const connections = new Connections(guard);
  const destinations = new Destinations((sealed) => sealed.replace('sealed:', ''), guard);
  const attempts = new Attempts({ webhook: new Webhooks(destinations, connections) });
  const asked: { fingerprint: string | undefined; body: string }[] = [];
  let server: Server;
  let receiver: RecordingEndpoint;
  let client: Certificate;
  let tokenUrl: string;

  beforeAll(async () => {
    receiver = await RecordingEndpoint.start({});
    const { cert, key } = servers.issue('DNS:login.example');
    client = ours.issue('DNS:crossdock.example');
    // As most do: the certificate is wanted, and whoever has none is told so over HTTP.
    const wants = { cert, key, ca: ours.cert, requestCert: true, rejectUnauthorized: false };
    server = createServer(wants, (request, response) => {
      const { fingerprint256: fingerprint } = (request.socket as TLSSocket).getPeerCertificate();
      const chunks: Buffer[] = [];
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          asked.push({ fingerprint, body: Buffer.concat(chunks).toString() });
          if (!fingerprint) return response.writeHead(401).end('{"error":"invalid_client"}');
          return response.end('{"access_token":"bound","token_type":"Bearer","expires_in":60}');
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    tokenUrl = `https://login.example:${(server.address() as { port: number }).port}/token`;
  });
  afterEach(() => void asked.splice(0));
  afterAll(async () => {
    await connections.close();
    await receiver.close();
    await new Promise((resolve) => server.close(resolve));
    servers.remove();
    ours.remove();
  });

  let version = 1;
  const make = (
    authentication: Partial<OAuth2Authentication>,
    tls?: EndpointChanged['tls'],
  ): Promise<Attempt> =>
    attempts.make(
      delivery(),
      endpoint({
        version: ++version,
        url: receiver.url,
        signingSecrets: [newSigningSecret()],
        timeoutMs: 10_000,
        authentication: {
          kind: 'oauth2',
          tokenUrl,
          clientId: 'crossdock',
          clientAuthentication: 'certificate',
          ...authentication,
        },
        tls: { certificate: client.cert, sealedKey: `sealed:${client.key}`, authority: servers.cert, ...tls },
      }),
    );

  it('gets the certificate of the endpoint and the client id, and no secret', async () => {
    const { result } = await make({ tokenTls: ['authority'] });
    expect(result).toMatchObject({ kind: 'answered', status: 200 });
    expect(asked).toEqual([
      { fingerprint: expect.any(String), body: 'grant_type=client_credentials&client_id=crossdock' },
    ]);
    expect(receiver.requests.at(-1)?.headers.authorization).toBe('Bearer bound');
  });

  it('gets it beside the secret, for a token that is bound to it', async () => {
    const secret = { clientAuthentication: 'body', sealedClientSecret: 'sealed:s3cret' } as const;
    await make({ ...secret, tokenTls: ['certificate', 'authority'] });
    expect(asked).toEqual([
      { fingerprint: expect.any(String), body: expect.stringContaining('client_secret=s3cret') },
    ]);
  });

  it('gets nothing that the configuration does not say', async () => {
    const secret = { clientAuthentication: 'body', sealedClientSecret: 'sealed:s3cret' } as const;
    const withoutCertificate = await make({ ...secret, tokenTls: ['authority'] });
    expect(asked).toEqual([{ fingerprint: undefined, body: expect.any(String) }]);
    expect(withoutCertificate.result).toMatchObject({
      kind: 'failed',
      reason: 'token_failed',
      detail: expect.stringContaining('invalid_client'),
    });
    // The authority of the receiver alone is trusted for the receiver, and not for the token URL.
    for (const parts of [{}, { tokenTls: ['certificate'] }] as const) {
      const { result } = await make({ ...secret, ...(parts as Partial<OAuth2Authentication>) });
      expect(result).toMatchObject({ kind: 'failed', reason: 'token_failed' });
      expect(result.kind === 'failed' && result.detail).toMatch(/tls_failed/);
    }
    expect(asked).toHaveLength(1);
  });
});
