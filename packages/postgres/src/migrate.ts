import type { DataSource } from 'typeorm';
import { lockKey } from './lock-key.js';

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
    await lock.query('SET statement_timeout = 0');
    await lock.query('SELECT pg_advisory_lock($1)', [key]);
    const run = await dataSource.runMigrations({ transaction: 'each' });
    return run.map(({ name }) => name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [key]).catch(() => undefined);
    await lock.query('RESET statement_timeout').catch(() => undefined);
    await lock.release();
  }
}
