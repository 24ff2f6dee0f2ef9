import type { AddressGuard, Pinned } from '@crossdock/address-guard';
import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';
import makeConnector from 'undici/lib/core/connect.js';
import type { EgressProxy } from '../egress/egress-proxy.js';
import { DestinationNotReached } from '../egress/proxy-errors.js';
import { AddressOrder } from './address-order.js';
import type { Place } from './place.js';
import { tenths, type Reached, type Timings } from './timings.js';

/** So long an address is waited for at least, though there are others, while there is time for connecting left. */
const leastMs = 250;

/**
 * Opens the sockets to one place: to an address that was checked, or through a proxy to it, with TLS where the place has it.
 *
 * Where a name has several addresses, all of which were checked, the next one is tried when one refuses or is not reachable, or when it has
 * been silent for its part of the time for connecting: one after the other, so that a receiver never sees two connections for one
 * (RFC 8305 would have them overlap). Who has answered is the receiver: what goes wrong from there on, TLS as well, is the result.
 */
export class Opening {
  private readonly connect: ReturnType<typeof buildConnector>;
  private readonly order = new AddressOrder();

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
    const { target, connectTimeoutMs } = this.place;
    const timings: Timings = {};
    reached.opened = timings;
    let since = performance.now();
    const endsAt = since + connectTimeoutMs;
    const lap = (): number => {
      const now = performance.now();
      const ms = tenths(now - since);
      since = now;
      return ms;
    };
    this.guard.pinAll(target).then(
      (pinned) => {
        const resolvedMs = lap();
        if (!target.literal) timings.dnsMs = resolvedMs;
        const addresses = this.order.of(pinned, performance.now());
        const course: Course = { reached, timings, lap, endsAt, options, failed: [] };
        if (this.proxy) void this.openTunnel(this.proxy, addresses, course, callback);
        else this.openDirect(addresses, course, callback);
      },
      (error: Error) => callback(error, null),
    );
  }

  private openDirect(
    [first, ...others]: readonly Pinned[],
    course: Course,
    callback: buildConnector.Callback,
  ): void {
    if (!first) return;
    const { target } = this.place;
    const { reached, timings, lap, options } = course;
    reached.address = first.address;
    let isConnected = false;
    const isOnly = others.length + course.failed.length === 0;
    const partMs = partOf(course, others.length + 1);
    const timer = isOnly ? undefined : setTimeout(() => opening?.destroy(silent(partMs)), partMs);
    // Connected to the address that was checked; the certificate is still that of the name.
    const opening = this.connect({ ...options, ...this.nameOf(first) }, (...[error, socket]) => {
      clearTimeout(timer);
      if (error) {
        if (isConnected || others.length === 0 || isOver(course)) {
          return callback(this.told(error, first, course), null);
        }
        this.failed(error, first, course);
        return this.openDirect(others, course, callback);
      }
      if (options.protocol === 'https:') timings.tlsMs = lap();
      try {
        this.guard.verify(target, first, socket.remoteAddress);
        callback(null, socket);
      } catch (refused) {
        socket.destroy();
        callback(refused as Error, null);
      }
      // Its types leave out that undici answers the socket that it opens.
    }) as unknown as Socket | undefined;
    opening?.prependOnceListener('connect', () => {
      isConnected = true;
      clearTimeout(timer);
      timings.connectMs = lap();
    });
  }

  /** The proxy is told the address that was checked; what the socket is connected to is the proxy. */
  private async openTunnel(
    proxy: EgressProxy,
    [first, ...others]: readonly Pinned[],
    course: Course,
    callback: buildConnector.Callback,
  ): Promise<void> {
    if (!first) return;
    const { target, connectTimeoutMs } = this.place;
    const { reached, timings, lap, options } = course;
    reached.address = first.address;
    const startedAt = performance.now();
    const isOnly = others.length + course.failed.length === 0;
    const timeoutMs = isOnly ? connectTimeoutMs : partOf(course, others.length + 1);
    reached.blames = () => proxy.late(startedAt, connectTimeoutMs);
    try {
      const socket = await proxy.open({ address: first.address, port: target.port }, timeoutMs);
      reached.blames = undefined;
      timings.connectMs = lap();
      if (!target.isEncrypted) return callback(null, socket);
      this.connect({ ...options, ...this.nameOf(first), httpSocket: socket }, (...[error, secured]) => {
        if (error) return callback(error, null);
        timings.tlsMs = lap();
        callback(null, secured);
      });
    } catch (error) {
      reached.blames = undefined;
      const isOfAddress =
        error instanceof DestinationNotReached || performance.now() - startedAt >= timeoutMs - 1;
      if (!isOfAddress || others.length === 0 || isOver(course)) {
        return callback(this.told(error as Error, first, course), null);
      }
      this.failed(error as Error, first, course);
      await this.openTunnel(proxy, others, course, callback);
    }
  }

  private nameOf({ address }: Pinned): { hostname: string; servername?: string } {
    const { literal, hostname } = this.place.target;
    return { hostname: address, ...(literal ? {} : { servername: hostname }) };
  }

  private failed(error: Error, { address }: Pinned, { failed }: Course): void {
    this.order.failed(address, performance.now());
    failed.push(`${address}: ${error.message}`);
  }

  /** The error of the address that was tried last, with what became of those before it. */
  private told(error: Error, { address }: Pinned, { failed }: Course): Error {
    if (failed.length > 0) error.message = [...failed, `${address}: ${error.message}`].join('; ');
    return error;
  }
}

/** One connection on its way. */
interface Course {
  readonly reached: Reached;
  readonly timings: Timings;
  /** Milliseconds since the step before. */
  readonly lap: () => number;
  /** When the time for connecting is over; on the clock of `performance.now`. */
  readonly endsAt: number;
  readonly options: buildConnector.Options;
  /** What became of the addresses tried before. */
  readonly failed: string[];
}

/** Of the time that is left, as much for each address. */
function partOf({ endsAt }: Course, addresses: number): number {
  const leftMs = Math.max(endsAt - performance.now(), 0);
  return Math.min(Math.max(leftMs / addresses, leastMs), leftMs);
}

/** Who waits for the connection waits no more. Timers may come up to a millisecond early. */
function isOver({ endsAt }: Course): boolean {
  return performance.now() >= endsAt - 1;
}

function silent(ms: number): Error {
  return Object.assign(new Error(`no connection within ${Math.round(ms)} ms`), { code: 'ETIMEDOUT' });
}
