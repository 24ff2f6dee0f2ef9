import { operations, type RecordParkedHeaders } from '@crossdock/contracts';
import type { Outgoing, Received } from '@crossdock/kafka';
import type { MappingFailure } from './map-change.js';

/** Room for key and headers below the 8 MiB of the topic. */
const maxBytes = 8_000_000;
const maxDetail = 1_000;

/**
 * A change as it is parked when mappings failed. Done here and not by throwing, because the change is not broken for every
 * mapping: the others have published their events, and must not do so again.
 */
export function parkedChange(
  record: Received<'RowChanged'>,
  failures: readonly MappingFailure[],
  parkedAt: string,
): Outgoing<'RecordParked'> {
  const { id } = operations.transformationReceivesRowChanged;
  const { topic, partition, offset, key, bytes } = record;
  const headers: RecordParkedHeaders = {
    ce_specversion: '1.0',
    ce_id: `prk_${topic.replaceAll('.', '-')}-${partition}-${offset}-${id}`,
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
    cd_parked_by: id,
    cd_reason: 'mapping_failed',
    cd_detail: detailOf(failures, bytes.length),
  };
  return { key, headers, payload: bytes.length > maxBytes ? bytes.subarray(0, maxBytes) : bytes };
}

function detailOf(failures: readonly MappingFailure[], bytes: number): string {
  const named = failures.map(({ mappingId, reason }) => `mapping ${mappingId}: ${reason}`).join('; ');
  return named.slice(0, maxDetail) + (bytes > maxBytes ? `; value of ${bytes} bytes cut to ${maxBytes}` : '');
}
