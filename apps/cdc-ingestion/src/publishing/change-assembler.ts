import { changeIdOf } from '@crossdock/identifiers';
import { formatLsn } from '../replication/lsn.js';
import type { Relation, ReplicaIdentity } from '../replication/messages/relation-messages.js';
import type { Delete, Insert, Truncate, Tuple, Update } from '../replication/messages/row-messages.js';
import type { Begin } from '../replication/messages/transaction-messages.js';
import { instantOf } from '../replication/postgres-time.js';
import { quoted } from '../values/json-text.js';
import type { ChangeRecord } from './change-record.js';
import { marksNoKey, TableShape } from './table-shape.js';

export interface AssemblerOptions {
  sourceId: string;
  systemIdentifier: string;
  /** `schema.table` of the tables that are captured. Others may be in the publication; they are counted, not taken. */
  tables: ReadonlySet<string>;
  /** Primary key columns by `schema.table`, needed for tables whose key the stream does not tell. */
  primaryKeys: ReadonlyMap<string, readonly string[]>;
  identityChanged?: (change: IdentityChange) => void;
}

interface TableIdentity {
  identity: ReplicaIdentity;
  /** Columns of the key; none for a table without one. */
  key: string[];
}

/** From the row that comes next on, a table's rows are identified otherwise. */
export interface IdentityChange {
  /** `schema.table` */
  table: string;
  from: TableIdentity;
  to: TableIdentity;
}

interface Transaction {
  changeIdPrefix: string;
  committedAt: string;
  /** The part of the payload from `sourceId` to `commitLsn`. */
  lead: string;
  /** The part from `xid` to `committedAt`. */
  middle: string;
  /** The first of the two indexes of the row that comes next. */
  nextIndex: number;
}

/**
 * Turns row messages into records of `cdc.row-changed.v1`, as JSON text put together from the columns' text.
 *
 * A change's index counts every row that the server sent for the transaction, two for each, whatever becomes of it. What
 * the server sends follows from the log alone, so a change that comes again after a crash has the same id, even if the
 * configuration or a table's key has changed.
 *
 * An update that changes the key is two changes, a delete of the old key and, with the row's second index, an insert of
 * the new one: order is kept per key, and a reader that knows only one of the keys still sees its end or its beginning.
 */
export class ChangeAssembler {
  private readonly shapes = new Map<number, TableShape>();
  private readonly sourceJson: string;
  private readonly headerSource: string;
  private primaryKeys: ReadonlyMap<string, readonly string[]>;
  private transaction: Transaction | null = null;
  private capturedAt = '';
  private capturedAtMs = 0;

  constructor(private readonly options: AssemblerOptions) {
    this.sourceJson = quoted(options.sourceId);
    this.headerSource = `/sources/${options.sourceId}`;
    this.primaryKeys = options.primaryKeys;
  }

  /** The table is captured, and its key is not in the message: `relation` needs its primary key. */
  needsPrimaryKey(relation: Relation): boolean {
    return this.options.tables.has(nameOf(relation)) && marksNoKey(relation);
  }

  /** @param primaryKeys newer than the ones that were known */
  relation(relation: Relation, primaryKeys?: ReadonlyMap<string, readonly string[]>): void {
    if (primaryKeys) this.primaryKeys = primaryKeys;
    const table = nameOf(relation);
    const former = this.shapes.get(relation.oid);
    const shape = new TableShape(relation, this.options.tables.has(table), this.primaryKeys.get(table));
    this.shapes.set(relation.oid, shape);
    if (!former || !shape.captured) return;
    const [from, to] = [former, shape].map(({ identity, key }) => ({ identity, key }));
    if (from && to && JSON.stringify(from) !== JSON.stringify(to))
      this.options.identityChanged?.({ table, from, to });
  }

  begin(begin: Begin): void {
    const { systemIdentifier } = this.options;
    const commitLsn = formatLsn(begin.commitLsn);
    const committedAt = instantOf(begin.committedAt);
    this.transaction = {
      changeIdPrefix: changeIdOf(systemIdentifier, commitLsn, 0).slice(0, -1),
      committedAt,
      lead: `","sourceId":${this.sourceJson},"systemIdentifier":"${systemIdentifier}","commitLsn":"${commitLsn}","index":`,
      middle: `,"xid":${begin.xid},"committedAt":"${committedAt}","capturedAt":"`,
      nextIndex: 0,
    };
  }

