import { createHash, randomBytes } from 'node:crypto';

/**
 * API keys: `cdk_<key id>_<secret>`. The id says which key it is without giving it away, so a key can be found in one look-up,
 * named in logs and suspended; the secret is 256 random bits. Only a hash is stored. A plain SHA-256 is enough: the secret has
 * too much entropy to be guessed, and a slow hash on the path of every request would only help an attacker to tire us.
 */
export interface NewApiKey {
  /** Shown once, never stored. */
  key: string;
  id: string;
  hash: string;
}

// The secret holds no underscore, so the id ends at the last one.
const KEY = /^cdk_([a-z0-9][a-z0-9_-]{0,63})_([A-Za-z0-9-]{16,128})$/;

/** @param keyId letters a-z, digits, hyphens and underscores; random when absent */
export function newApiKey(keyId: string = randomBytes(8).toString('hex')): NewApiKey {
  const key = `cdk_${keyId}_${randomBytes(32).toString('hex')}`;
  if (keyIdOf(key) !== keyId) throw new TypeError(`not a key id: ${keyId}`);
  return { key, id: keyId, hash: hashApiKey(key) };
}

/** `sha256:` and the hex digest of the whole key. */
export function hashApiKey(key: string): string {
  return `sha256:${createHash('sha256').update(key).digest('hex')}`;
}

/** The id inside a key, or null when the text is not shaped like a key. */
export function keyIdOf(key: string): string | null {
  return KEY.exec(key)?.[1] ?? null;
}

/** The token of an `Authorization: Bearer …` header (RFC 6750), or null. The scheme's case does not matter (RFC 9110). */
export function bearer(header: string | undefined): string | null {
  return /^bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? null;
}
