import { describe, expect, it } from '@jest/globals';
import { Partitioners } from 'kafkajs';
import { randomBytes } from 'node:crypto';
import { murmur2 } from '../wire/murmur2.js';
import { murmur2Partitioner } from './murmur2-partitioner.js';

describe('the partition of a key', () => {
  it('is the one of the Java client', () => {
    // From org.apache.kafka.common.utils.UtilsTest#testMurmur2.
    const known: [string, number][] = [
      ['21', -973932308],
      ['foobar', -790332482],
      ['a-little-bit-long-string', -985981536],
      ['a-little-bit-longer-string', -1486304829],
      ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ];
    for (const [text, hash] of known) expect(murmur2(Buffer.from(text))).toBe(hash);
    expect(murmur2(Buffer.from('abc'))).toBe(479470107);
  });

  it("is the one of kafkajs' default partitioner", () => {
    const ours = murmur2Partitioner();
    const theirs = Partitioners.DefaultPartitioner();
    const partitionMetadata = Array.from({ length: 12 }, (_, partitionId) => ({
      partitionId,
      leader: 0,
      partitionErrorCode: 0,
      replicas: [0],
      isr: [0],
    }));
    for (let length = 0; length < 200; length++) {
      const key = randomBytes(length);
      const asked = { topic: 't', partitionMetadata, message: { key, value: null } };
      expect(ours(asked)).toBe(theirs(asked));
    }
    const text = { topic: 't', partitionMetadata, message: { key: 'tenant-ü/42', value: null } };
    expect(ours(text)).toBe(theirs(text));
  });
});
