import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutOf, type Layout } from '../src/layout.js';
import { releaseLock, takeLock } from '../src/lock.js';
import { identityOf, isAlive, type ProcessIdentity } from '../src/processes/identity.js';
import { writeRunning } from '../src/running.js';

describe('the lock of a data folder', () => {
  let layout: Layout;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    layout = layoutOf(mkdtempSync(join(tmpdir(), 'crossdock-lock-')));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(layout.folder, { recursive: true });
  });

  const idle = (): ProcessIdentity => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    children.push(child);
    const identity = identityOf(child.pid ?? 0);
    if (!identity) throw new Error('no process');
    return identity;
  };
  const gone = async (): Promise<ProcessIdentity> => {
    const identity = idle();
    const child = children.at(-1);
    const closed = new Promise((resolve) => child?.once('close', resolve));
    child?.kill('SIGKILL');
    await closed;
    return identity;
  };

  /** A stale lock, and a broker that is said to be left running. */
  const left = (supervisor: ProcessIdentity, broker: ProcessIdentity): void => {
    writeFileSync(layout.lock, JSON.stringify(supervisor));
    writeRunning(layout, {
      supervisor,
      portBase: 4400,
      startedAt: new Date().toISOString(),
      processes: [{ name: 'kafka', kind: 'server', address: '', process: broker, restarts: 0 }],
    });
  };

  it('is refused while another supervisor lives, which it names', async () => {
    const other = idle();
    writeFileSync(layout.lock, JSON.stringify(other));
    await expect(takeLock(layout)).rejects.toMatchObject({
      code: 'already_running',
      message: expect.stringContaining(`process ${other.pid}`),
    });
    expect(existsSync(layout.lock)).toBe(true);
  });

  it('is taken over from a dead supervisor, and what that left running is ended', async () => {
    const leftover = idle();
    const supervisor = await gone();
    left(supervisor, leftover);
    expect(await takeLock(layout)).toContain('ended what it left running: kafka');
    expect(isAlive(leftover)).toBe(false);
    releaseLock(layout);
    expect(existsSync(layout.lock)).toBe(false);
  });

  it('does not end a process that only has the id of one that was left running', async () => {
    const stranger = idle();
    const supervisor = await gone();
    left(supervisor, { ...stranger, began: 'before' });
    await takeLock(layout);
    expect(isAlive(stranger)).toBe(true);
  });

  it('is taken over by one of two that find it stale at the same time', async () => {
    const leftover = idle();
    const supervisor = await gone();
    left(supervisor, leftover);
    const outcomes = await Promise.allSettled([takeLock(layout), takeLock(layout)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'already_running' }) }),
    );
    expect(readdirSync(layout.folder).sort()).toEqual(['running.json', 'supervisor.lock']);
    expect(statSync(layout.lock).mode & 0o777).toBe(0o600);
  });

  it('is taken over when the lock says nothing', async () => {
    writeFileSync(layout.lock, '');
    expect(await takeLock(layout)).toContain('Took over');
  });
});
