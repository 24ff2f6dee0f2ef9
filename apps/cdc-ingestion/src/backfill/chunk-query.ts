import { identifier, qualified } from '../source/sql-names.js';

export interface KeyColumn {
  name: string;
  /** Quoted, with its schema and without a length, so that a cast to it changes no value. */
  type: string;
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
  { keyFrom, keyTo, conditions }: Selection,
  after: Key | null,
  limit: number | null,
): ChunkQuery {
  const values: string[] = [];
  const compared = (operator: string, key: Key): string => {
    const columns = target.key.slice(0, key.length);
    const left = columns.map(({ name }) => identifier(name)).join(', ');
    const right = columns.map(({ type }, index) => `$${values.push(key[index] ?? '')}::text::${type}`);
    return `(${left}) ${operator} (${right.join(', ')})`;
  };
  const wanted = [
    ...(after ? [compared('>', after)] : keyFrom ? [compared('>=', keyFrom)] : []),
    ...(keyTo ? [compared('<=', keyTo)] : []),
    // On lines of their own: a condition may end in a comment.
    ...conditions.map((condition) => `(\n${condition}\n)`),
  ];
  const key = target.key.map(({ name }) => identifier(name)).join(', ');
  const columns = [...target.columns, ...target.key.map(({ name }) => name)].map(identifier);
  const text = [
    `SELECT ${columns.join(', ')} FROM ${target.partitioned ? '' : 'ONLY '}${qualified(target)}`,
    ...(wanted.length > 0 ? [`WHERE ${wanted.join(' AND ')}`] : []),
    ...(key === '' ? [] : [`ORDER BY ${key}`]),
    ...(limit === null ? [] : [`LIMIT ${limit}`]),
  ].join(' ');
  return { text, values };
}
