import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresBinaries } from '@crossdock/local-stack';
import { eventually, freePort, openSession } from '@crossdock/testing';
import { serverVersion } from './server-version.js';

/** Signals of the postmaster (PostgreSQL manual, "Shutting Down the Server"). */
const signals = { fast: 'SIGINT', immediate: 'SIGQUIT', crash: 'SIGKILL' } as const;

/** A PostgreSQL server of a test's own, of the same version as the run's, which it may stop and start. */
export class OwnPostgres {
  private server: ChildProcess | null = null;

  private constructor(
    private readonly program: string,
    private readonly folder: string,
    private readonly port: number,
    private readonly user: { uid?: number; gid?: number },
    private readonly settings: readonly string[],
  ) {}

  /** @param settings of the server, beside and above those that it gets anyway */
  static async create(settings: readonly string[] = []): Promise<OwnPostgres> {
    const { postgres, initdb } = await postgresBinaries(serverVersion);
    const folder = mkdtempSync(join(tmpdir(), 'cdc-postgres-'));
    const user = operatingUser();
    if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
    const data = join(folder, 'data');
    execFileSync(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
      ...user,
      stdio: 'pipe',
    });
    const own = new OwnPostgres(postgres, folder, await freePort(), user, settings);
    await own.start();
    return own;
  }

  /** A physical standby of a server that is stopped; the server is started again before it. Slots for failover come with it. */
  static async standbyOf(primary: OwnPostgres): Promise<OwnPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'cdc-postgres-'));
    const { user } = primary;
    const own = new OwnPostgres(primary.program, folder, await freePort(), user, [
      `primary_conninfo=host=127.0.0.1 port=${primary.port} user=postgres dbname=postgres`,
      'primary_slot_name=standby',
      'hot_standby_feedback=on',
    ]);
    cpSync(join(primary.folder, 'data'), join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'data', 'standby.signal'), '');
    // Slots are not part of a base backup, either.
    const slots = join(folder, 'data', 'pg_replslot');
    for (const slot of readdirSync(slots)) rmSync(join(slots, slot), { recursive: true });
    if (user.uid !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
    execFileSync('chmod', ['0700', join(folder, 'data')]);
    await primary.start();
    await own.start();
    return own;
  }

  get url(): string {
    return `postgresql://postgres@127.0.0.1:${this.port}/postgres`;
  }

  /** A file that the server can read and nobody else. @returns where it lies */
  keep(name: string, content: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content, { mode: 0o600 });
    if (this.user.uid !== undefined && this.user.gid !== undefined)
      chownSync(path, this.user.uid, this.user.gid);
    return path;
  }

  async start(): Promise<void> {
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'wal_level=logical',
      'max_slot_wal_keep_size=32MB',
      'min_wal_size=32MB',
      'max_wal_size=32MB',
      ...this.settings,
    ];
    this.server = spawn(
      this.program,
      [
        '-D',
        join(this.folder, 'data'),
        '-p',
        String(this.port),
        ...settings.flatMap((setting) => ['-c', setting]),
      ],
      { ...this.user, stdio: 'ignore' },
    );
    await eventually(async () => {
      const client = await openSession(this.url);
      await client.end();
    });
  }

  async stop(how: keyof typeof signals = 'fast'): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signals[how]);
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop('immediate');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** PostgreSQL refuses to run as root; the local stack has made sure that there is a user for it. */
function operatingUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (which: string): number =>
    Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
