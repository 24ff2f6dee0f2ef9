export interface SourceHeaders<Type extends string> {
  ce_specversion: '1.0';
  ce_id: string;
  ce_source: string;
  ce_type: Type;
  ce_time: string;
  'content-type': 'application/json';
}

/**
 * The headers of a JSON record that tells something of a source: a CloudEvent in binary mode (CloudEvents 1.0.2, Kafka Protocol
 * Binding, 3.2).
 *
 * @param id the same for each repetition
 * @param time RFC 3339
 */
export function sourceHeaders<Type extends string>(
  sourceId: string,
  id: string,
  type: Type,
  time: string,
): SourceHeaders<Type> {
  return {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: `/sources/${sourceId}`,
    ce_type: type,
    ce_time: time,
    'content-type': 'application/json',
  };
}
