import { cpus, totalmem, release, type as system } from 'node:os';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Client } from 'pg';
import type { Stack } from '@crossdock/local-stack';

/** Under which conditions the figures were measured: without them they say nothing. */
export async function conditionsOf(stack: Stack): Promise<string[]> {
  const [cpu] = cpus();
  const postgres = await postgresSettings(stack.databaseUrl);
  return [
    `machine      ${cpus().length} × ${cpu?.model.trim() ?? 'unknown CPU'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${system()} ${release()}`,
    `versions     Node ${process.versions.node}, PostgreSQL ${postgres.server_version}, Apache Kafka ${kafkaVersion()}, undici ${undiciVersion()}`,
    `PostgreSQL   synchronous_commit=${postgres.synchronous_commit} fsync=${postgres.fsync} full_page_writes=${postgres.full_page_writes} wal_level=${postgres.wal_level}`,
    `Kafka        one broker, one replica, no fsync per record; acknowledged by all in-sync replicas (acks=all) before it counts`,
    `system       ${stack.processes().filter(({ kind }) => kind === 'service').length} services, one process each; load, receiver, broker and database on the same machine`,
  ];
}

async function postgresSettings(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings
        WHERE name IN ('server_version', 'synchronous_commit', 'fsync', 'full_page_writes', 'wal_level')`,
    );
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  } finally {
    await client.end();
  }
}

/** As the local stack's list of jars has it. */
function kafkaVersion(): string {
  const local = createRequire(import.meta.url).resolve('@crossdock/local-stack');
  const pom = readFileSync(new URL('../kafka/pom.xml', `file://${local}`), 'utf8');
  return /<artifactId>kafka_[\d.]+<\/artifactId>\s*<version>([^<]+)</.exec(pom)?.[1] ?? 'unknown';
}

function undiciVersion(): string {
  const path = createRequire(import.meta.url).resolve('undici/package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
