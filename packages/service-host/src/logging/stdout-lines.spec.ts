import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { StdoutLines } from './stdout-lines.js';

/** Stays away for a second, and then takes little at a time. */
const slowReader = `
  const { readSync } = require('node:fs');
  const bytes = Buffer.alloc(16_384);
  setTimeout(() => setInterval(() => readSync(0, bytes), 100), 1_000);
`;

describe('lines for a reader that is slow', () => {
  let reader: ChildProcess;

  afterEach(async () => {
    reader.kill('SIGKILL');
    await once(reader, 'close');
  });

  it('do not hold up the process while it catches up', async () => {
    reader = spawn(process.execPath, ['-e', slowReader], { stdio: ['pipe', 'ignore', 'ignore'] });
    const { fd } = (reader.stdin as unknown as { _handle: { fd: number } })._handle;
    const lines = new StdoutLines(() => undefined, fd);
    const line = `${'x'.repeat(999)}\n`;
    for (let written = 0; written < 1_200; written++) lines.write(line);
    let turns = 0;
    const until = performance.now() + 3_000;
    for (; performance.now() < until; turns++) await pause(20);
    // Some 140. It was one, of six seconds; a machine that does something else takes its time, too.
    expect(turns).toBeGreaterThan(5);
  }, 20_000);
});
