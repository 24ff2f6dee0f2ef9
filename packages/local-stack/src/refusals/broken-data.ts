import type { Layout } from '../layout.js';
import { Refusal } from './refusal.js';

/**
 * A server does not open its data. Nothing is deleted. The offer covers the whole data of the stack: what the broker and
 * the databases hold belongs together, and one without the other would be read as a loss.
 */
export function brokenData(layout: Layout, folder: string, reason: string): Refusal {
  return new Refusal(
    'broken_data',
    `The data in ${folder} cannot be opened: ${reason}\n` +
      `Repair it, or begin anew and keep the old data: npm start -- --set-aside moves the data of this stack to ` +
      `${layout.folder}/set-aside-<time>. Nothing has been changed.`,
  );
}

/** Of the end of a server's output the last line that tells an error, else the last. */
export function lastWords(tail: string): string | undefined {
  const lines = tail.trim().split('\n');
  return (
    lines.findLast((line) => /\b(FATAL|PANIC|ERROR|Exception)\b/.test(line)) ?? (lines.at(-1) || undefined)
  );
}
