import { backfilledRowId } from '@crossdock/identifiers';
import type { LogicalMessage } from '../replication/messages/logical-message.js';
import type { MessageHead, RowHead } from '../replication/messages/message-head.js';
import type { Delete, Insert, Truncate, Tuple, Update } from '../replication/messages/row-messages.js';
import { quoted } from '../values/json-text.js';
import {
  capturedTransaction,
  headersOf,
  type Beginning,
  type CapturedSource,
  type CapturedTransaction,
} from './captured-transaction.js';
import { committedTransaction } from './committed-transaction.js';
import { isTooLarge, type ChangeRecord, type LogRecord, type ParkedRecord } from './log-record.js';
import { describedTable } from './described-table.js';
import { MessageRecords } from './message-records.js';
import { parkedPart, type Parking } from './parked-record.js';
import type { TableShape } from './table-shape.js';
import type { TableShapes } from './table-shapes.js';

export interface AssemblerOptions extends CapturedSource {
  shapes: TableShapes;
  /** `schema.table` of the outbox, of which only inserts are taken. */
  outboxTable?: string | undefined;
  /** Logical messages of this prefix are taken. */
  messagePrefix?: string | undefined;
  /** Each transaction goes out in numbers, too, behind what is taken of it. */
  tellTransactions?: boolean | undefined;
}

const rowChanged = 'crossdock.row-changed.v1';

type Operation = 'insert' | 'update' | 'delete' | 'truncate' | 'read';

interface Row {
  key: string | null;
  /** The new row as it was sent. */
  row?: Tuple;
  before?: string;
  after?: string;
  unchanged?: string;
  /** What the payload has behind all that every change has: members of its JSON, each with a comma before it. */
  more?: string;
}

/** What becomes of a message that is too large to be read. */
export interface LargeMessage {
  /** Goes out before it. */
  before: LogRecord[];
  parking: Parking;
}

/**
 * Turns what the log says into records, as JSON text put together from the columns' text.
 *
 * A change's index counts every row and every message that the server sent for the transaction, two for each, whatever
 * becomes of it. What the server sends of a committed transaction follows from the log alone, so a change that comes again
 * after a crash has the same id, even if the configuration or a table's key has changed, or if the transaction was
 * streamed this time and not last time.
 *
 * An update that changes the key is two changes, a delete of the old key and, with the row's second index, an insert of
 * the new one: order is kept per key, and a reader that knows only one of the keys still sees its end or its beginning. Each
 * names the other in `keyChange`, as they lie in different partitions.
 */
export class ChangeAssembler {
  private readonly headerSource: string;
  private readonly described = new Set<string>();
  private readonly messages: MessageRecords;
  private transaction: CapturedTransaction | null = null;
  private capturedAt = '';
  private capturedAtMs = 0;

  constructor(private readonly options: AssemblerOptions) {
    this.headerSource = `/sources/${options.sourceId}`;
    const { headerSource } = this;
    this.messages = new MessageRecords({ ...options, headerSource, now: () => this.now() });
  }

  begin(begin: Beginning): void {
    this.transaction = capturedTransaction(this.options, begin);
  }

  /** @returns what goes out before the transaction counts as captured */
  commit(): LogRecord[] {
    const transaction = this.opened();
    this.transaction = null;
    if (!this.options.tellTransactions) return [];
    const told = committedTransaction(this.options, transaction, this.now());
    return told ? [told] : [];
  }

  /** @throws when the stream gives a row outside a transaction or of a table it did not describe */
  insert({ relationOid, new: row }: Insert): LogRecord[] {
    const shape = this.options.shapes.of(relationOid);
    const index = this.takeIndexes();
    return shape.captured ? this.introduced(shape, this.inserted(shape, index, row)) : [];
  }

  update({ relationOid, oldKey, old, new: sent }: Update): LogRecord[] {
    const shape = this.options.shapes.of(relationOid);
    const index = this.takeIndexes();
    if (!this.takesMoreThanInserts(shape)) return [];
    const former = oldKey ?? old;
    const row = shape.completed(sent, oldKey, old);
    if (former !== null && !shape.sameKey(former, row)) {
      const [deleted, inserted] = [this.link(index, shape, former), this.link(index + 1, shape, row)];
      return this.introduced(
        shape,
        this.deleted(shape, index, oldKey, old, inserted),
        this.inserted(shape, index + 1, row, deleted),
      );
    }
    const { json, unchanged } = shape.rowJson(row);
    const before = old ? shape.formerJson(old) : 'null';
    const change = { key: shape.keyJson(row), before, after: json, unchanged };
    return this.introduced(shape, this.change(shape, index, 'update', change));
  }

