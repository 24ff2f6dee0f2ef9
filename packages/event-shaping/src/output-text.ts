import { isRawNumber } from '@crossdock/json-text';
import { ShapingFailed } from './shaping-failed.js';
import { maxDataBytes } from './webhook-body.js';

const maxDepth = 200;

/**
 * The JSON text of a result. It is weighed before it is written: the same object named twice, twenty times over, is
 * small in memory and a million times larger as text.
 * @throws ShapingFailed
 */
export function outputText(value: unknown): string {
  weigh(value, { left: maxDataBytes }, 0);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new ShapingFailed('no_result', 'there is no result');
  if (text.length * 3 > maxDataBytes && Buffer.byteLength(text) > maxDataBytes) throw tooLarge();
  return text;
}

function weigh(value: unknown, budget: { left: number }, depth: number): void {
  budget.left -= weightOf(value);
  if (budget.left < 0) throw tooLarge();
  if (typeof value !== 'object' || value === null || isRawNumber(value)) return;
  if (depth >= maxDepth)
    throw new ShapingFailed('output_too_deep', `the result is nested deeper than ${maxDepth}`);
  if (Array.isArray(value)) {
    for (const element of value) weigh(element, budget, depth + 1);
    return;
  }
  // How JSONata represents its functions; they hold the whole environment of the evaluation.
  if ('_jsonata_lambda' in value || '_jsonata_function' in value) throw noJson();
  for (const [name, member] of Object.entries(value)) {
    budget.left -= name.length + 3;
    weigh(member, budget, depth + 1);
  }
}

/** Never more than the text will have. */
function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value === 'function') throw noJson();
  return 1;
}

function tooLarge(): ShapingFailed {
  return new ShapingFailed('output_too_large', `the result has more than ${maxDataBytes} bytes`);
}

function noJson(): ShapingFailed {
  return new ShapingFailed('not_json', 'the result holds a function, which JSON cannot');
}
