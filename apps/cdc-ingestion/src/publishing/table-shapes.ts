import type { Relation, ReplicaIdentity, TypeName } from '../replication/messages/relation-messages.js';
import type { KnownTables } from './known-tables.js';
import { marksNoKey, TableShape } from './table-shape.js';

export interface TableShapesOptions {
  /** The tables that are captured. Others may be in the publication; they are counted, not taken. */
  tables: readonly TableName[];
  /** `schema.table` of captured tables by oid: their rows are theirs also while the stream tells them by another name. */
  byOid?: ReadonlyMap<number, string>;
  /**
   * What is known of captured tables: their primary keys, for those whose key the stream does not tell. Rows of earlier on still
   * have the columns of earlier on: the first key counts whose columns the table had then.
   */
  known?: KnownTables;
  /** Partitions of `schema.table` have, or had, another replica identity than the table. */
  partitionsDiffer?: ((table: string) => boolean) | undefined;
  renamed?: ((table: string, streamedAs: string) => void) | undefined;
  identityChanged?: ((change: IdentityChange) => void) | undefined;
}

export interface TableName {
  schema: string;
  table: string;
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
  relation: Relation;
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
  private readonly described = new Map<number, Described>();
  private readonly typeNames = new Map<number, string>();
  private ofTransaction: Map<number, Described> | null = null;
  private readonly captured: ReadonlyMap<string, TableName>;
  private readonly byOid: Map<number, string>;
  private known: KnownTables;

  constructor(private readonly options: TableShapesOptions) {
    // The name alone: a declared table also has columns, which are not those of the stream.
    this.captured = new Map(
      options.tables.map(({ schema, table }) => [`${schema}.${table}`, { schema, table }]),
    );
    this.byOid = new Map(options.byOid);
    this.known = options.known ?? {};
  }

  type({ oid, schema, name }: TypeName): void {
    this.typeNames.set(oid, `${schema}.${name}`);
  }

  /** The table is captured, and its key is not in the message: `relation` needs its primary key. */
  needsPrimaryKey(relation: Relation): boolean {
    return this.capturedAs(relation) !== undefined && marksNoKey(relation);
  }

  /** @param known newer than what was known */
  relation(relation: Relation, told: number, known?: KnownTables): void {
    if (known) this.known = known;
    this.endFormerOf(relation);
    const name = this.capturedAs(relation);
    const captured = name !== undefined;
    const table = nameOf(name ?? relation);
    if (table !== nameOf(relation)) this.options.renamed?.(table, nameOf(relation));
    const former = this.find(relation.oid);
    const key = this.known[table]?.keys.find((columns) => holdsAll(relation, columns));
    const mixed = this.options.partitionsDiffer?.(table);
    const shape = new TableShape({ ...relation, ...name }, captured, key, this.typeNames, mixed);
    (this.ofTransaction ?? this.described).set(relation.oid, { relation, shape, told });
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
      if (described.told > (this.described.get(oid)?.told ?? -1)) this.described.set(oid, described);
    }
    this.ofTransaction = null;
  }

  /** The captured table that a relation is. What it is called in the stream counts first: that is what it was then. */
  private capturedAs(relation: Relation): TableName | undefined {
    return this.captured.get(nameOf(relation)) ?? this.captured.get(this.byOid.get(relation.oid) ?? '');
  }

  /**
   * Another table has taken the name of one that was known by its oid, so that one is not captured under that name any more: where
   * all tables are published it may go on to change under another.
   */
  private endFormerOf(relation: Relation): void {
    const name = nameOf(relation);
    for (const [oid, knownAs] of this.byOid) {
      if (knownAs !== name || oid === relation.oid) continue;
      this.byOid.delete(oid);
      const former = this.find(oid);
      if (!former || this.capturedAs(former.relation)) continue;
      const shape = new TableShape(former.relation, false, undefined, this.typeNames);
      (this.ofTransaction?.has(oid) ? this.ofTransaction : this.described).set(oid, { ...former, shape });
    }
  }

  private find(oid: number): Described | undefined {
    return this.ofTransaction?.get(oid) ?? this.described.get(oid);
  }
}

function nameOf({ schema, table }: TableName): string {
  return `${schema}.${table}`;
}

function holdsAll({ columns }: Relation, names: readonly string[]): boolean {
  return names.every((name) => columns.some((column) => column.name === name));
}
