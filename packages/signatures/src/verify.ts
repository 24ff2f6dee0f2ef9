import { createHmac, timingSafeEqual } from 'node:crypto';
import { readSecret, type SigningKey } from './secret.js';

/** The specification gives no number; the reference libraries use five minutes, in both directions. */
export const defaultToleranceSeconds = 300;

export interface Received {
  /** The three headers as they came; undefined when missing. */
  id: string | undefined;
  timestamp: string | undefined;
  signature: string | undefined;
  body: Uint8Array;
  secrets: readonly (string | SigningKey)[];
  /** Default: now. */
  nowSeconds?: number;
  toleranceSeconds?: number;
}

export type Verification =
  | { valid: true }
  | {
      valid: false;
      code: 'headers_missing' | 'timestamp_invalid' | 'timestamp_too_old' | 'timestamp_too_new' | 'no_match';
    };

/**
 * Checks a request against Standard Webhooks 1.0.0 `v1`. Entries of other versions are ignored, each entry is tried
 * with each secret, and every comparison takes the same time whether it fits or not.
 * @throws InvalidSecret when one of our own secrets cannot be read. A bad request is a result, never an exception.
 */
export function verify(received: Received): Verification {
  const { id, timestamp, signature, body } = received;
  if (!id || !timestamp || !signature) return { valid: false, code: 'headers_missing' };
  // Only the canonical form: otherwise what was signed and what was compared could differ.
  if (!/^(?:0|[1-9]\d{0,14})$/.test(timestamp)) return { valid: false, code: 'timestamp_invalid' };
  const age = (received.nowSeconds ?? Math.floor(Date.now() / 1000)) - Number(timestamp);
  const tolerance = received.toleranceSeconds ?? defaultToleranceSeconds;
  if (age > tolerance) return { valid: false, code: 'timestamp_too_old' };
  if (-age > tolerance) return { valid: false, code: 'timestamp_too_new' };

  const offered = signatures(signature);
  const start = `${id}.${timestamp}.`;
  let matches = false;
  for (const secret of received.secrets) {
    const { key } = typeof secret === 'string' ? readSecret(secret) : secret;
    const expected = createHmac('sha256', key).update(start).update(body).digest();
    for (const one of offered) matches = timingSafeEqual(expected, one) || matches;
  }
  return matches ? { valid: true } : { valid: false, code: 'no_match' };
}

/** The `v1` entries that can be a SHA-256 at all. */
function signatures(header: string): Buffer[] {
  return header
    .split(' ')
    .filter((entry) => entry.startsWith('v1,'))
    .map((entry) => entry.slice(3))
    .filter((encoded) => /^[A-Za-z0-9+/]{43}=$/.test(encoded))
    .map((encoded) => Buffer.from(encoded, 'base64'));
}
