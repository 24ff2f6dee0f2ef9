import type { Messages } from '@crossdock/contracts';
import type { ChangeRecord, MessageRecord, ParkedRecord } from './log-record.js';

/** So much of what is parked lies in one record, which with key and headers then fits below the topic's 8 MiB. */
export const partBytes = 7_000_000;
const keptKeyCharacters = 10_000;

type ParkedHeaders = Messages['RecordParked']['headers'];

const origins = {
  change: { topic: 'cdc.row-changed.v1', operation: 'cdcIngestionSendsRowChanged' },
  message: { topic: 'cdc.message-captured.v1', operation: 'cdcIngestionSendsMessageCaptured' },
} as const;

/** What is to be parked, and why. */
export interface Parking {
  readonly kind: 'change' | 'message';
  /** As its record would have had them, or has them. */
  readonly key: string;
  readonly headers: ChangeRecord['headers'];
  readonly commitLsn: string;
  /** `schema.table` */
  readonly table?: string | undefined;
  /** Of the table's columns, where the bytes do not name them. */
  readonly shape?: string | undefined;
  /** The row's key as its JSON has it; null where it is not known, or where a row of another key is concerned as well. */
  readonly rowKey?: string | null;
  readonly content: NonNullable<ParkedHeaders['cd_content']>;
  readonly reason: 'record_too_large' | 'content_not_utf8' | 'annotations_invalid';
  /** Where the number of bytes does not say it. */
  readonly detail?: string;
  /** Of everything. */
  readonly bytes: number;
  /** One for all parts. */
  readonly parkedAt: string;
}

/**
 * A part of what is parked. All parts have the same key, so they lie in one partition, one behind the other; each says what it belongs
 * to. It never had a place in its topic, so partition and offset are 0.
 *
 * @param part counts from 1
 */
export function parkedPart(parking: Parking, part: number, payload: Buffer): ParkedRecord {
  const { kind, headers, key, table, rowKey = null } = parking;
  const { ce_id: changeId, ce_source: source } = headers;
  const { topic, operation } = origins[kind];
  const parts = Math.max(1, Math.ceil(parking.bytes / partBytes));
  const id = `prk_${changeId}`;
  return {
    kind: 'parked',
    key: key.slice(0, keptKeyCharacters),
    headers: {
      ce_specversion: '1.0',
      ce_id: parts === 1 ? id : `${id}-${part}`,
      ce_source: source,
      ce_type: 'crossdock.record-parked.v1',
      ce_time: parking.parkedAt,
      'content-type': 'application/octet-stream',
      cd_origin_topic: topic,
      cd_origin_partition: '0',
      cd_origin_offset: '0',
      cd_origin_headers: JSON.stringify(
        Object.entries(headers).flatMap(([name, value]: [string, string | undefined]) =>
          value === undefined ? [] : [[name, Buffer.from(value).toString('base64')]],
        ),
      ),
      cd_parked_by: operation,
      cd_reason: parking.reason,
      cd_detail: parking.detail ?? `${changeId}: ${parking.bytes} bytes`,
      cd_parked_id: id,
      cd_part: String(part),
      cd_parts: String(parts),
      cd_content: parking.content,
      cd_change_id: changeId,
      cd_commit_lsn: parking.commitLsn,
      ...(table === undefined ? {} : { cd_table: table }),
      ...(parking.shape === undefined ? {} : { cd_shape: parking.shape }),
    },
    payload,
    bytes: parking.bytes,
    last: part === parts,
    ...(part === 1 && table !== undefined ? { row: { table, key: rowKey } } : {}),
  };
}

/** All of it. The parts are views. */
export function parkedParts(parking: Parking, payload: Buffer): ParkedRecord[] {
  const count = Math.max(1, Math.ceil(payload.length / partBytes));
  return Array.from({ length: count }, (_, index) =>
    parkedPart(parking, index + 1, payload.subarray(index * partBytes, (index + 1) * partBytes)),
  );
}

/** A record that its topic does not take, whole. */
export function parkedRecord(record: ChangeRecord | MessageRecord, now: Date): ParkedRecord[] {
  const payload = Buffer.from(record.payload);
  const { kind, key, headers, alike } = record;
  const parking: Parking = {
    kind,
    key,
    headers,
    commitLsn: alike.commitLsn,
    table: kind === 'change' ? record.table : undefined,
    content: 'record',
    reason: 'record_too_large',
    bytes: payload.length,
    parkedAt: now.toISOString(),
  };
  return parkedParts(parking, payload);
}
