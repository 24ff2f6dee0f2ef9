import { connect as connectTcp, isIPv4, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { httpConnect } from './http-connect.js';
import { DestinationNotReached, ProxyFailed, TunnelTimedOut } from './proxy-errors.js';
import { socks5 } from './socks5.js';

/** Where the tunnel is to end: an address that was checked, never a name that the proxy would resolve itself. */
export interface TunnelEnd {
  readonly address: string;
  readonly port: number;
}

export interface ProxyCredentials {
  readonly username: string;
  readonly password: string;
}

/** How one kind of proxy is told where to: resolves when what is sent from then on arrives there. */
export type Handshake = (
  socket: Socket,
  end: TunnelEnd,
  credentials: ProxyCredentials | undefined,
) => Promise<void>;

const kinds: Readonly<Record<string, { handshake: Handshake; port: number; isEncrypted: boolean }>> = {
  'http:': { handshake: httpConnect, port: 80, isEncrypted: false },
  'https:': { handshake: httpConnect, port: 443, isEncrypted: true },
  'socks5:': { handshake: socks5, port: 1080, isEncrypted: false },
};

/**
 * The proxy that all deliveries go through, so that they come from addresses that receivers know. It is told addresses only: what may be
 * reached is still decided here, and TLS is spoken to the receiver's name through the tunnel, so that the proxy reads nothing of it.
 *
 * What the proxy does wrong is never a fault of an endpoint: it refuses us, is not there, or does not answer although it answers nobody
 * else either. Where it says that the destination cannot be reached, or keeps only this one waiting, that is the destination's.
 */
export class EgressProxy {
  private readonly url: URL;
  private readonly kind: (typeof kinds)[string];
  private readonly credentials: ProxyCredentials | undefined;
  /** When it last answered anybody; on the clock of `performance.now`. */
  private answeredAt = -Infinity;

  /** @throws RangeError when the text is no URL of a proxy; it does not repeat the text, which may hold a password */
  constructor(text: string) {
    const url = URL.parse(text);
    const kind = url ? kinds[url.protocol] : undefined;
    if (!url || !kind || url.hostname === '' || !/^\/?$/.test(url.pathname) || url.search || url.hash) {
      throw new RangeError('It must be http://, https:// or socks5:// with a host, and a port where needed.');
    }
    this.url = url;
    this.kind = kind;
    this.credentials = credentialsOf(url);
  }

  /**
   * A connection that leads to the given end through the proxy.
   * @throws ProxyFailed, DestinationNotReached, TunnelTimedOut
   */
  async open(end: TunnelEnd, timeoutMs: number): Promise<Socket> {
    const startedAt = performance.now();
    const socket = this.connect();
    socket.setNoDelay(true);
    const timer = setTimeout(() => socket.destroy(this.late(startedAt, timeoutMs)), timeoutMs);
    try {
      await this.kind.handshake(socket, end, this.credentials);
      this.answeredAt = performance.now();
      return socket;
    } catch (error) {
      socket.destroy();
      if (error instanceof DestinationNotReached) this.answeredAt = performance.now();
      throw known(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whose fault it is that a tunnel that was begun at an instant is not there yet. */
  late(startedAt: number, timeoutMs: number): ProxyFailed | TunnelTimedOut {
    return this.answeredAt >= startedAt
      ? new TunnelTimedOut(`The proxy had no connection to the destination within ${timeoutMs} ms.`)
      : new ProxyFailed(`The proxy did not answer within ${timeoutMs} ms.`);
  }

  private connect(): Socket {
    const { hostname, port } = this.url;
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    const to = { host, port: port === '' ? this.kind.port : Number(port) };
    if (!this.kind.isEncrypted) return connectTcp(to);
    return connectTls({ ...to, ...(isIPv4(host) || host.includes(':') ? {} : { servername: host }) });
  }
}

function known(error: unknown): Error {
  if (
    error instanceof ProxyFailed ||
    error instanceof DestinationNotReached ||
    error instanceof TunnelTimedOut
  ) {
    return error;
  }
  return new ProxyFailed(`The proxy could not be used (${codeOf(error)}).`);
}

function codeOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return String(typeof code === 'string' ? code : message);
}

function credentialsOf({ username, password }: URL): ProxyCredentials | undefined {
  if (username === '' && password === '') return undefined;
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
}
