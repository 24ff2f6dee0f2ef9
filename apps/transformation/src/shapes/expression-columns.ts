/**
 * The columns that a JSONata expression reads for certain: paths that begin at the change itself, such as `after.id` or
 * `$$.before.id`. Inside a step of a path, a predicate or a function that others call, names mean something else, so nothing
 * is concluded there; nor from wildcards and computed names.
 */
import { columnAt, type ColumnRead } from './column.js';

/** A node of the syntax tree that `jsonata(…).ast()` gives. Its own types know only a part of it. */
interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly steps?: readonly Node[];
  readonly tuple?: boolean;
  readonly expressions?: readonly unknown[];
  readonly arguments?: readonly unknown[];
  readonly procedure?: Node;
  readonly lhs?: unknown;
  readonly rhs?: unknown;
  readonly expression?: unknown;
  readonly condition?: unknown;
  readonly then?: unknown;
  readonly else?: unknown;
}

/** None without a tree. */
export function expressionColumns(syntaxTree: unknown): ColumnRead[] {
  const read: ColumnRead[] = [];
  const doubted = new Set<string>();
  visit(syntaxTree, read, doubted);
  return read.filter((column) => !doubted.has(nameOf(column)));
}

function nameOf({ part, name }: ColumnRead): string {
  return `${part}.${name}`;
}

/** Goes through whatever is evaluated with the change itself as its context. */
function visit(node: unknown, read: ColumnRead[], doubted: Set<string>): void {
  if (Array.isArray(node)) {
    for (const each of node) visit(each, read, doubted);
    return;
  }
  if (!isNode(node)) return;
  const into = (...nodes: unknown[]): void => visit(nodes, read, doubted);
  switch (node.type) {
    case 'path':
      read.push(...pathColumns(node.steps ?? []));
      // The first step is evaluated with the context of the path.
      return into(node.steps?.[0]);
    case 'unary':
      // An array, a negation, or an object: pairs of a name and a value.
      return into(node.expressions, node.expression, node.lhs);
    case 'binary':
    case 'apply':
      return into(node.lhs, node.rhs);
    case 'bind':
      return into(node.rhs);
    case 'condition':
      // `a ?: b`, in which b is for the case that there is no a.
      if (sameTree(node.condition, node.then)) doubt(node.condition, doubted);
      return into(node.condition, node.then, node.else);
    case 'block':
      return into(node.expressions);
    case 'function':
      if (node.procedure?.value === 'exists') doubt(node.arguments, doubted);
      return into(node.arguments);
  }
}

/** The expression says itself what happens where these columns are missing. */
function doubt(node: unknown, doubted: Set<string>): void {
  const asked: ColumnRead[] = [];
  visit(node, asked, doubted);
  for (const column of asked) doubted.add(nameOf(column));
}

function sameTree(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, withoutPlace) === JSON.stringify(other, withoutPlace);
}

function withoutPlace(name: string, value: unknown): unknown {
  return name === 'position' ? undefined : value;
}

function pathColumns(steps: readonly Node[]): ColumnRead[] {
  const [first] = steps;
  const fromRoot = first?.type === 'variable' && (first.value === '$' || first.value === '');
  const names: string[] = [];
  for (const { type, value, tuple } of fromRoot ? steps.slice(1, 3) : steps.slice(0, 2)) {
    // A step that binds a variable (`@`, `#`) or has a parent (`%`) asked for may leave the context where it was.
    if (type !== 'name' || typeof value !== 'string' || tuple === true) return [];
    names.push(value);
  }
  return columnAt(names);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
