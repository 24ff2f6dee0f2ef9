import type { EndpointChanged } from '@crossdock/contracts';

const hourMs = 3_600_000;

/**
 * What the answers of endpoints say of how large a body may be. A new version of an endpoint is a new object, and begins anew. What was refused
 * once may be taken later, so a ceiling is doubted: it doubles with every hour in which nothing was too large.
 */
export class Ceilings {
  private readonly ceilings = new WeakMap<
    EndpointChanged,
    { readonly bytes: number; readonly since: number }
  >();

  /** @param now epoch milliseconds */
  of(endpoint: EndpointChanged, now: number): number {
    const known = this.ceilings.get(endpoint);
    if (!known) return Infinity;
    return known.bytes * 2 ** Math.max(Math.floor((now - known.since) / hourMs), 0);
  }

  /** A body of so many bytes was too large. */
  tooLarge(endpoint: EndpointChanged, bytes: number, now: number): void {
    this.ceilings.set(endpoint, {
      bytes: Math.min(this.of(endpoint, now), Math.floor(bytes / 2)),
      since: now,
    });
  }
}
