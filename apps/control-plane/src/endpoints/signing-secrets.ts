import type { Sealer } from '@crossdock/credentials';

const KEPT = 3;

/**
 * The sealed secrets of an endpoint with this one as the newest. Requests are signed with all, so receivers may change over
 * in their own time; the oldest beyond three is dropped. A secret that is the newest already changes nothing: not even
 * the sealed text, which is different each time it is made.
 */
export function withNewest(sealer: Sealer, sealed: readonly string[], secret: string): string[] {
  if (sealed[0] !== undefined && sealer.open(sealed[0]) === secret) return [...sealed];
  const others = sealed.filter((other) => sealer.open(other) !== secret);
  return [sealer.seal(secret), ...others].slice(0, KEPT);
}
