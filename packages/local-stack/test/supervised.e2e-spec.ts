import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Supervised, type ProcessEvent } from '../src/processes/supervised.js';

describe('a supervised process', () => {
  let folder: string;
  let events: ProcessEvent[];
  let supervised: Supervised;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossdock-supervised-'));
    events = [];
  });
  afterEach(async () => {
    await supervised.stop(0);
    supervised.release();
    rmSync(folder, { recursive: true });
  });
  const run = (program: string): void => {
    supervised = new Supervised(
      {
        name: 'program',
        command: process.execPath,
        args: ['-e', program],
        env: process.env,
        cwd: folder,
        logPath: join(folder, 'program.log'),
      },
      (event) => events.push(event),
    );
    supervised.start();
  };
  const log = (): string => readFileSync(join(folder, 'program.log'), 'utf8');

  it('is started again after its back-off, with a new process id', async () => {
    run('console.log("up"); setInterval(() => {}, 1000)');
    await eventually(() => expect(log()).toBe('up\n'));
    const first = supervised.pid;
    const killedAt = performance.now();
    await supervised.kill('SIGKILL');
    expect(events.at(-1)).toEqual({ kind: 'crashed', how: 'SIGKILL', restartInMs: 1_000 });
    await eventually(() => expect(log()).toBe('up\nup\n'));
    expect(performance.now() - killedAt).toBeGreaterThanOrEqual(990);
    expect(supervised.pid).not.toBe(first);
    expect(supervised.restarts).toBe(1);
  });

  it('is not started again after it was stopped', async () => {
    run('process.exit(3)');
    await eventually(() => expect(events.at(-1)).toMatchObject({ kind: 'crashed', how: 'exit code 3' }));
    await supervised.stop(1_000);
    expect(supervised.pid).toBeNull();
    expect(supervised.restarts).toBe(0);
  });

  it('is killed when it does not end in time', async () => {
    run('process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)');
    await eventually(() => expect(log()).toBe('up\n'));
    await supervised.stop(200);
    expect(events.at(-1)).toEqual({ kind: 'stopped', hard: true });
  });
});
