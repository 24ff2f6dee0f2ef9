import { Client } from 'pg';
import { Refusal } from '../refusals/refusal.js';

/** The databases of the system and of the sample payment provider; the services make their own tables in them. */
const databases = {
  'control-plane': 'crossdock_control',
  audit: 'crossdock_audit',
  'webhook-dispatch': 'crossdock_dispatch',
  payments: 'payments',
};

/**
 * Their names in PostgreSQL. A stack on somebody's server puts the prefix of its topics before them: two that share brokers
 * and server would else share a configuration, of which one alone publishes.
 */
export function databaseNames(prefix: string): typeof databases {
  return {
    'control-plane': prefix + databases['control-plane'],
    audit: prefix + databases.audit,
    'webhook-dispatch': prefix + databases['webhook-dispatch'],
    payments: prefix + databases.payments,
  };
}

export type DatabaseName = keyof typeof databases;

/** The URL of a database on the server of another URL. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Creates those that are missing, and answers how many. Refuses a server that cannot be reached or cannot be captured from. */
export async function ensureDatabases(serverUrl: string, names: readonly string[]): Promise<number> {
  const client = new Client({ connectionString: serverUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ wal_level: string }>('SHOW wal_level');
    if (rows[0]?.wal_level !== 'logical') {
      throw new Refusal(
        'server_unusable',
        `The PostgreSQL server at ${shown(serverUrl)} needs wal_level=logical.`,
      );
    }
    let created = 0;
    for (const name of names) {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      if (rowCount !== 0) continue;
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
      created += 1;
    }
    return created;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'server_unusable',
      `The PostgreSQL server at ${shown(serverUrl)} cannot be used: ${(error as Error).message || String(error)}`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** User and host of a server's URL, without its password. */
export function shown(url: string): string {
  const { host, username } = new URL(url);
  return username ? `${username}@${host}` : host;
}
