import { createHmac } from 'node:crypto';
import { readSecret, type SigningKey } from './secret.js';

export interface ToSign {
  /** `webhook-id`. Holds no full stop: it separates the parts of what is signed. */
  id: string;
  /** `webhook-timestamp`: whole seconds since the epoch, of this attempt. */
  timestampSeconds: number;
  /** The body byte for byte as it is sent. */
  body: Uint8Array;
  /** Newest first. During a rotation the old one is still here, and both sign. */
  secrets: readonly (string | SigningKey)[];
}

/**
 * The value of `webhook-signature`: one `v1,<base64>` entry per secret, separated by spaces.
 * @throws RangeError when the id or timestamp could make the signed content ambiguous; InvalidSecret.
 */
export function sign({ id, timestampSeconds, body, secrets }: ToSign): string {
  if (id === '' || id.includes('.')) throw new RangeError('An id to sign is not empty and has no full stop.');
  if (!Number.isInteger(timestampSeconds)) throw new RangeError('A timestamp to sign is in whole seconds.');
  if (secrets.length === 0) throw new RangeError('There is no secret to sign with.');
  const start = `${id}.${timestampSeconds}.`;
  let value = '';
  for (const secret of secrets) {
    const { key } = typeof secret === 'string' ? readSecret(secret) : secret;
    if (value !== '') value += ' ';
    value += 'v1,' + createHmac('sha256', key).update(start).update(body).digest('base64');
  }
  return value;
}
