import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { IHeaders, Message } from 'kafkajs';
import { crc32c } from './crc32c.js';
import { encodeFetch } from './fetch-request.js';
import { decodeFetch, withNews, type FetchedPartition, type FetchResponse } from './fetch-response.js';
import { FetchedRecord } from './fetched-record.js';
import { encodeProduce } from './produce-request.js';

interface TheirEncoder {
  buffer: Buffer;
  writeInt16(value: number): TheirEncoder;
  writeInt32(value: number): TheirEncoder;
  writeInt64(value: string | number): TheirEncoder;
  writeString(value: string): TheirEncoder;
  writeBytes(value: Buffer): TheirEncoder;
}
const require = createRequire(import.meta.url);
const Encoder = require('kafkajs/src/protocol/encoder') as new () => TheirEncoder;
const theirRequest = require('kafkajs/src/protocol/requests/produce/v7/request') as (options: object) => {
  encode(): Promise<TheirEncoder>;
};
const theirFetch = require('kafkajs/src/protocol/requests/fetch/v11/request') as typeof theirRequest;
const theirResponse = require('kafkajs/src/protocol/requests/fetch/v11/response') as {
  decode(bytes: Buffer): Promise<{ responses: { topicName: string; partitions: FetchedPartition[] }[] }>;
};

const texts = [
  '',
  'a',
  'ce_id',
  'Zoë ✓',
  'x'.repeat(21),
  'ü'.repeat(21),
  'y'.repeat(64),
  '漢'.repeat(40),
  'z'.repeat(5_000),
];
const some = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!;
const headersOf = (count: number): IHeaders =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `${some(['ce_', 'cd_', 'größe_'])}${n}`,
      some<IHeaders[string]>([...texts, randomBytes(70), ['one', Buffer.from([255])]]),
    ]),
  );
const messagesOf = (count: number): Message[] =>
  Array.from({ length: count }, () => ({
    key: some<Message['key']>([null, 'k', 'ü'.repeat(50), randomBytes(300)]),
    value: some<Message['value']>([null, '', 'text', randomBytes(10), randomBytes(9_000)]),
    headers: headersOf(some([0, 1, 13, 70])),
    timestamp: String(1_700_000_000_000 + some([0, 1, 63, 64, 100_000])),
  }));
const options = (transactionalId: string | null) => ({
  transactionalId,
  acks: -1,
  timeout: 30_000,
  producerId: '4242',
  producerEpoch: 3,
  compression: 0,
  topicData: ['event.published.v1', 'größe'].map((topic) => ({
    topic,
    partitions: [0, 5].map((partition) => ({
      partition,
      firstSequence: 17,
      messages: messagesOf(some([1, 2, 66])),
    })),
  })),
});

describe('the Produce request', () => {
  it('is byte for byte the one of kafkajs', async () => {
    for (let round = 0; round < 5; round++) {
      const asked = options(some([null, 'transaction']));
      const theirs = await theirRequest(asked).encode();
      expect(encodeProduce(asked, 0).equals(theirs.buffer)).toBe(true);
    }
  });

  it('stamps messages without a timestamp with the time it is given', () => {
    const asked = {
      ...options(null),
      topicData: [{ topic: 't', partitions: [{ partition: 0, messages: [{ value: 'v' }] }] }],
    };
    expect(encodeProduce(asked, 1_234).readBigInt64BE(2 + 2 + 4 + 4 + 3 + 4 + 8 + 21 + 6)).toBe(1_234n);
  });

  it('carries the checksum of RFC 3720', () => {
    expect(crc32c(Buffer.alloc(32), 0, 32)).toBe(0x8a9136aa);
    expect(crc32c(Buffer.from('123456789'), 0, 9)).toBe(0xe3069283);
  });
});

describe('the Fetch request', () => {
  it.each([undefined, '', 'größe'])('is byte for byte the one of kafkajs, in rack %p', async (rackId) => {
    const partition = (number: number, fetchOffset: string) => ({
      partition: number,
      fetchOffset,
      maxBytes: 262_144,
    });
    const asked = {
      maxWaitTime: 100,
      minBytes: 1,
      maxBytes: 1_048_576,
      isolationLevel: some([0, 1, undefined]),
      rackId,
      topics: [
        { topic: 'event.published.v1', partitions: [partition(0, '0'), partition(5, '9007199254740993')] },
        { topic: 'größe', partitions: [partition(2, '41')] },
        { topic: 'event.published.v1', partitions: [partition(1, '7')] },
      ],
    };
    const theirs = await theirFetch({ ...asked, replicaId: -1 }).encode();
    expect(encodeFetch(asked).equals(theirs.buffer)).toBe(true);
    expect(
      encodeFetch({ ...asked, topics: [] }).equals(
        (await theirFetch({ ...asked, replicaId: -1, topics: [] }).encode()).buffer,
      ),
    ).toBe(true);
  });
});

