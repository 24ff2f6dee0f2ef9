import type { Inspected } from '@crossdock/address-guard';
import type { SecureContext } from 'node:tls';

/** Where connections lead, and how they are opened. */
export interface Place {
  readonly target: Inspected;
  readonly origin: string;
  readonly connectTimeoutMs: number;
  /** At the same time. */
  readonly maxConnections: number;
  /** Where TLS has a certificate of ours, or an authority of the receiver's. */
  readonly secureContext?: SecureContext | undefined;
}

/** A name with and without its final full stop is one name, and servers know the latter. */
export function originOf({ url }: Inspected): string {
  return `${url.protocol}//${url.host.replace(/\.(?=:\d+$|$)/, '')}`;
}
