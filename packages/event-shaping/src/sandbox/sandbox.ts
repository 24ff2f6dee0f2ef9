/**
 * Evaluates expressions in a process of its own, started with the first of them. Whatever an expression does there, this process
 * goes on: one that hangs is ended after a while, one that needs too much memory ends by itself, and the next gets a new process.
 *
 * One at a time: so it is always known whose expression it was.
 */
import { fork, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { restLimits, type Owner, type Rests } from '../rests.js';
import { ShapingFailed } from '../shaping-failed.js';
import type { FromProcess, ToProcess } from './messages.js';
import { heapMegabytes, maxExpressions, startingMs, unansweredMs } from './sandbox-limits.js';

/** More waits than the owner of the sandbox wanted to let wait. */
export class SandboxBusy extends Error {
  override readonly name = 'SandboxBusy';
}

/** There is no process to evaluate in. Nothing is known about the expression or the event: tried again later, it may well work. */
export class SandboxUnavailable extends Error {
  override readonly name = 'SandboxUnavailable';
}

interface Job {
  readonly owner: Owner;
  readonly expression: string;
  /** Absent: it is only compiled. */
  readonly evaluate?: { readonly input: string; readonly instant: string };
  readonly resolve: (text: string) => void;
  readonly reject: (error: Error) => void;
}

interface Member {
  readonly child: ChildProcess;
  readonly keys: Map<string, number>;
  ready: boolean;
  overdue: boolean;
}

export class Sandbox {
  private readonly waiting: Job[] = [];
  private member: Member | undefined;
  private current: Job | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly rests: Rests,
    private readonly maxWaiting = Infinity,
  ) {}

  /** Compiles an expression, and does no more. @throws ShapingFailed, SandboxBusy, SandboxUnavailable */
  async check(owner: Owner, expression: string): Promise<void> {
    await this.run({ owner, expression });
  }

  /**
   * The JSON text of what an expression makes of an input.
   * @param input JSON text
   * @param instant RFC 3339: the present, as the expression sees it
   * @throws ShapingFailed, SandboxBusy, SandboxUnavailable
   */
  evaluate(owner: Owner, expression: string, input: string, instant: string): Promise<string> {
    return this.run({ owner, expression, evaluate: { input, instant } });
  }

  /** Ends the process; what waits is rejected. */
  close(): void {
    this.closed = true;
    this.member?.child.kill('SIGKILL');
    this.rejectAll(closed());
  }

  private run(job: Omit<Job, 'resolve' | 'reject'>): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(closed());
      if (this.waiting.length >= this.maxWaiting) return reject(new SandboxBusy('too many expressions wait'));
      this.waiting.push({ ...job, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    if (this.current) return;
    if (this.waiting.length === 0) return this.hold(false);
    this.member ??= this.start();
    const { member } = this;
    if (!member) return;
    this.hold(true);
    if (!member.ready) return;
    if (member.keys.size >= maxExpressions) {
      this.retire(member);
      return this.next();
    }
    const job = this.admitted();
    if (!job) return this.hold(false);
    this.current = job;
    let key = member.keys.get(job.expression);
    if (key === undefined) {
      key = member.keys.size;
      member.keys.set(job.expression, key);
      tell(member, { kind: 'define', key, expression: job.expression });
    }
    tell(member, job.evaluate ? { kind: 'evaluate', key, ...job.evaluate } : { kind: 'check', key });
    this.timer = setTimeout(() => this.end(member, job), unansweredMs);
  }

  /** The next whose owner does not rest. Asked when its turn comes: those before it may have been the same expression. */
  private admitted(): Job | undefined {
    for (let job = this.waiting.shift(); job; job = this.waiting.shift()) {
      if (!this.rests.rests(job.owner)) return job;
      job.reject(
        new ShapingFailed(
          'resting',
          'it took too much time too often; it is tried again within a minute, or when it is changed',
        ),
      );
    }
    return undefined;
  }

  /** Undefined where the system has no room for a process; what waits is rejected then. */
  private start(): Member | undefined {
    let child: ChildProcess;
    try {
      child = forked();
    } catch (error) {
      this.rejectAll(notStarted(error as Error));
      return undefined;
    }
    const member: Member = { child, keys: new Map(), ready: false, overdue: false };
    const starting = setTimeout(() => child.kill('SIGKILL'), startingMs);
    starting.unref();
    child.on('message', (message: FromProcess) => {
      if (member !== this.member) return;
      if (message.kind === 'ready') {
        clearTimeout(starting);
        member.ready = true;
      } else this.settle(message);
      this.next();
    });
    child.on('error', (error) => {
      clearTimeout(starting);
      this.gone(member, error);
    });
    child.on('exit', () => {
      clearTimeout(starting);
      this.gone(member);
    });
    return member;
  }

  private settle(message: Exclude<FromProcess, { kind: 'ready' }>): void {
    const job = this.current;
    if (!job) return;
    this.current = undefined;
    clearTimeout(this.timer);
    if (message.kind === 'output') {
      this.rests.settle(job.owner, 0);
      job.resolve(message.text);
    } else {
      this.rests.settle(job.owner, message.code === 'timeout' ? 1 : 0);
      job.reject(new ShapingFailed(message.code, message.detail, message.position));
    }
  }

  /** This process may have been busy itself: an answer that is there already is read first. */
  private end(member: Member, job: Job): void {
    setImmediate(() => {
      if (this.current !== job || this.member !== member) return;
      member.overdue = true;
      member.child.kill('SIGKILL');
    });
  }

  private gone(member: Member, error?: Error): void {
    if (this.member !== member) return;
    this.member = undefined;
    clearTimeout(this.timer);
    const job = this.current;
    this.current = undefined;
    if (job && this.closed) job.reject(closed());
    else if (job) {
      this.rests.settle(job.owner, restLimits.strikes);
      job.reject(
        member.overdue
          ? new ShapingFailed('timeout', 'one step of the expression takes too long')
          : new ShapingFailed('out_of_memory', `the expression needs more than ${heapMegabytes} MB`),
      );
    }
    if (!member.ready) this.rejectAll(notStarted(error));
    this.next();
  }

  private retire({ child }: Member): void {
    this.member = undefined;
    child.kill('SIGKILL');
  }

  private rejectAll(error: Error): void {
    for (const job of this.waiting.splice(0)) job.reject(error);
  }

  /** While nothing is to be done the process keeps nobody from ending. */
  private hold(on: boolean): void {
    if (!this.member) return;
    const { child } = this.member;
    if (on) {
      child.ref();
      child.channel?.ref();
    } else {
      child.unref();
      child.channel?.unref();
    }
  }
}

const program = fileURLToPath(new URL('./process.js', import.meta.url));

function forked(): ChildProcess {
  return fork(program, {
    serialization: 'advanced',
    env: {},
    execArgv: [...restrictions(), `--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=8'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function notStarted(error?: Error): SandboxUnavailable {
  const how = error ? `: ${error.message}` : '';
  return new SandboxUnavailable(`the process of the sandbox does not start${how}`, { cause: error });
}

function closed(): SandboxUnavailable {
  return new SandboxUnavailable('the sandbox is closed');
}

/** A process that is ended while it is written to says so by its exit. */
function tell({ child }: Member, message: ToProcess): void {
  child.send(message, () => undefined);
}

/** The permission model is in Node 22.13 and later without the word experimental. */
function restrictions(): string[] {
  const model = process.allowedNodeEnvironmentFlags.has('--permission')
    ? ['--permission', '--allow-fs-read=*', '--allow-worker']
    : [];
  return [...model, '--disallow-code-generation-from-strings', '--disable-proto=delete'];
}
