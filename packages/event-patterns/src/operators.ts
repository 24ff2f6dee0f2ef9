/**
 * The operators of event-ruler's language that look at one leaf value (github.com/aws/event-ruler, README). Each takes
 * its operand apart once and gives back a test.
 */
import { BlockList, isIP } from 'node:net';
import { compareDecimals } from './decimal.js';
import { PatternError } from './pattern-error.js';
import { decimalText, isDecimal, isObject, type Leaf } from './values.js';
import { matchesWildcard, wildcardParts } from './wildcard.js';

export type LeafTest = (value: Leaf) => boolean;

export const maxTextLength = 1024;

const compilers: Readonly<Record<string, (operand: unknown, path: string) => LeafTest>> = {
  prefix: (operand, path) => affix(operand, path, 'startsWith'),
  suffix: (operand, path) => affix(operand, path, 'endsWith'),
  'equals-ignore-case': equalsIgnoreCase,
  wildcard: (operand, path) => oneOf(textsOf(operand, path).map((text) => wildcard(text, path))),
  'anything-but': anythingBut,
  numeric,
  cidr,
};

/** The test of `{ <operator>: operand }`; null when no operator has that name. `exists` is not about a leaf's value. */
export function compileOperator(operator: string, operand: unknown, path: string): LeafTest | null {
  if (!Object.hasOwn(compilers, operator)) return null;
  return compilers[operator]?.(operand, `${path}.${operator}`) ?? null;
}

export function textOf(operand: unknown, path: string): string {
  if (typeof operand !== 'string') throw new PatternError('operand_invalid', path, 'must be a string');
  if (operand.length > maxTextLength)
    throw new PatternError('text_too_long', path, `must have at most ${maxTextLength} characters`);
  return operand;
}

/** A string or a list of strings, as a list. */
function textsOf(operand: unknown, path: string): string[] {
  if (!Array.isArray(operand)) return [textOf(operand, path)];
  if (operand.length === 0) throw new PatternError('empty', path, 'must not be an empty list');
  return operand.map((entry: unknown, index) => textOf(entry, `${path}[${index}]`));
}

function soleEntry(operand: Record<string, unknown>, path: string): [string, unknown] {
  const [entry, second] = Object.entries(operand);
  if (!entry || second) throw new PatternError('operand_invalid', path, 'must have exactly one operator');
  return entry;
}

function oneOf(tests: readonly LeafTest[]): LeafTest {
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (value) => tests.some((test) => test(value));
}

function affix(operand: unknown, path: string, side: 'startsWith' | 'endsWith'): LeafTest {
  if (isObject(operand)) {
    const [operator, inner] = soleEntry(operand, path);
    if (operator !== 'equals-ignore-case')
      throw new PatternError(
        'unknown_operator',
        `${path}.${operator}`,
        'only equals-ignore-case is allowed here',
      );
    const text = textOf(inner, `${path}.${operator}`).toLowerCase();
    return (value) => typeof value === 'string' && value.toLowerCase()[side](text);
  }
  const text = textOf(operand, path);
  return (value) => typeof value === 'string' && value[side](text);
}

function equalsIgnoreCase(operand: unknown, path: string): LeafTest {
  const texts = new Set(textsOf(operand, path).map((text) => text.toLowerCase()));
  return (value) => typeof value === 'string' && texts.has(value.toLowerCase());
}

function wildcard(pattern: string, path: string): LeafTest {
  const parts = wildcardParts(pattern);
  if (!parts)
    throw new PatternError(
      'operand_invalid',
      path,
      'must not have ** or a backslash before anything but * and \\',
    );
  return (value) => typeof value === 'string' && matchesWildcard(parts, value);
}

/** Any present value but these. A value of another kind is something else, and so matches. */
function anythingBut(operand: unknown, path: string): LeafTest {
  if (isObject(operand)) {
    const [operator, inner] = soleEntry(operand, path);
    const inside = `${path}.${operator}`;
    const excluded = excludedBy(operator, inner, inside);
    return (value) => !excluded(value);
  }
  const list: unknown[] = Array.isArray(operand) ? operand : [operand];
  if (list.length === 0) throw new PatternError('empty', path, 'must not be an empty list');
  for (const [index, entry] of list.entries()) {
    const inside = Array.isArray(operand) ? `${path}[${index}]` : path;
    if (typeof entry === 'string') textOf(entry, inside);
    else if (typeof entry !== 'number')
      throw new PatternError('operand_invalid', inside, 'must be a string, a number or one operator');
  }
  const excluded = new Set<unknown>(list);
  return (value) => !excluded.has(value);
}

