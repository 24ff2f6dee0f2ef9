import { createHmac, timingSafeEqual, verify as verifyBytes } from 'node:crypto';
import { readVerifyingKey, type VerifyingKey } from './secret.js';

/** The specification gives no number; the reference libraries use five minutes, in both directions. */
export const defaultToleranceSeconds = 300;

/**
 * Entries of one scheme that are looked at. Nobody signs with more keys than a handful, and a header full of invented entries must
 * not cost a receiver as many ed25519 verifications.
 */
const mostEntries = 32;

export interface Received {
  /** The three headers as they came; undefined when missing. */
  id: string | undefined;
  timestamp: string | undefined;
  signature: string | undefined;
  body: Uint8Array;
  /** `whsec_…` and `whpk_…`, as the receiver got them from the sender; never from the request itself. */
  secrets: readonly (string | VerifyingKey)[];
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
 * Checks a request against Standard Webhooks 1.0.0, `v1` and `v1a`. Entries of other versions are ignored, each entry is tried
 * with each key of its version, and every comparison of `v1` takes the same time whether it fits or not.
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

  const symmetric = entries(signature, 'v1,', /^[A-Za-z0-9+/]{43}=$/);
  const asymmetric = entries(signature, 'v1a,', /^[A-Za-z0-9+/]{86}==$/);
  const start = `${id}.${timestamp}.`;
  let content: Buffer | undefined;
  let matches = false;
  for (const secret of received.secrets) {
    const { scheme, key } = typeof secret === 'string' ? readVerifyingKey(secret) : secret;
    if (scheme === 'v1') {
      const expected = createHmac('sha256', key).update(start).update(body).digest();
      for (const one of symmetric) matches = timingSafeEqual(expected, one) || matches;
    } else {
      content ??= Buffer.concat([Buffer.from(start), body]);
      for (const one of asymmetric) matches ||= verifyBytes(null, content, key, one);
    }
  }
  return matches ? { valid: true } : { valid: false, code: 'no_match' };
}

/** The entries of one version that can be a signature of it at all. */
function entries(header: string, version: string, form: RegExp): Buffer[] {
  return header
    .split(' ')
    .filter((entry) => entry.startsWith(version))
    .map((entry) => entry.slice(version.length))
    .filter((encoded) => form.test(encoded))
    .slice(0, mostEntries)
    .map((encoded) => Buffer.from(encoded, 'base64'));
}
