/** Zigzag varints of the Kafka protocol, for values within 32 bits; timestamps deltas and lengths are. */

export function varintSize(value: number): number {
  const zigzag = ((value << 1) ^ (value >> 31)) >>> 0;
  return zigzag < 0x80 ? 1 : zigzag < 0x4000 ? 2 : zigzag < 0x200000 ? 3 : zigzag < 0x10000000 ? 4 : 5;
}

/** Returns the position after what was written. */
export function writeVarint(into: Uint8Array, at: number, value: number): number {
  let zigzag = ((value << 1) ^ (value >> 31)) >>> 0;
  while (zigzag > 0x7f) {
    into[at++] = (zigzag & 0x7f) | 0x80;
    zigzag >>>= 7;
  }
  into[at++] = zigzag;
  return at;
}
