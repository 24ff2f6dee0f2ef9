import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';

const program = fileURLToPath(new URL('./killable-shaper.mjs', import.meta.url));

function childrenOf(pid: number): number[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid='])
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([child, parent]) => parent === pid && child !== undefined)
    .map(([child]) => child ?? 0);
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('a sandbox that hangs ends soon after the process that started it was killed', async () => {
  const parent = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(parent.stdout, 'data');
  const sandboxes = childrenOf(parent.pid ?? 0);
  expect(sandboxes).toHaveLength(1);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await eventually(() => expect(sandboxes.filter(lives)).toEqual([]));
});
