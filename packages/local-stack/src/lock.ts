import { linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import type { Layout } from './layout.js';
import { identityOf, isAlive, type ProcessIdentity } from './processes/identity.js';
import { endAll } from './processes/left-running.js';
import { Refusal } from './refusals/refusal.js';
import { readRunning } from './running.js';
import { typedCommand } from './typed-command.js';
import { writeNew } from './whole-file.js';

/**
 * One supervisor per data folder. The lock names its process; when that process is gone, the lock is stale and taken over,
 * and what the dead supervisor left running is ended first, because it holds ports and data files.
 *
 * @returns a note for the terminal when a stale lock was taken over
 */
export async function takeLock(layout: Layout): Promise<string | null> {
  mkdirSync(layout.folder, { recursive: true });
  const me = identityOf(process.pid);
  if (!me) throw new Error('this process cannot be seen');
  for (let note: string | null = null; ;) {
    try {
      writeNew(layout.lock, JSON.stringify(me));
      return note;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(layout.lock);
    if (holder && isAlive(holder)) {
      throw new Refusal(
        'already_running',
        `A stack runs already on ${layout.folder} (process ${holder.pid}). ` +
          `See it: ${typedCommand('npm run status', layout.portBase)}. ` +
          `A second one beside it: ${typedCommand('npm start', layout.portBase + 1000)}`,
      );
    }
    const ended = await endLeftovers(layout);
    note =
      'Took over from a supervisor that ended without cleaning up' +
      (ended.length > 0 ? `; ended what it left running: ${ended.join(', ')}` : '');
    removeStale(layout.lock);
  }
}

/** Removes a lock, unless another supervisor has taken over meanwhile: two may have found the same one stale. */
function removeStale(lock: string): void {
  const moved = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, moved);
    const holder = holderOf(moved);
    if (holder && isAlive(holder)) linkSync(moved, lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(moved, { force: true });
  }
}

export function releaseLock(layout: Layout): void {
  rmSync(layout.running, { force: true });
  rmSync(layout.lock, { force: true });
}

function holderOf(lock: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}

/** Only processes whose start time is the one that was written down. */
async function endLeftovers(layout: Layout): Promise<string[]> {
  const processes = readRunning(layout)?.processes ?? [];
  const left = processes.flatMap(({ name, process: identity }) =>
    identity && isAlive(identity) ? [{ name, identity }] : [],
  );
  await endAll(
    left.map(({ name, identity }) => ({
      identity,
      // PostgreSQL would wait on SIGTERM for every client to leave; nobody is left to end them in order.
      signal: name === 'postgres' ? 'SIGINT' : 'SIGTERM',
    })),
  );
  return left.map(({ name }) => name);
}
