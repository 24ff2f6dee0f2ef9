import { createHash } from 'node:crypto';

/**
 * The key of the advisory lock for a purpose, as text of a signed 64-bit number. Keys of one database share one space, so the
 * purpose should say whose it is: `control-plane.relay`.
 */
export function lockKey(purpose: string): string {
  return createHash('sha256').update(purpose).digest().readBigInt64BE(0).toString();
}
