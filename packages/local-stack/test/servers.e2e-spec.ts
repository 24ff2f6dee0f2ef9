import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queryOnce } from '@crossdock/testing';
import { freePortBase } from '../src/free-port-base.js';
import { heirsOf } from '../src/processes/left-running.js';
import { isFree } from '../src/refusals/ports-in-use.js';
import { Stack } from '../src/stack.js';
import { statusOf } from '../src/status/status.js';

/** Broker and PostgreSQL of a stack on other ports than the default, through a life of two starts. */
describe('the servers of a stack', () => {
  let folder: string;
  let portBase: number;
  let stack: Stack;
  const lines: string[] = [];
  const start = (): Promise<Stack> =>
    Stack.start({ dataFolder: folder, portBase, services: [], onProgress: (line) => lines.push(line) });
  const query = (statement: string): Promise<unknown[]> => queryOnce(stack.databaseUrl, statement);
  const kafka = (): Kafka => new Kafka({ brokers: [...stack.brokers], logLevel: logLevel.NOTHING });
  const topicEnds = async (): Promise<number[]> => {
    const admin = kafka().admin();
    await admin.connect();
    const offsets = await admin.fetchTopicOffsets('kept');
    await admin.disconnect();
    return offsets.map(({ high }) => Number(high));
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crossdock-servers-'));
    chmodSync(folder, 0o755);
    portBase = await freePortBase();
    stack = await start();
  }, 120_000);
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true });
  });

  it('take rows and records, and can be captured from', async () => {
    await query('CREATE TABLE kept (n int)');
    await query('INSERT INTO kept VALUES (1), (2)');
    expect(await query('SHOW wal_level')).toEqual([{ wal_level: 'logical' }]);
    const admin = kafka().admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 1 }] });
    await admin.disconnect();
    const producer = kafka().producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    await producer.send({ topic: 'kept', acks: -1, messages: [{ value: 'one' }, { value: 'two' }] });
    await producer.disconnect();
    expect(await topicEnds()).toEqual([2]);
  });

  it('listen on this machine alone', async () => {
    const rows = await query('SHOW listen_addresses');
    expect(rows).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('are told of by status, with process ids and memory', async () => {
    const status = await statusOf(stack.layout);
    expect(status).toMatchObject({ running: true, portBase, supervisorPid: process.pid });
    expect(status.processes.map(({ name, ready }) => [name, ready]).sort()).toEqual([
      ['kafka', true],
      ['postgres', true],
    ]);
    for (const { residentBytes } of status.processes) expect(residentBytes).toBeGreaterThan(5_000_000);
  });

  it('are found by the environment of whoever started them, so that a run of tests can end what is left of it', () => {
    const { TMPDIR = '' } = process.env;
    const found = heirsOf('TMPDIR', TMPDIR).map(({ pid }) => pid);
    expect(found).toEqual(
      expect.arrayContaining(stack.processes().map(({ process: identity }) => identity?.pid)),
    );
  });

  it('come back with their data after each was killed', async () => {
    await Promise.all([stack.kill('kafka'), stack.kill('postgres')]);
    await stack.ready();
    expect(await query('SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await topicEnds()).toEqual([2]);
    expect(lines).toContain('kafka ended (SIGKILL); it starts again in 1 s');
  }, 120_000);

  it('end within ten seconds and leave neither process nor lock', async () => {
    const pids = stack.processes().map(({ process: identity }) => identity?.pid ?? 0);
    const began = performance.now();
    await stack.stop();
    expect(performance.now() - began).toBeLessThan(10_000);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(existsSync(stack.layout.lock)).toBe(false);
    expect((await statusOf(stack.layout)).running).toBe(false);
    expect(await isFree(portBase + 92)).toBe(true);
  });

  it('resume with their data', async () => {
    stack = await start();
    expect(await query('SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await topicEnds()).toEqual([2]);
  }, 120_000);

  it('keep secrets for the owner alone', () => {
    expect(stack.operatorApiKey).toMatch(/^cdk_operator_[0-9a-f]{64}$/);
    for (const path of [stack.layout.operatorApiKey, stack.layout.encryptionKeys]) {
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }
  });
});
