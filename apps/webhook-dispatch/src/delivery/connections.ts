import { isIP } from 'node:net';
import type { AddressGuard } from '@crossdock/address-guard';
import { buildConnector, Pool } from 'undici';
import type { Destination } from './destination.js';

/** The open connections to one endpoint. */
export interface Line {
  readonly destination: Destination;
  readonly pool: Pool;
  /** The address that was connected to last. */
  address: string | undefined;
}

/** Connections are renewed this often, so that a changed name is followed also under constant load. */
const connectionLifeMs = 300_000;
const maxLines = 1_024;

/**
 * Keep-alive connections, a pool per endpoint with at most as many as it may have requests under way. Endpoints never share
 * one, so what one does to its connections concerns no other. A new version of an endpoint gets new connections; the old
 * ones end when their requests have. Beyond a number of endpoints the one not used for longest loses its own.
 */
export class Connections {
  /** In the order of their last use. */
  private readonly lines = new Map<string, Line>();

  constructor(private readonly guard: AddressGuard) {}

  to(destination: Destination): Line {
    const { id } = destination.endpoint;
    let line = this.lines.get(id);
    if (line) this.lines.delete(id);
    if (line?.destination !== destination) {
      if (line) close(line);
      line = this.open(destination);
    }
    this.lines.set(id, line);
    if (this.lines.size > maxLines) this.closeOldest();
    return line;
  }

  /** Ends the connections to an endpoint that is no more, when their requests have ended. */
  forget(endpointId: string): void {
    const line = this.lines.get(endpointId);
    if (!line) return;
    this.lines.delete(endpointId);
    close(line);
  }

  async close(): Promise<void> {
    await Promise.all([...this.lines.values()].map(({ pool }) => pool.destroy()));
    this.lines.clear();
  }

  private open(destination: Destination): Line {
    const { endpoint, origin } = destination;
    const connect = buildConnector({ timeout: endpoint.timeoutMs, allowH2: false, rejectUnauthorized: true });
    const line: Line = {
      destination,
      address: undefined,
      pool: new Pool(origin, {
        connections: endpoint.maxInFlight,
        pipelining: 1,
        clientTtl: connectionLifeMs,
        // The exchange keeps one deadline over everything; see `exchange.ts`.
        headersTimeout: 0,
        bodyTimeout: 0,
        connect: (options, callback) => {
          this.guard.resolveAllowed(options.hostname).then(
            ({ address }) => {
              line.address = address;
              // Connected to the address that was checked; the certificate is still that of the name.
              const servername = isIP(options.hostname) === 0 ? options.hostname : undefined;
              connect({ ...options, hostname: address, ...(servername ? { servername } : {}) }, callback);
            },
            (error: Error) => callback(error, null),
          );
        },
      }),
    };
    return line;
  }

  private closeOldest(): void {
    const [oldest] = this.lines;
    if (!oldest) return;
    this.lines.delete(oldest[0]);
    close(oldest[1]);
  }
}

/** Lets requests under way end. */
function close({ pool }: Line): void {
  void pool.close().catch(() => undefined);
}
