import { Client } from 'pg';
import { lockKey } from './lock-key.js';

export interface LeadershipOptions {
  url: string;
  /** What is led, and by whom: `control-plane.relay`. */
  name: string;
  /**
   * Leads until `signal` is aborted: on `stop`, or when the session with the lock is lost. Then it should end soon: another
   * process may lead already. When it ends or throws before, the lock is let go and asked for again after `retryMs`.
   *
   * @param session holds the lock; may be used for LISTEN and short queries
   */
  lead: (session: Client, signal: AbortSignal) => Promise<void>;
  /** Told of every failure: of the session and of `lead`. */
  onFailure?: (error: unknown) => void;
  /** Pause between attempts to become leader. */
  retryMs?: number;
}

/** A session that does not answer for this long is given up. */
const SESSION_TIMEOUT_MS = 5_000;

/**
 * At most one leader at a time, by an advisory lock on a session of its own. The lock goes with the session, so a dead
 * leader is followed within `retryMs` once the server has noticed.
 *
 * Not guaranteed: that a leader cut off from the database notices before its successor starts. It asks the session every
 * 5 s, so both may lead for a moment; what is led must bear it.
 */
export class Leadership {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private leading = false;

  constructor(private readonly options: LeadershipOptions) {}

  get isLeader(): boolean {
    return this.leading;
  }

  /** Starts to ask for the lock; returns at once. */
  start(): void {
    this.running ??= this.run();
  }

  /** Ends leading and waits until `lead` has ended and the lock is free. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { retryMs = 1_000, onFailure } = this.options;
    while (!this.stopping.signal.aborted) {
      try {
        await this.session(retryMs);
      } catch (error) {
        if (!this.stopping.signal.aborted) onFailure?.(error);
      }
      await pause(retryMs, this.stopping.signal);
    }
  }

  /** One session: from connecting to its end. */
  private async session(retryMs: number): Promise<void> {
    const { url, name, lead } = this.options;
    const client = new Client({
      connectionString: url,
      application_name: name,
      connectionTimeoutMillis: SESSION_TIMEOUT_MS,
      query_timeout: SESSION_TIMEOUT_MS,
      keepAlive: true,
    });
    const lost = new AbortController();
    client.on('error', (error) => lost.abort(error));
    client.on('end', () => lost.abort(new Error('the session with the lock ended')));
    const signal = AbortSignal.any([lost.signal, this.stopping.signal]);
    try {
      await client.connect();
      while (!signal.aborted && !(await tryLock(client, name))) await pause(retryMs, signal);
      if (signal.aborted) return;
      this.leading = true;
      const heartbeat = setInterval(() => {
        client.query('SELECT 1').catch((error: unknown) => lost.abort(error));
      }, SESSION_TIMEOUT_MS);
      await lead(client, signal).finally(() => clearInterval(heartbeat));
    } finally {
      this.leading = false;
      await closed(client);
    }
  }
}

async function tryLock(client: Client, name: string): Promise<boolean> {
  const answer = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
    lockKey(name),
  ]);
  return answer.rows[0]?.locked === true;
}

/** Ends the session. A server that does not answer is not waited for. */
async function closed(client: Client): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, 1_000)));
  await Promise.race([client.end().catch(() => undefined), limit]);
  clearTimeout(timer);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}
