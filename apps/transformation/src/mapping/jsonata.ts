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
  /** Changes in a row that ran out of time before the expression is no longer tried. */
  timeouts: 3,
} as const;

/** Evaluates one expression; rejects with an error that a person can read. */
export type Evaluate = (change: RowChanged) => Promise<unknown>;

/** Compiles an expression. @throws Error where it does not parse */
export async function compileJsonata(text: string): Promise<Evaluate> {
  if (text.length > jsonataLimits.expressionLength)
    throw new Error(`the expression has more than ${jsonataLimits.expressionLength} characters`);
  const jsonata = await load();
  const { timeoutMs: timeout, depth: stack, sequence } = jsonataLimits;
  const expression = readably(() => jsonata(text, { timeout, stack, sequence }));
  const evaluateOnce: Evaluate = (change) =>
    expression.evaluate(change, bindingsOf(change)) as Promise<unknown>;
  let timeouts = 0;
  return async (change) => {
    if (timeouts >= jsonataLimits.timeouts)
      throw new Error(
        `${timeouts} changes in a row ran out of time; it is tried again when the mapping is changed`,
      );
    try {
      const result = await evaluateOnce(change).catch(async (error: unknown) => {
        if (!isTimeout(error)) throw error;
        // The clock of the guard rail runs on while the machine is busy elsewhere: once may be bad luck. An evaluation
        // yields to nothing but itself, so the loop gets its turn first: heartbeats go out.
        await turnOfTheLoop();
        return evaluateOnce(change);
      });
      timeouts = 0;
      return result;
    } catch (error) {
      timeouts = isTimeout(error) ? timeouts + 1 : 0;
      throw readable(error);
    }
  };
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
function readable(error: unknown): Error {
  if (error instanceof Error) return error;
  const { code, message, position } = error as { code?: string; message?: string; position?: number };
  const place = position === undefined ? '' : ` (at character ${position})`;
  return new Error(`${code ?? 'JSONata'}: ${message ?? 'the expression failed'}${place}`);
}
