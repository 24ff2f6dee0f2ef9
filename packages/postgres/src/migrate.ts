import { setTimeout } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { lockKey } from './lock-key.js';

const ASK_AGAIN_MS = 100;

/**
 * Runs the migrations that are missing, each in a transaction. Instances that start together wait for one another: the first
 * one migrates, the others find nothing to do. When the process dies the lock goes with its session.
 *
 * @returns names of the migrations that were run
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const lock = dataSource.createQueryRunner();
  const key = lockKey('migrations');
  try {
    // Asked for again and again: a statement that waits for the lock would meet the time limits of statements.
    while (!(await locked(lock, key))) await setTimeout(ASK_AGAIN_MS);
    const run = await dataSource.runMigrations({ transaction: 'each' });
    return run.map(({ name }) => name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [key]).catch(() => undefined);
    await lock.release();
  }
}

async function locked(lock: QueryRunner, key: string): Promise<boolean> {
  const [row] = (await lock.query('SELECT pg_try_advisory_lock($1) AS locked', [key])) as {
    locked: boolean;
  }[];
  return row?.locked === true;
}
