/**
 * JSONata expressions over a change, bounded and repeatable.
 *
 * - The library is loaded with the first expression, because most installations map by fields.
 * - Time, depth and size are limited by its guard rails. They do not see inside a regular expression, so V8 is told to
 *   finish one that backtracks too much on its linear engine.
 * - `$now()` and `$millis()` are the commit time and `$random()` is refused: the same change must give the same event.
 */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { RowChanged } from '@crossdock/contracts';

export const jsonataLimits = {
  timeoutMs: 500,
  depth: 200,
  sequence: 100_000,
  expressionLength: 16_384,
  /** Changes in a row that ran out of time before the expression is given a rest. */
  timeouts: 3,
  restMs: 60_000,
} as const;

/** Evaluates one expression; rejects with an `ExpressionFailed`. */
export type Evaluate = (change: RowChanged) => Promise<unknown>;

/** An expression that could not be evaluated. The message is for a person, and may quote values of the row. */
export class ExpressionFailed extends Error {
  override readonly name = 'ExpressionFailed';

  /** @param code JSONata's own, such as `D1012`; or `resting`, or `error` for what is not JSONata's. Never a value. */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Compiles an expression.
 *
 * One that runs out of time for several changes in a row is given a rest, in which changes fail at once: the others of the
 * partition must not wait for it. Then one change tries it again, since it may have been the machine that was slow.
 *
 * @param clock milliseconds that only grow
 * @throws Error where it does not parse
 */
export async function compileJsonata(
  text: string,
  clock: () => number = () => performance.now(),
): Promise<Evaluate> {
  if (text.length > jsonataLimits.expressionLength)
    throw new Error(`the expression has more than ${jsonataLimits.expressionLength} characters`);
  const jsonata = await load();
  const { timeoutMs: timeout, depth: stack, sequence } = jsonataLimits;
  const expression = readably(() => jsonata(text, { timeout, stack, sequence }));
  const evaluateOnce: Evaluate = (change) =>
    expression.evaluate(change, bindingsOf(change)) as Promise<unknown>;
  let timeouts = 0;
  let restsUntil = -Infinity;
  return async (change) => {
    if (clock() < restsUntil)
      throw new ExpressionFailed(
        'resting',
        `${timeouts} changes in a row ran out of time; it is tried again within a minute, or when the mapping is changed`,
      );
    // The change that tries again keeps the others away; changes of several partitions come side by side.
    if (timeouts >= jsonataLimits.timeouts) restsUntil = clock() + jsonataLimits.restMs;
    try {
      const result = await evaluateOnce(change).catch(async (error: unknown) => {
        if (!isTimeout(error)) throw error;
        // The clock of the guard rail runs on while the machine is busy elsewhere: once may be bad luck. An evaluation
        // yields to nothing but itself, so the loop gets its turn first: heartbeats go out.
        await turnOfTheLoop();
        return evaluateOnce(change);
      });
      timeouts = 0;
      restsUntil = -Infinity;
      return result;
    } catch (error) {
      timeouts = isTimeout(error) ? timeouts + 1 : 0;
      restsUntil = timeouts >= jsonataLimits.timeouts ? clock() + jsonataLimits.restMs : -Infinity;
      throw readable(error);
    }
  };
}

/**
 * How the library understands an expression: the tree of its syntax.
 * @throws Error where it does not parse
 */
export async function syntaxTree(text: string): Promise<unknown> {
  const jsonata = await load();
  return readably(() => jsonata(text).ast());
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'D1012';
}

let loading: Promise<typeof import('jsonata')> | undefined;

function load(): Promise<typeof import('jsonata')> {
  loading ??= import('jsonata').then((module) => {
    setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
    return module.default;
  });
  return loading;
}

function bindingsOf(change: RowChanged): Record<string, unknown> {
  return {
    now: () => change.committedAt,
    millis: () => Date.parse(change.committedAt),
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

/** JSONata throws plain objects with a code, a message and the position in the expression. */
function readable(error: unknown): ExpressionFailed {
  if (error instanceof Error) return new ExpressionFailed('error', error.message);
  const { code, message, position } = error as { code?: string; message?: string; position?: number };
  const place = position === undefined ? '' : ` (at character ${position})`;
  return new ExpressionFailed(
    code ?? 'JSONata',
    `${code ?? 'JSONata'}: ${message ?? 'the expression failed'}${place}`,
  );
}
