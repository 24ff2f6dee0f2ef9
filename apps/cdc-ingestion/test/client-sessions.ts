import { setTimeout as pause } from 'node:timers/promises';
import { openSession } from '@crossdock/testing';

/** Counts the sessions that sources have with a database, those in replication mode left out, for as long as it is not asked. */
export class ClientSessions {
  private counting = true;
  private work: Promise<void> = Promise.resolve();
  /** The most of each process that reads, in the order of their coming. */
  private readonly highest = new Map<string, number>();

  static async count(databaseUrl: string): Promise<ClientSessions> {
    const sessions = new ClientSessions();
    const client = await openSession(databaseUrl);
    const count = async (): Promise<void> => {
      while (sessions.counting) {
        const { rows } = await client.query<{ name: string; count: number }>(
          `SELECT application_name AS name, count(*)::int AS count FROM pg_stat_activity
            WHERE application_name LIKE 'crossdock %' AND backend_type = 'client backend' AND datname = current_database()
            GROUP BY 1`,
        );
        for (const { name, count: found } of rows)
          sessions.highest.set(name, Math.max(sessions.highest.get(name) ?? 0, found));
        await pause(10);
      }
      await client.end();
    };
    sessions.work = count();
    return sessions;
  }

  /** Of each process the most at one moment. */
  async most(): Promise<number[]> {
    this.counting = false;
    await this.work;
    return [...this.highest.values()];
  }
}
