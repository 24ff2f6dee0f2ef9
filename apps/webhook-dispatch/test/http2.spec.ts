import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { AddressGuard } from '@crossdock/address-guard';
import type { EndpointChanged } from '@crossdock/contracts';
import { newSigningSecret, verify } from '@crossdock/signatures';
import { Attempts, type Attempt } from '../src/delivery/attempt.js';
import { Connections } from '../src/delivery/connections.js';
import { Destinations } from '../src/delivery/destination.js';
import { Webhooks } from '../src/delivery/webhooks.js';
import { delivery, endpoint } from './samples.js';

type Answer = (request: Http2ServerRequest, response: Http2ServerResponse) => void;

describe('an endpoint that takes HTTP/2', () => {
  const usual = getCACertificates('default');
  const folder = mkdtempSync(join(tmpdir(), 'crossdock-http2-'));
  const secret = newSigningSecret();
  let key: Buffer;
  let cert: Buffer;
  let server: Http2SecureServer;
  let sessions: Set<ServerHttp2Session>;
  let sockets: number;
  let connections: Connections;
  let answer: Answer;

  beforeAll(() => {
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    const named = ['-subj', '/CN=shop', '-addext', 'subjectAltName=DNS:shop.example'];
    execFileSync('openssl', ['req', '-x509', ...made, ...named, '-keyout', 'key', '-out', 'cert'], {
      cwd: folder,
      stdio: 'ignore',
    });
    key = readFileSync(join(folder, 'key'));
    cert = readFileSync(join(folder, 'cert'));
    setDefaultCACertificates([...usual, cert.toString()]);
  });
  afterAll(() => {
    setDefaultCACertificates(usual);
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    answer = (_, response) => response.end();
  });
  afterEach(async () => {
    await connections.close();
    for (const session of sessions) session.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  it('gets all requests over one connection, beside each other', async () => {
    const attempts = await startServer();
    const versions = new Set<string>();
    let atOnce = 0;
    let most = 0;
    answer = async (request, response) => {
      versions.add(request.httpVersion);
      most = Math.max(most, ++atOnce);
      await pause(50);
      atOnce--;
      response.writeHead(204).end();
    };
    const first = await attempts(1);
    const next = await attempts(20);
    expect([...first, ...next].map(statusOf)).toEqual(Array(21).fill(204));
    expect([...versions]).toEqual(['2.0']);
    expect(most).toBe(20);
    expect(sockets).toBe(1);
    expect(Object.keys(first[0]!.timings).sort()).toEqual(['connectMs', 'dnsMs', 'firstByteMs', 'tlsMs']);
    expect(Object.keys(next[0]!.timings)).toEqual(['firstByteMs']);
    expect(first[0]!.address).toBe('127.0.0.1');
  });

  it('can verify the signature, over the bytes that came', async () => {
    const attempts = await startServer();
    let verified: unknown;
    answer = (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { headers } = request;
        verified = verify({
          id: String(headers['webhook-id']),
          timestamp: String(headers['webhook-timestamp']),
          signature: String(headers['webhook-signature']),
          body: Buffer.concat(chunks),
          secrets: [secret],
        });
        response.end();
      });
    };
    await attempts(1);
    expect(verified).toEqual({ valid: true });
  });

  it('has what it answered recorded', async () => {
    const attempts = await startServer();
    answer = (_, response) =>
      response.writeHead(503, { 'retry-after': '7', 'x-why': 'lunch' }).end('at lunch');
    const [{ result }] = (await attempts(1)) as [Attempt];
    expect(result).toMatchObject({ kind: 'answered', status: 503, retryAfter: '7' });
    const { response } = result as { response?: { headers: object; body: Buffer } };
    expect(response?.headers).toMatchObject({ 'x-why': 'lunch' });
    expect(response?.body.toString()).toBe('at lunch');
  });

  it('that lets one request hang does not lose the others', async () => {
    const attempts = await startServer({}, { timeoutMs: 1_000 });
    answer = (request, response) => {
      if (request.headers['crossdock-attempt'] !== '2') response.end();
    };
    await attempts(1);
    const hanging = attempts(1, 1);
    const others = await attempts(5);
    expect(others.map(statusOf)).toEqual(Array(5).fill(200));
    const [{ result }] = (await hanging) as [Attempt];
    expect(result).toMatchObject({ kind: 'failed', reason: 'timeout' });
    expect((await attempts(1)).map(statusOf)).toEqual([200]);
    // A time-out says nothing of the connection, which is not trusted any more.
    expect(sockets).toBe(2);
    await gone();
  });

  it('that allows no request at all keeps neither requests nor connections', async () => {
    const attempts = await startServer({ settings: { maxConcurrentStreams: 0 } }, { timeoutMs: 400 });
    for (let round = 0; round < 3; round++) {
      const made = await attempts(4);
      for (const { result } of made) expect(result).toMatchObject({ kind: 'failed', reason: 'timeout' });
    }
    while (sessions.size > 0) await pause(10);
  });

  it('has its requests under way ended, and none after, when a new version of it comes', async () => {
    const attempts = await startServer();
    await attempts(1);
    answer = async (_, response) => {
      await pause(100);
      response.end();
    };
    const underWay = attempts(3);
    connections.forget(endpoint().id);
    expect((await underWay).map(statusOf)).toEqual([200, 200, 200]);
    expect((await attempts(1)).map(statusOf)).toEqual([200]);
    expect(sockets).toBe(2);
    await gone();
  });

  it('gets on a new connection what it refuses unprocessed when it closes the old one', async () => {
    const attempts = await startServer();
    const [session] = await attempts(1).then(() => [...sessions]);
    let asked = 0;
    answer = (request, response) => {
      asked++;
      if (request.stream.session !== session) return void response.end();
      // Nothing after the first request was processed (RFC 9113, 6.8).
      session?.goaway(0, 1);
    };
    const made = await attempts(3);
    expect(made.map(statusOf)).toEqual([200, 200, 200]);
    expect(asked).toBeGreaterThanOrEqual(4);
    expect(sockets).toBe(2);
  });

  it('has failed what was under way when its connection breaks, and gets the next on a new one', async () => {
    const attempts = await startServer();
    await attempts(1);
    answer = (request) => void request.stream.session?.destroy();
    const [{ result }] = (await attempts(1)) as [Attempt];
    expect(result).toMatchObject({ kind: 'failed', reason: 'connection_lost' });
    answer = (_, response) => response.end();
    expect((await attempts(1)).map(statusOf)).toEqual([200]);
  });

  it('takes no more at once than it says, and has the rest when there is room', async () => {
    const attempts = await startServer({ settings: { maxConcurrentStreams: 3 } });
    let atOnce = 0;
    let most = 0;
    answer = async (_, response) => {
      most = Math.max(most, ++atOnce);
      await pause(20);
      atOnce--;
      response.end();
    };
    await attempts(1);
    expect((await attempts(12)).map(statusOf)).toEqual(Array(12).fill(200));
    expect(most).toBe(3);
    expect(sockets).toBe(1);
  });

  it('keeps only one of the connections that came up while nothing was known of it', async () => {
    const attempts = await startServer();
    expect((await attempts(6)).map(statusOf)).toEqual(Array(6).fill(200));
    while (sessions.size > 1) await pause(10);
    expect((await attempts(6)).map(statusOf)).toEqual(Array(6).fill(200));
    expect(sessions.size).toBe(1);
    expect(sockets).toBeLessThanOrEqual(6);
  });

  /** All connections but one have ended. */
  async function gone(): Promise<void> {
    while (sessions.size > 1) await pause(10);
  }

  /** @returns what makes so many attempts at once */
  async function startServer(options: object = {}, more: Partial<EndpointChanged> = {}) {
    sessions = new Set();
    sockets = 0;
    server = createSecureServer({ key, cert, allowHTTP1: true, ...options }, (request, response) =>
      answer(request, response),
    );
    server.on('session', (session) => {
      sessions.add(session);
      session.on('close', () => sessions.delete(session));
      session.on('error', () => undefined);
    });
    server.on('secureConnection', () => sockets++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const guard = new AddressGuard({
      networks: ['127.0.0.0/8'],
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    });
    connections = new Connections(guard);
    const attempts = new Attempts({
      webhook: new Webhooks(new Destinations((sealed) => sealed, guard), connections),
    });
    const url = `https://shop.example:${port}/`;
    const to = endpoint({ url, signingSecrets: [secret], maxInFlight: 32, timeoutMs: 10_000, ...more });
    return (count: number, attemptsMade = 0) => {
      const one = delivery({ cd_attempt: String(attemptsMade) });
      return Promise.all(Array.from({ length: count }, () => attempts.make(one, to)));
    };
  }
});

function statusOf({ result }: Attempt): unknown {
  return result.kind === 'answered' ? result.status : result;
}
