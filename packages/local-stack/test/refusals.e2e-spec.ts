import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingTool } from '../kafka/libraries.mjs';
import { freePortBase } from '../src/free-port-base.js';
import { portOf } from '../src/ports.js';
import { preparePostgres } from '../src/postgres/server.js';
import { layoutOf } from '../src/layout.js';
import { refuseWrongNode } from '../src/refusals/wrong-node.js';
import { setAside } from '../src/set-aside.js';
import { Stack } from '../src/stack.js';

describe('a stack that cannot start says why', () => {
  let folder: string;
  let portBase: number;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crossdock-refusals-'));
    chmodSync(folder, 0o755);
    portBase = await freePortBase();
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const start = (): Promise<Stack> => Stack.start({ dataFolder: folder, portBase, services: [] });

  it('when a port is in use: which, for what, and how to move', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(portOf('postgres', portBase), '127.0.0.1', resolve));
    await expect(start()).rejects.toMatchObject({ code: 'port_in_use' });
    await expect(start()).rejects.toThrow(
      `Port in use on 127.0.0.1: ${portOf('postgres', portBase)} (wanted by postgres).`,
    );
    await expect(start()).rejects.toThrow(`npm start -- --port-base ${portBase + 1000}`);
    expect(readdirSync(folder)).toEqual([]);
    // Data that may belong to what listens there stays where it is, also where it is to be set aside.
    mkdirSync(join(folder, 'kafka'));
    writeFileSync(join(folder, 'kafka', 'meta.properties'), '');
    const anew = Stack.start({ dataFolder: folder, portBase, services: [], setAside: true });
    await expect(anew).rejects.toMatchObject({ code: 'port_in_use' });
    expect(readdirSync(folder)).toEqual(['kafka']);
    await new Promise((resolve) => other.close(resolve));
  });

  it('when a key cannot be read, and sets no data aside', async () => {
    mkdirSync(join(folder, 'kafka'));
    writeFileSync(join(folder, 'encryption-keys'), '');
    const anew = Stack.start({ dataFolder: folder, portBase, services: [], setAside: true });
    await expect(anew).rejects.toThrow(
      `then npm start -- --port-base ${portBase} --set-aside makes a new key`,
    );
    expect(readdirSync(folder).sort()).toEqual(['encryption-keys', 'kafka']);
  });

  it('when another supervisor has the data folder', async () => {
    const other = await Stack.start({
      dataFolder: folder,
      portBase,
      services: [],
      kafkaBrokers: process.env.CROSSDOCK_TEST_KAFKA_BROKERS?.split(',') ?? [],
      databaseUrl: process.env.CROSSDOCK_TEST_DATABASE_URL ?? '',
    });
    await expect(start()).rejects.toMatchObject({ code: 'already_running' });
    await other.stop();
  });

  it.each(['postgres', 'kafka'])(
    'when the data folder of %s is broken, and leaves it as it is',
    async (name) => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'something'), 'else');
      await expect(start()).rejects.toMatchObject({ code: 'broken_data' });
      await expect(start()).rejects.toThrow(join(folder, name));
      await expect(start()).rejects.toThrow(`npm start -- --port-base ${portBase} --set-aside moves`);
      expect(readdirSync(folder)).toEqual([name]);
      expect(readdirSync(join(folder, name))).toEqual(['something']);
    },
  );

  it('when PostgreSQL does not open its data: in its own words', async () => {
    const layout = layoutOf(folder);
    await preparePostgres(layout, portOf('postgres', portBase), false);
    rmSync(join(layout.postgres, 'global', 'pg_control'));
    await expect(start()).rejects.toThrow(
      /The data in .*postgres cannot be opened: postgres says: .*pg_control/s,
    );
  });

  it('when brokers or a server that were named do not answer', async () => {
    const nowhere = `127.0.0.1:${portBase}`;
    const options = { dataFolder: folder, portBase };
    await expect(
      Stack.start({
        ...options,
        services: [],
        kafkaBrokers: [nowhere],
        databaseUrl: `postgresql://a:b@${nowhere}/c`,
      }),
    ).rejects.toThrow(`No Kafka broker answers at ${nowhere} (KAFKA_BROKERS).`);
  });

  it('when Node is too old', () => {
    expect(() => refuseWrongNode('20.20.2')).toThrow(
      /Node 24, and this is Node 20.20.2. Start it with npm start/,
    );
    expect(() => refuseWrongNode('24.0.0')).not.toThrow();
  });
});

describe('missing tools', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossdock-tools-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const tool = (name: string, script: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  const missing = (): string | null => missingTool(folder, { PATH: folder });

  it('names both ways out when Java is missing', () => {
    expect(missing()).toMatch(/^Java is missing. Install Java 17.*KAFKA_BROKERS=/);
  });

  it('takes a java that only tells where to get one for none', () => {
    tool('java', 'echo "The operation couldn’t be completed. Unable to locate a Java Runtime." >&2; exit 1');
    expect(missing()).toMatch(
      /^Java is missing \(.*Unable to locate a Java Runtime.*Install Java 17.*KAFKA_BROKERS=/,
    );
    tool('java', 'exit 0');
    expect(missing()).toMatch(/^Java is missing \(.*exit code 0\). Install Java 17/);
  });

  it('names the version of a Java that is too old', () => {
    tool('java', `echo 'openjdk version "11.0.2" 2019-01-15' >&2`);
    expect(missing()).toMatch(/^Java 11 is too old.*KAFKA_BROKERS=/);
  });

  it('names both ways out when Maven is missing and the jars are not there', () => {
    tool('java', `echo 'openjdk version "17.0.15" 2025-04-15' >&2`);
    expect(missing()).toMatch(/^Maven is missing.*Install it.*KAFKA_BROKERS=/);
    tool('mvn', 'echo "JAVA_HOME is not set" >&2; exit 1');
    expect(missing()).toMatch(/^Maven is missing, .*JAVA_HOME is not set.*Install it/);
    tool('mvn', 'exit 0');
    expect(missing()).toBeNull();
  });
});

describe('setting data aside', () => {
  it('moves data and keeps keys', () => {
    const layout = layoutOf(mkdtempSync(join(tmpdir(), 'crossdock-aside-')));
    expect(setAside(layout)).toBeNull();
    mkdirSync(layout.kafka);
    mkdirSync(layout.postgres);
    writeFileSync(layout.operatorApiKey, 'key');
    const aside = setAside(layout, new Date('2026-01-02T03:04:05.678Z'));
    expect(aside).toBe(join(layout.folder, 'set-aside-2026-01-02T03-04-05-678Z'));
    expect(readdirSync(aside ?? '').sort()).toEqual(['kafka', 'postgres']);
    expect(existsSync(layout.kafka)).toBe(false);
    expect(existsSync(layout.operatorApiKey)).toBe(true);
    rmSync(layout.folder, { recursive: true });
  });
});