function excludedBy(operator: string, operand: unknown, path: string): LeafTest {
  if (operator === 'equals-ignore-case') return equalsIgnoreCase(operand, path);
  if (operator === 'wildcard') return oneOf(textsOf(operand, path).map((text) => wildcard(text, path)));
  if (operator === 'prefix' || operator === 'suffix') {
    const side = operator === 'prefix' ? 'startsWith' : 'endsWith';
    if (isObject(operand)) return affix(operand, path, side);
    return oneOf(textsOf(operand, path).map((text) => affix(text, path, side)));
  }
  throw new PatternError('unknown_operator', path, 'is not an operator that anything-but knows');
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/**
 * `[operator, bound]` or `[lower operator, bound, upper operator, bound]`. Bounds are numbers, or decimals as strings where
 * a double would not do. Looks at numbers and at strings that are written as numbers (int8 and numeric columns).
 */
function numeric(operand: unknown, path: string): LeafTest {
  if (!Array.isArray(operand) || (operand.length !== 2 && operand.length !== 4))
    throw new PatternError('operand_invalid', path, 'must be one or two pairs of operator and number');
  const first = bound(operand[0], operand[1], path);
  if (operand.length === 2) return (value) => holds(first, value);
  const second = bound(operand[2], operand[3], path);
  if (!first.operator.startsWith('>') || !second.operator.startsWith('<'))
    throw new PatternError(
      'operand_invalid',
      path,
      'must have the lower bound (> or >=) before the upper (< or <=)',
    );
  const order = compareDecimals(first.text, second.text);
  if (order > 0 || (order === 0 && (first.operator === '>' || second.operator === '<')))
    throw new PatternError('operand_invalid', path, 'must leave room between its bounds');
  return (value) => holds(first, value) && holds(second, value);
}

interface Bound {
  operator: string;
  text: string;
  number: number;
  /** A double holds the bound and all its neighbours exactly, so doubles compare well. */
  plain: boolean;
  accepts: (order: number) => boolean;
}

function bound(operator: unknown, limit: unknown, path: string): Bound {
  const accepts =
    typeof operator === 'string' && Object.hasOwn(comparisons, operator) ? comparisons[operator] : null;
  if (typeof operator !== 'string' || !accepts)
    throw new PatternError('operand_invalid', path, 'must have one of = < <= > >= before each number');
  const isNumber = typeof limit === 'number' && Number.isFinite(limit);
  if (!isNumber && !(typeof limit === 'string' && isDecimal(limit)))
    throw new PatternError(
      'operand_invalid',
      path,
      'must have a number, or a decimal as a string, after each operator',
    );
  return { operator, text: String(limit), number: Number(limit), plain: isNumber, accepts };
}

function holds(limit: Bound, value: Leaf): boolean {
  if (typeof value === 'number' && limit.plain)
    return limit.accepts(value === limit.number ? 0 : value < limit.number ? -1 : 1);
  const text = decimalText(value);
  return text !== null && limit.accepts(compareDecimals(text, limit.text));
}

/** Addresses of one network: `10.0.0.0/8`, `2001:db8::/32`, or a single address. */
function cidr(operand: unknown, path: string): LeafTest {
  const [address = '', length, extra] = textOf(operand, path).split('/');
  const version = isIP(address);
  const longest = version === 4 ? 32 : 128;
  const prefix = length === undefined ? longest : /^\d{1,3}$/.test(length) ? Number(length) : NaN;
  if (version === 0 || extra !== undefined || !(prefix <= longest))
    throw new PatternError('operand_invalid', path, 'must be an address or a network, such as 10.0.0.0/8');
  const network = new BlockList();
  const family = version === 4 ? 'ipv4' : 'ipv6';
  network.addSubnet(address, prefix, family);
  return (value) => typeof value === 'string' && isIP(value) === version && network.check(value, family);
}
