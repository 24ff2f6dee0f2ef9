import type { AddressGuard } from '@crossdock/address-guard';
import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';
import makeConnector from 'undici/lib/core/connect.js';
import type { EgressProxy } from '../egress/egress-proxy.js';
import type { Place } from './place.js';
import { tenths, type Reached, type Timings } from './timings.js';

/** Opens the sockets to one place: to an address that was checked, or through a proxy to it, with TLS where the place has it. */
export class Opening {
  private readonly connect: ReturnType<typeof buildConnector>;

  constructor(
    private readonly place: Place,
    private readonly guard: AddressGuard,
    private readonly proxy?: EgressProxy,
  ) {
    const { connectTimeoutMs: timeout, secureContext } = place;
    const own = secureContext ? { secureContext } : {};
    this.connect = makeConnector({
      timeout,
      allowH2: true,
      preferH2: true,
      rejectUnauthorized: true,
      ...own,
    });
  }

  /** @param reached is told how it goes */
  open(reached: Reached, options: buildConnector.Options, callback: buildConnector.Callback): void {
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
