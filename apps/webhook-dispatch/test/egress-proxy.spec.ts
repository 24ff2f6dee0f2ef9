import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:https';
import type { EndpointChanged } from '@crossdock/contracts';
import { AddressGuard } from '@crossdock/address-guard';
import { newSigningSecret } from '@crossdock/signatures';
import { Authority, RecordingEndpoint } from '@crossdock/testing';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { Attempts, type Attempt } from '../src/delivery/attempt.js';
import { Connections } from '../src/delivery/connections.js';
import { Destinations } from '../src/delivery/destination.js';
import { Webhooks } from '../src/delivery/webhooks.js';
import { EgressProxy } from '../src/egress/egress-proxy.js';
import { TestProxy } from './proxies.js';
import { delivery, endpoint } from './samples.js';

const user = 'crossdock';
const password = 'pr0xy:s3cret@';
const pair = `${user}:${encodeURIComponent(password)}`;

describe('deliveries through a proxy', () => {
  const authority = new Authority('ours');
  const usual = getCACertificates('default');
  const guard = new AddressGuard({
    networks: ['127.0.0.0/8'],
    lookup: async (name) => [{ address: name === 'inside.example' ? '10.0.0.1' : '127.0.0.1', family: 4 }],
  });
  const opened: { close(): Promise<void> }[] = [];
  let plain: RecordingEndpoint;
  let secure: Server;
  let securePort: number;

  beforeAll(async () => {
    setDefaultCACertificates([...usual, authority.cert]);
    plain = await RecordingEndpoint.start();
    const { cert, key } = authority.issue('DNS:shop.example');
    secure = createServer({ cert, key }, (request, response) => {
      request.resume().on('end', () => response.end());
    });
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    ({ port: securePort } = secure.address() as { port: number });
  });
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
    plain.requests.splice(0);
  });
  afterAll(async () => {
    setDefaultCACertificates(usual);
    await plain.close();
    await new Promise((resolve) => secure.close(resolve));
    authority.remove();
  });

  function through(url: string): (to: string, timeoutMs?: number, id?: string) => Promise<Attempt> {
    const connections = new Connections(guard, new EgressProxy(url));
    opened.push(connections);
    const attempts = new Attempts({
      webhook: new Webhooks(new Destinations((sealed) => sealed, guard), connections),
    });
    const known = new Map<string, EndpointChanged>();
    return (to, timeoutMs = 10_000, id = to) => {
      const own = { timeoutMs, connectTimeoutMs: timeoutMs };
      const wanted = known.get(id) ?? endpoint({ id, url: to, signingSecrets: [newSigningSecret()], ...own });
      known.set(id, wanted);
      return attempts.make(delivery(), wanted);
    };
  }

  async function open(proxy: Promise<TestProxy>): Promise<TestProxy> {
    opened.push(await proxy);
    return proxy;
  }

  const kinds: [string, () => Promise<{ proxy: TestProxy; url: string }>][] = [
    [
      'HTTP',
      async () => {
        const proxy = await open(TestProxy.http());
        return { proxy, url: `http://${pair}@127.0.0.1:${proxy.port}` };
      },
    ],
    [
      'HTTP over TLS',
      async () => {
        const { cert, key } = authority.issue('DNS:localhost');
        const proxy = await open(TestProxy.https(cert, key));
        return { proxy, url: `https://${pair}@localhost:${proxy.port}` };
      },
    ],
    [
      'SOCKS 5',
      async () => {
        const proxy = await open(TestProxy.socks(user, password));
        return { proxy, url: `socks5://${pair}@127.0.0.1:${proxy.port}` };
      },
    ],
  ];

  it.each(kinds)('of %s: it is told the checked address, and TLS is with the name', async (_, start) => {
    const { proxy, url } = await start();
    const make = through(url);
    const first = await make(`https://shop.example:${securePort}/`);
    expect(first.result).toMatchObject({ kind: 'answered', status: 200 });
    expect(first.address).toBe('127.0.0.1');
    expect(Object.keys(first.timings).sort()).toEqual(['connectMs', 'dnsMs', 'firstByteMs', 'tlsMs']);
    // Used again, as any connection is.
    expect((await make(`https://shop.example:${securePort}/`)).result).toMatchObject({ status: 200 });
    expect(proxy.told).toEqual([`127.0.0.1:${securePort}`]);
    expect((await make(`https://other.example:${securePort}/`)).result).toMatchObject({
      reason: 'tls_failed',
    });
    expect((await make(`http://shop.example:${plain.port}/`)).result).toMatchObject({ status: 200 });
    expect(plain.requests[0]?.headers.host).toBe(`shop.example:${plain.port}`);
    for (const seen of proxy.credentials) {
      const isOfHttp = seen?.startsWith('Basic ') ?? false;
      const text = isOfHttp ? Buffer.from(seen!.slice(6), 'base64').toString() : seen;
      expect(text).toBe(`${user}:${password}`);
    }
  });

  it.each(kinds)('of %s: where nobody may go, it is not asked', async (_, start) => {
    const { proxy, url } = await start();
    const { result } = await through(url)('https://inside.example/');
    expect(result).toMatchObject({ reason: 'resolved_address_not_allowed', isOfName: true });
    expect(proxy.told).toEqual([]);
  });

  it('fail as proxy_failed when it refuses, and as the destination when it says that this is not there', async () => {
    const http = await open(TestProxy.http());
    const socks = await open(TestProxy.socks());
    const make = {
      http: through(`http://127.0.0.1:${http.port}`),
      socks: through(`socks5://127.0.0.1:${socks.port}`),
    };
    const ends: unknown[] = [];
    for (const status of [407, 403, 500, 503, 502, 504]) {
      http.instead = status;
      const { result } = await make.http(`http://shop.example:${plain.port}/`);
      ends.push([status, result.kind === 'failed' && result.reason]);
    }
    for (const reply of [1, 2, 3, 4, 5, 6, 8]) {
      socks.instead = reply;
      const { result } = await make.socks(`http://shop.example:${plain.port}/`);
      ends.push([reply, result.kind === 'failed' && result.reason]);
    }
    expect(ends).toEqual([
      [407, 'proxy_failed'],
      [403, 'proxy_failed'],
      [500, 'proxy_failed'],
      [503, 'proxy_failed'],
      [502, 'unreachable'],
      [504, 'timeout'],
      [1, 'proxy_failed'],
      [2, 'proxy_failed'],
      [3, 'unreachable'],
      [4, 'unreachable'],
      [5, 'connection_refused'],
      [6, 'timeout'],
      [8, 'proxy_failed'],
    ]);
    expect(plain.requests).toEqual([]);
  });

  it('fail as proxy_failed when it is not there, speaks otherwise or knows another password', async () => {
    const gone = await TestProxy.http();
    const { port } = gone;
    await gone.close();
    const socks = await open(TestProxy.socks(user, 'another'));
    for (const url of [
      `http://127.0.0.1:${port}`,
      `socks5://${pair}@127.0.0.1:${socks.port}`,
      `socks5://127.0.0.1:${socks.port}`,
      `http://127.0.0.1:${socks.port}`,
      `socks5://${pair}@127.0.0.1:${plain.port}`,
      `https://127.0.0.1:${plain.port}`,
    ]) {
      const { result } = await through(url)(`http://shop.example:${plain.port}/`, 2_000);
      expect([url, result]).toEqual([url, expect.objectContaining({ reason: 'proxy_failed' })]);
      expect(JSON.stringify(result)).not.toMatch(/s3cret/);
    }
    expect(plain.requests).toEqual([]);
  });

  it('fail as proxy_failed when it answers nobody, and as a timeout when it answers others meanwhile', async () => {
    const proxy = await open(TestProxy.http());
    proxy.instead = 'silence';
    const make = through(`http://127.0.0.1:${proxy.port}`);
    const url = `http://shop.example:${plain.port}/`;
    expect((await make(url, 500, 'a')).result).toMatchObject({ reason: 'proxy_failed' });
    const waiting = make(url, 3_000, 'b');
    await new Promise((resolve) => setTimeout(resolve, 300));
    proxy.instead = undefined;
    expect((await make(url, 3_000, 'c')).result).toMatchObject({ status: 200 });
    expect((await waiting).result).toMatchObject({ reason: 'timeout' });
  });

  it('are told of a URL that is none, without what is in it', () => {
    for (const text of ['', 'ftp://u:s3cret@h', 'u:s3cret@h:1', 'http://u:s3cret@h/path', 'socks5://h?x']) {
      expect(() => new EgressProxy(text)).toThrow(/^It must be http:/);
    }
  });
});
