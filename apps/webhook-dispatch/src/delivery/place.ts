import type { Inspected } from '@crossdock/address-guard';

/** Where connections lead, and how they are opened. */
export interface Place {
  readonly target: Inspected;
  readonly origin: string;
  readonly connectTimeoutMs: number;
  /** At the same time. */
  readonly maxConnections: number;
}

/** A name with and without its final full stop is one name, and servers know the latter. */
export function originOf({ url }: Inspected): string {
  return `${url.protocol}//${url.host.replace(/\.(?=:\d+$|$)/, '')}`;
}
