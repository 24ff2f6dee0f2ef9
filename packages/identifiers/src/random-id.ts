import { randomBytes } from 'node:crypto';
import { base32 } from './digest.js';

// One call to the system's generator serves many ids: randomId is on the path of every attempt.
const BYTES_PER_ID = 17;
const pool = Buffer.alloc(BYTES_PER_ID * 128);
let used = pool.length;

/** An id nobody can guess, for things without a natural origin: `<prefix>_` and 130 random bits. */
export function randomId(prefix: string): string {
  if (used === pool.length) {
    randomBytes(pool.length).copy(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + BYTES_PER_ID);
  used += BYTES_PER_ID;
  const id = `${prefix}_${base32(bytes)}`;
  bytes.fill(0);
  return id;
}
