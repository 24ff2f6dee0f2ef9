import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import type { Message } from 'kafkajs';
import { murmur2Partitioner } from '../publish/murmur2-partitioner.js';
import { PackedRecords } from './packed-records.js';
import { encodeProduce, type PreparedMessage } from './produce-request.js';
import { quicklyGrouped } from './quick-grouping.js';

type Grouped = Record<string, readonly PreparedMessage[]>;
const groupByPartition = createRequire(import.meta.url)('kafkajs/src/producer/groupMessagesPerPartition') as (
  asked: object,
) => Grouped;

const PARTITIONS = 6;
const partitionMetadata = Array.from({ length: PARTITIONS }, (_, partitionId) => ({
  partitionId,
  leader: 0,
  partitionErrorCode: 0,
  replicas: [0],
  isr: [0],
}));
const some = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!;

function messagesOf(count: number): (Message & { key: string; headers: Record<string, string> })[] {
  return Array.from({ length: count }, (_, n) => ({
    key: `${some(['k', 'ü', 'bench/public.changes/', '漢'.repeat(50)])}${n % 40}`,
    value: some<Buffer | string | null>([
      null,
      '',
      'text',
      'ü'.repeat(63),
      'x'.repeat(63),
      'x'.repeat(8_192),
      'ü'.repeat(70_000),
      randomBytes(300),
    ]),
    // As they stand on the wire: the id last.
    headers: some<Record<string, string>>([
      { ce_source: '/s', ce_time: 'one', 'content-type': 'application/json', ce_id: `chg_${n}` },
      { ce_source: '/s', ce_time: 'one', 'content-type': 'application/json', ce_id: `chg_${n}_ü` },
      { ce_source: '/s', ce_time: 'another', ce_id: `chg_${n}` },
      { ce_source: '/s', ce_time: 'one' },
      {},
    ]),
  }));
}

function packed(messages: ReturnType<typeof messagesOf>, into = new PackedRecords()): PackedRecords {
  for (const { key, value, headers } of messages) into.add(key, value, headers);
  return into;
}

function request(messages: PreparedMessage[]): Buffer {
  const grouped = groupByPartition({
    topic: 't',
    partitionMetadata,
    messages: quicklyGrouped(messages),
    partitioner: murmur2Partitioner(),
  });
  const partitions = Object.keys(grouped).map((partition) => ({
    partition: Number(partition),
    firstSequence: 3,
    messages: grouped[partition]!,
  }));
  return encodeProduce({ acks: -1, timeout: 1_000, topicData: [{ topic: 't', partitions }] }, 1_234);
}

const asOne = (records: PackedRecords): PreparedMessage[] => [{ key: null, value: null, packed: records }];

describe('packed records', () => {
  it('make the request that their messages make one by one, in the same partitions', () => {
    for (const count of [1, 2, 70, 300]) {
      const messages = messagesOf(count);
      expect(request(asOne(packed(messages))).equals(request(messages))).toBe(true);
    }
  });

  it('that are alike but for their ids have their own headers and ids all the same', () => {
    const messages = messagesOf(60).map((message, n) => ({
      ...message,
      headers: { ce_time: n < 40 ? 'one' : 'another', ce_id: `id ${n}` },
    }));
    const records = new PackedRecords();
    const [first, second] = [{}, {}];
    for (const [n, { key, value, headers }] of messages.entries())
      records.add(key, value, headers, n < 40 ? first : second);
    expect(request(asOne(records)).equals(request(messages))).toBe(true);
  });

  it('have as many headers of their own as they name', () => {
    const own = ['ce_id', 'ce_place', 'ce_order'];
    const messages = messagesOf(60).map((message, n) => ({
      ...message,
      headers: {
        ce_time: 'one',
        ce_id: `id ${n}`,
        ...(n % 20 < 10 ? { ce_place: `${n * 1_000}` } : {}),
        ...(n % 20 < 5 ? { ce_order: 'ü' } : {}),
      },
    }));
    const alike = Array.from({ length: 12 }, () => ({}));
    const records = new PackedRecords(own);
    for (const [n, { key, value, headers }] of messages.entries())
      records.add(key, value, headers, alike[Math.floor(n / 5)]);
    expect(request(asOne(records)).equals(request(messages))).toBe(true);
    const [first, rest] = records.halves();
    expect(request(asOne(first)).equals(request(messages.slice(0, 30)))).toBe(true);
    expect(request(asOne(rest)).equals(request(messages.slice(30)))).toBe(true);
  });

  it('are divided anew when the topic has other partitions by now', () => {
    const records = packed(messagesOf(50));
    records.partitions = 1;
    expect(Object.keys(records.byPartition())).toEqual(['0']);
    records.partitions = PARTITIONS;
    const parts = Object.values(records.byPartition());
    expect(parts.length).toBe(PARTITIONS);
    expect(parts.reduce((sum, { length }) => sum + length, 0)).toBe(50);
  });

  it('are halved in their order', () => {
    const messages = messagesOf(9);
    const [first, rest] = packed(messages).halves();
    expect([first.count, rest.count]).toEqual([4, 5]);
    expect(request(asOne(first)).equals(request(messages.slice(0, 4)))).toBe(true);
    expect(request(asOne(rest)).equals(request(messages.slice(4)))).toBe(true);
  });

  it('forget the last one, or all', () => {
    const messages = messagesOf(20);
    const records = packed(messages);
    records.dropLast();
    expect(request(asOne(records)).equals(request(messages.slice(0, -1)))).toBe(true);
    records.clear();
    expect([records.count, records.size]).toEqual([0, 0]);
    const others = messagesOf(20);
    expect(request(asOne(packed(others, records))).equals(request(others))).toBe(true);
  });
});
