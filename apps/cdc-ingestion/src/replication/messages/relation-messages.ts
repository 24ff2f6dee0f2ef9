import type { ByteCursor } from '../byte-cursor.js';

/*
 * Wire format:
 *
 *   Relation  'R' | int32 oid | string schema (empty: pg_catalog) | string table | int8 replica identity
 *                 | int16 columns, each: int8 flags (1: part of the key) | string name | int32 type oid | int32 modifier
 *   Type      'Y' | int32 oid | string schema | string name
 *
 * A Relation comes before the first row of a table in a session and again after its shape changed. Rows name it by its
 * oid and give their columns by position.
 */

export interface RelationColumn {
  name: string;
  typeOid: number;
  /** Part of the replica identity. With the identity `full` this is true of every column. */
  inIdentity: boolean;
}

/** `d` default (primary key), `i` an index, `f` the full row, `n` nothing. */
export type ReplicaIdentity = 'd' | 'i' | 'f' | 'n';

/** As in `ALTER TABLE … REPLICA IDENTITY`. */
export const identityName = {
  d: 'default',
  i: 'index',
  f: 'full',
  n: 'nothing',
} as const satisfies Record<ReplicaIdentity, string>;

export interface Relation {
  kind: 'relation';
  oid: number;
  schema: string;
  table: string;
  identity: ReplicaIdentity;
  columns: RelationColumn[];
}

export interface TypeName {
  kind: 'type';
  oid: number;
  schema: string;
  name: string;
}

export function readRelation(cursor: ByteCursor): Relation {
  const oid = cursor.uint32();
  const schema = cursor.zeroTerminatedText() || 'pg_catalog';
  const table = cursor.zeroTerminatedText();
  const identity = String.fromCharCode(cursor.uint8()) as ReplicaIdentity;
  const count = cursor.int16();
  const columns: RelationColumn[] = [];
  for (let i = 0; i < count; i++) {
    const inIdentity = (cursor.uint8() & 1) === 1;
    const name = cursor.zeroTerminatedText();
    const typeOid = cursor.uint32();
    cursor.int32();
    columns.push({ name, typeOid, inIdentity });
  }
  return { kind: 'relation', oid, schema, table, identity, columns };
}

export function readTypeName(cursor: ByteCursor): TypeName {
  const oid = cursor.uint32();
  return { kind: 'type', oid, schema: cursor.zeroTerminatedText(), name: cursor.zeroTerminatedText() };
}
