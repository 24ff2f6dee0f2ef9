import type { AddressGuard } from '@crossdock/address-guard';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Dispatcher } from 'undici';
import Client from 'undici/lib/dispatcher/client.js';
import type { EgressProxy } from '../egress/egress-proxy.js';
import type { Exchange } from './exchange.js';
import { Opening } from './opening.js';
import type { Place } from './place.js';
import type { Reached } from './timings.js';

/** Connections are renewed this often, so that a changed name is followed also under constant load. */
const connectionLifeMs = 300_000;
/** An HTTP/2 connection is asked this often whether it is still there. */
const pingMs = 5_000;

/**
 * The connections to one endpoint, never more than it may have requests under way: a request whose time is up frees its place
 * at the gate, while its connection may still be coming up. The one that was freed last is used first, so that no more are
 * kept warm than are needed and choosing one takes no search.
 *
 * A receiver that takes HTTP/2 (offered in the TLS handshake: RFC 9113, 3.2) gets all requests over one connection, as many at once as it
 * allows (5.1.2). What opened before that was known ends with its request. Requests that a receiver refuses unprocessed when it
 * closes the connection (6.8) are sent again by undici, over a new one.
 */
export class Line {
  private readonly idle: Connection[] = [];
  private readonly open = new Set<Connection>();
  private readonly waiting: Waiting[] = [];
  /** The one of HTTP/2, which takes requests beside others. */
  private shared: Connection | undefined;
  private readonly opening: Opening;
  private closed = false;

  constructor(
    readonly place: Place,
    guard: AddressGuard,
    proxy?: EgressProxy,
  ) {
    this.opening = new Opening(place, guard, proxy);
  }

  /** Makes one request; all that becomes of it is told to the exchange. */
  send(request: Request, exchange: Exchange): void {
    const connection = this.take();
    if (connection) this.sendOver(connection, { request, exchange });
    else this.waiting.push({ request, exchange });
  }

  /** Lets requests under way end. */
  close(): void {
    this.closed = true;
    for (const connection of this.idle.splice(0)) this.end(connection);
    if (this.shared) this.end(this.shared);
  }

  async destroy(): Promise<void> {
    this.closed = true;
    for (const { exchange } of this.waiting.splice(0)) exchange.onResponseError(null, new Error('closed'));
    await Promise.all([...this.open].map(({ client }) => client.destroy()));
  }

  private take(): Connection | undefined {
    if (this.shared && isWorn(this.shared)) this.end(this.shared);
    if (this.shared) return this.shared.isFull ? undefined : this.shared;
    return this.takeIdle() ?? this.newConnection();
  }

  private release(connection: Connection): void {
    connection.uses--;
    connection.isFull = false;
    if (!connection.isMultiplexed) this.idle.push(connection);
    // Another one is shared, or this one is to be used no more.
    else if (connection !== this.shared && connection.uses === 0) this.end(connection);
    this.sendWaiting();
    if (this.closed && this.waiting.length === 0) this.close();
  }

  private sendOver(connection: Connection, { request, exchange }: Waiting): void {
    connection.uses++;
    exchange.whenOver = () => this.release(connection);
    exchange.whenLate = () => this.distrust(connection);
    exchange.reached = connection.reached;
    const hasRoom = connection.client.dispatch(request, exchange);
    // The receiver takes no more at once: what comes now waits here, where it is let go when its time is up.
    connection.isFull = connection.isMultiplexed && !hasRoom;
  }

  private sendWaiting(): void {
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      // Who waited too long has told so already, and is not sent.
      const connection = next.exchange.isOver ? undefined : this.take();
      if (!connection && !next.exchange.isOver) return;
      this.waiting.shift();
      if (connection) this.sendOver(connection, next);
    }
  }

  /** The receiver has said which protocol it speaks. */
  private noteProtocol(connection: Connection, socket: Socket | null): void {
    connection.isMultiplexed = (socket as Partial<TLSSocket> | null)?.alpnProtocol === 'h2';
    if (connection.isMultiplexed) this.shared ??= connection;
    else if (this.shared === connection) this.shared = undefined;
    // Called while undici is about to take the socket: not before it has.
    if (this.waiting.length > 0) setImmediate(() => this.sendWaiting());
  }

  /**
   * A time-out over HTTP/2 ends one request, and says nothing of whether its connection is still there: what comes now goes over
   * another. Where the receiver allows no request at all (`SETTINGS_MAX_CONCURRENT_STREAMS` of 0: RFC 9113, 6.5.2) none is under way that
   * would end the connection, with what waits in it.
   */
  private distrust(connection: Connection): void {
    if (!connection.isMultiplexed) return;
    if (this.shared === connection) this.shared = undefined;
    if (connection.client.stats.running > 0) return;
    this.open.delete(connection);
    void connection.client.destroy().catch(() => undefined);
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
    if (this.shared === connection) this.shared = undefined;
    this.open.delete(connection);
    void connection.client.close().catch(() => undefined);
  }

  private newConnection(): Connection | undefined {
    if (this.open.size >= this.place.maxConnections) return undefined;
    const reached: Reached = { address: undefined, opened: undefined };
    const client = new Client(this.place.origin, {
      // One request at a time over HTTP/1.1, undici's usual; over HTTP/2 as many as the receiver takes.
      // The exchange keeps the deadlines; see `exchange.ts`.
      headersTimeout: 0,
      bodyTimeout: 0,
      h2Options: { pingInterval: pingMs },
      connect: (options, callback) =>
        this.opening.open(reached, options, (...[error, socket]) => {
          if (error) return callback(error, null);
          this.noteProtocol(connection, socket);
          callback(null, socket);
        }),
    });
    const openedAt = performance.now();
    const connection: Connection = {
      client,
      reached,
      openedAt,
      uses: 0,
      isFull: false,
      isMultiplexed: false,
    };
    this.open.add(connection);
    return connection;
  }
}

interface Connection {
  readonly client: Client;
  readonly reached: Reached;
  /** On the clock of `performance.now`. */
  readonly openedAt: number;
  /** Requests under way. */
  uses: number;
  /** Requests have to wait for others to end. */
  isFull: boolean;
  isMultiplexed: boolean;
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
