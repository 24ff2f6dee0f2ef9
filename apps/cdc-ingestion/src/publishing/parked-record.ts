import type { Outgoing } from '@crossdock/kafka';
import type { ChangeRecord, MessageRecord } from './log-record.js';

/** Of the value so much is kept that the record fits below the topic's 8 MiB. */
const keptBytes = 7_000_000;
const keptKeyBytes = 10_000;

const origins = {
  change: { topic: 'cdc.row-changed.v1', operation: 'cdcIngestionSendsRowChanged' },
  message: { topic: 'cdc.message-captured.v1', operation: 'cdcIngestionSendsMessageCaptured' },
} as const;

/**
 * A change that is larger than its topic takes, as a parked record: key, headers and the beginning of the value. The rest
 * of a row is still in its table (one of an outbox is then not cleaned up); the source does not stop for it. It never had a place in its topic, so partition and
 * offset are 0.
 */
export function parkedRecord(record: ChangeRecord | MessageRecord, now: Date): Outgoing<'RecordParked'> {
  const { ce_id: changeId, ce_source: source } = record.headers;
  const { topic, operation } = origins[record.kind];
  const payload = Buffer.from(record.payload);
  return {
    key: record.key.slice(0, keptKeyBytes),
    headers: {
      ce_specversion: '1.0',
      ce_id: `prk_${changeId}`,
      ce_source: source,
      ce_type: 'crossdock.record-parked.v1',
      ce_time: now.toISOString(),
      'content-type': 'application/octet-stream',
      cd_origin_topic: topic,
      cd_origin_partition: '0',
      cd_origin_offset: '0',
      cd_origin_headers: JSON.stringify(
        Object.entries(record.headers).map(([name, value]) => [
          name,
          Buffer.from(String(value)).toString('base64'),
        ]),
      ),
      cd_parked_by: operation,
      cd_reason: 'record_too_large',
      cd_detail: `${changeId}: ${payload.length} bytes, cut to ${Math.min(payload.length, keptBytes)}`,
    },
    payload: payload.subarray(0, keptBytes),
  };
}