  delete({ relationOid, oldKey, old }: Delete): LogRecord[] {
    const shape = this.options.shapes.of(relationOid);
    const index = this.takeIndexes();
    return this.takesMoreThanInserts(shape)
      ? this.introduced(shape, this.deleted(shape, index, oldKey, old))
      : [];
  }

  truncate({ relationOids }: Truncate): LogRecord[] {
    return relationOids.flatMap((oid) => {
      const shape = this.options.shapes.of(oid);
      const index = this.takeIndexes();
      return this.takesMoreThanInserts(shape)
        ? this.introduced(shape, this.change(shape, index, 'truncate', { key: null }))
        : [];
    });
  }

  /**
   * A row that was read, in the transaction that is open. Its id follows from back-fill and key, so that it is the same when
   * the row is read again. One of which not every value was read could go nowhere; that it is there is told among what is parked.
   */
  read(shape: TableShape, row: Tuple, backfillId: string): LogRecord[] {
    const key = shape.keyJson(row);
    const { json, unchanged } = shape.rowJson(row);
    const { sourceId } = this.options;
    const id = backfilledRowId(backfillId, sourceId, shape.name, key ?? json);
    if (unchanged !== '[]') return this.introduced(shape, this.tooLargeToRead(shape, id, key, unchanged));
    const found = { key, after: json, unchanged, more: `,"backfillId":${quoted(backfillId)}` };
    return this.introduced(shape, this.change(shape, this.takeIndexes(), 'read', found, id));
  }

  /** A transactional message needs its transaction. */
  message(message: LogicalMessage): LogRecord[] {
    const { transactional, prefix } = message;
    const index = transactional ? this.takeIndexes() : 0;
    return this.messages.takes(prefix)
      ? this.messages.read(message, transactional ? this.opened() : null, index)
      : [];
  }

  /**
   * A message of which only the beginning is read, as it is parked from its bytes. Null where nobody wants it.
   *
   * @param bytes length of the message
   */
  large(head: MessageHead, bytes: number): LargeMessage | null {
    if (head.kind !== 'message') return this.largeRow(head, bytes);
    const index = head.transactional ? this.takeIndexes() : 0;
    if (!this.messages.takes(head.prefix)) return null;
    const transaction = head.transactional ? this.opened() : null;
    return { before: [], parking: this.messages.large(head, bytes, transaction, index) };
  }

  /**
   * The row's key is the new one, or the old one where the new lies behind what is too large, or none. Whoever watches keys is told
   * none also where the row had another key, or one that was not read, and no delete tells that key's end.
   */
  private largeRow(
    { kind, relationOid, oldKey, old, new: row }: RowHead,
    bytes: number,
  ): LargeMessage | null {
    const shape = this.options.shapes.of(relationOid);
    let index = this.takeIndexes();
    if (kind === 'insert' ? !shape.captured : !this.takesMoreThanInserts(shape)) return null;
    const known = [row, old, oldKey].filter((tuple) => tuple !== null).find((tuple) => shape.hasKey(tuple));
    const former = oldKey ?? old;
    const changes: ChangeRecord[] = [];
    // Where the new key was found, the whole old row before it was read.
    if (row && former && known === row && shape.hasKey(former) && !shape.sameKey(former, row)) {
      changes.push(this.deleted(shape, index, oldKey, old, this.link(index + 1, shape, row)));
      index += 1;
    }
    const keyStays = !former || (shape.hasKey(former) && known && shape.sameKey(former, known));
    const found: Row = { key: known ? shape.keyJson(known) : null, ...(row ? { row } : {}) };
    const { changeIdPrefix, totals } = this.opened();
    const id = `${changeIdPrefix}${index}`;
    const headers = headersOf(this.headerSource, id, rowChanged, this.opened(), index, totals.change(shape));
    totals.park();
    const parking = this.parkingOfRow(shape, headers, found, { content: 'pgoutput', bytes });
    const rowKey = keyStays || changes.length > 0 ? found.key : null;
    return { before: this.introduced(shape, ...changes), parking: { ...parking, rowKey } };
  }

  private tooLargeToRead(shape: TableShape, id: string, key: string | null, columns: string): ParkedRecord {
    const detail = `${id}: the row is in its table; ${columns} were not read`;
    const headers = headersOf(this.headerSource, id, rowChanged, this.opened(), null);
    const parking = this.parkingOfRow(shape, headers, { key }, { content: 'absent', detail, bytes: 0 });
    return parkedPart(parking, 1, Buffer.alloc(0));
  }

