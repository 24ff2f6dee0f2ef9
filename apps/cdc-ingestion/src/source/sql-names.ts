import type { TableName } from './preflight.js';

/** A name as it stands in a statement, whatever characters it holds. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A table's name with its schema, likewise. */
export function qualified({ schema, table }: TableName): string {
  return `${identifier(schema)}.${identifier(table)}`;
}
