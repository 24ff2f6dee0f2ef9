/**
 * Which columns of its table a mapping reads: what it names for certain, and no more. A column that the mapping itself
 * takes into account as missing (`exists: false` in its pattern, `$exists` in its expression) is not among them.
 */
import type { MappingChanged, Value } from '@crossdock/contracts';
import { columnAt, isPart, type ColumnRead, type Part } from './column.js';
import { expressionColumns } from './expression-columns.js';

export interface ColumnsRead {
  /** By the pattern: without them nobody can say which changes the mapping wants. */
  readonly condition: readonly ColumnRead[];
  /** By tenant, subject and data. */
  readonly event: readonly ColumnRead[];
}

export const noColumns: ColumnsRead = { condition: [], event: [] };

/** @param syntaxTree of the expression, where the data is made by one */
export function columnsRead(mapping: MappingChanged, syntaxTree?: unknown): ColumnsRead {
  const values: Value[] = [mapping.tenant, ...(mapping.subject ? [mapping.subject] : [])];
  if (mapping.data.kind === 'fields') values.push(...Object.values(mapping.data.fields));
  return {
    condition: once(mapping.when === undefined ? [] : patternColumns(mapping.when)),
    event: once([...values.flatMap(valueColumns), ...expressionColumns(syntaxTree)]),
  };
}

function valueColumns(value: Value): ColumnRead[] {
  return 'path' in value ? columnAt(value.path.split('.')) : [];
}

function patternColumns(pattern: Record<string, unknown>, part?: Part): ColumnRead[] {
  return Object.entries(pattern).flatMap(([name, condition]) => {
    if (name === '$or')
      return (condition as Record<string, unknown>[]).flatMap((choice) => patternColumns(choice, part));
    if (part !== undefined) return allowsAbsence(condition) ? [] : [{ part, name }];
    if (!isPart(name) || Array.isArray(condition)) return [];
    return patternColumns(condition as Record<string, unknown>, name);
  });
}

function allowsAbsence(condition: unknown): boolean {
  return (
    Array.isArray(condition) &&
    condition.some(
      (alternative: unknown) =>
        typeof alternative === 'object' &&
        alternative !== null &&
        'exists' in alternative &&
        alternative.exists === false,
    )
  );
}

function once(columns: readonly ColumnRead[]): ColumnRead[] {
  return [...new Map(columns.map((column) => [`${column.part}.${column.name}`, column])).values()];
}
