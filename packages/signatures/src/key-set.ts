import { createHash } from 'node:crypto';
import { readPublicKey } from './secret.js';

/** A public key as RFC 7517 and RFC 8037 have it (octet key pair, Ed25519), and as Standard Webhooks shows it. */
export interface PublishedKey {
  kty: 'OKP';
  crv: 'Ed25519';
  alg: 'EdDSA';
  use: 'sig';
  /** The key's thumbprint (RFC 7638 with the members of RFC 8037, section 2): the same key has the same id everywhere. */
  kid: string;
  /** The 32 bytes, base64url. */
  x: string;
  /** `whpk_…`, for libraries of Standard Webhooks. Who reads JWKs passes it over (RFC 7517, section 4). */
  whpk: string;
}

/** @param publicKey `whpk_…` @throws InvalidSecret */
export function publishedKey(publicKey: string): PublishedKey {
  const x = readPublicKey(publicKey).toString('base64url');
  const kid = createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
  return { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x, whpk: publicKey };
}
