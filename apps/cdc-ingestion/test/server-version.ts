import { it } from '@jest/globals';
import { queryOnce, testStack } from '@crossdock/testing';

/** Major version of the run's PostgreSQL server, by which a test chooses what it expects. */
export const serverVersion = await askServer();

type Test = (name: string, body: () => Promise<void>, timeoutMs?: number) => void;

/** A test of what a version brought; it is no part of a run on an older server. */
export const itSince = (version: number): Test => (serverVersion >= version ? it : () => undefined);

/** A test of what is said where a server lacks what a version brought. */
export const itBefore = (version: number): Test => (serverVersion < version ? it : () => undefined);

async function askServer(): Promise<number> {
  const [row] = await queryOnce<{ server_version_num: string }>(
    testStack().databaseUrl,
    'SHOW server_version_num',
  );
  return Math.floor(Number(row?.server_version_num) / 10_000);
}
