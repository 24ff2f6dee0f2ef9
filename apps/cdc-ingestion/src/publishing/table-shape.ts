import { createHash } from 'node:crypto';
import type { Relation, ReplicaIdentity } from '../replication/messages/relation-messages.js';
import { unchangedToast, type Tuple } from '../replication/messages/row-messages.js';
import { quoted } from '../values/json-text.js';
import { builtInTypeName, valueRule, type ValueRule } from '../values/value-rules.js';

export interface ColumnDescription {
  name: string;
  /** As PostgreSQL names it; the oid for a type that was not named. */
  type: string;
  typeOid: number;
  inKey: boolean;
}

interface Column {
  name: string;
  /** `"name":` */
  label: string;
  rule: ValueRule;
}

export interface RowText {
  /** JSON object of the columns that were sent. */
  json: string;
  /** JSON array of the columns that were not. */
  unchanged: string;
}

/**
 * The stream does not tell the key: with the replica identity `full` it marks every column, and without a usable identity
 * none.
 */
export function marksNoKey({ identity, columns }: Relation): boolean {
  return identity === 'f' || !columns.some(({ inIdentity }) => inIdentity);
}

/** How the rows of one table, as the stream described it last, become JSON text. */
export class TableShape {
  readonly schema: string;
  readonly table: string;
  /** `schema.table` */
  readonly name: string;
  /** `"schema":"…","table":"…"` */
  readonly label: string;
  readonly identity: ReplicaIdentity;
  /** Eight hexadecimal digits that stand for names and types of the columns in their order. */
  readonly id: string;
  readonly description: readonly ColumnDescription[];
  /** Equal for shapes whose descriptions say the same. */
  readonly described: string;
  private readonly columns: Column[];
  private readonly keyColumns: number[];

  /**
   * @param captured false for a table that is in the publication but not declared: its changes are only counted
   * @param primaryKey the table's primary key columns; used only where `marksNoKey`
   * @param typeNames of types that are not built in, by oid
   * @param mixedIdentity it has partitions with another replica identity: a null of an old row may be a column that was not logged
   */
  constructor(
    relation: Relation,
    readonly captured: boolean,
    primaryKey: readonly string[] = [],
    typeNames: ReadonlyMap<number, string> = new Map(),
    private readonly mixedIdentity = false,
  ) {
    this.schema = relation.schema;
    this.table = relation.table;
    this.name = `${relation.schema}.${relation.table}`;
    this.label = `"schema":${quoted(relation.schema)},"table":${quoted(relation.table)}`;
    this.columns = relation.columns.map(({ name, typeOid }) => ({
      name,
      label: `${quoted(name)}:`,
      rule: valueRule(typeOid),
    }));
    this.identity = relation.identity;
    const byCatalog = marksNoKey(relation);
    this.keyColumns = relation.columns.flatMap(({ name, inIdentity }, index) =>
      (byCatalog ? primaryKey.includes(name) : inIdentity) ? [index] : [],
    );
    this.description = relation.columns.map(({ name, typeOid }, index) => ({
      name,
      type: builtInTypeName(typeOid) ?? typeNames.get(typeOid) ?? String(typeOid),
      typeOid,
      inKey: this.keyColumns.includes(index),
    }));
    this.id = shapeId(relation);
    this.described = `${this.name}/${this.id}/${this.identity}/${this.keyColumns.join()}`;
  }

  /** The names of the key's columns, in the order of the table. */
  get key(): string[] {
    return this.keyColumns.map((index) => this.columns[index]?.name ?? '');
  }

  /** The row's key as a JSON object; null for a table without one, and for an old row whose partition logged other columns. */
  keyJson(row: Tuple): string | null {
    if (this.keyColumns.length === 0 || this.lacksKey(row)) return null;
    let json = '';
    for (const index of this.keyColumns) {
      const column = this.columns[index];
      if (column) json += `${json === '' ? '{' : ','}${column.label}${valueJson(column, row[index])}`;
    }
    return `${json}}`;
  }

  /** False where a part of the key was not sent, or lies where it was not read. */
  hasKey(row: Tuple): boolean {
    return this.keyColumns.every((index) => typeof row[index] === 'string');
  }

  /** A column's text; null also for a column that the table does not have. */
  textOf(row: Tuple, name: string): string | null {
    const text = row[this.columns.findIndex((column) => column.name === name)];
    return typeof text === 'string' ? text : null;
  }

  /** True when both rows have the same key, or the former's was not logged. */
  sameKey(former: Tuple, other: Tuple): boolean {
    return this.lacksKey(former) || this.keyColumns.every((index) => former[index] === other[index]);
  }

  /**
   * The new row with large values that did not change taken from what else was sent: from the whole old row, or, when a
   * key itself is large, from the old key.
   */
  completed(row: Tuple, oldKey: Tuple | null, old: Tuple | null): Tuple {
    if (!(old ?? oldKey) || !row.includes(unchangedToast)) return row;
    return row.map((text, index) => {
      if (text !== unchangedToast) return text;
      // What did not change and is large is no null: a partition with another identity than the table's did not log it.
      if (old) return old[index] ?? text;
      return oldKey && this.keyColumns.includes(index) ? (oldKey[index] ?? null) : text;
    });
  }

  /** An old row as a JSON object of the columns that are known of it. */
  formerJson(old: Tuple): string {
    return this.rowJson(this.mixedIdentity ? old.map((text) => text ?? unchangedToast) : old).json;
  }

  rowJson(row: Tuple): RowText {
    let json = '';
    let unchanged = '';
    for (let index = 0; index < this.columns.length; index++) {
      const column = this.columns[index];
      if (!column) continue;
      const text = row[index];
      if (text === unchangedToast) {
        unchanged += `${unchanged === '' ? '' : ','}${quoted(column.name)}`;
        continue;
      }
      json += json === '' ? column.label : `,${column.label}`;
      json += text === null || text === undefined ? 'null' : column.rule(text);
    }
    return { json: `{${json}}`, unchanged: `[${unchanged}]` };
  }

  private lacksKey(row: Tuple): boolean {
    return this.mixedIdentity && !this.hasKey(row);
  }
}

function shapeId({ columns }: Relation): string {
  const parts = columns.map(({ name, typeOid }) => [name, typeOid]);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}

function valueJson(column: Column, text: Tuple[number] | undefined): string {
  return typeof text === 'string' ? column.rule(text) : 'null';
}
