import type { Message } from 'kafkajs';
import { crc32c } from './crc32c.js';
import { PackedPart, type PackedRecords } from './packed-records.js';
import { recordBody } from './record-body.js';
import { writeString } from './strings.js';
import { varintSize, writeVarint } from './varint.js';

/** A message that brings the part of its record that does not depend on its batch, or stands for many that do. */
export interface PreparedMessage extends Message {
  readonly body?: Buffer;
  /** They go without others. */
  readonly packed?: PackedRecords;
}

/** What kafkajs gives to a produce request of versions 3 to 7. */
export interface ProduceOptions {
  readonly transactionalId?: string | null;
  readonly acks: number;
  readonly timeout: number;
  readonly producerId?: unknown;
  readonly producerEpoch?: number;
  readonly compression?: number;
  readonly topicData: readonly {
    readonly topic: string;
    readonly partitions: readonly {
      readonly partition: number;
      readonly firstSequence?: number;
      readonly messages: readonly PreparedMessage[] | PackedPart;
    }[];
  }[];
}

/** From the first offset to the number of records. */
const BATCH_HEADER = 61;
const NO_PRODUCER = -1n;

interface Batch {
  readonly bodies: Bodies;
  /** Absent when all are 0. */
  readonly deltas?: readonly number[];
  readonly firstTimestamp: number;
  readonly maxTimestamp: number;
  readonly size: number;
}

/** The bodies of a batch's records, wherever they are. */
type Bodies = Pick<PackedPart, 'length' | 'sizeOf' | 'copyTo'>;

/**
 * The body of a Produce request, versions 3 to 7, uncompressed (kafka.apache.org/protocol, KIP-98 for the batch):
 *
 *     transactional_id string | acks int16 | timeout int32 | [ topic string | [ partition int32 | size int32 | batch ] ]
 *     batch => first offset int64 | length int32 | leader epoch int32 | magic int8 | crc32c int32 | attributes int16 |
 *              last offset delta int32 | first and max timestamp int64 | producer id int64 | epoch int16 |
 *              first sequence int32 | [ record ]
 *     record => length varint | attributes int8 | timestamp delta varint | offset delta varint | body
 *
 * @param room gives a buffer of so many bytes
 */
export function encodeProduce(
  options: ProduceOptions,
  now: number,
  room: (size: number) => Buffer = Buffer.allocUnsafe,
): Buffer {
  const { transactionalId, topicData } = options;
  const batches = topicData.map(({ partitions }) => partitions.map(({ messages }) => measure(messages, now)));
  let size = 2 + (transactionalId ? Buffer.byteLength(transactionalId) : 0) + 2 + 4 + 4;
  topicData.forEach(({ topic }, index) => {
    size += 2 + Buffer.byteLength(topic) + 4;
    for (const batch of batches[index]!) size += 8 + batch.size;
  });
  const into = room(size);
  let at = writeString(into, 0, transactionalId ?? null);
  at = into.writeInt16BE(options.acks, at);
  at = into.writeInt32BE(options.timeout, at);
  at = into.writeInt32BE(topicData.length, at);
  topicData.forEach(({ topic, partitions }, index) => {
    at = writeString(into, at, topic);
    at = into.writeInt32BE(partitions.length, at);
    partitions.forEach(({ partition, firstSequence }, number) => {
      const batch = batches[index]![number]!;
      at = into.writeInt32BE(partition, at);
      at = into.writeInt32BE(batch.size, at);
      at = writeBatch(into, at, batch, options, firstSequence ?? 0);
    });
  });
  return into;
}

function measure(messages: readonly PreparedMessage[] | PackedPart, now: number): Batch {
  if (messages instanceof PackedPart) return measured(messages, now, now);
  const stamps = messages.map(({ timestamp }) => (timestamp ? Number(timestamp) : now));
  const given = messages.some(({ timestamp }) => timestamp !== undefined);
  const firstTimestamp = given ? stamps.reduce((least, stamp) => Math.min(least, stamp)) : now;
  const maxTimestamp = given ? stamps.reduce((most, stamp) => Math.max(most, stamp)) : now;
  const deltas = stamps.map((stamp) => stamp - firstTimestamp);
  return measured(bodiesOf(messages), firstTimestamp, maxTimestamp, deltas);
}

function bodiesOf(messages: readonly PreparedMessage[]): Bodies {
  const bodies = messages.map(({ body, key, value, headers }) => body ?? recordBody(key, value, headers));
  return {
    length: bodies.length,
    sizeOf: (index) => bodies[index]!.length,
    copyTo: (into, at, index) => {
      const body = bodies[index]!;
      into.set(body, at);
      return at + body.length;
    },
  };
}

function measured(
  bodies: Bodies,
  firstTimestamp: number,
  maxTimestamp: number,
  deltas?: readonly number[],
): Batch {
  let size = BATCH_HEADER;
  for (let i = 0; i < bodies.length; i++) {
    const length = recordLength(bodies.sizeOf(i), deltas?.[i] ?? 0, i);
    size += varintSize(length) + length;
  }
  return { bodies, ...(deltas ? { deltas } : {}), firstTimestamp, maxTimestamp, size };
}

function recordLength(bodySize: number, delta: number, index: number): number {
  return 1 + varintSize(delta) + varintSize(index) + bodySize;
}

function writeBatch(
  into: Buffer,
  start: number,
  batch: Batch,
  options: ProduceOptions,
  sequence: number,
): number {
  const { bodies, deltas } = batch;
  const attributes = options.transactionalId ? 16 : 0;
  const producerId = options.producerId === undefined ? NO_PRODUCER : BigInt(String(options.producerId));
  let at = into.writeBigInt64BE(0n, start);
  at = into.writeInt32BE(batch.size - 12, at);
  at = into.writeInt32BE(0, at);
  at = into.writeInt8(2, at);
  const checksum = at;
  const checked = at + 4;
  at = into.writeInt16BE(attributes, checked);
  at = into.writeInt32BE(bodies.length - 1, at);
  at = into.writeBigInt64BE(BigInt(batch.firstTimestamp), at);
  at = into.writeBigInt64BE(BigInt(batch.maxTimestamp), at);
  at = into.writeBigInt64BE(producerId, at);
  at = into.writeInt16BE(options.producerEpoch ?? 0, at);
  at = into.writeInt32BE(sequence, at);
  at = into.writeInt32BE(bodies.length, at);
  for (let i = 0; i < bodies.length; i++) {
    const delta = deltas?.[i] ?? 0;
    at = writeVarint(into, at, recordLength(bodies.sizeOf(i), delta, i));
    into[at++] = 0;
    at = writeVarint(into, at, delta);
    at = writeVarint(into, at, i);
    at = bodies.copyTo(into, at, i);
  }
  into.writeUInt32BE(crc32c(into, checked, at), checksum);
  return at;
}
