/**
 * JSONata expressions over a change: bounded by the limits of any expression, and given a rest where they run out of time.
 * `$now()` and `$millis()` are the commit time.
 */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { RowChanged } from '@crossdock/contracts';
import {
  compileExpression,
  ExpressionFailed,
  expressionLimits,
  isTimeout,
  readable,
} from '@crossdock/event-shaping';

export const jsonataLimits = {
  ...expressionLimits,
  /** Changes in a row that ran out of time before the expression is given a rest. */
  timeouts: 3,
  restMs: 60_000,
} as const;

/** Evaluates one expression; rejects with an `ExpressionFailed`. */
export type Evaluate = (change: RowChanged) => Promise<unknown>;

/**
 * Compiles an expression.
 *
 * One that runs out of time for several changes in a row is given a rest, in which changes fail at once: the others of the
 * partition must not wait for it. Then one change tries it again, since it may have been the machine that was slow.
 *
 * @param clock milliseconds that only grow
 * @throws ExpressionFailed where it does not parse
 */
export async function compileJsonata(
  text: string,
  clock: () => number = () => performance.now(),
): Promise<Evaluate> {
  const expression = await compileExpression(text);
  const evaluateOnce: Evaluate = (change) => expression(change, change.committedAt);
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