  commit(): void {
    this.transaction = null;
  }

  /** @throws when the stream gives a row outside a transaction or of a table it did not describe */
  insert({ relationOid, new: row }: Insert): ChangeRecord[] {
    const shape = this.shapeOf(relationOid);
    const index = this.takeIndexes();
    return shape.captured ? [this.inserted(shape, index, row)] : [];
  }

  update({ relationOid, oldKey, old, new: sent }: Update): ChangeRecord[] {
    const shape = this.shapeOf(relationOid);
    const index = this.takeIndexes();
    if (!shape.captured) return [];
    const former = oldKey ?? old;
    const row = shape.completed(sent, oldKey, old);
    if (former !== null && !shape.sameKey(former, row))
      return [this.deleted(shape, index, oldKey, old), this.inserted(shape, index + 1, row)];
    const { json, unchanged } = shape.rowJson(row);
    const before = old ? shape.rowJson(old).json : 'null';
    return [this.record(shape, index, 'update', shape.keyJson(row), before, json, unchanged)];
  }

  delete({ relationOid, oldKey, old }: Delete): ChangeRecord[] {
    const shape = this.shapeOf(relationOid);
    const index = this.takeIndexes();
    return shape.captured ? [this.deleted(shape, index, oldKey, old)] : [];
  }

  truncate({ relationOids }: Truncate): ChangeRecord[] {
    return relationOids.flatMap((oid) => {
      const shape = this.shapeOf(oid);
      const index = this.takeIndexes();
      return shape.captured ? [this.record(shape, index, 'truncate', null, 'null', 'null', '[]')] : [];
    });
  }

  private inserted(shape: TableShape, index: number, row: Tuple): ChangeRecord {
    const { json, unchanged } = shape.rowJson(row);
    return this.record(shape, index, 'insert', shape.keyJson(row), 'null', json, unchanged);
  }

  private deleted(shape: TableShape, index: number, oldKey: Tuple | null, old: Tuple | null): ChangeRecord {
    const row = old ?? oldKey ?? [];
    const before = old ? shape.rowJson(old).json : (shape.keyJson(row) ?? '{}');
    return this.record(shape, index, 'delete', shape.keyJson(row), before, 'null', '[]');
  }

  private record(
    shape: TableShape,
    index: number,
    operation: 'insert' | 'update' | 'delete' | 'truncate',
    key: string | null,
    before: string,
    after: string,
    unchanged: string,
  ): ChangeRecord {
    const transaction = this.open();
    const changeId = transaction.changeIdPrefix + index;
    const json =
      `{"changeId":"${changeId}${transaction.lead}${index}${transaction.middle}${this.now()}",${shape.label},` +
      `"operation":"${operation}","key":${key},"before":${before},"after":${after},"unchanged":${unchanged}}`;
    return {
      key: `${this.options.sourceId}/${shape.schema}.${shape.table}${key === null ? '' : `/${key}`}`,
      headers: {
        ce_specversion: '1.0',
        ce_id: changeId,
        ce_source: this.headerSource,
        ce_type: 'crossdock.row-changed.v1',
        ce_time: transaction.committedAt,
        'content-type': 'application/json',
      },
      payload: Buffer.from(json),
    };
  }

  /** The first of the row's two indexes. */
  private takeIndexes(): number {
    const transaction = this.open();
    const index = transaction.nextIndex;
    transaction.nextIndex += 2;
    return index;
  }

  private open(): Transaction {
    if (!this.transaction) throw new Error('a row change came outside a transaction');
    return this.transaction;
  }

  private shapeOf(oid: number): TableShape {
    const shape = this.shapes.get(oid);
    if (!shape) throw new Error(`a row came of relation ${oid}, which the stream did not describe`);
    return shape;
  }

  private now(): string {
    const nowMs = Date.now();
    if (nowMs !== this.capturedAtMs) {
      this.capturedAtMs = nowMs;
      this.capturedAt = new Date(nowMs).toISOString();
    }
    return this.capturedAt;
  }
}

function nameOf({ schema, table }: Relation): string {
  return `${schema}.${table}`;
}
