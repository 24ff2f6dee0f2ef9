import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogFile } from './log-file.js';

describe('a log file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossdock-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const content = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('keeps what was written before it was opened', () => {
    for (const line of ['one\n', 'two\n']) {
      const log = new LogFile(join(folder, 'a.log'));
      log.write(Buffer.from(line));
      log.close();
    }
    expect(content('a.log')).toBe('one\ntwo\n');
  });

  it('moves on at its size limit and keeps one older file', () => {
    const log = new LogFile(join(folder, 'a.log'), 10);
    for (const line of ['aaaa\n', 'bbbb\n', 'cccc\n', 'dddd\n', 'eeee\n']) log.write(Buffer.from(line));
    log.close();
    expect(content('a.log.1')).toBe('cccc\ndddd\n');
    expect(content('a.log')).toBe('eeee\n');
  });
});
