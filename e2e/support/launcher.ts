import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePortBase, type Status } from '@crossdock/local-stack';
import { found } from '@crossdock/testing';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Whoever runs the tests may have servers of theirs named. */
const ownServers = { DATABASE_URL: '', KAFKA_BROKERS: '', KAFKA_TOPIC_PREFIX: '' };

/** The commands of the README, as a person types them in a terminal, for a stack on ports and data of its own. */
export class Launcher {
  private readonly folder: string;
  private started: Started | undefined;

  private constructor(readonly portBase: number) {
    this.folder = path.join(repository, '.crossdock', `base-${portBase}`);
  }

  static async prepare(): Promise<Launcher> {
    // A start would install anew, under the feet of every suite that runs.
    const changedAt = (file: string): number => statSync(path.join(repository, file)).mtimeMs;
    if (changedAt('package-lock.json') > changedAt('node_modules/.package-lock.json'))
      throw new Error('package-lock.json is newer than what is installed: npm ci');
    for (;;) {
      const launcher = new Launcher(await freePortBase());
      // Somebody's own stack may have left its data there.
      if (!existsSync(launcher.folder)) return launcher;
    }
  }

  /** `npm start`, with further options, on servers of its own unless told otherwise. */
  start(options: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Started {
    const args = ['start', '--', '--port-base', String(this.portBase), ...options];
    return (this.started = new Started(
      // A group of its own, as a terminal gives it one.
      spawn('npm', args, {
        cwd: repository,
        env: { ...process.env, ...ownServers, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      }),
    ));
  }

  /** `npm run --silent status -- --json`. */
  async status(): Promise<Status> {
    const args = ['run', '--silent', 'status', '--', '--json', '--port-base', String(this.portBase)];
    return new Promise((resolve, reject) => {
      execFile('npm', args, { cwd: repository }, (error, stdout) => {
        if (error) reject(error);
        else resolve(JSON.parse(stdout) as Status);
      });
    });
  }

  /** One request with the operator's key to a port of the stack, counted from its base. */
  async ask(method: string, offset: number, resource: string, body?: object, headers = {}): Promise<Answer> {
    const key = (await readFile(path.join(this.folder, 'operator-api-key'), 'utf8')).trim();
    const response = await fetch(`http://127.0.0.1:${this.portBase + offset}/v1/${resource}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${resource}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  /** Ends what still runs, and deletes the data. */
  async close(): Promise<void> {
    await this.started?.interrupt();
    await rm(this.folder, { recursive: true, force: true });
  }
}

export type Answer = Record<string, unknown>;

/** One `npm start`. */
export class Started {
  private output = '';
  private readonly ended: Promise<number | null>;

  constructor(private readonly npm: ChildProcess) {
    for (const stream of [npm.stdout, npm.stderr])
      stream?.on('data', (words) => (this.output += String(words)));
    this.ended = new Promise((resolve) => npm.once('close', resolve));
  }

  /** The first line that it has printed, or will, to fit a pattern. */
  async line(pattern: RegExp): Promise<RegExpExecArray> {
    return found(
      () => {
        const fits = pattern.exec(this.output);
        if (!fits && this.npm.exitCode !== null) throw new Error(`it ended:\n${this.output}`);
        return fits;
      },
      { timeoutMs: 120_000 },
    );
  }

  /** Ctrl-C: the terminal signals the whole group. Answers the exit code, once everything that has its output has ended. */
  async interrupt(): Promise<number | null> {
    try {
      process.kill(-Number(this.npm.pid), 'SIGINT');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    return this.ended;
  }
}
