import { headersViolation, payloadViolation, type Operation, type Topic } from '@crossdock/contracts';
import type { Message } from 'kafkajs';
import { BrokenRecord } from '../errors.js';
import type { Outgoing } from '../records.js';
import { allTopics } from '../topics/wanted-topics.js';

/** A record ready for the wire. */
export interface EncodedRecord {
  /** Name in the contract, without prefix. */
  readonly topic: string;
  readonly message: Message;
  /** Close to what it takes in a batch. */
  readonly bytes: number;
}

const topicsByName = new Map<string, Topic>(allTopics.map((topic) => [topic.name, topic]));
/** What a batch and its first record take beyond keys, values and headers, generously. */
const ENVELOPE_BYTES = 512;

/** Largest batch that the broker accepts for a topic, envelope taken off. */
export function maxBatchBytes(topic: string): number {
  return Number(topicsByName.get(topic)?.config['max.message.bytes'] ?? 1_048_576) - ENVELOPE_BYTES;
}

/** Holds a record against the contract and makes bytes of it. Throws `BrokenRecord`. */
export function encode(operation: Operation, outgoing: Outgoing): EncodedRecord {
  const topic = topicFor(operation, outgoing.topic);
  const violation = headersViolation(operation.message, outgoing.headers);
  if (violation) throw new BrokenRecord('headers_invalid', `${operation.id}: ${violation}`);
  return sized(topic, {
    key: outgoing.key,
    value: valueOf(operation, outgoing.payload),
    headers: present(outgoing.headers),
  });
}

/** Measures a record and refuses what the topic could never take. */
export function sized(topic: string, message: Message): EncodedRecord {
  let bytes = 32 + (message.key?.length ?? 0) + (message.value?.length ?? 0);
  for (const name in message.headers) bytes += name.length + 4 + (message.headers[name]?.length ?? 0);
  if (bytes > maxBatchBytes(topic)) {
    throw new BrokenRecord(
      'record_too_large',
      `${topic} takes ${maxBatchBytes(topic)} bytes, the record has ${bytes}`,
    );
  }
  return { topic, message, bytes };
}

function topicFor(operation: Operation, wanted: string | undefined): string {
  const [only, ...others] = operation.topics;
  const topic = wanted ?? (others.length === 0 ? only : undefined);
  if (topic === undefined || !operation.topics.includes(topic)) {
    throw new BrokenRecord(
      'topic_invalid',
      `${operation.id} cannot write to ${wanted ?? 'an unnamed topic'}`,
    );
  }
  return topic;
}

function valueOf(operation: Operation, payload: unknown): Buffer | null {
  if (payload === null) {
    if (operation.tombstone) return null;
    throw new BrokenRecord('payload_missing', `${operation.id} does not allow a record without a value`);
  }
  if (Buffer.isBuffer(payload)) return payload;
  if (operation.opaque) {
    throw new BrokenRecord('payload_invalid', `${operation.id} wants the payload as bytes`);
  }
  const violation = payloadViolation(operation.message, payload);
  if (violation) throw new BrokenRecord('payload_invalid', `${operation.id}: ${violation}`);
  return Buffer.from(JSON.stringify(payload));
}

function present(headers: object): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers) as [string, string | undefined][]) {
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}
