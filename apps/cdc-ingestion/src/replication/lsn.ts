/**
 * A position in PostgreSQL's write-ahead log: a byte offset of 64 bits. PostgreSQL prints it as two halves of 32 bits
 * in upper-case hexadecimal without leading zeros, joined by a slash.
 */
export type Lsn = bigint;

const pattern = /^([0-9A-Fa-f]{1,8})\/([0-9A-Fa-f]{1,8})$/;

/** `0/16B3748` as a number. Throws a RangeError for anything else. */
export function parseLsn(text: string): Lsn {
  const match = pattern.exec(text);
  if (!match) throw new RangeError(`not a position in the write-ahead log: ${text}`);
  return (BigInt(`0x${match[1]}`) << 32n) | BigInt(`0x${match[2]}`);
}

/** As PostgreSQL prints it. */
export function formatLsn(lsn: Lsn): string {
  return `${hex(lsn >> 32n)}/${hex(lsn & 0xffffffffn)}`;
}

function hex(half: bigint): string {
  return half.toString(16).toUpperCase();
}
