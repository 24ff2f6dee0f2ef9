import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { AddressGuard } from '@crossdock/address-guard';
import { newSigningSecret } from '@crossdock/signatures';
import { eventually, RecordingEndpoint } from '@crossdock/testing';
import { Attempts } from '../src/delivery/attempt.js';
import { Connections } from '../src/delivery/connections.js';
import { Destinations } from '../src/delivery/destination.js';
import { Opening } from '../src/delivery/opening.js';
import { reasonOf } from '../src/delivery/outcome.js';
import type { Reached } from '../src/delivery/timings.js';
import { Webhooks } from '../src/delivery/webhooks.js';
import { EgressProxy } from '../src/egress/egress-proxy.js';
import { TestProxy } from './proxies.js';
import { delivery, endpoint } from './samples.js';

const here = '127.0.0.1';
const elsewhere = '127.0.0.2';

/** Listens at an address, takes no connection, and has as many waiting as it may: from then on it is silent. */
async function silentAt(host: string, port: number): Promise<() => void> {
  const listen = `require('net').createServer().listen({ host: '${host}', port: ${port}, backlog: 1 }, () => console.log('up'))`;
  const child = spawn(process.execPath, ['-e', listen], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGSTOP');
  const sockets: Socket[] = [];
  for (let isSilent = false; !isSilent;) {
    const socket = connect({ host, port });
    socket.on('error', () => undefined);
    sockets.push(socket);
    isSilent = await Promise.race([
      once(socket, 'connect').then(() => false),
      new Promise<boolean>((resolve) => setTimeout(resolve, 400, true)),
    ]);
  }
  return () => {
    child.kill('SIGKILL');
    for (const socket of sockets) socket.destroy();
  };
}

describe('a name with several addresses', () => {
  let receiver: RecordingEndpoint;
  let addresses: string[];
  let opened: (() => unknown)[];

  beforeEach(async () => {
    receiver = await RecordingEndpoint.start();
    addresses = [elsewhere, here];
    opened = [() => receiver.close()];
  });
  afterEach(async () => {
    for (const close of opened.reverse()) await close();
  });

  const attemptsWith = (proxy?: EgressProxy) => {
    const guard = new AddressGuard({
      networks: ['127.0.0.0/8'],
      lookup: async () => addresses.map((address) => ({ address, family: 4 })),
    });
    const connections = new Connections(guard, proxy);
    opened.push(() => connections.close());
    return new Attempts({ webhook: new Webhooks(new Destinations((sealed) => sealed, guard), connections) });
  };
  const signingSecrets: [string] = [newSigningSecret()];
  const at = (url: string, connectTimeoutMs = 10_000) =>
    endpoint({ url, signingSecrets, connectTimeoutMs, timeoutMs: 20_000 });
  const shop = () => at(`http://shop.example:${receiver.port}/`);

  it('is reached at the next one where the first refuses, and the attempt says which', async () => {
    const { result, address, timings } = await attemptsWith().make(delivery(), shop());
    expect(result).toMatchObject({ kind: 'answered', status: 200 });
    expect(address).toBe(here);
    expect(timings.connectMs).toBeGreaterThanOrEqual(0);
    expect(receiver.connections).toBe(1);
  });

  it('is reached at the next one where the first is silent, within the time for connecting', async () => {
    opened.push(await silentAt(elsewhere, receiver.port));
    const attempts = attemptsWith();
    const current = at(`http://shop.example:${receiver.port}/`, 6_000);
    const { result, address, timings } = await attempts.make(delivery(), current);
    expect(result).toMatchObject({ kind: 'answered', status: 200 });
    expect(address).toBe(here);
    expect(timings.connectMs).toBeGreaterThan(1_500);
  });

  it('tells of each what became of it when all fail', async () => {
    const { port } = receiver;
    await receiver.close();
    const { result, address } = await attemptsWith().make(delivery(), at(`http://shop.example:${port}/`));
    expect(result).toMatchObject({ kind: 'failed', reason: 'connection_refused' });
    expect(result).toMatchObject({ detail: expect.stringMatching(/127\.0\.0\.2: .*; 127\.0\.0\.1: /) });
    expect(address).toBe(here);
  });

  it('is not tried anywhere when one address may not be reached', async () => {
    addresses = [here, '10.0.0.1'];
    const { result } = await attemptsWith().make(delivery(), shop());
    expect(result.kind === 'answered' ? result.status : reasonOf(result)).toBe(
      'resolved_address_not_allowed',
    );
    expect(receiver.connections).toBe(0);
  });

  it('has its answer from the first that takes the connection, though TLS fails there', async () => {
    const noTls: Server = createServer((socket) => socket.end('no'));
    noTls.listen(receiver.port, elsewhere);
    await once(noTls, 'listening');
    opened.push(() => noTls.close());
    expect((noTls.address() as AddressInfo).port).toBe(receiver.port);
    const { result, address } = await attemptsWith().make(
      delivery(),
      at(`https://shop.example:${receiver.port}/`),
    );
    expect(result.kind).toBe('failed');
    expect(address).toBe(elsewhere);
    expect(receiver.connections).toBe(0);
  });

  it('is reached at the next one through a proxy, too', async () => {
    const proxy = await TestProxy.http();
    opened.push(() => proxy.close());
    proxy.insteadFor = new Map([[elsewhere, 502]]);
    const attempts = attemptsWith(new EgressProxy(`http://127.0.0.1:${proxy.port}`));
    const { result, address } = await attempts.make(delivery(), shop());
    expect(result).toMatchObject({ kind: 'answered', status: 200 });
    expect(address).toBe(here);
    expect(proxy.told).toEqual([`${elsewhere}:${receiver.port}`, `${here}:${receiver.port}`]);
    await eventually(() => receiver.requests.length === 1);
  });

  describe('is opened within the time for connecting', () => {
    /** What becomes of one connection, however long its exchange waits for it. */
    const open = async (connectTimeoutMs: number, lookupMs = 0) => {
      const guard = new AddressGuard({
        networks: ['127.0.0.0/8'],
        lookup: async () => {
          await new Promise((resolve) => setTimeout(resolve, lookupMs));
          return addresses.map((address) => ({ address, family: 4 }));
        },
      });
      const target = guard.inspect(`http://shop.example:${receiver.port}/`);
      const place = { target, origin: target.url.origin, connectTimeoutMs, maxConnections: 1 };
      const reached: Reached = { address: undefined, opened: undefined };
      const { hostname, protocol, port } = target.url;
      const error = await new Promise<Error | null>((resolve) => {
        new Opening(place, guard).open(reached, { hostname, protocol, port }, (...[failed, socket]) => {
          socket?.destroy();
          resolve(failed);
        });
      });
      return { error, address: reached.address };
    };

    it('where all are silent: the last one has its part, too', async () => {
      const third = '127.0.0.3';
      addresses = [elsewhere, third];
      for (const address of addresses) opened.push(await silentAt(address, receiver.port));
      const { error, address } = await open(3_000);
      expect(address).toBe(third);
      const parts = [...(error?.message ?? '').matchAll(/no connection within (\d+) ms/g)];
      expect(parts).toHaveLength(2);
      expect(parts.reduce((sum, [, ms]) => sum + Number(ms), 0)).toBeLessThanOrEqual(3_000);
    });

    it('and not at the next address when that is over', async () => {
      addresses = [elsewhere, here];
      const { error, address } = await open(200, 300);
      expect(error).not.toBeNull();
      expect(address).toBe(elsewhere);
      expect(receiver.connections).toBe(0);
    });
  });
});
