import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Layout } from '../layout.js';
import type { ProcessPlan } from '../processes/supervised.js';
import { brokenData } from '../refusals/broken-data.js';
import { postgresBinaries } from './binaries.js';
import { operatingUser, refuseUnreachable } from './operating-user.js';

const password = 'postgres';

export function localDatabaseUrl(port: number, database = 'postgres'): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Makes the data folder where there is none, and says how the server is to be run. It listens on 127.0.0.1 alone.
 *
 * @param durable false lets a test server skip the disk; a crash of the machine would then lose data
 */
export async function preparePostgres(layout: Layout, port: number, durable: boolean): Promise<ProcessPlan> {
  const { postgres, initdb } = await postgresBinaries();
  const user = operatingUser();
  mkdirSync(layout.folder, { recursive: true });
  if (user.uid !== undefined) [layout.postgres, postgres].forEach(refuseUnreachable);
  const isNew = !existsSync(layout.postgres) || readdirSync(layout.postgres).length === 0;
  if (!isNew && !existsSync(join(layout.postgres, 'PG_VERSION'))) {
    throw brokenData(layout, layout.postgres, 'it has no PG_VERSION');
  }
  if (isNew) await create(layout.postgres, initdb, user);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    wal_level: 'logical',
    max_wal_senders: 20,
    max_replication_slots: 20,
    max_connections: 200,
    jit: 'off',
    ...(durable
      ? {}
      : { fsync: 'off', full_page_writes: 'off', max_wal_senders: 60, max_replication_slots: 60 }),
  };
  return {
    name: 'postgres',
    command: postgres,
    args: [
      ...['-D', layout.postgres, '-p', String(port)],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    env: { ...process.env, LC_MESSAGES: 'C' },
    cwd: '/',
    logPath: join(layout.logs, 'postgres.log'),
    // Fast shutdown: ends the sessions instead of waiting for them.
    stopSignal: 'SIGINT',
    ...user,
  };
}

/** Made aside and renamed when it is whole, so that an interrupted start leaves no half database behind. */
async function create(folder: string, initdb: string, user: { uid?: number; gid?: number }): Promise<void> {
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  const passwordFile = join(tmpdir(), `crossdock-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    chownSync(aside, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    await run(
      initdb,
      [
        ...[`--pgdata=${aside}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        ...[
          '--encoding=UTF8',
          '--locale=C',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--no-sync',
        ],
      ],
      user,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(aside, folder);
}

function run(command: string, args: string[], user: { uid?: number; gid?: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb: ${output.trim()}`))));
  });
}

/** Whether the server answers a query now. */
export async function postgresAnswers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
