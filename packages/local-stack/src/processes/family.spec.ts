import { expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { childrenNow, residentBytesOfFamily } from './family.js';
import { residentBytes } from './identity.js';

it('the memory of a process counts that of what it has started', async () => {
  // It sleeps until its input ends, and says when it is there.
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume(); console.log("there")']);
  try {
    await once(child.stdout, 'data');
    const { pid = 0 } = child;
    const children = childrenNow();
    expect(children.get(process.pid)).toContain(pid);
    const alone = residentBytesOfFamily(pid, children) ?? 0;
    expect(alone).toBeGreaterThan(10_000_000);
    const family = residentBytesOfFamily(process.pid, new Map([[process.pid, [pid]]])) ?? 0;
    expect(family - (residentBytes(process.pid) ?? 0)).toBeGreaterThan(alone / 2);
    child.stdin.end();
    await once(child, 'close');
    expect(residentBytesOfFamily(pid, children)).toBeNull();
  } finally {
    child.kill('SIGKILL');
  }
});
