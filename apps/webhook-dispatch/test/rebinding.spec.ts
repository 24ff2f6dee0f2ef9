import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { AddressGuard } from '@crossdock/address-guard';
import { newSigningSecret } from '@crossdock/signatures';
import { NameServer } from '@crossdock/testing';
import { Attempts } from '../src/delivery/attempt.js';
import { Connections } from '../src/delivery/connections.js';
import { Destinations } from '../src/delivery/destination.js';
import { Webhooks } from '../src/delivery/webhooks.js';
import { outcomeOf, reasonOf, type EndedResult } from '../src/delivery/outcome.js';
import { body, delivery, endpoint } from './samples.js';

/** The one address that may be reached here; it stands for a public one. */
const allowed = '127.0.0.1';
/** What the owner of the name wants to reach. Some systems have no such address: then nothing can reach it either. */
const victim = '127.0.0.2';

/** Takes requests at one address, and keeps what came. */
class Listener {
  readonly received: string[] = [];
  connections = 0;
  private readonly sockets = new Set<Socket>();
  private constructor(
    private readonly server: Server,
    private readonly keepsAlive: boolean,
  ) {
    server.on('connection', (socket) => this.take(socket));
  }

  static async at(host: string, port: number, keepsAlive = true): Promise<Listener> {
    const listener = new Listener(createServer(), keepsAlive);
    listener.server.listen(port, host);
    await once(listener.server, 'listening').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRNOTAVAIL' || host === allowed) throw error;
    });
    return listener;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(socket: Socket): void {
    this.connections++;
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    let request = '';
    socket.on('data', (chunk) => {
      request += chunk.toString('latin1');
      // A TLS client says which name it wants before anything else.
      if (request.startsWith('\u0016\u0003')) {
        this.received.push(request);
        return void socket.destroy();
      }
      if (!request.endsWith(body.toString())) return;
      this.received.push(request);
      request = '';
      const answer = 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n';
      if (this.keepsAlive) socket.write(`${answer}\r\n`);
      else socket.end(`${answer}connection: close\r\n\r\n`);
    });
  }
}

