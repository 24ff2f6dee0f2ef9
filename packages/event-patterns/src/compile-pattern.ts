/**
 * A pattern is shaped like the document: an object whose fields hold either further objects or a list of alternatives.
 * Different fields must all match; of the alternatives in a list one must. The language is event-ruler's; the README
 * says where this reading of it differs.
 *
 * A field that holds an array matches when one element does. A pattern object that meets an array of objects must match
 * within one element ("array consistency"), which follows from descending into each element on its own.
 *
 * Compiled once into closures. Matching never throws, does not allocate per document beyond the call stack, and its
 * time is bounded by conditions times elements.
 */
import { compileOperator, textOf, type LeafTest } from './operators.js';
import { PatternError } from './pattern-error.js';
import { isLeaf, isObject } from './values.js';

/** What a pattern may cost; a pattern beyond is refused. */
export const patternLimits = { maxDepth: 16, maxConditions: 500 } as const;

/** Says whether a parsed JSON document matches. */
export type Matches = (document: unknown) => boolean;

interface Budget {
  conditions: number;
}

/**
 * Compiles a pattern, a parsed JSON object.
 * @throws PatternError with the code and the path of the first thing that is wrong.
 */
export function compilePattern(pattern: unknown): Matches {
  if (!isObject(pattern)) throw new PatternError('pattern_not_object', '', 'a pattern must be an object');
  return compileObject(pattern, '', 1, { conditions: 0 });
}

function compileObject(
  pattern: Record<string, unknown>,
  path: string,
  depth: number,
  budget: Budget,
): Matches {
  if (depth > patternLimits.maxDepth)
    throw new PatternError('too_deep', path, `must not be nested deeper than ${patternLimits.maxDepth}`);
  const fields: [string, Matches][] = [];
  const choices: Matches[] = [];
  for (const [name, condition] of Object.entries(pattern)) {
    const inside = path === '' ? name : `${path}.${name}`;
    if (name === '$or') choices.push(compileOr(condition, inside, depth, budget));
    else if (Array.isArray(condition)) fields.push([name, compileAlternatives(condition, inside, budget)]);
    else if (isObject(condition)) fields.push([name, compileObject(condition, inside, depth + 1, budget)]);
    else throw new PatternError('value_not_allowed', inside, 'must be a list of alternatives or an object');
  }
  if (fields.length + choices.length === 0) throw new PatternError('empty', path, 'must not be empty');
  return withinElement((element) => {
    for (const [name, matches] of fields)
      if (!matches(element && Object.hasOwn(element, name) ? element[name] : undefined)) return false;
    for (const matches of choices) if (!matches(element)) return false;
    return true;
  });
}

/**
 * Applies a test of one object to whatever the document has there. Where it has no object at all the test still runs,
 * with nothing, so that `exists: false` can hold.
 */
function withinElement(test: (element: Record<string, unknown> | undefined) => boolean): Matches {
  const matches = (value: unknown): boolean => {
    if (Array.isArray(value) && value.length > 0) return value.some(matches);
    return test(isObject(value) ? value : undefined);
  };
  return matches;
}

function compileOr(condition: unknown, path: string, depth: number, budget: Budget): Matches {
  if (!Array.isArray(condition) || condition.length === 0)
    throw new PatternError('operand_invalid', path, 'must be a list of patterns');
  const choices = condition.map((choice: unknown, index) => {
    const inside = `${path}[${index}]`;
    if (!isObject(choice)) throw new PatternError('operand_invalid', inside, 'must be an object');
    return compileObject(choice, inside, depth + 1, budget);
  });
  return (value) => choices.some((matches) => matches(value));
}

function compileAlternatives(alternatives: unknown[], path: string, budget: Budget): Matches {
  if (alternatives.length === 0) throw new PatternError('empty', path, 'must not be an empty list');
  budget.conditions += alternatives.length;
  if (budget.conditions > patternLimits.maxConditions)
    throw new PatternError(
      'too_many_conditions',
      path,
      `must have at most ${patternLimits.maxConditions} conditions`,
    );
  const exact = new Set<unknown>();
  const tests: LeafTest[] = [];
  let presence = false;
  let absence = false;
  for (const [index, alternative] of alternatives.entries()) {
    const inside = `${path}[${index}]`;
    if (typeof alternative === 'string') exact.add(textOf(alternative, inside));
    else if (isLeaf(alternative)) exact.add(alternative);
    else if (!isObject(alternative))
      throw new PatternError('value_not_allowed', inside, 'must be a value or an operator');
    else {
      const [operator = '', second] = Object.keys(alternative);
      if (operator === '' || second !== undefined)
        throw new PatternError('operand_invalid', inside, 'must have exactly one operator');
      const operand = alternative[operator];
      if (operator === 'exists') {
        if (typeof operand !== 'boolean')
          throw new PatternError('operand_invalid', `${inside}.exists`, 'must be true or false');
        if (operand) presence = true;
        else absence = true;
        continue;
      }
      spend(budget, breadth(operand), inside);
      const test = compileOperator(operator, operand, inside);
      if (!test) throw new PatternError('unknown_operator', `${inside}.${operator}`, 'is not an operator');
      tests.push(test);
    }
  }
  return (value) => {
    if (!hasLeaf(value)) return absence;
    return presence || someLeaf(value, exact, tests);
  };
}

function spend(budget: Budget, conditions: number, path: string): void {
  budget.conditions += conditions;
  if (budget.conditions > patternLimits.maxConditions)
    throw new PatternError(
      'too_many_conditions',
      path,
      `must have at most ${patternLimits.maxConditions} conditions`,
    );
}

/** How many values an operand lists, its own operator's included: `{ "anything-but": { "prefix": [...] } }`. */
function breadth(operand: unknown): number {
  const list = isObject(operand) ? Object.values(operand)[0] : operand;
  return Array.isArray(list) ? list.length : 0;
}

function hasLeaf(value: unknown): boolean {
  return Array.isArray(value) ? value.some(hasLeaf) : isLeaf(value);
}

function someLeaf(value: unknown, exact: ReadonlySet<unknown>, tests: readonly LeafTest[]): boolean {
  if (Array.isArray(value)) return value.some((element) => someLeaf(element, exact, tests));
  if (!isLeaf(value)) return false;
  if (exact.has(value)) return true;
  for (const test of tests) if (test(value)) return true;
  return false;
}
