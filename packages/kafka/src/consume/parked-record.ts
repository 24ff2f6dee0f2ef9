import type { Operation } from '@crossdock/contracts';
import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import type { Place } from './decode.js';

/** Room left for the value, the key and the headers of a parked record below the topic's own limit of 8 MiB. */
const MAX_BYTES = 8_000_000;
const MAX_HEADER_BYTES = 256 * 1_024;
const MAX_DETAIL = 1_000;

/** True for a record that was parked out of the topic of parked records: parking it again would go on for ever. */
export function isParkedTwice(parkTopic: string, place: Place, headers: IHeaders = {}): boolean {
  return place.topic === parkTopic && String(headers['cd_origin_topic'] ?? '') === parkTopic;
}

/** The same for every repetition, so that a record parked twice after a crash is known to be one. */
export function parkId(operation: Operation, place: Place, offset: string): string {
  return `prk_${place.topic.replaceAll('.', '-')}-${place.partition}-${offset}-${operation.id}`;
}

/**
 * A record as it is kept in the topic of parked records: key and value byte for byte, headers as the contract says. A
 * missing key or value becomes an empty one; the reason tells. What would not fit is cut, and the detail says so: the
 * original still lies at the origin for as long as that topic keeps it.
 */
export function parkedRecord(
  operation: Operation,
  place: Place,
  message: KafkaMessage,
  reason: string,
  detail: string,
  now: Date,
): Message {
  const value = message.value ?? Buffer.alloc(0);
  const key = message.key ?? Buffer.alloc(0);
  const remarks: string[] = [];
  let originHeaders = JSON.stringify(pairs(message.headers));
  if (originHeaders.length > MAX_HEADER_BYTES) {
    remarks.push(`headers of ${originHeaders.length} bytes left out`);
    originHeaders = '[]';
  }
  const room = MAX_BYTES - originHeaders.length - key.length;
  const kept = value.length > room ? value.subarray(0, Math.max(room, 0)) : value;
  if (kept.length < value.length) remarks.push(`value of ${value.length} bytes cut to ${kept.length}`);
  return {
    key,
    value: kept,
    headers: {
      ce_specversion: '1.0',
      ce_id: parkId(operation, place, message.offset),
      ce_source: `/crossdock/${operation.service}`,
      ce_type: 'crossdock.record-parked.v1',
      ce_time: now.toISOString(),
      'content-type': 'application/octet-stream',
      cd_origin_topic: place.topic,
      cd_origin_partition: String(place.partition),
      cd_origin_offset: message.offset,
      cd_origin_headers: originHeaders,
      cd_parked_by: operation.id,
      cd_reason: reason,
      cd_detail: [detail.slice(0, MAX_DETAIL), ...remarks].join('; '),
    },
  };
}

/** Name and value in base64, a header that is there several times once for each. */
function pairs(headers: IHeaders = {}): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [
      name,
      (Buffer.isBuffer(one) ? one : Buffer.from(one ?? '')).toString('base64'),
    ]),
  );
}
