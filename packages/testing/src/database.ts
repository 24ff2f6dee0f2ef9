import { randomBytes } from 'node:crypto';
import { queryOnce } from './session.js';
import { testStack } from './stack.js';

export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  /** Ends the sessions of the database, drops its replication slots and itself. */
  drop(): Promise<void>;
}

/** A new, empty database on the test server. A given name gets a random ending, so that runs do not meet. */
export async function createDatabase(name = 'test'): Promise<TestDatabase> {
  const { databaseUrl } = testStack();
  const unique = `${name.replaceAll(/[^a-z0-9_]/g, '_')}_${randomBytes(4).toString('hex')}`;
  await queryOnce(databaseUrl, `CREATE DATABASE "${unique}"`);
  const url = new URL(databaseUrl);
  url.pathname = `/${unique}`;
  return { name: unique, url: url.href, drop: () => drop(databaseUrl, unique) };
}

/** Takes a database of `createDatabase`, and only this one, from its users; or gives it back. */
export async function letConnect({ name }: TestDatabase, allowed: boolean): Promise<void> {
  const { databaseUrl } = testStack();
  await queryOnce(databaseUrl, `ALTER DATABASE "${name}" ALLOW_CONNECTIONS ${allowed}`);
  if (allowed) return;
  await queryOnce(
    databaseUrl,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  );
}

async function drop(serverUrl: string, name: string): Promise<void> {
  // A slot outlives its reader, and a database with a slot cannot be dropped.
  await queryOnce(
    serverUrl,
    `SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE database = '${name}' AND active`,
  );
  const deadline = Date.now() + 5_000;
  for (;;) {
    try {
      await queryOnce(
        serverUrl,
        `SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE database = '${name}'`,
      );
      break;
    } catch (error) {
      // 55006: the terminated reader has not let go yet.
      if ((error as { code?: string }).code !== '55006' || Date.now() > deadline) throw error;
    }
  }
  await queryOnce(serverUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}
