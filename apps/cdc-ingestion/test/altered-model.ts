import { isDeepStrictEqual } from 'node:util';
import type { RowChanged } from './capture-fixture.js';

/** What PostgreSQL prints of it: the model keeps values as text, as the log does. */
type Text = string | null;
type Type = 'int4' | 'int8' | 'numeric' | 'bool' | 'text';

interface Column {
  name: string;
  type: Type;
}

/** A change as it is to arrive. */
export interface Expected {
  operation: 'insert' | 'update' | 'delete';
  id: number;
  before: object | null;
  after: object | null;
  /** Columns that the statement did not touch: only those may be left out of `after`. */
  untouched: readonly string[];
}

interface State {
  columns: Column[];
  rows: Map<number, Record<string, Text>>;
  identity: 'default' | 'full';
  /** Of the transaction that is open. */
  changes: Expected[];
}

/** What a column may become without a thought about its values. */
const becomes: Readonly<Record<Type, readonly Type[]>> = {
  int4: ['int8', 'numeric', 'text'],
  int8: ['numeric', 'text'],
  numeric: ['text'],
  bool: ['text'],
  text: [],
};
const types = Object.keys(becomes) as Type[];
const mostColumns = 7;
/** Out of line, so that an update that does not touch it leaves it out. */
const largeCharacters = 4_000;

/**
 * A table `t` that is altered and written to at random, and the test's own idea of what becomes of it. Each step gives the statement
 * for PostgreSQL and does the same to the model; whether both agree is for the test to say. Every row has `rev`, which no other
 * state of any row has.
 */
export class AlteredModel {
  static readonly schema = 'CREATE TABLE t (id int PRIMARY KEY, rev int NOT NULL, c0 text)';
  private state: State = {
    columns: [{ name: 'c0', type: 'text' }],
    rows: new Map(),
    identity: 'default',
    changes: [],
  };
  /** Never given out twice, also not after a roll-back. */
  private last = { id: 0, rev: 0, column: 0 };
  private saved: State | null = null;
  private begun: State | null = null;
  readonly expected: Expected[] = [];
  readonly alterations: string[] = [];

  constructor(private readonly chance: () => number) {}

  /** The next statements, each to be run by itself: one change or alteration, or a transaction of some. */
  next(): string[] {
    if (this.chance() < 0.5) {
      const statement = this.step();
      this.committed();
      return [statement];
    }
    this.begun = structuredClone(this.state);
    const statements = ['BEGIN'];
    for (let steps = this.upTo(6); steps > 0; steps--) statements.push(...this.inTransaction());
    if (this.chance() < 0.2) {
      this.state = this.begun;
      return [...statements, 'ROLLBACK'];
    }
    this.committed();
    return [...statements, 'COMMIT'];
  }

  /** The rows that are there now, as `SELECT *` has them as text. */
  get rows(): Record<string, Text>[] {
    return [...this.state.rows].map(([id, row]) => ({ id: String(id), ...row }));
  }

  private inTransaction(): string[] {
    if (this.chance() < 0.8) return [this.step()];
    this.saved = structuredClone(this.state);
    const statements = ['SAVEPOINT a', this.step(), this.step()];
    if (this.chance() < 0.5) return [...statements, 'RELEASE SAVEPOINT a'];
    this.state = this.saved;
    return [...statements, 'ROLLBACK TO SAVEPOINT a'];
  }

  private committed(): void {
    this.expected.push(...this.state.changes.splice(0));
  }

  private step(): string {
    const dice = this.chance();
    if (dice < 0.3 || this.state.rows.size === 0) return this.insert();
    if (dice < 0.55) return this.update();
    if (dice < 0.62) return this.updateKey();
    if (dice < 0.7) return this.delete();
    const alteration = this.alter(dice);
    this.alterations.push(alteration);
    return alteration;
  }

  private alter(dice: number): string {
    const { columns } = this.state;
    if (dice < 0.77 && columns.length < mostColumns) return this.addColumn();
    if (dice < 0.83 && columns.length > 0) return this.dropColumn();
    if (dice < 0.88 && columns.length > 0) return this.renameColumn();
    const changing = columns.filter(({ type }) => becomes[type].length > 0);
    if (dice < 0.94 && changing.length > 0) return this.changeType(this.oneOf(changing));
    return this.changeIdentity();
  }

  private insert(): string {
    const id = ++this.last.id;
    const row = this.withRevision(
      Object.fromEntries(this.state.columns.map(({ name, type }) => [name, this.value(type)])),
    );
    this.state.rows.set(id, row);
    this.tell('insert', id, null, this.json(id, row));
    const named = Object.entries({ id: String(id), ...row });
    return `INSERT INTO t (${named.map(([name]) => name).join()}) VALUES (${named.map(([, text]) => literal(text)).join()})`;
  }

  private update(): string {
    const [id, former] = this.oneOf([...this.state.rows]);
    const touched = this.state.columns.filter(() => this.chance() < 0.4);
    const changes = this.withRevision(
      Object.fromEntries(touched.map(({ name, type }) => [name, this.value(type)])),
    );
    const row = { ...former, ...changes };
    this.state.rows.set(id, row);
    const before = this.state.identity === 'full' ? this.json(id, former) : null;
    this.tell('update', id, before, this.json(id, row), untouchedBy(changes, row));
    return `UPDATE t SET ${settings(changes)} WHERE id = ${id}`;
  }

  /** Two changes: the end of the old key and the beginning of the new one. */
  private updateKey(): string {
    const [id, former] = this.oneOf([...this.state.rows]);
    const to = ++this.last.id;
    const changes = this.withRevision({});
    const row = { ...former, ...changes };
    this.state.rows.delete(id);
    this.state.rows.set(to, row);
    this.tell('delete', id, this.ended(id, former), null);
    this.tell('insert', to, null, this.json(to, row), untouchedBy(changes, row));
    return `UPDATE t SET id = ${to}, ${settings(changes)} WHERE id = ${id}`;
  }

