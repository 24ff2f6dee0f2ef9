import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf, isAlive, type ProcessIdentity } from './identity.js';

const patienceMs = 5_000;

/** What one process is asked to end with. */
export interface Ending {
  readonly identity: ProcessIdentity;
  readonly signal: NodeJS.Signals;
}

/** Those that have not ended 5 s after their signal are killed. Fulfilled when all are gone. */
export async function endAll(endings: readonly Ending[]): Promise<void> {
  for (const { identity, signal } of endings) send(identity, signal);
  const deadline = Date.now() + patienceMs;
  while (endings.some(({ identity }) => isAlive(identity))) {
    if (Date.now() > deadline) for (const { identity } of endings) send(identity, 'SIGKILL');
    await pause(50);
  }
}

/**
 * Ends whatever was started, by whomever and however long ago, with this variable in its environment: what its parent left running,
 * too, because it was killed itself. Again until there is none, as some of them may start others. SIGINT, because PostgreSQL would
 * wait on SIGTERM for its clients to leave.
 *
 * @returns how many there were
 */
export async function endHeirs(variable: string, value: string): Promise<number> {
  for (let ended = 0; ;) {
    const heirs = heirsOf(variable, value).filter(({ pid }) => pid !== process.pid);
    if (heirs.length === 0) return ended;
    await endAll(heirs.map((identity) => ({ identity, signal: 'SIGINT' })));
    ended += heirs.length;
  }
}

/** The processes that were started with this variable in their environment, as far as we may see it. */
export function heirsOf(variable: string, value: string): ProcessIdentity[] {
  return pidsWith(`${variable}=${value}`).flatMap((pid) => identityOf(pid) ?? []);
}

function pidsWith(setting: string): number[] {
  if (process.platform === 'linux')
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && environmentOf(name).includes(setting))
      .map(Number);
  const { stdout } = spawnSync('ps', ['axeww', '-o', 'pid=,command='], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .filter((line) => `${line} `.includes(` ${setting} `))
    .map((line) => Number.parseInt(line, 10));
}

/** As the process was given it (proc_pid_environ(5)). */
function environmentOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function send(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  try {
    if (isAlive(identity)) process.kill(identity.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
