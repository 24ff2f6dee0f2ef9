import type { Messages } from '@crossdock/contracts';
import { identityName } from '../replication/messages/relation-messages.js';
import { sourceHeaders } from '../source-headers.js';
import type { DescriptionRecord } from './log-record.js';
import type { TableShape } from './table-shape.js';

/** A table's shape as a record of the topic that keeps every shape that rows name. */
export function describedTable(sourceId: string, shape: TableShape, now: Date): DescriptionRecord {
  const { schema, table, id } = shape;
  const describedAt = now.toISOString();
  const payload: Messages['TableDescribed']['payload'] = {
    sourceId,
    schema,
    table,
    shape: id,
    columns: shape.description.map((column) => ({ ...column })),
    replicaIdentity: identityName[shape.identity],
    describedAt,
  };
  return {
    kind: 'description',
    key: `${sourceId}/${schema}.${table}/${id}`,
    headers: sourceHeaders(
      sourceId,
      `tbl_${sourceId}-${schema}-${table}-${id}`,
      'crossdock.table-described.v1',
      describedAt,
    ),
    payload: JSON.stringify(payload),
  };
}
