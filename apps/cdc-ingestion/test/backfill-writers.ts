import { openSession, seededChance } from '@crossdock/testing';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';

/** What the writers write to. */
export const itemsTable = 'CREATE TABLE items (id int PRIMARY KEY, n int NOT NULL, v text)';

/**
 * Applications that write to `items` without a break: updates, deletes, inserts, changed keys, and transactions of several of
 * them, some rolled back.
 */
export class Writers {
  private writing = true;
  private work: Promise<unknown> = Promise.resolve();
  private readonly clients: Client[] = [];
  committed = 0;

  static async start(
    databaseUrl: string,
    options: { count: number; keys: number; seed: number },
  ): Promise<Writers> {
    const writers = new Writers();
    for (let i = 0; i < options.count; i++) {
      const client = await openSession(databaseUrl);
      await client.query('SET synchronous_commit = off');
      writers.clients.push(client);
    }
    writers.work = Promise.all(
      writers.clients.map((client, index) =>
        writers.write(client, seededChance(options.seed + index), options.keys),
      ),
    );
    return writers;
  }

  async stop(): Promise<void> {
    this.writing = false;
    await this.work;
    await Promise.all(this.clients.splice(0).map((client) => client.end()));
  }

  private async write(client: Client, chance: () => number, keys: number): Promise<void> {
    while (this.writing) {
      const statements = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => statement(chance, keys));
      const end = chance() < 0.1 ? 'ROLLBACK' : 'COMMIT';
      try {
        await client.query(`BEGIN; ${statements.join('; ')}; ${end}`);
        this.committed += 1;
      } catch (error) {
        // Two writers met: one of them gives way.
        if (!['40P01', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
        await client.query('ROLLBACK');
      }
      await pause(chance() * 4);
    }
  }
}

function statement(chance: () => number, keys: number): string {
  const id = 1 + Math.floor(chance() * keys);
  const other = 1 + Math.floor(chance() * keys);
  const kind = chance();
  if (kind < 0.55) return `UPDATE items SET n = n + 1 WHERE id BETWEEN ${id} AND ${id + 3}`;
  if (kind < 0.7) return `DELETE FROM items WHERE id = ${id}`;
  if (kind < 0.85)
    return `INSERT INTO items VALUES (${id}, 0, 'new') ON CONFLICT (id) DO UPDATE SET n = 0, v = 'again'`;
  return `UPDATE items SET id = ${other} WHERE id = ${id} AND NOT EXISTS (SELECT FROM items WHERE id = ${other})`;
}
