import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import type { Message } from 'kafkajs';
import { quicklyGrouped } from './quick-grouping.js';

const groupByPartition = createRequire(import.meta.url)('kafkajs/src/producer/groupMessagesPerPartition') as (
  asked: object,
) => Record<string, Message[]>;

describe('messages that are quickly grouped', () => {
  it.each([0, 1, 500])('are grouped by kafkajs as any others, %d of them', (count) => {
    const messages = Array.from({ length: count }, (_, index) => ({ key: String(index % 37), value: null }));
    const asked = {
      topic: 't',
      partitionMetadata: [{}, {}, {}],
      partitioner: ({ message }: { message: Message }) => Number(message.key) % 5,
    };
    const quick = groupByPartition({ ...asked, messages: quicklyGrouped([...messages]) });
    expect(quick).toEqual(groupByPartition({ ...asked, messages }));
  });
});
