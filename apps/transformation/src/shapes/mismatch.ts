import type { RowChanged, TableDescribed } from '@crossdock/contracts';
import type { ColumnRead } from './column.js';
import type { ColumnsRead } from './columns-read.js';

/** In what a table differs from what a mapping needs. */
export interface Mismatch {
  /** For a person: names and types of columns, never values. */
  readonly detail: string;
  /** It concerns the pattern, so nobody can say whether the mapping wants a change. */
  readonly inCondition: boolean;
}

export interface Needs {
  readonly reads: ColumnsRead;
  /** Type by column, as the mapping declares it. */
  readonly expects: Readonly<Record<string, string>>;
}

/**
 * Holds a mapping against a shape of its table. Columns that it does not read may come, go and change; so may types that it
 * does not expect.
 * @param former other shapes of the table, to tell what a missing column may be called now
 */
export function shapeMismatch(
  { reads, expects }: Needs,
  { columns }: TableDescribed,
  former: readonly TableDescribed[],
): Mismatch | null {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  const findings = new Findings(reads);
  for (const name of new Set([...namesOf(reads), ...Object.keys(expects)])) {
    const type = types.get(name);
    const expected = Object.hasOwn(expects, name) ? expects[name] : undefined;
    if (type === undefined) findings.add(name, gone(name, renamedTo(name, columns, former)));
    else if (expected !== undefined && usualName(expected) !== usualName(type))
      findings.add(name, `column ${name} has type ${type} instead of ${expected}`);
  }
  return findings.mismatch();
}

/**
 * Holds a mapping against a row whose shape nobody described. The row says which columns there are, though not their types: `after`
 * lacks unchanged large values only, and `before` nothing where it is more than the key.
 */
export function rowMismatch({ reads, expects }: Needs, change: RowChanged): Mismatch | null {
  const findings = new Findings(reads);
  const wanted: ColumnRead[] = [...reads.condition, ...reads.event];
  for (const name of Object.keys(expects)) wanted.push({ part: 'after', name });
  for (const { part, name } of wanted) if (isMissing(part, name, change)) findings.add(name, gone(name));
  return findings.mismatch();
}

class Findings {
  private readonly details = new Map<string, string>();

  constructor(private readonly reads: ColumnsRead) {}

  add(name: string, detail: string): void {
    this.details.set(name, detail);
  }

  mismatch(): Mismatch | null {
    if (this.details.size === 0) return null;
    return {
      detail: [...this.details.values()].join(', '),
      inCondition: this.reads.condition.some(({ name }) => this.details.has(name)),
    };
  }
}

function namesOf({ condition, event }: ColumnsRead): string[] {
  return [...condition, ...event].map(({ name }) => name);
}

function gone(name: string, now?: string): string {
  return `column ${name} is gone${now === undefined ? '' : `, perhaps renamed to ${now}`}`;
}

/** A column that is new at the place and of the type that the missing one had last: renaming keeps both. */
function renamedTo(
  name: string,
  columns: TableDescribed['columns'],
  former: readonly TableDescribed[],
): string | undefined {
  const newestFirst = [...former].sort((a, b) => Date.parse(b.describedAt) - Date.parse(a.describedAt));
  for (const { columns: before } of newestFirst) {
    const place = before.findIndex((column) => column.name === name);
    if (place < 0) continue;
    const there = columns[place];
    const isNew = there !== undefined && before.every((column) => column.name !== there.name);
    return isNew && there.typeOid === before[place]?.typeOid ? there.name : undefined;
  }
  return undefined;
}

function isMissing(part: ColumnRead['part'], name: string, change: RowChanged): boolean {
  const { after, before, key, unchanged } = change;
  if (part === 'after') return after !== null && !Object.hasOwn(after, name) && !unchanged.includes(name);
  if (part === 'key' || before === null || Object.hasOwn(before, name)) return false;
  return Object.keys(before).some((column) => key === null || !Object.hasOwn(key, column));
}

/** A type by the one name that the log gives it: declarations may use the names of the SQL standard. */
function usualName(type: string): string {
  const name = type.trim().toLowerCase();
  return standardNames.get(name) ?? name;
}

const standardNames = new Map([
  ['smallint', 'int2'],
  ['integer', 'int4'],
  ['int', 'int4'],
  ['bigint', 'int8'],
  ['boolean', 'bool'],
  ['decimal', 'numeric'],
  ['real', 'float4'],
  ['double precision', 'float8'],
  ['character varying', 'varchar'],
  ['character', 'bpchar'],
  ['char', 'bpchar'],
  ['timestamp without time zone', 'timestamp'],
  ['timestamp with time zone', 'timestamptz'],
  ['time without time zone', 'time'],
  ['time with time zone', 'timetz'],
  ['bit varying', 'varbit'],
]);
