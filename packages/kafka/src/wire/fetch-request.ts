import { writeString } from './strings.js';

/** What kafkajs gives to a Fetch request of version 11. */
export interface FetchOptions {
  readonly maxWaitTime: number;
  readonly minBytes: number;
  readonly maxBytes: number;
  /** 0 for what is not committed as well, 1 for what is. */
  readonly isolationLevel?: number;
  readonly rackId?: string;
  readonly topics: readonly {
    readonly topic: string;
    readonly partitions: readonly {
      readonly partition: number;
      readonly fetchOffset: string;
      readonly maxBytes: number;
    }[];
  }[];
}

/** A consumer, no replica. */
const REPLICA_ID = -1;
const READ_COMMITTED = 1;
/** No session: every request names all that it wants (KIP-227). */
const NO_SESSION = { id: 0, epoch: -1 };
const UNKNOWN_EPOCH = -1;
/** Told by followers only. */
const NO_LOG_START = -1n;
const FIXED_BYTES = 35;
const PARTITION_BYTES = 28;

/**
 * The body of a Fetch request of version 11 (kafka.apache.org/protocol):
 *
 *     replica_id int32 | max_wait_time int32 | min_bytes int32 | max_bytes int32 | isolation_level int8 | session_id int32 |
 *     session_epoch int32 | [ topic string | [ partition int32 | current_leader_epoch int32 | fetch_offset int64 |
 *     log_start_offset int64 | partition_max_bytes int32 ] ] | [ forgotten topics ] | rack_id string
 *
 * @param room gives a buffer of so many bytes
 */
export function encodeFetch(
  options: FetchOptions,
  room: (size: number) => Buffer = Buffer.allocUnsafe,
): Buffer {
  const { topics, rackId = '' } = options;
  let size = FIXED_BYTES + Buffer.byteLength(rackId);
  for (const { topic, partitions } of topics)
    size += 6 + Buffer.byteLength(topic) + PARTITION_BYTES * partitions.length;
  const into = room(size);
  let at = into.writeInt32BE(REPLICA_ID, 0);
  at = into.writeInt32BE(options.maxWaitTime, at);
  at = into.writeInt32BE(options.minBytes, at);
  at = into.writeInt32BE(options.maxBytes, at);
  at = into.writeInt8(options.isolationLevel ?? READ_COMMITTED, at);
  at = into.writeInt32BE(NO_SESSION.id, at);
  at = into.writeInt32BE(NO_SESSION.epoch, at);
  at = into.writeInt32BE(topics.length, at);
  for (const { topic, partitions } of topics) {
    at = writeString(into, at, topic);
    at = into.writeInt32BE(partitions.length, at);
    for (const { partition, fetchOffset, maxBytes } of partitions) {
      at = into.writeInt32BE(partition, at);
      at = into.writeInt32BE(UNKNOWN_EPOCH, at);
      at = into.writeBigInt64BE(BigInt(fetchOffset), at);
      at = into.writeBigInt64BE(NO_LOG_START, at);
      at = into.writeInt32BE(maxBytes, at);
    }
  }
  at = into.writeInt32BE(0, at);
  writeString(into, at, rackId);
  return into;
}
