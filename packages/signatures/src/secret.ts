import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';

/**
 * Symmetric secrets of Standard Webhooks 1.0.0 ("Signature scheme"): 24 to 64 random bytes, shown as `whsec_` and
 * standard base64. The base64 is decoded before use: the key is the bytes, not the text.
 */
const prefix = 'whsec_';
const standardBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** A secret that was read once, so that signing does not decode it again for each request. */
export interface SigningKey {
  readonly key: KeyObject;
}

export class InvalidSecret extends Error {
  readonly code = 'secret_invalid';
  constructor(reason: string) {
    super(`The signing secret ${reason}.`);
  }
}

/** A new secret of 32 random bytes, `whsec_…`. */
export function newSigningSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

/**
 * Reads `whsec_<base64>`; the prefix may be missing, as in the reference libraries.
 * @throws InvalidSecret when it is not base64 or not 24 to 64 bytes long.
 */
export function readSecret(secret: string): SigningKey {
  const encoded = secret.startsWith(prefix) ? secret.slice(prefix.length) : secret;
  if (!standardBase64.test(encoded)) throw new InvalidSecret('is not whsec_ and base64');
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length < 24 || bytes.length > 64) throw new InvalidSecret('is not between 24 and 64 bytes long');
  return { key: createSecretKey(bytes) };
}