describe('a name that leads somewhere else from one question to the next', () => {
  let names: NameServer;
  let connections: Connections;
  let attempts: Attempts;
  let shop: Listener;
  let inside: Listener;
  const signingSecrets: [string] = [newSigningSecret()];

  beforeAll(async () => {
    names = await NameServer.start();
  });
  beforeEach(() => {
    const guard = new AddressGuard({ networks: [allowed], nameServers: [names.address] });
    connections = new Connections(guard);
    attempts = new Attempts({
      webhook: new Webhooks(new Destinations((sealed) => sealed, guard), connections),
    });
  });
  afterEach(async () => {
    await connections.close();
    await Promise.all([shop.close(), inside.close()]);
  });
  afterAll(() => names.close());

  const listen = async (keepsAlive: boolean) => {
    shop = await Listener.at(allowed, 0, keepsAlive);
    inside = await Listener.at(victim, shop.port);
  };
  const shopAt = (scheme: string) =>
    endpoint({ url: `${scheme}://rebind.example:${shop.port}/`, signingSecrets, timeoutMs: 5_000 });

  it('is connected to where it led when it was checked, under its own name', async () => {
    await listen(true);
    names.answer('rebind.example', (nth) => (nth === 0 ? [allowed] : [victim]));
    const current = shopAt('http');
    for (let i = 0; i < 5; i++) {
      const { result, address } = await attempts.make(delivery(), current);
      expect([result.kind, address]).toEqual(['answered', allowed]);
    }
    // One connection, one question: what the name means now has no part in it.
    expect(names.asked).toEqual(['rebind.example']);
    expect([shop.connections, inside.connections]).toEqual([1, 0]);
    expect(shop.received[0]).toMatch(new RegExp(`^host: rebind\\.example:${shop.port}\\r$`, 'm'));
  });

  it('is refused as soon as it leads elsewhere and a new connection is needed', async () => {
    await listen(false);
    const from = names.asked.length;
    names.answer('rebind.example', (nth) => ((nth - from) % 2 === 0 ? [allowed] : [victim]));
    const current = shopAt('http');
    const ends: string[] = [];
    for (let i = 0; i < 20; i++) {
      const { result } = await attempts.make(delivery(), current);
      ends.push(result.kind === 'answered' ? String(result.status) : reasonOf(result));
    }
    expect(new Set(ends)).toEqual(new Set(['200', 'resolved_address_not_allowed']));
    expect(ends.filter((end) => end === '200')).toHaveLength(shop.connections);
    expect(inside.connections).toBe(0);
  });

  it('is refused when one of many answers is bad, wherever it stands', async () => {
    await listen(true);
    for (const answers of [
      [allowed, victim],
      [victim, allowed],
      [allowed, allowed, '10.0.0.1'],
      [allowed, '::1'],
      ['::ffff:127.0.0.2', allowed],
    ]) {
      names.answer('rebind.example', answers);
      const { result } = await attempts.make(delivery(), shopAt('http'));
      expect(result).toMatchObject({ kind: 'failed', reason: 'resolved_address_not_allowed' });
    }
    expect([shop.connections, inside.connections]).toEqual([0, 0]);
  });

  it('is doubted, and not refused for good, when it leads to where its port or http will not do', async () => {
    await listen(true);
    names.answer('rebind.example', ['8.8.8.8']);
    for (const [scheme, reason] of [
      ['http', 'https_required'],
      ['https', 'port_not_allowed'],
    ] as const) {
      const { result, policy } = await attempts.make(delivery(), shopAt(scheme));
      expect(outcomeOf(result as EndedResult, policy, 0)).toMatchObject({
        verdict: 'rejected',
        cause: reason,
      });
    }
    const literal = endpoint({ url: 'http://8.8.8.8/', signingSecrets });
    const { result, policy } = await attempts.make(delivery(), literal);
    expect(outcomeOf(result as EndedResult, policy, 0)).toMatchObject({
      verdict: 'end',
      cause: 'https_required',
    });
  });

  it('is the name that TLS asks for, while the connection goes to the address', async () => {
    await listen(true);
    names.answer('rebind.example', [allowed]);
    const { result, address } = await attempts.make(delivery(), shopAt('https'));
    expect(result).toMatchObject({ kind: 'failed' });
    expect([address, shop.connections, inside.connections]).toEqual([allowed, 1, 0]);
    expect(shop.received[0]).toContain('rebind.example');
    expect(shop.received[0]).not.toContain(allowed);
  });
});

describe('what the operator opened for a tenant', () => {
  it('holds from the next attempt on, and no longer', async () => {
    const names = await NameServer.start({ 'hooks.corp.example': [allowed] });
    const guard = new AddressGuard({ nameServers: [names.address] });
    const connections = new Connections(guard);
    const attempts = new Attempts({
      webhook: new Webhooks(new Destinations((sealed) => sealed, guard), connections),
    });
    const hooks = await Listener.at(allowed, 0);
    const url = `http://hooks.corp.example:${hooks.port}/`;
    const current = endpoint({ url, signingSecrets: [newSigningSecret()], timeoutMs: 5_000 });
    const tenant = (version: number, allowedDestinations?: { network: string; ports?: number[] }[]) => ({
      id: 'company-b',
      version,
      changedAt: '2026-11-24T09:30:00.131Z',
      name: 'Company B',
      status: 'active' as const,
      ...(allowedDestinations ? { allowedDestinations } : {}),
    });
    const end = async (owner: ReturnType<typeof tenant>) => {
      const { result } = await attempts.make(delivery(), current, owner);
      return result.kind === 'answered' ? result.status : reasonOf(result);
    };
    try {
      expect(await end(tenant(1))).toBe('https_required');
      expect(await end(tenant(2, [{ network: `${allowed}/32`, ports: [hooks.port] }]))).toBe(200);
      // Though the connection of the version before is still warm.
      expect(await end(tenant(3, [{ network: `${allowed}/32`, ports: [9] }]))).toBe('https_required');
      expect(await end(tenant(4, [{ network: '10.0.0.0/8' }]))).toBe('resolved_address_not_allowed');
      expect(await end(tenant(5, [{ network: 'nonsense' }]))).toBe('https_required');
      expect(await end(tenant(6, [{ network: `${allowed}/32` }]))).toBe(200);
      expect(hooks.received).toHaveLength(2);
    } finally {
      await connections.close();
      await hooks.close();
      await names.close();
    }
  });
});
