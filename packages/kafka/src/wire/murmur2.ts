/** murmur2 of `bytes[from, to)` as in org.apache.kafka.common.utils.Utils, a signed 32-bit number. */
export function murmur2(bytes: Uint8Array, from = 0, to = bytes.length): number {
  const m = 0x5bd1e995;
  const length = to - from;
  let h = 0x9747b28c ^ length;
  const whole = from + (length & ~3);
  for (let i = from; i < whole; i += 4) {
    let k = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    k = Math.imul(k, m);
    k ^= k >>> 24;
    h = Math.imul(h, m) ^ Math.imul(k, m);
  }
  const rest = to - whole;
  if (rest === 3) h ^= bytes[whole + 2]! << 16;
  if (rest >= 2) h ^= bytes[whole + 1]! << 8;
  if (rest >= 1) h = Math.imul(h ^ bytes[whole]!, m);
  h ^= h >>> 13;
  h = Math.imul(h, m);
  return h ^ (h >>> 15);
}
