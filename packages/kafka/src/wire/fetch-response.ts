import { FetchedRecord } from './fetched-record.js';

/** What the records of one batch share. */
export interface BatchContext {
  readonly producerId: string;
  readonly inTransaction: boolean;
  readonly isControlBatch: boolean;
}

export interface FetchedPartition {
  readonly partition: number;
  readonly errorCode: number;
  readonly highWatermark: string;
  readonly lastStableOffset: string;
  readonly lastStartOffset: string;
  readonly abortedTransactions: { producerId: string; firstOffset: string }[];
  readonly preferredReadReplica: number;
  readonly messages: FetchedRecord[];
  /** The offset after the last batch, which may hold no record any more; absent where none was read here. */
  readonly coveredTo?: number;
}

export interface FetchResponse {
  readonly throttleTime: 0;
  readonly clientSideThrottleTime: number;
  readonly errorCode: number;
  readonly sessionId: number;
  readonly responses: { topicName: string; partitions: FetchedPartition[] }[];
}

/** The leader itself is to be asked. */
const NO_REPLICA = -1;
const COMPRESSION = 0x07;
const LOG_APPEND_TIME = 0x08;
const TRANSACTIONAL = 0x10;
const CONTROL = 0x20;
/** From the beginning of a batch. */
const LAST_OFFSET_DELTA_AT = 23;

/**
 * Reads a Fetch response of version 11 (kafka.apache.org/protocol; KIP-98 for record batches). Null when it holds
 * anything that only kafkajs' own reader knows: compressed batches or the message formats before version 2.
 */
export function decodeFetch(bytes: Buffer): FetchResponse | null {
  const reader = new Reader(bytes);
  const clientSideThrottleTime = reader.int32();
  const errorCode = reader.int16();
  const sessionId = reader.int32();
  const responses: FetchResponse['responses'] = [];
  for (let topics = reader.int32(); topics > 0; topics--) {
    const topicName = reader.string();
    const partitions: FetchedPartition[] = [];
    for (let left = reader.int32(); left > 0; left--) {
      const partition = readPartition(reader);
      if (partition === null) return null;
      partitions.push(partition);
    }
    responses.push({ topicName, partitions });
  }
  return { throttleTime: 0, clientSideThrottleTime, errorCode, sessionId, responses };
}

/**
 * An answer without the partitions that it says nothing of. kafkajs would make a batch of each, and carry it through its queue: with
 * few records a second that is most of what it does.
 */
export function withNews(answer: FetchResponse): FetchResponse {
  const responses = answer.responses.flatMap(({ topicName, partitions }) => {
    const some = partitions.filter(isNews);
    return some.length > 0 ? [{ topicName, partitions: some }] : [];
  });
  return { ...answer, responses };
}

function isNews({ messages, errorCode, preferredReadReplica }: FetchedPartition): boolean {
  return messages.length > 0 || errorCode !== 0 || preferredReadReplica !== NO_REPLICA;
}

function readPartition(reader: Reader): FetchedPartition | null {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const highWatermark = reader.int64();
  const lastStableOffset = reader.int64();
  const lastStartOffset = reader.int64();
  const abortedTransactions: FetchedPartition['abortedTransactions'] = [];
  for (let left = reader.int32(); left > 0; left--) {
    abortedTransactions.push({ producerId: reader.int64(), firstOffset: reader.int64() });
  }
  const preferredReadReplica = reader.int32();
  const messages: FetchedRecord[] = [];
  let coveredTo: number | undefined;
  const end = reader.int32() + reader.at;
  // The last batch may be cut off, as the size of an answer is bounded without regard to batches.
  while (reader.at + 61 <= end) {
    const batchEnd = reader.at + 12 + reader.peekInt32(8);
    if (batchEnd > end) break;
    coveredTo = Number(reader.bytes.readBigInt64BE(reader.at)) + reader.peekInt32(LAST_OFFSET_DELTA_AT) + 1;
    if (!readBatch(reader, messages)) return null;
    reader.at = batchEnd;
  }
  if (end > reader.at) reader.at = end;
  return {
    partition,
    errorCode,
    highWatermark,
    lastStableOffset,
    lastStartOffset,
    abortedTransactions,
    preferredReadReplica,
    messages,
    coveredTo,
  };
}

/** False when the batch is in a form that is not read here. */
function readBatch(reader: Reader, into: FetchedRecord[]): boolean {
  const { bytes } = reader;
  const firstOffset = Number(reader.int64());
  reader.at += 8;
  const magic = bytes[reader.at++];
  reader.at += 4;
  const attributes = reader.int16();
  if (magic !== 2 || (attributes & COMPRESSION) !== 0) return false;
  reader.at += 4;
  const firstTimestamp = Number(reader.int64());
  const maxTimestamp = Number(reader.int64());
  const context: BatchContext = {
    producerId: reader.int64(),
    inTransaction: (attributes & TRANSACTIONAL) !== 0,
    isControlBatch: (attributes & CONTROL) !== 0,
  };
  reader.at += 6;
  const appended = (attributes & LOG_APPEND_TIME) !== 0 && maxTimestamp > 0 ? String(maxTimestamp) : null;
  for (let left = reader.int32(); left > 0; left--) {
    const end = reader.varint() + reader.at;
    const start = reader.at++;
    const timestamp = appended ?? String(firstTimestamp + reader.varlong());
    if (appended !== null) reader.varlong();
    const offset = String(firstOffset + reader.varint());
    const key = reader.varbytes();
    const value = reader.varbytes();
    const extent = { start, end, headersAt: reader.at };
    into.push(new FetchedRecord(context, offset, timestamp, key, value, bytes, extent));
    reader.at = end;
  }
  return true;
}

class Reader {
  at = 0;

  constructor(readonly bytes: Buffer) {}

  int16(): number {
    return this.bytes.readInt16BE((this.at += 2) - 2);
  }

  int32(): number {
    return this.bytes.readInt32BE((this.at += 4) - 4);
  }

  peekInt32(ahead: number): number {
    return this.bytes.readInt32BE(this.at + ahead);
  }

  /** As text, which is how kafkajs hands 64-bit numbers on. */
  int64(): string {
    return this.bytes.readBigInt64BE((this.at += 8) - 8).toString();
  }

  string(): string {
    const length = this.int16();
    return this.bytes.toString('utf8', this.at, (this.at += length));
  }

  varint(): number {
    let shift = 0;
    let zigzag = 0;
    let byte: number;
    do {
      byte = this.bytes[this.at++]!;
      zigzag |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte > 0x7f);
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  /** Within 53 bits, as differences of timestamps are. */
  varlong(): number {
    let factor = 1;
    let zigzag = 0;
    let byte: number;
    do {
      byte = this.bytes[this.at++]!;
      zigzag += (byte & 0x7f) * factor;
      factor *= 128;
    } while (byte > 0x7f);
    return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
  }

  varbytes(): Buffer | null {
    const length = this.varint();
    if (length < 0) return null;
    return this.bytes.subarray(this.at, (this.at += length));
  }
}
