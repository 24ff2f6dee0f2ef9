import type { Relation, ReplicaIdentity, TypeName } from '../replication/messages/relation-messages.js';
import { marksNoKey, TableShape } from './table-shape.js';

export interface TableShapesOptions {
  /** `schema.table` of the tables that are captured. Others may be in the publication; they are counted, not taken. */
  tables: ReadonlySet<string>;
  /** Primary key columns by `schema.table`, needed for tables whose key the stream does not tell. */
  primaryKeys: ReadonlyMap<string, readonly string[]>;
  identityChanged?: ((change: IdentityChange) => void) | undefined;
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

interface Described {
  shape: TableShape;
  /** When it was told; counts the messages of the session. */
  told: number;
}

/**
 * How the tables look, as the stream told it last.
 *
 * The server tells a table again only when it has changed since it told it last, wherever that was. So what it tells
 * inside a streamed transaction holds for that transaction's rows at once, and for all others from its commit on, unless
 * something newer was told to them in between.
 */
export class TableShapes {
  private readonly known = new Map<number, Described>();
  private readonly typeNames = new Map<number, string>();
  private ofTransaction: Map<number, Described> | null = null;
  private primaryKeys: ReadonlyMap<string, readonly string[]>;

  constructor(private readonly options: TableShapesOptions) {
    this.primaryKeys = options.primaryKeys;
  }

  type({ oid, schema, name }: TypeName): void {
    this.typeNames.set(oid, `${schema}.${name}`);
  }

  /** The table is captured, and its key is not in the message: `relation` needs its primary key. */
  needsPrimaryKey(relation: Relation): boolean {
    return this.options.tables.has(nameOf(relation)) && marksNoKey(relation);
  }

  /** @param primaryKeys newer than the ones that were known */
  relation(relation: Relation, told: number, primaryKeys?: ReadonlyMap<string, readonly string[]>): void {
    if (primaryKeys) this.primaryKeys = primaryKeys;
    const table = nameOf(relation);
    const former = this.find(relation.oid);
    const captured = this.options.tables.has(table);
    const shape = new TableShape(relation, captured, this.primaryKeys.get(table), this.typeNames);
    (this.ofTransaction ?? this.known).set(relation.oid, { shape, told });
    if (!former || !captured) return;
    const [from, to] = [former.shape, shape].map(({ identity, key }) => ({ identity, key }));
    if (from && to && JSON.stringify(from) !== JSON.stringify(to))
      this.options.identityChanged?.({ table, from, to });
  }

  /** @throws when the stream did not describe it */
  of(oid: number): TableShape {
    const described = this.find(oid);
    if (!described) throw new Error(`a row came of relation ${oid}, which the stream did not describe`);
    return described.shape;
  }

  /** What was streamed of a transaction while it was open follows. */
  beginStreamed(): void {
    this.ofTransaction = new Map();
  }

  endStreamed(): void {
    for (const [oid, described] of this.ofTransaction ?? []) {
      if (described.told > (this.known.get(oid)?.told ?? -1)) this.known.set(oid, described);
    }
    this.ofTransaction = null;
  }

  private find(oid: number): Described | undefined {
    return this.ofTransaction?.get(oid) ?? this.known.get(oid);
  }
}

function nameOf({ schema, table }: Relation): string {
  return `${schema}.${table}`;
}