describe('the Fetch response', () => {
  /** An answer of a broker with the record batches of a request. */
  function answer(cut = 0): Buffer {
    const asked = options(null);
    const encoder = new Encoder()
      .writeInt32(0)
      .writeInt16(0)
      .writeInt32(0)
      .writeInt32(asked.topicData.length);
    for (const { topic, partitions } of asked.topicData) {
      encoder.writeString(topic).writeInt32(partitions.length);
      for (const { partition, messages } of partitions) {
        const single = {
          ...asked,
          topicData: [{ topic: 't', partitions: [{ partition: 0, firstSequence: 0, messages }] }],
        };
        const batch = encodeProduce(single, 0).subarray(2 + 2 + 4 + 4 + 3 + 4 + 8);
        const twice = Buffer.concat([batch, batch]);
        encoder
          .writeInt32(partition)
          .writeInt16(0)
          .writeInt64('9007199254740991')
          .writeInt64(5)
          .writeInt64(0);
        encoder.writeInt32(1).writeInt64(4242).writeInt64(3).writeInt32(-1);
        encoder.writeBytes(twice.subarray(0, twice.length - cut));
      }
    }
    return encoder.buffer;
  }

  it.each([
    ['', 0],
    [', also when its last batch is cut off', 10],
  ])('is read as kafkajs reads it%s', async (_how, cut) => {
    for (let round = 0; round < 3; round++) {
      const bytes = answer(cut);
      const ours = decodeFetch(bytes)!;
      const theirs = await theirResponse.decode(bytes);
      expect(ours.responses.length).toBe(theirs.responses.length);
      ours.responses.forEach(({ topicName, partitions }, t) => {
        expect(topicName).toBe(theirs.responses[t]!.topicName);
        partitions.forEach(({ messages, coveredTo, ...rest }, p) => {
          const last = messages.at(-1);
          if (last) expect(coveredTo).toBe(Number(last.offset) + 1);
          const { messages: expected, ...others } = theirs.responses[t]!.partitions[p]!;
          expect(rest).toEqual(others);
          expect(messages.length).toBe(expected.length);
          messages.forEach((message, m) => {
            const { offset, timestamp, key, value, headers, isControlRecord } = expected[m]!;
            const read = {
              offset: message.offset,
              timestamp: message.timestamp,
              key: message.key,
              value: message.value,
            };
            const same =
              isDeepStrictEqual(read, { offset, timestamp, key, value }) &&
              isDeepStrictEqual({ ...message.headers }, { ...headers }) &&
              message.isControlRecord === isControlRecord &&
              message.batchContext.producerId === '4242';
            if (!same) expect({ ...read, headers: message.headers }).toEqual(expected[m]);
          });
        });
      });
    }
  });

  it('gives headers as text, the last of a repeated one', () => {
    const message: Message = {
      key: 'k',
      value: 'v',
      headers: { a: 'Zoë', b: ['one', 'two'], 'content-type': '' },
    };
    const asked = {
      ...options(null),
      topicData: [{ topic: 't', partitions: [{ partition: 0, messages: [message] }] }],
    };
    const batch = encodeProduce(asked, 0).subarray(2 + 2 + 4 + 4 + 3 + 4 + 8);
    const encoder = new Encoder()
      .writeInt32(0)
      .writeInt16(0)
      .writeInt32(0)
      .writeInt32(1)
      .writeString('t')
      .writeInt32(1);
    encoder
      .writeInt32(0)
      .writeInt16(0)
      .writeInt64(1)
      .writeInt64(1)
      .writeInt64(0)
      .writeInt32(0)
      .writeInt32(-1);
    encoder.writeBytes(batch);
    const [record] = decodeFetch(encoder.buffer)!.responses[0]!.partitions[0]!.messages;
    expect(record).toBeInstanceOf(FetchedRecord);
    expect(record!.words()).toEqual({ a: 'Zoë', b: 'two', 'content-type': '' });
  });

  it('keeps nothing of the answer alive through a record that was detached from it', () => {
    const answers = Array.from({ length: 8 }, () => decodeFetch(answer())!);
    const messages = answers.flatMap(({ responses }) =>
      responses.flatMap(({ partitions }) => partitions.flatMap((partition) => partition.messages)),
    );
    expect(messages.length).toBeGreaterThan(50);
    const parts = ({ key, value, headers }: FetchedRecord) => ({ key, value, headers: { ...headers } });
    for (const message of messages) {
      const own = message.alone();
      const { key, value } = message.detached();
      expect(isDeepStrictEqual({ key, value }, { key: message.key, value: message.value })).toBe(true);
      // jest would compare values of a megabyte byte by byte, in seconds.
      expect(isDeepStrictEqual(parts(own), parts(message))).toBe(true);
      expect(own.words()).toEqual(message.words());
      if (own.value) expect(own.value.buffer.byteLength).toBe(message.sizeBytes);
    }
    expect(messages.some((message) => message.detached() !== message)).toBe(true);
  });

  it('is handed on without the partitions that it says nothing of', () => {
    const partition = (number: number, more: Partial<FetchedPartition> = {}): FetchedPartition => ({
      partition: number,
      errorCode: 0,
      highWatermark: '7',
      lastStableOffset: '7',
      lastStartOffset: '0',
      abortedTransactions: [],
      preferredReadReplica: -1,
      messages: [],
      ...more,
    });
    const { messages } = decodeFetch(answer())!.responses[0]!.partitions[0]!;
    const told = [
      partition(1, { messages }),
      partition(3, { errorCode: 1 }),
      partition(4, { preferredReadReplica: 2 }),
    ];
    const whole: FetchResponse = {
      throttleTime: 0,
      clientSideThrottleTime: 3,
      errorCode: 0,
      sessionId: 0,
      responses: [
        { topicName: 'a', partitions: [partition(0), ...told, partition(2, { coveredTo: 7 })] },
        { topicName: 'b', partitions: [partition(0)] },
      ],
    };
    expect(withNews(whole)).toEqual({ ...whole, responses: [{ topicName: 'a', partitions: told }] });
  });
});