  private parkingOfRow(
    shape: TableShape,
    headers: ChangeRecord['headers'],
    row: Row,
    what: Pick<Parking, 'content' | 'detail' | 'bytes'>,
  ): Parking {
    const transaction = this.opened();
    return {
      kind: 'change',
      key: this.orderKey(shape, row),
      headers,
      commitLsn: transaction.commitLsn,
      table: shape.name,
      shape: shape.id,
      rowKey: row.key,
      reason: 'record_too_large',
      parkedAt: this.now(),
      ...what,
    };
  }

  private takesMoreThanInserts({ captured, name }: TableShape): boolean {
    return captured && name !== this.options.outboxTable;
  }

  /** The table's shape comes before its first row. */
  private introduced(shape: TableShape, ...changes: (ChangeRecord | ParkedRecord)[]): LogRecord[] {
    if (this.described.has(shape.described)) return changes;
    this.described.add(shape.described);
    return [describedTable(this.options.sourceId, shape, new Date()), ...changes];
  }

  private inserted(shape: TableShape, index: number, row: Tuple, more = ''): ChangeRecord {
    const { json, unchanged } = shape.rowJson(row);
    return this.change(shape, index, 'insert', {
      key: shape.keyJson(row),
      row,
      after: json,
      unchanged,
      more,
    });
  }

  private deleted(
    shape: TableShape,
    index: number,
    oldKey: Tuple | null,
    old: Tuple | null,
    more = '',
  ): ChangeRecord {
    const row = old ?? oldKey ?? [];
    const before = old ? shape.formerJson(old) : (shape.keyJson(row) ?? '{}');
    return this.change(shape, index, 'delete', { key: shape.keyJson(row), before, more });
  }

  /** For the other of the two changes that a change of the key is: which one this is, and the key that it has. */
  private link(index: number, shape: TableShape, row: Tuple): string {
    const id = `${this.opened().changeIdPrefix}${index}`;
    return `,"keyChange":{"changeId":"${id}","key":${shape.keyJson(row)}}`;
  }

  /**
   * Outbox rows of one tenant and subject keep their order, as the events that they become do; their primary keys all differ.
   */
  private orderKey(shape: TableShape, { key, row }: Row): string {
    const { sourceId, outboxTable } = this.options;
    const subject = shape.name === outboxTable && row ? shape.textOf(row, 'subject') : null;
    if (subject !== null && row)
      return `${sourceId}/${shape.name}/${JSON.stringify([shape.textOf(row, 'tenant_id'), subject])}`;
    return `${sourceId}/${shape.name}${key === null ? '' : `/${key}`}`;
  }

  private change(
    shape: TableShape,
    index: number,
    operation: Operation,
    row: Row,
    readId?: string,
  ): ChangeRecord {
    const transaction = this.opened();
    const { key, before = 'null', after = 'null', unchanged = '[]', more = '' } = row;
    const { totals, changeIdPrefix, lead, middle } = transaction;
    // A row that was read stands in a transaction that others made, and is not of it.
    const isRead = readId !== undefined;
    const id = readId ?? `${changeIdPrefix}${index}`;
    const json =
      `{"changeId":"${id}${lead}${index}${middle}${this.now()}",${shape.label},` +
      `"operation":"${operation}","key":${key},"before":${before},"after":${after},"unchanged":${unchanged},` +
      `"shape":"${shape.id}"${more}${isRead ? '' : transaction.annotations}}`;
    const outboxId = shape.name === this.options.outboxTable && row.row && shape.textOf(row.row, 'id');
    const record: ChangeRecord = {
      kind: 'change',
      table: shape.name,
      rowKey: key,
      whole: unchanged === '[]',
      key: this.orderKey(shape, row),
      headers: isRead
        ? headersOf(this.headerSource, id, rowChanged, transaction, null)
        : headersOf(this.headerSource, id, rowChanged, transaction, index, totals.change(shape)),
      alike: isRead ? transaction.reads : transaction,
      payload: json,
    };
    if (!isRead && isTooLarge(record)) totals.park();
    return outboxId ? { ...record, outboxId } : record;
  }

  /** The first of the two indexes. */
  private takeIndexes(): number {
    const transaction = this.opened();
    const index = transaction.nextIndex;
    transaction.nextIndex += 2;
    return index;
  }

  private opened(): CapturedTransaction {
    if (!this.transaction) throw new Error('a change came outside a transaction');
    return this.transaction;
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
