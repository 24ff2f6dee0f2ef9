import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, createServer, isIPv4, type AddressInfo, type Server } from 'node:net';
import { AddressGuard } from '@crossdock/address-guard';
import { newSigningSecret } from '@crossdock/signatures';
import { hostileNames, hostileUrls, NameServer } from '@crossdock/testing';
import { Attempts } from '../src/delivery/attempt.js';
import { Connections } from '../src/delivery/connections.js';
import { Destinations } from '../src/delivery/destination.js';
import { reasonOf } from '../src/delivery/outcome.js';
import { Webhooks } from '../src/delivery/webhooks.js';
import { delivery, endpoint } from './samples.js';

const loopback = /^(?:127\.0\.0\.1$|0\.0\.0\.0$|::1$|::$|::ffff:7f00:1$|::ffff:0:0$)/;

/** A listener on every address of this machine, of both families where it has both, that counts who comes. */
class Trap {
  reached = 0;
  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.reached++;
      socket.destroy();
    });
  }

  static async set(): Promise<Trap> {
    const trap = new Trap(createServer());
    trap.server.listen({ port: 0, host: '::', ipv6Only: false });
    await once(trap.server, 'listening').catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EAFNOSUPPORT' && error.code !== 'EADDRNOTAVAIL') throw error;
      trap.server.listen({ port: 0, host: '0.0.0.0' });
      await once(trap.server, 'listening');
    });
    return trap;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Whether an address leads here, as a client without the guard would find. */
  takes(host: string): boolean {
    const { family } = this.server.address() as AddressInfo;
    return loopback.test(host) && (family === 'IPv6' || isIPv4(host));
  }

  async close(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }
}

describe('an attempt to a hostile URL', () => {
  let trap: Trap;
  let names: NameServer;
  let connections: Connections;
  let attempts: Attempts;
  const signingSecrets: [string] = [newSigningSecret()];

  beforeAll(async () => {
    trap = await Trap.set();
    names = await NameServer.start(hostileNames);
    const guard = new AddressGuard({
      ports: ['443', '8443', String(trap.port)],
      nameServers: [names.address],
    });
    connections = new Connections(guard);
    attempts = new Attempts({
      webhook: new Webhooks(new Destinations((sealed) => sealed, guard), connections),
    });
  });
  afterAll(async () => {
    await connections.close();
    await trap.close();
    await names.close();
  });

  it('fails with the code of the table, and nothing connects: every entry', async () => {
    const table = hostileUrls(trap.port);
    expect(new Set(table.map(([url]) => url)).size).toBeGreaterThanOrEqual(150);
    const results = await Promise.all(
      table.map(async ([url], i) => {
        const hostile = endpoint({ id: `hostile-${i}`, url, signingSecrets, timeoutMs: 5_000 });
        const { result, address } = await attempts.make(delivery(), hostile);
        return [url, result.kind === 'answered' ? result.status : reasonOf(result), address];
      }),
    );
    expect(results).toEqual(table.map(([url, code]) => [url, code, undefined]));
    expect(trap.reached).toBe(0);
  });

  it('would reach the listener without the guard, by many of these URLs', async () => {
    const hosts = hostileUrls(trap.port)
      .map(([url]) => URL.parse(url))
      .filter((url) => url?.port === String(trap.port))
      .map((url) => url!.hostname.replace(/^\[|\]$/g, ''))
      .filter((host) => trap.takes(host));
    expect(hosts.length).toBeGreaterThan(50);
    for (const host of hosts) {
      const socket = connect(trap.port, host);
      await once(socket, 'connect');
      socket.destroy();
    }
    expect(trap.reached).toBeGreaterThan(0);
  });
});
