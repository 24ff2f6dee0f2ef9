import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { removeLeftStages, stageLeftMs, stageName, stageTouchMs } from './left-stages.js';
import { Stage } from './stage.js';

const system = '7312345678901234567';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossdock-stages-'));
});

afterEach(() => {
  jest.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

function age(name: string, ms: number): void {
  const at = new Date(Date.now() - ms);
  utimesSync(join(folder, name), at, at);
}

function left(name: string, ms = 2 * stageLeftMs): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, '7'), 'of a transaction');
  age(name, ms);
}

describe('stages that were left behind', () => {
  it('are removed, and nothing else is', async () => {
    left(stageName(system, 'deleted'));
    left(stageName(system, 'fresh'), stageLeftMs / 2);
    left(`${stageName(system, 'half')}.removed-0b1f7f3e-8b53-4a55-9f5f-7f0f6a3f6a11`);
    left('of-somebody-else');
    writeFileSync(join(folder, stageName(system, 'file')), '');
    age(stageName(system, 'file'), 2 * stageLeftMs);
    symlinkSync(join(folder, 'of-somebody-else'), join(folder, stageName(system, 'link')));

    const { removed, failures } = await removeLeftStages(folder, Date.now());

    expect(failures).toEqual([]);
    expect(removed.map((name) => name.replace(/\.removed.*/, ''))).toEqual([
      stageName(system, 'deleted'),
      stageName(system, 'half'),
    ]);
    expect(readdirSync(folder).sort()).toEqual(
      [
        stageName(system, 'file'),
        stageName(system, 'fresh'),
        stageName(system, 'link'),
        'of-somebody-else',
      ].sort(),
    );
    expect(readdirSync(join(folder, 'of-somebody-else'))).toEqual(['7']);
  });

  it('are none where there is no folder', async () => {
    const nowhere = join(folder, 'nowhere');
    expect(await removeLeftStages(nowhere, Date.now())).toEqual({ removed: [], failures: [] });
  });

  it('are not those in use, however long a transaction is open', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const name = stageName(system, 'slow');
    const stage = new Stage(
      join(folder, name),
      { memoryBytes: 0, maxBytes: 10_000_000 },
      () => undefined,
      (error) => {
        throw error;
      },
    );
    const bytes = Buffer.alloc(300_000, 'I');
    stage.append({ xid: 7, subxid: 7, start: 0, bytes }, 1);
    for (let hours = 0; hours < 3; hours++) {
      jest.advanceTimersByTime(stageLeftMs - stageTouchMs);
      expect(await removeLeftStages(folder, Date.now())).toEqual({ removed: [], failures: [] });
    }
    await stage.clear();
    expect(readdirSync(folder)).toEqual([]);
  });
});
