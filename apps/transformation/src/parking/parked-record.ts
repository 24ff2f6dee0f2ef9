import type { RecordParkedHeaders } from '@crossdock/contracts';
import type { Outgoing, Received, ReceiveOperation } from '@crossdock/kafka';

/** Room for key and headers below the 8 MiB of the topic. */
const maxBytes = 8_000_000;
const maxDetail = 1_000;

export interface Cause {
  /** Stable code. */
  readonly reason: string;
  /** For a person; goes where the record goes, so it may quote its values. */
  readonly detail: string;
}

/**
 * A record as it is parked where not all of it is at fault: a change that some mappings could not take, while others have
 * published their events and must not do so again; or one of a batch whose others are done.
 * @param parkedAt instant in RFC 3339
 * @param part tells records apart that are parked of one record for different reasons
 */
export function parkedRecord(
  record: Omit<Received, 'payload'>,
  operation: ReceiveOperation,
  { reason, detail }: Cause,
  parkedAt: string,
  part = '',
): Outgoing<'RecordParked'> {
  const { topic, partition, offset, key, bytes } = record;
  const headers: RecordParkedHeaders = {
    ce_specversion: '1.0',
    ce_id: `prk_${topic.replaceAll('.', '-')}-${partition}-${offset}-${operation.id}${part}`,
    ce_source: '/crossdock/transformation',
    ce_type: 'crossdock.record-parked.v1',
    ce_time: parkedAt,
    'content-type': 'application/octet-stream',
    cd_origin_topic: topic,
    cd_origin_partition: String(partition),
    cd_origin_offset: offset,
    cd_origin_headers: JSON.stringify(
      Object.entries(record.headers).map(([name, value]) => [
        name,
        Buffer.from(String(value)).toString('base64'),
      ]),
    ),
    cd_parked_by: operation.id,
    cd_reason: reason,
    cd_detail: detailOf(detail, bytes.length),
  };
  return { key, headers, payload: bytes.length > maxBytes ? bytes.subarray(0, maxBytes) : bytes };
}

function detailOf(detail: string, bytes: number): string {
  return (
    detail.slice(0, maxDetail) + (bytes > maxBytes ? `; value of ${bytes} bytes cut to ${maxBytes}` : '')
  );
}
