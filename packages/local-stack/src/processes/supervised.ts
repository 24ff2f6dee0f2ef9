import { spawn, type ChildProcess } from 'node:child_process';
import { BackOff } from './back-off.js';
import { identityOf, type ProcessIdentity } from './identity.js';
import { LogFile } from './log-file.js';

export interface ProcessPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly logPath: string;
  /** User to run as, where it is not ours. */
  readonly uid?: number;
  readonly gid?: number;
  /** The signal that means: finish what you do and end. Default SIGTERM. */
  readonly stopSignal?: NodeJS.Signals;
}

export type ProcessEvent =
  | { readonly kind: 'started' }
  | { readonly kind: 'crashed'; readonly how: string; readonly restartInMs: number }
  | { readonly kind: 'stopped'; readonly hard: boolean };

/**
 * One process that should run until `stop`. When it ends by itself it is started again after a back-off. It has a process
 * group of its own, so that Ctrl-C in the terminal reaches the supervisor alone and the order of the end is the
 * supervisor's.
 */
export class Supervised {
  restarts = 0;
  private child: ChildProcess | undefined;
  private closed: Promise<void> = Promise.resolve();
  private identity_: ProcessIdentity | null = null;
  private startedAt = 0;
  private restartTimer: NodeJS.Timeout | undefined;
  private stopping = false;
  private readonly backOff = new BackOff();
  private readonly log: LogFile;
  private tail_ = '';

  constructor(
    readonly plan: ProcessPlan,
    private readonly onEvent: (event: ProcessEvent, process: Supervised) => void = () => undefined,
  ) {
    this.log = new LogFile(plan.logPath);
  }

  get identity(): ProcessIdentity | null {
    return this.identity_;
  }

  get pid(): number | null {
    return this.identity_?.pid ?? null;
  }

  /** How the process ended last; null while it runs for the first time. */
  lastEnd: { code: number | null; signal: NodeJS.Signals | null } | null = null;

  /** The end of its output. */
  get tail(): string {
    return this.tail_;
  }

  start(): void {
    const { command, args, env, cwd, uid, gid } = this.plan;
    this.stopping = false;
    this.startedAt = Date.now();
    const child = spawn(command, args, {
      env,
      cwd,
      uid,
      gid,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.identity_ = child.pid === undefined ? null : identityOf(child.pid);
    const keep = (chunk: Buffer): void => this.keep(chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => keep(Buffer.from(`${error.message}\n`)));
    this.closed = new Promise((resolve) => {
      // `exit` would not do: a grandchild that keeps the pipes open still writes to the log.
      child.once('close', (code, signal) => {
        resolve();
        this.ended(code, signal);
      });
    });
    this.onEvent({ kind: 'started' }, this);
  }

  /** Sends a signal as an outsider would; what ends by it is started again. Resolves when the process is gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.child?.kill(signal);
    await this.closed;
  }

  /** Ends the process for good: its stop signal, and SIGKILL when that was not enough. */
  async stop(graceMs: number): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restartTimer);
    if (this.identity_) {
      this.child?.kill(this.plan.stopSignal ?? 'SIGTERM');
      const overdue = setTimeout(() => this.child?.kill('SIGKILL'), graceMs);
      await this.closed;
      clearTimeout(overdue);
      this.onEvent({ kind: 'stopped', hard: this.child?.signalCode === 'SIGKILL' }, this);
    }
  }

  /** Ends it and starts it again at once. */
  async restart(graceMs = 8_000): Promise<void> {
    await this.stop(graceMs);
    this.start();
  }

  /** After `stop`, when it will not be started again. */
  release(): void {
    this.log.close();
  }

  private keep(chunk: Buffer): void {
    this.log.write(chunk);
    this.tail_ = (this.tail_ + chunk.toString()).slice(-4_000);
  }

  private ended(code: number | null, signal: NodeJS.Signals | null): void {
    this.identity_ = null;
    this.lastEnd = { code, signal };
    if (this.stopping) return;
    const restartInMs = this.backOff.delayAfter(Date.now() - this.startedAt);
    this.restartTimer = setTimeout(() => {
      this.restarts += 1;
      this.start();
    }, restartInMs);
    this.onEvent({ kind: 'crashed', how: signal ?? `exit code ${code}`, restartInMs }, this);
  }
}
