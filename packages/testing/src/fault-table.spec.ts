import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { noteFault } from './fault-notes.js';
import { faultTable } from './fault-table.js';

describe('the table of faults', () => {
  const given = process.env.CROSSDOCK_TEST_FAULTS;
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossdock-faults-'));
    path = join(folder, 'faults');
    process.env.CROSSDOCK_TEST_FAULTS = path;
  });

  afterEach(() => {
    if (given === undefined) delete process.env.CROSSDOCK_TEST_FAULTS;
    else process.env.CROSSDOCK_TEST_FAULTS = given;
    rmSync(folder, { recursive: true });
  });

  it('has a line for each note, aligned and in the order of their names', () => {
    noteFault({ fault: 'slots: dropped', measured: 'state slot_missing' });
    noteFault({
      fault: 'kills',
      seed: 123456,
      committed: 12_345,
      missing: 0,
      uncommitted: 0,
      repeats: 7,
      otherIds: 0,
      unordered: 0,
    });
    expect(faultTable(readFileSync(path, 'utf8'))).toEqual([
      'fault             seed  committed  missing  never committed  repeats  with another id  keys out of order  measured',
      'kills           123456     12,345        0                0        7                0                  0',
      'slots: dropped                                                                                            state slot_missing',
    ]);
  });

  it('is empty where nothing was noted', () => {
    expect(faultTable('')).toEqual([]);
  });

  it('is not asked for where the run names no file', () => {
    delete process.env.CROSSDOCK_TEST_FAULTS;
    noteFault({ fault: 'kills' });
    process.env.CROSSDOCK_TEST_FAULTS = path;
    expect(() => readFileSync(path)).toThrow('ENOENT');
  });
});
