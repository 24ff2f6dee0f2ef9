import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { residentBytes, statFields } from './identity.js';

/** The processes of this machine that each process has started, as they are now. */
export type Children = ReadonlyMap<number, readonly number[]>;

export function childrenNow(): Children {
  const children = new Map<number, number[]>();
  for (const [pid, parent] of parents()) {
    const siblings = children.get(parent);
    if (siblings) siblings.push(pid);
    else children.set(parent, [pid]);
  }
  return children;
}

/**
 * Resident memory of a process and its children, in bytes; null when the process is gone. For children that are programs of their own, such
 * as the sandbox of a service. The children of PostgreSQL share its buffers, which would count once for each of them.
 */
export function residentBytesOfFamily(pid: number, children: Children): number | null {
  const own = residentBytes(pid);
  if (own === null) return null;
  return (children.get(pid) ?? []).reduce((sum, child) => sum + (residentBytes(child) ?? 0), own);
}

/** Every process with its parent. One that ends meanwhile is left out. */
function parents(): [pid: number, parent: number][] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const parent = statFields(Number(name))?.[1];
        return parent === undefined ? [] : [[Number(name), Number(parent)]];
      });
  }
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    return pid && parent ? [[pid, parent]] : [];
  });
}
