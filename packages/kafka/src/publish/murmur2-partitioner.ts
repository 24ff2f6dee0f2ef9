import type { ICustomPartitioner } from 'kafkajs';

/**
 * The partition of a key as every Kafka client chooses it by default: murmur2 of the key's bytes, made positive, modulo
 * the partitions. The same result as kafkajs' own default, which counts in boxed 64-bit numbers and is several times
 * slower. Records without a key do not occur in the contract; they go to partition 0.
 */
export const murmur2Partitioner: ICustomPartitioner =
  () =>
  ({ partitionMetadata, message: { key, partition } }) => {
    if (partition !== undefined) return partition;
    if (key === null || key === undefined) return 0;
    return (
      (murmur2(typeof key === 'string' ? Buffer.from(key) : key) & 0x7fffffff) % partitionMetadata.length
    );
  };

/** murmur2 as in org.apache.kafka.common.utils.Utils, a signed 32-bit number. */
export function murmur2(bytes: Uint8Array): number {
  const m = 0x5bd1e995;
  const length = bytes.length;
  let h = 0x9747b28c ^ length;
  const whole = length & ~3;
  for (let i = 0; i < whole; i += 4) {
    let k = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    k = Math.imul(k, m);
    k ^= k >>> 24;
    h = Math.imul(h, m) ^ Math.imul(k, m);
  }
  const rest = length - whole;
  if (rest === 3) h ^= bytes[whole + 2]! << 16;
  if (rest >= 2) h ^= bytes[whole + 1]! << 8;
  if (rest >= 1) h = Math.imul(h ^ bytes[whole]!, m);
  h ^= h >>> 13;
  h = Math.imul(h, m);
  return h ^ (h >>> 15);
}
