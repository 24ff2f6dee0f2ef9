import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A process id with the time at which the process began, because ids are given out again: only both together say that a
 * process is the one that was written down.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly began: string;
}

/**
 * Fields of `/proc/<pid>/stat` on Linux, the state first (proc_pid_stat(5), number 3): the name before it may hold anything,
 * so they are counted after its last parenthesis. Null when the process is gone.
 */
export function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Null when there is no such process, or only its zombie. */
export function identityOf(pid: number): ProcessIdentity | null {
  if (process.platform === 'linux') {
    const fields = statFields(pid);
    return fields === null || fields[0] === 'Z' ? null : { pid, began: fields[19] ?? '' };
  }
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() ? { pid, began: stdout.trim() } : null;
}

export function isAlive(identity: ProcessIdentity): boolean {
  return identityOf(identity.pid)?.began === identity.began;
}

/** Resident memory in bytes; null when the process is gone. */
export function residentBytes(pid: number): number | null {
  if (process.platform === 'linux') {
    try {
      const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return kib === undefined ? null : Number(kib) * 1024;
    } catch {
      return null;
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() ? Number(stdout.trim()) * 1024 : null;
}
