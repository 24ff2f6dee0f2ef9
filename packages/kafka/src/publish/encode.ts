import { headersViolation, payloadViolation, type Operation, type Topic } from '@crossdock/contracts';
import type { IHeaders, Message } from 'kafkajs';
import { BrokenRecord } from '../errors.js';
import type { Outgoing } from '../records.js';
import { allTopics } from '../topics/wanted-topics.js';
import type { PreparedMessage } from '../wire/produce-request.js';
import { recordBody } from '../wire/record-body.js';

/** A record ready for the wire. */
export interface EncodedRecord {
  /** Name in the contract, without prefix. */
  readonly topic: string;
  readonly message: PreparedMessage;
  /** The most that it takes in a batch. */
  readonly bytes: number;
}

const topicsByName = new Map<string, Topic>(allTopics.map((topic) => [topic.name, topic]));
/** What a batch takes beyond its records, generously. */
const ENVELOPE_BYTES = 512;
/** Length, attributes, timestamp and offset of a record, at most. */
export const RECORD_BYTES = 21;

/** Largest batch that the broker accepts for a topic, envelope taken off. */
export function maxBatchBytes(topic: string): number {
  return Number(topicsByName.get(topic)?.config['max.message.bytes'] ?? 1_048_576) - ENVELOPE_BYTES;
}

/** Holds a record against the contract and makes bytes of it. Throws `BrokenRecord`. */
export function encode(operation: Operation, outgoing: Outgoing): EncodedRecord {
  const topic = topicFor(operation, outgoing.topic);
  checkHeaders(operation, outgoing.headers);
  const value = valueOf(operation, outgoing.payload);
  return sized(topic, { key: outgoing.key, value, headers: outgoing.headers as unknown as IHeaders });
}

/** @throws BrokenRecord */
export function checkHeaders(operation: Operation, headers: Outgoing['headers']): void {
  const violation = headersViolation(operation.message, headers);
  if (violation) throw new BrokenRecord('headers_invalid', `${operation.id}: ${violation}`);
}

/** @param bytes the most that the record takes in a batch. @throws BrokenRecord */
export function refuseTooLarge(topic: string, bytes: number): void {
  const most = maxBatchBytes(topic);
  if (bytes > most) {
    throw new BrokenRecord('record_too_large', `${topic} takes ${most} bytes, the record has ${bytes}`);
  }
}

/**
 * Writes what the wire will carry and refuses what the topic could never take. Headers without a value are left out. What was
 * written is not kept beside its bytes: thousands of records may wait for their acknowledgement.
 */
export function sized(topic: string, message: Message): EncodedRecord {
  const body = recordBody(message.key, message.value, message.headers);
  const bytes = body.length + RECORD_BYTES;
  refuseTooLarge(topic, bytes);
  const { key, timestamp } = message;
  return { topic, message: { key, value: null, body, ...(timestamp ? { timestamp } : {}) }, bytes };
}

export function topicFor(operation: Operation, wanted: string | undefined): string {
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
