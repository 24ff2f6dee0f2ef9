import type { SigningSecret } from '@crossdock/contracts';
import type { Sealer } from '@crossdock/credentials';
import { readSecret, type SignatureScheme } from '@crossdock/signatures';

/** Signatures take room in a header and time at receivers, which may try each. */
const KEPT = 10;

export interface Turning {
  /** Epoch milliseconds. */
  now: number;
  /** How long requests are still signed with the secrets before; 0 for not at all. */
  expireOldAfterMs: number;
}

/**
 * The secrets of an endpoint with this one as the newest. Those before it sign on for a while, so that receivers may change over in
 * their own time; one that was to expire earlier still does. The oldest beyond ten is dropped. A secret that is the newest already
 * keeps its sealed text, which is different each time it is made, and those before it keep their ends, unless they are to end now.
 * @param secret `whsec_…` or `whsk_…`, which was read before: it is good
 */
export function withNewest(
  sealer: Sealer,
  before: readonly SigningSecret[],
  secret: string,
  { now, expireOldAfterMs }: Turning,
): SigningSecret[] {
  const [newest] = before;
  if (newest !== undefined && sealer.open(newest.sealed) === secret)
    return expireOldAfterMs > 0 ? [...before] : [newest];
  const { publicKey } = readSecret(secret);
  const expiresAt = new Date(now + expireOldAfterMs).toISOString();
  const others = inForce(before, now)
    .filter(({ sealed }) => sealer.open(sealed) !== secret)
    .map((other) =>
      other.expiresAt !== undefined && other.expiresAt < expiresAt ? other : { ...other, expiresAt },
    );
  return [
    {
      sealed: sealer.seal(secret),
      ...(publicKey === undefined ? {} : { publicKey }),
      createdAt: new Date(now).toISOString(),
    },
    ...(expireOldAfterMs > 0 ? others : []),
  ].slice(0, KEPT);
}

/** Those that requests are signed with at an instant, newest first. */
export function inForce(secrets: readonly SigningSecret[], now: number): SigningSecret[] {
  return secrets.filter(({ expiresAt }) => expiresAt === undefined || Date.parse(expiresAt) > now);
}

export function schemeOfSealed({ publicKey }: SigningSecret): SignatureScheme {
  return publicKey === undefined ? 'v1' : 'v1a';
}
