import { ChangeAssembler } from '../src/publishing/change-assembler.js';
import type { KnownTables } from '../src/publishing/known-tables.js';
import type { ChangeRecord, LogRecord } from '../src/publishing/log-record.js';
import { TableShapes, type TableShapesOptions } from '../src/publishing/table-shapes.js';
import type { Relation, ReplicaIdentity } from '../src/replication/messages/relation-messages.js';
import type { Tuple } from '../src/replication/messages/row-messages.js';

/** An assembler of a few tables, and what the log may tell it. */

const int8 = 20;
const text = 25;

export function relation(table: string, identity: ReplicaIdentity, oid: number): Relation {
  const columns = ['id', 'name', 'note'].map((name) => ({
    name,
    typeOid: name === 'id' ? int8 : text,
    inIdentity: identity === 'f' || (identity === 'd' && name === 'id'),
  }));
  return { kind: 'relation', oid, schema: 'public', table, identity, columns };
}

export function tableShapes(
  known: KnownTables = { 'public.whole': { oid: 2, keys: [['id']] } },
  identityChanged?: TableShapesOptions['identityChanged'],
): TableShapes {
  const tables = ['t', 'whole', 'keyless', 'outbox'].map((table) => ({ schema: 'public', table }));
  const shapes = new TableShapes({ tables, known, identityChanged });
  shapes.relation(relation('t', 'd', 1), 1);
  shapes.relation(relation('whole', 'f', 2), 2);
  shapes.relation(relation('keyless', 'f', 3), 3);
  shapes.relation(relation('other', 'd', 4), 4);
  const outbox = relation('outbox', 'd', 5);
  outbox.columns.forEach((column, index) => (column.name = ['id', 'tenant_id', 'subject'][index] ?? ''));
  shapes.relation(outbox, 5);
  return shapes;
}

export const transaction = { commitLsn: 0x16b3748n, committedAt: 0n, xid: 771 };

export function assembler(shapes = tableShapes(), tellTransactions = false): ChangeAssembler {
  const subject = new ChangeAssembler({
    sourceId: 'payments',
    systemIdentifier: '7312345678901234567',
    shapes,
    outboxTable: 'public.outbox',
    messagePrefix: 'payments.outbox',
    tellTransactions,
  });
  subject.begin(transaction);
  return subject;
}

export const changesOf = (records: LogRecord[]): ChangeRecord[] =>
  records.filter((record) => record.kind === 'change');

export const message = (prefix: string, transactional: boolean, content: string | Buffer = '{"a":"ü"}') =>
  ({ kind: 'message', transactional, lsn: 0x16b3700n, prefix, content }) as const;
export const insert = (relationOid: number, row: Tuple) => ({
  kind: 'insert' as const,
  relationOid,
  new: row,
});
export const update = (
  relationOid: number,
  row: Tuple,
  oldKey: Tuple | null = null,
  old: Tuple | null = null,
) => ({
  kind: 'update' as const,
  relationOid,
  oldKey,
  old,
  new: row,
});
export const parsed = (record: LogRecord | undefined): Record<string, unknown> =>
  JSON.parse(record?.payload.toString() ?? 'null') as Record<string, unknown>;
