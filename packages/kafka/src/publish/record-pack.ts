import type { IHeaders } from 'kafkajs';
import type { Outgoing, SendOperation } from '../records.js';
import { PackedRecords } from '../wire/packed-records.js';
import {
  checkHeaders,
  maxBatchBytes,
  RECORD_BYTES,
  refuseTooLarge,
  topicFor,
  type EncodedRecord,
} from './encode.js';

/**
 * Records of one operation, of one topic, that are held against the contract and made bytes as they come, to be published together. For
 * those who have very many: nothing is kept of a record but its bytes.
 */
export class RecordPack<O extends SendOperation = SendOperation> {
  private readonly topic: string;
  private readonly records: PackedRecords;
  private readonly maxBytes: number;

  /**
   * @param operation with one topic
   * @param own headers in which records that are alike differ
   */
  constructor(
    readonly operation: O,
    own?: readonly string[],
  ) {
    this.records = new PackedRecords(own);
    this.topic = topicFor(operation, undefined);
    this.maxBytes = maxBatchBytes(this.topic);
  }

  get count(): number {
    return this.records.count;
  }

  /** The most that they take in a batch. */
  get bytes(): number {
    return this.records.size + this.records.count * RECORD_BYTES;
  }

  /** @throws BrokenRecord and is then as it was before */
  add({ key, headers, payload, alike }: PackedOutgoing<O>): void {
    checkHeaders(this.operation, headers);
    const size = this.records.add(key, payload, headers as unknown as IHeaders, alike);
    if (size + RECORD_BYTES <= this.maxBytes) return;
    this.records.dropLast();
    refuseTooLarge(this.topic, size + RECORD_BYTES);
  }

  /** Not before those who publish it are done with it. */
  clear(): void {
    this.records.clear();
  }

  /** As the queue takes it. */
  encoded(): EncodedRecord {
    return encodedPack(this.topic, this.records);
  }
}

/** A record whose JSON the caller wrote itself: it is held against the contract only by its receivers. */
export interface PackedOutgoing<O extends SendOperation> extends Pick<
  Outgoing<O['message']>,
  'key' | 'headers'
> {
  readonly payload: Buffer | string;
  /** The same for records one behind the other that have the same headers and differ in their own alone: all others are then made bytes once. */
  readonly alike?: object;
}

/** Of packed records the first half and the rest; none where there is only one. */
export function halvesOf({ topic, message: { packed } }: EncodedRecord): EncodedRecord[] {
  if (!packed || packed.count < 2) return [];
  return packed.halves().map((half) => encodedPack(topic, half));
}

function encodedPack(topic: string, packed: PackedRecords): EncodedRecord {
  const bytes = packed.size + packed.count * RECORD_BYTES;
  return { topic, message: { key: null, value: null, packed }, bytes };
}
