import type { AddressGuard } from '@crossdock/address-guard';
import type { Socket } from 'node:net';
import { buildConnector, Client, type Dispatcher } from 'undici';
import type { EgressProxy } from '../egress/egress-proxy.js';
import type { Exchange } from './exchange.js';
import type { Place } from './place.js';
import { RecentlyUsed } from './recently-used.js';
import { tenths, type Reached, type Timings } from './timings.js';

/** Connections are renewed this often, so that a changed name is followed also under constant load. */
const connectionLifeMs = 300_000;
const maxLines = 1_024;

/**
 * Keep-alive connections, a line of them per endpoint. Endpoints never share one, so what one does to its connections
 * concerns no other. A new version of an endpoint gets new connections; the old ones end when their requests have. Beyond a
 * number of endpoints the one not used for longest loses its own.
 */
export class Connections {
  private readonly lines = new RecentlyUsed<string, Line>(maxLines, (line) => line.close());

  /** @param proxy that every connection goes through, where there is one */
  constructor(
    private readonly guard: AddressGuard,
    private readonly proxy?: EgressProxy,
  ) {}

  /** @param name of the line: the endpoint's id, or `tokenLine` of it */
  to(name: string, place: Place): Line {
    const known = this.lines.get(name);
    if (known?.place === place) return known;
    known?.close();
    const line = new Line(place, this.guard, this.proxy);
    this.lines.set(name, line);
    return line;
  }

  /** Ends the connections to an endpoint that is no more, when their requests have ended. */
  forget(endpointId: string): void {
    for (const name of [endpointId, tokenLine(endpointId)]) this.lines.delete(name)?.close();
  }

  async close(): Promise<void> {
    await Promise.all(this.lines.takeAll().map((line) => line.destroy()));
  }
}

/** The connection over which tokens for an endpoint are asked for. No id of an endpoint has a space. */
export function tokenLine(endpointId: string): string {
  return `${endpointId} tokens`;
}

/**
 * The connections to one endpoint, never more than it may have requests under way: a request whose time is up frees its place
 * at the gate, while its connection may still be coming up. The one that was freed last is used first, so that no more are
 * kept warm than are needed and choosing one takes no search.
 */
export class Line {
  private readonly idle: Connection[] = [];
  private readonly open = new Set<Connection>();
  private readonly waiting: Waiting[] = [];
  private readonly connect: ReturnType<typeof buildConnector>;
  private closed = false;

  constructor(
    readonly place: Place,
    private readonly guard: AddressGuard,
    private readonly proxy?: EgressProxy,
  ) {
    const timeout = place.connectTimeoutMs;
    const { secureContext } = place;
    const own = secureContext ? { secureContext } : {};
    this.connect = buildConnector({ timeout, allowH2: false, rejectUnauthorized: true, ...own });
  }

  /** Makes one request; all that becomes of it is told to the exchange. */
  send(request: Request, exchange: Exchange): void {
    const connection = this.takeIdle() ?? this.newConnection();
    if (!connection) return void this.waiting.push({ request, exchange });
    exchange.whenOver = () => this.release(connection);
    exchange.reached = connection.reached;
    connection.client.dispatch(request, exchange);
  }

  /** Lets requests under way end. */
  close(): void {
    this.closed = true;
    for (const connection of this.idle.splice(0)) this.end(connection);
  }

  async destroy(): Promise<void> {
    this.closed = true;
    for (const { exchange } of this.waiting.splice(0)) exchange.onResponseError(null, new Error('closed'));
    await Promise.all([...this.open].map(({ client }) => client.destroy()));
  }

  private release(connection: Connection): void {
    this.idle.push(connection);
    // Who waited too long has told so already, and is not sent.
    let next = this.waiting.shift();
    while (next?.exchange.isOver) next = this.waiting.shift();
    if (next) this.send(next.request, next.exchange);
    else if (this.closed) this.close();
  }