  private delete(): string {
    const [id, former] = this.oneOf([...this.state.rows]);
    this.state.rows.delete(id);
    this.tell('delete', id, this.ended(id, former), null);
    return `DELETE FROM t WHERE id = ${id}`;
  }

  private addColumn(): string {
    const column = { name: `c${++this.last.column}`, type: this.oneOf(types) };
    const text = this.chance() < 0.5 ? null : this.value(column.type);
    this.state.columns.push(column);
    for (const row of this.state.rows.values()) row[column.name] = text;
    return `ALTER TABLE t ADD COLUMN ${column.name} ${column.type}${text === null ? '' : ` DEFAULT ${literal(text)}`}`;
  }

  private dropColumn(): string {
    const { name } = this.oneOf(this.state.columns);
    this.state.columns = this.state.columns.filter((column) => column.name !== name);
    for (const row of this.state.rows.values()) delete row[name];
    return `ALTER TABLE t DROP COLUMN ${name}`;
  }

  private renameColumn(): string {
    const column = this.oneOf(this.state.columns);
    const from = column.name;
    column.name = `c${++this.last.column}`;
    for (const row of this.state.rows.values()) {
      row[column.name] = row[from] ?? null;
      delete row[from];
    }
    return `ALTER TABLE t RENAME COLUMN ${from} TO ${column.name}`;
  }

  private changeType(column: Column): string {
    const type = this.oneOf(becomes[column.type]);
    // A default of the old type need not fit.
    const statement = `ALTER TABLE t ALTER COLUMN ${column.name} DROP DEFAULT, ALTER COLUMN ${column.name} TYPE ${type}`;
    if (column.type === 'bool')
      for (const row of this.state.rows.values())
        row[column.name] &&= row[column.name] === 't' ? 'true' : 'false';
    column.type = type;
    return statement;
  }

  private changeIdentity(): string {
    this.state.identity = this.state.identity === 'full' ? 'default' : 'full';
    return `ALTER TABLE t REPLICA IDENTITY ${this.state.identity}`;
  }

  private tell(
    operation: Expected['operation'],
    id: number,
    before: object | null,
    after: object | null,
    untouched: readonly string[] = [],
  ): void {
    this.state.changes.push({ operation, id, before, after, untouched });
  }

  private ended(id: number, row: Record<string, Text>): object {
    return this.state.identity === 'full' ? this.json(id, row) : { id };
  }

  private json(id: number, { rev, ...row }: Record<string, Text>): object {
    const columns = this.state.columns.map(({ name, type }) => [name, jsonOf(type, row[name] ?? null)]);
    return { id, rev: Number(rev), ...Object.fromEntries(columns) };
  }

  private withRevision(row: Record<string, Text>): Record<string, Text> {
    return { rev: String(++this.last.rev), ...row };
  }

  private value(type: Type): Text {
    if (this.chance() < 0.15) return null;
    const digits = Math.floor(this.chance() * 2_000_000_000) - 1_000_000_000;
    switch (type) {
      case 'int4':
        return String(digits);
      case 'int8':
        return (BigInt(digits) * 9_007_199_254n).toString();
      case 'numeric':
        return `${digits}.${this.upTo(9)}0`;
      case 'bool':
        return digits > 0 ? 't' : 'f';
      case 'text':
        return this.chance() < 0.2
          ? this.largeText()
          : this.oneOf(['', `it's "ü" 漢 ${digits}`, '\\n\t\n', 'null']);
    }
  }

  /** So that it does not become small by compression. */
  private largeText(): string {
    return Array.from({ length: largeCharacters }, () => String.fromCharCode(48 + this.upTo(70))).join('');
  }

  private upTo(most: number): number {
    return 1 + Math.floor(this.chance() * most);
  }

  private oneOf<T>(some: readonly T[]): T {
    const chosen = some[Math.floor(this.chance() * some.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }
}

/** How a change differs from what was expected; undefined where it does not. */
export function differenceOf(change: RowChanged, expected: Expected): string | undefined {
  const { unchanged, operation, key, before } = change;
  const surplus = unchanged.filter((name) => !expected.untouched.includes(name));
  const kept = Object.entries(expected.after ?? {}).filter(([name]) => unchanged.includes(name));
  const after = change.after && { ...change.after, ...Object.fromEntries(kept) };
  const come = { operation, id: key?.id, before, after };
  const wanted = {
    operation: expected.operation,
    id: expected.id,
    before: expected.before,
    after: expected.after,
  };
  if (surplus.length === 0 && isDeepStrictEqual(asParsed(come), asParsed(wanted))) return undefined;
  return `${shown({ ...come, unchanged })} came for ${shown(wanted)}`;
}

/** A copy has other prototypes than what is parsed in a test. */
function asParsed(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}

function shown(value: object): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'string' && part.length > 40 ? `${part.slice(0, 40)}…` : part,
  );
}

/** Large values that a statement did not set, which the log does not repeat. */
function untouchedBy(changes: Record<string, Text>, row: Record<string, Text>): string[] {
  return Object.keys(row).filter((name) => !(name in changes) && (row[name]?.length ?? 0) >= largeCharacters);
}

function settings(changes: Record<string, Text>): string {
  return Object.entries(changes)
    .map(([name, text]) => `${name} = ${literal(text)}`)
    .join();
}

function literal(text: Text): string {
  return text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`;
}

function jsonOf(type: Type, text: Text): unknown {
  if (text === null) return null;
  if (type === 'int4') return Number(text);
  return type === 'bool' ? text === 't' : text;
}
