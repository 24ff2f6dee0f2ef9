/**
 * The process in which expressions are evaluated that strangers wrote. It is started without environment, and without leave to write files, start
 * programs or make code of text; it has little memory, and is ended from outside where it does not answer.
 */
import { once } from 'node:events';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { compileExpression, isTimeout, readable, type EvaluateOnce } from '../expression.js';
import { parseInput } from '../event.js';
import { outputText } from '../output-text.js';
import { ShapingFailed } from '../shaping-failed.js';
import type { FromProcess, ToProcess } from './messages.js';
import { evaluationMs, guardRailMs } from './sandbox-limits.js';

const expressions = new Map<number, string>();
const compiled = new Map<number, EvaluateOnce>();

let turn = Promise.resolve();
process.on('message', (message: ToProcess) => {
  turn = turn.then(() => take(message));
});
process.on('disconnect', () => process.exit());
const watch = new Worker(new URL('./parent-watch.js', import.meta.url), {
  workerData: process.ppid,
  resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2, stackSizeMb: 1 },
});
watch.unref();
// Nothing is evaluated unwatched.
await once(watch, 'online');
await answer({ kind: 'ready' });

async function take(message: ToProcess): Promise<void> {
  if (message.kind === 'define') {
    expressions.set(message.key, message.expression);
    return;
  }
  try {
    const evaluate = await compiledFor(message.key);
    if (message.kind === 'check') return await answer({ kind: 'output', text: '' });
    const result = await evaluated(evaluate, parseInput(message.input), message.instant);
    await answer({ kind: 'output', text: outputText(result) });
  } catch (error) {
    const { code, message: detail, position } = failureOf(error);
    await answer({ kind: 'failed', code, detail, ...(position === undefined ? {} : { position }) });
  }
}

async function compiledFor(key: number): Promise<EvaluateOnce> {
  const known = compiled.get(key);
  if (known) return known;
  try {
    const made = await compileExpression(expressions.get(key) ?? '', guardRailMs);
    compiled.set(key, made);
    return made;
  } catch (error) {
    const { message, position } = readable(error);
    throw new ShapingFailed('expression_not_valid', message, position);
  }
}

/**
 * What counts is the time that the evaluation itself took. The guard rail's clock runs on while the machine is busy elsewhere, so where most
 * of the time was not ours it is tried again. And it does not look into steps, nor into `$eval`: what took too long fails, whatever came of it.
 */
async function evaluated(evaluate: EvaluateOnce, input: unknown, instant: string): Promise<unknown> {
  const spent = stopwatch();
  const begun = performance.now();
  const late = (error: unknown): boolean => isTimeout(error) || performance.now() - begun >= guardRailMs;
  const again = (error: unknown): Promise<unknown> => {
    if (!late(error) || spent() > evaluationMs / 2) throw error;
    return evaluate(input, instant);
  };
  try {
    const result = await evaluate(input, instant).catch(again);
    if (spent() <= evaluationMs) return result;
  } catch (error) {
    if (isTimeout(error) || !late(error)) throw error;
  }
  throw tooSlow();
}

function tooSlow(): ShapingFailed {
  return new ShapingFailed('timeout', `the expression takes more than ${evaluationMs} ms`);
}

/** Milliseconds of processor time since now, of the thread that evaluates where Node can tell. */
function stopwatch(): () => number {
  const usage = () => (process.threadCpuUsage ?? process.cpuUsage)();
  const before = usage();
  return () => {
    const { user, system } = usage();
    return (user - before.user + system - before.system) / 1000;
  };
}

const codes: Readonly<Record<string, ShapingFailed['code']>> = {
  D1011: 'too_deep',
  D1012: 'timeout',
  D2014: 'too_many_values',
  D2015: 'too_many_values',
};

function failureOf(error: unknown): ShapingFailed {
  if (error instanceof ShapingFailed) return error;
  const { code, message, position } = readable(error);
  const stack = error instanceof RangeError && /call stack/.test(message) ? 'too_deep' : undefined;
  return new ShapingFailed(stack ?? codes[code] ?? 'expression_failed', message, position);
}

/** The next thing is not begun before the answer is on its way: whoever waits for it must not be blamed for what comes after. */
function answer(message: FromProcess): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, {}, () => resolve());
  });
}
