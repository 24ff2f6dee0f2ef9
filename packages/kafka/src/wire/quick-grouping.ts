import type { Message } from 'kafkajs';
import type { PackedPart } from './packed-records.js';
import type { PreparedMessage } from './produce-request.js';

type ByPartition = Record<string, Message[] | PackedPart>;
type Grouping = (grouped: ByPartition, message: Message) => ByPartition;

/**
 * kafkajs groups the messages of a topic by partition with `reduce` (`producer/groupMessagesPerPartition`), and for every message
 * copies what it has for that partition: the time grows with the square of their number, and was half of what a full
 * producer does. These messages are reduced to the same result in one go: each is grouped by itself and put behind the others. Packed
 * records, which go without others, are asked for once and divide themselves.
 */
export function quicklyGrouped(messages: Message[]): Message[] {
  return Object.defineProperty(messages, 'reduce', { value: reduceInOneGo });
}

function reduceInOneGo(this: readonly PreparedMessage[], group: Grouping, grouped: ByPartition): ByPartition {
  for (const message of this) {
    const alone = group({}, message);
    if (message.packed) return message.packed.byPartition();
    for (const partition in alone) {
      const others = grouped[partition];
      if (Array.isArray(others)) others.push(message);
      else grouped[partition] = [message];
    }
  }
  return grouped;
}
