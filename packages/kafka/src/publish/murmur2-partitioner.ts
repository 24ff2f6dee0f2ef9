import type { ICustomPartitioner } from 'kafkajs';
import { murmur2 } from '../wire/murmur2.js';
import type { PreparedMessage } from '../wire/produce-request.js';

/**
 * The partition of a key as every Kafka client chooses it by default: murmur2 of the key's bytes, made positive, modulo
 * the partitions. The same result as kafkajs' own default, which counts in boxed 64-bit numbers and is several times
 * slower. Records without a key do not occur in the contract; they go to partition 0. Of packed records each has its own.
 */
export const murmur2Partitioner: ICustomPartitioner =
  () =>
  ({ partitionMetadata, message }) => {
    const { key, partition, packed }: PreparedMessage = message;
    if (packed) packed.partitions = partitionMetadata.length;
    if (partition !== undefined) return partition;
    if (key === null || key === undefined) return 0;
    return (
      (murmur2(typeof key === 'string' ? Buffer.from(key) : key) & 0x7fffffff) % partitionMetadata.length
    );
  };
