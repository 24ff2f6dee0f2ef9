import type { AddressGuard } from '@crossdock/address-guard';
import type { EgressProxy } from '../egress/egress-proxy.js';
import { Line } from './line.js';
import type { Place } from './place.js';
import { RecentlyUsed } from './recently-used.js';

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
