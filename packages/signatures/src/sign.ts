import { createHmac, sign as signBytes } from 'node:crypto';
import { readSecret, type SigningKey } from './secret.js';

export interface ToSign {
  /** `webhook-id`. Holds no full stop: it separates the parts of what is signed. */
  id: string;
  /** `webhook-timestamp`: whole seconds since the epoch, of this attempt. */
  timestampSeconds: number;
  /** The body byte for byte as it is sent. */
  body: Uint8Array;
  /** Newest first, of either scheme. During a rotation the old ones are still here, and all sign. */
  secrets: readonly (string | SigningKey)[];
}

/**
 * The value of `webhook-signature`: an entry per secret, `v1,<base64>` or `v1a,<base64>`, separated by spaces.
 * @throws RangeError when the id or timestamp could make the signed content ambiguous; InvalidSecret.
 */
export function sign({ id, timestampSeconds, body, secrets }: ToSign): string {
  if (id === '' || id.includes('.')) throw new RangeError('An id to sign is not empty and has no full stop.');
  if (!Number.isInteger(timestampSeconds)) throw new RangeError('A timestamp to sign is in whole seconds.');
  if (secrets.length === 0) throw new RangeError('There is no secret to sign with.');
  const start = `${id}.${timestampSeconds}.`;
  // Ed25519 reads its message twice and so wants it whole; the HMAC is spared the copy.
  let content: Buffer | undefined;
  let value = '';
  for (const secret of secrets) {
    const { scheme, key } = typeof secret === 'string' ? readSecret(secret) : secret;
    if (value !== '') value += ' ';
    if (scheme === 'v1') {
      value += 'v1,' + createHmac('sha256', key).update(start).update(body).digest('base64');
    } else {
      content ??= Buffer.concat([Buffer.from(start), body]);
      value += 'v1a,' + signBytes(null, content, key).toString('base64');
    }
  }
  return value;
}
