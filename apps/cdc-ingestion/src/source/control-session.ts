import { randomBytes } from 'node:crypto';
import { Client, type QueryConfig } from 'pg';
import { clientConfigOf, type DeclaredTls } from './client-config.js';
import { markName, markOption } from './pooler.js';
import { SourceStopped } from './source-fault.js';

/**
 * How long the server keeps a session of ours that says nothing. With it goes the lock, so that a reader that is frozen or
 * cut off holds nobody off. PostgreSQL 14 and later.
 */
const serverPatienceMs = 3_000;
/** So a pause of 2.5 s in this process costs nothing. */
const beatEveryMs = 500;
/** A server that answers nothing for so long is given up. */
const answerWithinMs = 10_000;

/**
 * By two clocks, which have to agree that little time has passed: the steady one stands still while the machine is suspended
 * (nodejs/node#47724), the other may be set back.
 */
interface Moment {
  steadyMs: number;
  wallMs: number;
}

const now = (): Moment => ({ steadyMs: performance.now(), wallMs: Date.now() });

/** Says nothing to do, so the server answers in any state of a transaction. */
const beat = '-- crossdock: still here';

/**
 * A normal session beside the replication session. It holds the advisory lock that makes this process the only reader,
 * so the end of this session is the end of the right to read: `lost` then tells.
 *
 * The lock is a lease. The session beats, and the server ends it when it hears nothing for 3 s; so what was said and
 * answered assures the lock for 3 s from when it was said. A process that slept for longer finds out by `assured` before it
 * publishes anything, and by `isAssured` before it tries again what the brokers did not take.
 */
export class ControlSession {
  /** Fulfilled with why the lock is lost. */
  readonly lost: Promise<Error>;
  private readonly client: Client;
  private timer: NodeJS.Timeout | undefined;
  private underWay = 0;
  private assuredSince: Moment = { steadyMs: -Infinity, wallMs: -Infinity };
  private beating: Promise<void> | null = null;
  private ended: Error | null = null;
  private lose: (cause: Error) => void = () => undefined;

  private constructor(client: Client) {
    this.client = client;
    this.lost = new Promise<Error>((resolve) => {
      this.lose = (cause) => {
        this.ended ??= new Error(`the lock is lost: ${cause.message}`, { cause });
        resolve(this.ended);
      };
    });
    client.on('error', (error) => this.lose(error));
    client.once('end', () => this.lose(new Error('the control session ended')));
  }

  /** @throws SourceStopped, or the server's or the network's error */
  static async open(
    connectionUrl: string,
    applicationName: string,
    tls: DeclaredTls,
  ): Promise<ControlSession> {
    const config = clientConfigOf(connectionUrl, tls, applicationName);
    const mark = randomBytes(8).toString('hex');
    const options = `${config.options ?? ''} ${markOption(mark)}`.trim();
    const client = new Client({ ...config, options, query_timeout: 15_000 });
    const session = new ControlSession(client);
    await client.connect();
    session.timer = setInterval(() => session.stayAlive(), beatEveryMs);
    try {
      const [row] = await session.query<{ mark: string | null }>('SELECT current_setting($1, true) AS mark', [
        markName,
      ]);
      if (row?.mark !== mark)
        throw new SourceStopped('pooler_in_front', 'the options of the start do not reach the server');
      // Not before: a pooler gives the session to others, and they would lose theirs after 3 s. Older servers do not know the
      // first of the settings; they are refused by name later.
      await session.query(
        `SELECT set_config(name, $1, false) FROM pg_settings
          WHERE name IN ('idle_session_timeout', 'idle_in_transaction_session_timeout')`,
        [`${serverPatienceMs}ms`],
      );
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.answered(() => this.client.query<Row>(text, [...values]));
    return rows;
  }

  /** As the server gave it out when the session began. */
  get processId(): number {
    return (this.client as unknown as { processID: number }).processID;
  }

  /** One statement, and never two: what is in it beside our own words cannot add another. */
  async statement(text: string): Promise<void> {
    const extended: QueryConfig & { queryMode: 'extended' } = { text, queryMode: 'extended' };
    await this.answered(() => this.client.query(extended));
  }

  /** True when no other session holds the lock of this name. It is held until this session ends. */
  async tryLock(name: string): Promise<boolean> {
    const [row] = await this.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
      [name],
    );
    return row?.locked === true;
  }

  /** The lock cannot have been lost. */
  get isAssured(): boolean {
    const { steadyMs, wallMs } = now();
    const since = this.assuredSince;
    const passedMs = Math.max(steadyMs - since.steadyMs, wallMs - since.wallMs);
    return this.ended === null && passedMs < serverPatienceMs;
  }

  /** Fulfilled while it is assured, at once or by the next answer of the server. @throws why it is lost */
  async assured(): Promise<void> {
    while (!this.isAssured) {
      if (this.ended) throw this.ended;
      await this.beat();
    }
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    const { connection } = this.client as unknown as { connection: { stream: { destroy(): void } } };
    const patience = setTimeout(() => connection.stream.destroy(), 500);
    await this.client.end().catch(() => undefined);
    clearTimeout(patience);
  }

  private stayAlive(): void {
    // Whatever is under way is a sign of life, too.
    if (this.underWay === 0) this.beat().catch(() => undefined);
  }

  private beat(): Promise<void> {
    this.beating ??= this.beatOnce().finally(() => (this.beating = null));
    return this.beating;
  }

  private async beatOnce(): Promise<void> {
    const overdue = setTimeout(
      () => this.lose(new Error(`the server answered nothing for ${answerWithinMs} ms`)),
      answerWithinMs,
    );
    try {
      await this.answered(() => this.client.query(beat));
    } catch (error) {
      this.lose(error instanceof Error ? error : new Error(String(error)));
      throw error;
    } finally {
      clearTimeout(overdue);
    }
  }

  private async answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const askedAt = now();
    this.underWay += 1;
    try {
      const answer = await ask();
      if (askedAt.steadyMs > this.assuredSince.steadyMs) this.assuredSince = askedAt;
      return answer;
    } finally {
      this.underWay -= 1;
    }
  }
}
