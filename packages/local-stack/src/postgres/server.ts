import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import type { Layout } from '../layout.js';
import type { ProcessPlan } from '../processes/supervised.js';
import { brokenData, isNewData, lastWords } from '../refusals/broken-data.js';
import { ownPostgresVersion, postgresBinaries } from './binaries.js';
import { operatingUser, refuseUnreachable } from './operating-user.js';
import { keepPassword, newPassword, passwordFileOf, passwordOf } from './password.js';

/** What `postgresUnready` says of a password that the server does not take. */
export const wrongPassword = 'it does not take its password';

/** The superuser's URL, without a password where none is given. */
export function localDatabaseUrl(port: number, password?: string): string {
  return `postgresql://postgres${password ? `:${password}` : ''}@127.0.0.1:${port}/postgres`;
}

/**
 * Makes the data folder where there is none, and says how the server is to be run. It listens on 127.0.0.1 alone. A folder
 * without a password of its own, as earlier versions made them, is given one.
 *
 * @param durable false lets a test server skip the disk; a crash of the machine would then lose data
 * @param version the major version, where it is not that of the repository
 */
export async function preparePostgres(
  layout: Layout,
  port: number,
  durable: boolean,
  version = ownPostgresVersion(),
): Promise<ProcessPlan> {
  const { postgres, initdb } = await postgresBinaries(version);
  const user = operatingUser();
  mkdirSync(layout.folder, { recursive: true });
  if (user.uid !== undefined) [layout.postgres, postgres].forEach(refuseUnreachable);
  if (isNewData(layout, 'postgres')) await create(layout.postgres, initdb, localeOf(version), user);
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
  const args = [
    ...['-D', layout.postgres, '-p', String(port)],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  if (!existsSync(passwordFileOf(layout.postgres))) {
    await replacePassword(layout.postgres, postgres, args, user).catch((error: Error) => {
      throw brokenData(layout, layout.postgres, `postgres says: ${lastWords(error.message) ?? ''}`);
    });
  }
  passwordOf(layout);
  return {
    name: 'postgres',
    command: postgres,
    args,
    env: { ...process.env, LC_MESSAGES: 'C' },
    cwd: '/',
    logPath: join(layout.logs, 'postgres.log'),
    // Fast shutdown: ends the sessions instead of waiting for them.
    stopSignal: 'SIGINT',
    ...user,
  };
}

/** The same on every machine: PostgreSQL's own rules for characters, which came with 17, or none. */
function localeOf(version: number): readonly string[] {
  return ['--locale=C', ...(version < 17 ? [] : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'])];
}

/** Made aside and renamed when it is whole, so that an interrupted start leaves no half database behind. */
async function create(
  folder: string,
  initdb: string,
  locale: readonly string[],
  user: { uid?: number; gid?: number },
): Promise<void> {
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  const password = newPassword();
  // Not in a folder of ours: initdb runs as another user, who can read this one.
  const passwordFile = join(tmpdir(), `crossdock-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (user.uid !== undefined && user.gid !== undefined) {
    chownSync(aside, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    await run(
      initdb,
      [
        ...[`--pgdata=${aside}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
        ...['--encoding=UTF8', ...locale, '--no-sync'],
      ],
      user,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  keepPassword(aside, password);
  rmSync(folder, { recursive: true, force: true });
  renameSync(aside, folder);
}

/**
 * In single-user mode, which asks for no password and listens nowhere. It is written down afterwards: after an interruption
 * in between the file is missing still, and the next start does this again.
 */
async function replacePassword(
  folder: string,
  postgres: string,
  args: readonly string[],
  user: { uid?: number; gid?: number },
): Promise<void> {
  const password = newPassword();
  // The statement is not for a log.
  const settings = ['-c', 'exit_on_error=on', '-c', 'log_min_error_statement=panic'];
  const statement = `ALTER ROLE postgres PASSWORD '${password}'\n`;
  await run(postgres, ['--single', ...args, ...settings, 'postgres'], user, statement);
  keepPassword(folder, password);
}

function run(
  command: string,
  args: string[],
  user: { uid?: number; gid?: number },
  input = '',
): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, LC_MESSAGES: 'C' };
    const child = spawn(command, args, { ...user, env, cwd: '/', stdio: ['pipe', 'ignore', 'pipe'] });
    // Its end says more than that it did not read.
    child.stdin.on('error', () => undefined).end(input);
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${basename(command)}: ${output.trim()}`)),
    );
  });
}

/** What keeps the server from answering a query now; null when it answers. */
export async function postgresUnready(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return null;
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? wrongPassword : 'it does not answer';
  } finally {
    await client.end().catch(() => undefined);
  }
}
