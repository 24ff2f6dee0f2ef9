import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { isAlive } from './identity.js';
import { endHeirs, heirsOf } from './left-running.js';

const idle = 'setInterval(() => {}, 1000); console.log("there")';
const mark = 'CROSSDOCK_TEST_MARK';

/** A process that is there, and what it said then. */
async function started(program: string, value: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['-e', program], { env: { ...process.env, [mark]: value } });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString() };
}

it('what a process has started that was killed is found by its environment and ended, and nothing else', async () => {
  const value = `of ${process.pid}`;
  const spawning = `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(idle)}],
    { detached: true }); child.stdout.once('data', () => console.log(child.pid))`;
  const parent = await started(spawning, value);
  const stranger = await started(idle, `${value} and more`);
  try {
    parent.child.kill('SIGKILL');
    await once(parent.child, 'close');
    const [left, ...others] = heirsOf(mark, value);
    expect([left?.pid, others]).toEqual([Number(parent.said), []]);
    expect(await endHeirs(mark, value)).toBe(1);
    expect(left && isAlive(left)).toBe(false);
    expect(heirsOf(mark, `${value} and more`).map(({ pid }) => pid)).toEqual([stranger.child.pid]);
  } finally {
    await endHeirs(mark, value);
    stranger.child.kill('SIGKILL');
  }
});
