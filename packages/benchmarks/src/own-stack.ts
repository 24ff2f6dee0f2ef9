import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePortBase, Stack } from '@crossdock/local-stack';
import { Client } from 'pg';

type StackOptions = ConstructorParameters<typeof Stack>[0];

/** A stack of this process alone, on a fresh data folder; a signal ends it, too. */
export async function startOwnStack(
  say: (line: string) => void,
  options: Pick<StackOptions, 'services' | 'scale'> = {},
): Promise<Stack> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'crossdock-bench-'));
  // PostgreSQL refuses to run as root and may get another user, who must reach its folder.
  chmodSync(dataFolder, 0o755);
  const portBase = await freePortBase();
  const stack = new Stack({ ...options, dataFolder, portBase, logLevel: 'warn', onProgress: say });
  const stop = (): void => void stack.stop().then(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await stack.start();
  return stack;
}

export async function stopOwnStack(stack: Stack): Promise<void> {
  await stack.stop();
  rmSync(stack.layout.folder, { recursive: true, force: true });
}

/** A database with one table, to capture from. @returns its URL */
export async function createDatabase(stack: Stack, table: string): Promise<string> {
  await query(stack.databaseUrl, 'CREATE DATABASE bench');
  const url = new URL(stack.databaseUrl);
  url.pathname = '/bench';
  await query(url.href, table);
  return url.href;
}

async function query(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
