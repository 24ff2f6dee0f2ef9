import { identifier, qualified } from '../source/sql-names.js';

export interface KeyColumn {
  name: string;
  /** Quoted, with its schema and without a length, so that a cast to it changes no value. */
  type: string;
  /** By which it is ordered, where that is not the type's own. */
  collation?: string | null;
}

/** Values of key columns, or of the first ones of them, as PostgreSQL prints them. */
export type Key = readonly string[];

/** Which rows of the table are wanted. */
export interface Selection {
  keyFrom?: Key | undefined;
  keyTo?: Key | undefined;
  /** SQL conditions on the row. */
  conditions: readonly string[];
}

export interface ChunkQuery {
  text: string;
  values: string[];
}

interface QueriedTable {
  schema: string;
  table: string;
  columns: readonly string[];
  key: readonly KeyColumn[];
  partitioned: boolean;
}

/**
 * The rows behind a key, in the order of the key. Rows of other tables that inherit from this one are theirs: `ONLY` leaves them
 * out, but would find nothing in a partitioned table.
 *
 * The columns of the key come last once more, because a publication need not have those by which rows are read.
 */
export function chunkQuery(
  target: QueriedTable,
  selection: Selection,
  after: Key | null,
  limit: number | null,
): ChunkQuery {
  const { where, values } = wanted(target, selection, after);
  const key = keyOf(target);
  const columns = [...target.columns, ...target.key.map(({ name }) => name)].map(identifier);
  const text = [
    `SELECT ${columns.join(', ')} FROM ${fromOf(target)}`,
    ...where,
    ...(key === '' ? [] : [`ORDER BY ${key}`]),
    ...(limit === null ? [] : [`LIMIT ${limit}`]),
  ].join(' ');
  return { text, values };
}

/**
 * Keys that divide the wanted rows into so many parts of about equal size, or into fewer where few are found. Looked for in a part of the
 * table's pages.
 *
 * @param percent of the pages
 */
export function boundsQuery(
  target: QueriedTable,
  selection: Selection,
  parts: number,
  percent: number,
): ChunkQuery {
  const { where, values } = wanted(target, selection, null);
  const key = keyOf(target);
  const sample = [
    `SELECT ${key}, row_number() OVER (ORDER BY ${key}) AS "#place", count(*) OVER () AS "#found"`,
    `FROM ${fromOf(target)} TABLESAMPLE SYSTEM (${percent.toFixed(8)})`,
    ...where,
  ].join(' ');
  // Of the places that end a part all but the last.
  const ends = `"#place" < "#found" AND "#place" * ${parts} / "#found" > ("#place" - 1) * ${parts} / "#found"`;
  return { text: `SELECT ${key} FROM (${sample}) AS sampled WHERE ${ends} ORDER BY ${key}`, values };
}

function wanted(
  target: QueriedTable,
  { keyFrom, keyTo, conditions }: Selection,
  after: Key | null,
): { where: string[]; values: string[] } {
  const values: string[] = [];
  const compared = (operator: string, key: Key): string => {
    const columns = target.key.slice(0, key.length);
    const left = columns.map(({ name }) => identifier(name)).join(', ');
    const right = columns.map(({ type }, index) => `$${values.push(key[index] ?? '')}::text::${type}`);
    return `(${left}) ${operator} (${right.join(', ')})`;
  };
  const all = [
    ...(after ? [compared('>', after)] : keyFrom ? [compared('>=', keyFrom)] : []),
    ...(keyTo ? [compared('<=', keyTo)] : []),
    // On lines of their own: a condition may end in a comment.
    ...conditions.map((condition) => `(\n${condition}\n)`),
  ];
  return { where: all.length > 0 ? [`WHERE ${all.join(' AND ')}`] : [], values };
}

function keyOf({ key }: QueriedTable): string {
  return key.map(({ name }) => identifier(name)).join(', ');
}

function fromOf(target: QueriedTable): string {
  return `${target.partitioned ? '' : 'ONLY '}${qualified(target)}`;
}
