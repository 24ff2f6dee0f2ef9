import type { Message } from 'kafkajs';

type ByPartition = Record<string, Message[]>;
type Grouping = (grouped: ByPartition, message: Message) => ByPartition;

/**
 * kafkajs groups the messages of a topic by partition with `reduce` (`producer/groupMessagesPerPartition`), and for every message
 * copies what it has for that partition: the time grows with the square of their number, and was half of what a full
 * producer does. These messages are reduced to the same result in one go: each is grouped by itself and put behind the others.
 */
export function quicklyGrouped(messages: Message[]): Message[] {
  return Object.defineProperty(messages, 'reduce', { value: reduceInOneGo });
}

function reduceInOneGo(this: readonly Message[], group: Grouping, grouped: ByPartition): ByPartition {
  for (const message of this) {
    const alone = group({}, message);
    for (const partition in alone) {
      const others = grouped[partition];
      if (others) others.push(message);
      else grouped[partition] = [message];
    }
  }
  return grouped;
}
