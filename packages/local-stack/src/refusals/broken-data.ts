import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from '../layout.js';
import { typedCommand } from '../typed-command.js';
import { Refusal } from './refusal.js';

/** What lies in the data folder of a server, and in no other. */
const marks = { postgres: 'PG_VERSION', kafka: 'meta.properties' } as const;

/** Whether a server has no data yet. Refuses a folder that holds something else. */
export function isNewData(layout: Layout, server: keyof typeof marks): boolean {
  const folder = layout[server];
  if (!existsSync(folder) || readdirSync(folder).length === 0) return true;
  if (existsSync(join(folder, marks[server]))) return false;
  throw brokenData(layout, folder, `it has no ${marks[server]}`);
}

/**
 * A server does not open its data. Nothing is deleted. The offer covers the whole data of the stack: what the broker and
 * the databases hold belongs together, and one without the other would be read as a loss.
 */
export function brokenData(layout: Layout, folder: string, reason: string): Refusal {
  return new Refusal(
    'broken_data',
    `The data in ${folder} cannot be opened: ${reason}\n` +
      'Repair it, or begin anew and keep the old data: ' +
      `${typedCommand('npm start', layout.portBase, '--set-aside')} moves the data of this stack to ` +
      `${layout.folder}/set-aside-<time>.`,
  );
}

/** Of the end of a server's output the last line that tells an error, else the last. */
export function lastWords(tail: string): string | undefined {
  const lines = tail.trim().split('\n');
  return (
    lines.findLast((line) => /\b(FATAL|PANIC|ERROR|Exception)\b/.test(line)) ?? (lines.at(-1) || undefined)
  );
}
