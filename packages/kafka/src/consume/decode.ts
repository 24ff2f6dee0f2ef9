import { headersViolation, payloadViolation, type Operation } from '@crossdock/contracts';
import type { IHeaders, KafkaMessage } from 'kafkajs';
import { BrokenRecord } from '../errors.js';
import type { Received } from '../records.js';
import { FetchedRecord } from '../wire/fetched-record.js';

const NOTHING = Buffer.alloc(0);

/** Where a record lies, by the topic's name in the contract. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
}

/** Holds a record against the contract. Throws `BrokenRecord` with the code under which it is parked. */
export function decode(operation: Operation, place: Place, message: KafkaMessage): Received {
  const headers = message instanceof FetchedRecord ? message.words() : words(message.headers);
  const violation = headersViolation(operation.message, headers);
  if (violation) throw new BrokenRecord('headers_invalid', violation);
  if (message.key === null) throw new BrokenRecord('key_missing', 'the record has no key');
  return {
    topic: place.topic,
    partition: place.partition,
    offset: message.offset,
    timestamp: Number(message.timestamp),
    key: message.key.toString(),
    headers: headers as unknown as Received['headers'],
    payload: payloadOf(operation, message.value) as Received['payload'],
    bytes: message.value ?? NOTHING,
  };
}

function payloadOf(operation: Operation, value: Buffer | null): unknown {
  if (value === null) {
    if (operation.tombstone) return null;
    throw new BrokenRecord('payload_missing', 'the record has no value and the contract does not allow that');
  }
  if (operation.opaque) return value;
  let payload: unknown;
  try {
    payload = JSON.parse(value.toString());
  } catch (error) {
    throw new BrokenRecord('payload_not_json', whereNotJson(error as Error));
  }
  const violation = payloadViolation(operation.message, payload);
  if (violation) throw new BrokenRecord('payload_invalid', violation);
  return payload;
}

/** V8 quotes what it could not read, and a payload belongs into no log: only the position is taken from its message. */
function whereNotJson({ message }: Error): string {
  const [, position] = / in JSON at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message) ?? [];
  return position === undefined
    ? 'the payload is not JSON'
    : `the payload is not JSON at position ${position}`;
}

/** Header values as text; of a header that is there more than once the last counts. */
function words(headers: IHeaders = {}): Record<string, string> {
  const read: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    const last = Array.isArray(value) ? value[value.length - 1] : value;
    if (last !== undefined) read[name] = last.toString();
  }
  return read;
}