  private takeIdle(): Connection | undefined {
    let connection = this.idle.pop();
    while (connection && isWorn(connection)) {
      this.end(connection);
      connection = this.idle.pop();
    }
    return connection;
  }

  private end(connection: Connection): void {
    this.open.delete(connection);
    void connection.client.close().catch(() => undefined);
  }

  private newConnection(): Connection | undefined {
    if (this.open.size >= this.place.maxConnections) return undefined;
    const reached: Reached = { address: undefined, opened: undefined };
    const client = new Client(this.place.origin, {
      pipelining: 1,
      // The exchange keeps the deadlines; see `exchange.ts`.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: (options, callback) => this.openSocket(reached, options, callback),
    });
    const connection = { client, reached, openedAt: performance.now() };
    this.open.add(connection);
    return connection;
  }

  private openSocket(
    reached: Reached,
    options: buildConnector.Options,
    callback: buildConnector.Callback,
  ): void {
    const { target } = this.place;
    const timings: Timings = {};
    reached.opened = timings;
    let since = performance.now();
    const lap = (): number => {
      const now = performance.now();
      const ms = tenths(now - since);
      since = now;
      return ms;
    };
    this.guard.pin(target).then(
      (pinned) => {
        reached.address = pinned.address;
        const resolvedMs = lap();
        if (!target.literal) timings.dnsMs = resolvedMs;
        if (this.proxy) {
          return void this.openTunnel(
            this.proxy,
            pinned.address,
            { reached, timings, lap },
            options,
            callback,
          );
        }
        // Connected to the address that was checked; the certificate is still that of the name.
        const servername = target.literal ? {} : { servername: target.hostname };
        const opening = this.connect(
          { ...options, hostname: pinned.address, ...servername },
          (...[error, socket]) => {
            if (error) return callback(error, null);
            if (options.protocol === 'https:') timings.tlsMs = lap();
            try {
              this.guard.verify(target, pinned, socket.remoteAddress);
              callback(null, socket);
            } catch (refused) {
              socket.destroy();
              callback(refused as Error, null);
            }
          },
          // Its types leave out that undici answers the socket that it opens.
        ) as unknown as Socket | undefined;
        opening?.prependOnceListener('connect', () => (timings.connectMs = lap()));
      },
      (error: Error) => callback(error, null),
    );
  }

  /** The proxy is told the address that was checked; what the socket is connected to is the proxy. */
  private async openTunnel(
    proxy: EgressProxy,
    address: string,
    { reached, timings, lap }: Progress,
    options: buildConnector.Options,
    callback: buildConnector.Callback,
  ): Promise<void> {
    const { target, connectTimeoutMs } = this.place;
    const startedAt = performance.now();
    reached.blames = () => proxy.late(startedAt, connectTimeoutMs);
    try {
      const socket = await proxy.open({ address, port: target.port }, connectTimeoutMs);
      reached.blames = undefined;
      timings.connectMs = lap();
      if (!target.isEncrypted) return callback(null, socket);
      const servername = target.literal ? {} : { servername: target.hostname };
      this.connect(
        { ...options, hostname: address, ...servername, httpSocket: socket },
        (...[error, secured]) => {
          if (error) return callback(error, null);
          timings.tlsMs = lap();
          callback(null, secured);
        },
      );
    } catch (error) {
      reached.blames = undefined;
      callback(error as Error, null);
    }
  }
}

/** What is told of a connection while it is opened. */
interface Progress {
  readonly reached: Reached;
  readonly timings: Timings;
  /** Milliseconds since the step before. */
  readonly lap: () => number;
}

interface Connection {
  readonly client: Client;
  readonly reached: Reached;
  /** On the clock of `performance.now`. */
  readonly openedAt: number;
}

type Request = Omit<Dispatcher.DispatchOptions, 'origin'>;

interface Waiting {
  readonly request: Request;
  readonly exchange: Exchange;
}

/** Too old, or of no use any more. */
function isWorn({ client, openedAt }: Connection): boolean {
  return client.closed || client.destroyed || performance.now() - openedAt > connectionLifeMs;
}
