import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { queryOnce, testStack } from '@crossdock/testing';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePortBase } from '../src/free-port-base.js';
import { passwordFileOf } from '../src/postgres/password.js';
import { setAside } from '../src/set-aside.js';
import { Stack } from '../src/stack.js';
import { statusOf } from '../src/status/status.js';

/** One data folder through several starts, each on what the one before left. */
describe('the password of the local PostgreSQL', () => {
  let folder: string;
  let portBase: number;
  let stack: Stack;
  let file: string;
  const kafkaBrokers = testStack().brokers;
  const start = async (): Promise<void> => {
    stack = await Stack.start({ dataFolder: folder, portBase, services: [], kafkaBrokers });
  };
  const query = (statement: string, url = stack.databaseUrl): Promise<unknown[]> => queryOnce(url, statement);
  const known = (): string => {
    const url = new URL(stack.databaseUrl);
    url.password = 'postgres';
    return url.href;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crossdock-password-'));
    chmodSync(folder, 0o755);
    portBase = await freePortBase();
    await start();
    file = passwordFileOf(stack.layout.postgres);
  }, 120_000);
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true });
  });

  it('is random and for the owner alone', async () => {
    expect(new URL(stack.databaseUrl).password).toMatch(/^[0-9a-f]{48}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await expect(query('SELECT 1', known())).rejects.toMatchObject({ code: '28P01' });
  });

  it('is neither in what status reads nor in what it tells', async () => {
    const { password } = new URL(stack.databaseUrl);
    const status = await statusOf(stack.layout);
    expect(status).toMatchObject({
      processes: [{ name: 'postgres', ready: true }],
      postgresPasswordFile: file,
    });
    expect(JSON.stringify(status)).not.toContain(password);
    expect(readFileSync(stack.layout.running, 'utf8')).not.toContain(password);
  });

  it('is given to databases that were made with the known one', async () => {
    await query('CREATE TABLE kept (n int)');
    await query("SELECT pg_create_logical_replication_slot('kept', 'pgoutput')");
    await query("ALTER ROLE postgres PASSWORD 'postgres'");
    expect(await query('SELECT 1 AS one', known())).toEqual([{ one: 1 }]);
    await stack.stop();
    rmSync(file);
    await start();
    await expect(query('SELECT 1', known())).rejects.toMatchObject({ code: '28P01' });
    expect(await query('SELECT * FROM kept')).toEqual([]);
    expect(await query('SELECT slot_name FROM pg_replication_slots')).toEqual([{ slot_name: 'kept' }]);
    expect(readFileSync(join(stack.layout.logs, 'postgres.log'), 'utf8')).not.toContain(
      new URL(stack.databaseUrl).password,
    );
  });

  it('is given after a crash of the server as well', async () => {
    await query("ALTER ROLE postgres PASSWORD 'postgres'");
    rmSync(file);
    await stack.kill('postgres');
    await stack.stop();
    await start();
    expect(await query('SELECT * FROM kept')).toEqual([]);
    await expect(query('SELECT 1', known())).rejects.toMatchObject({ code: '28P01' });
  });

  it('is refused when its file is empty or wrong, with the way out', async () => {
    await stack.stop();
    writeFileSync(file, '');
    await expect(start()).rejects.toThrow(`${file} holds no password. Delete it`);
    expect(readFileSync(file, 'utf8')).toBe('');
    writeFileSync(file, 'another');
    await expect(start()).rejects.toThrow(
      `${file} holds a password that PostgreSQL does not take. Delete it`,
    );
    rmSync(file);
    await start();
    expect(await query('SELECT * FROM kept')).toEqual([]);
  });

  it('goes aside with its databases', async () => {
    await stack.stop();
    const aside = setAside(stack.layout) ?? '';
    expect(readFileSync(passwordFileOf(join(aside, 'postgres')), 'utf8').trim()).toBe(
      new URL(stack.databaseUrl).password,
    );
    const before = stack.databaseUrl;
    await start();
    expect(stack.databaseUrl).not.toBe(before);
  });
});
