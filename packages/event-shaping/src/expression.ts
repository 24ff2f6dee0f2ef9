/**
 * One JSONata expression, bounded and repeatable, in this process.
 *
 * - The library is loaded with the first expression, because most installations take fields.
 * - Time, depth and lists are limited by its guard rails. They look between the steps of an expression, not into one: a regular
 *   expression that backtracks too much is finished by V8 on its linear engine, but what a single function allocates is not
 *   bounded here. Whoever evaluates what strangers wrote does so in the sandbox.
 * - `$now()` and `$millis()` are given and `$random()` is refused: the same input must give the same result.
 */
import { setFlagsFromString } from 'node:v8';

export const expressionLimits = {
  timeoutMs: 500,
  depth: 200,
  sequence: 100_000,
  expressionLength: 16_384,
} as const;

/**
 * Evaluates one expression; rejects with what `readable` makes an `ExpressionFailed` of.
 * @param instant RFC 3339: the present, as the expression sees it
 */
export type EvaluateOnce = (input: unknown, instant: string) => Promise<unknown>;

/** An expression that could not be evaluated. The message is for a person, and may quote values of the input. */
export class ExpressionFailed extends Error {
  override readonly name = 'ExpressionFailed';

  /**
   * @param code JSONata's own, such as `D1012`; or `resting`, or `error` for what is not JSONata's. Never a value.
   * @param position of the character in the expression, where it is known
   */
  constructor(
    readonly code: string,
    message: string,
    readonly position?: number,
  ) {
    super(message);
  }
}

/** @throws ExpressionFailed where it does not parse */
export async function compileExpression(
  text: string,
  timeoutMs: number = expressionLimits.timeoutMs,
): Promise<EvaluateOnce> {
  const { depth: stack, sequence, expressionLength } = expressionLimits;
  if (text.length > expressionLength)
    throw new ExpressionFailed('error', `the expression has more than ${expressionLength} characters`);
  const jsonata = await load();
  const expression = readably(() => jsonata(text, { timeout: timeoutMs, stack, sequence }));
  return (input, instant) => expression.evaluate(input, bindingsOf(instant)) as Promise<unknown>;
}

/**
 * How the library understands an expression: the tree of its syntax.
 * @throws ExpressionFailed where it does not parse
 */
export async function syntaxTree(text: string): Promise<unknown> {
  const jsonata = await load();
  return readably(() => jsonata(text).ast());
}

/** True where an evaluation ended because its time was up. */
export function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'D1012';
}

/** JSONata throws plain objects with a code, a message and the position in the expression. */
export function readable(error: unknown): ExpressionFailed {
  if (error instanceof ExpressionFailed) return error;
  if (error instanceof Error) return new ExpressionFailed('error', error.message);
  const { code, message, position } = error as { code?: string; message?: string; position?: number };
  const place = position === undefined ? '' : ` (at character ${position})`;
  return new ExpressionFailed(
    code ?? 'JSONata',
    `${code ?? 'JSONata'}: ${message ?? 'the expression failed'}${place}`,
    position,
  );
}

let loading: Promise<typeof import('jsonata')> | undefined;

function load(): Promise<typeof import('jsonata')> {
  loading ??= import('jsonata').then((module) => {
    setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
    return module.default;
  });
  return loading;
}

function bindingsOf(instant: string): Record<string, unknown> {
  return {
    now: () => instant,
    millis: () => Date.parse(instant),
    random: () => {
      throw new Error('$random() would give another event each time');
    },
  };
}

function readably<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw readable(error);
  }
}
