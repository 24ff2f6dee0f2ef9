import { randomBytes } from 'node:crypto';
import { Client, type QueryConfig } from 'pg';
import { clientConfigOf, type DeclaredTls } from './client-config.js';
import { markName, markOption } from './pooler.js';
import { SourceStopped } from './source-fault.js';

/**
 * A normal session beside the replication session. It holds the advisory lock that makes this process the only reader,
 * so the end of this session is the end of the right to read: `lost` then tells.
 */
export class ControlSession {
  /** Fulfilled with why the lock is lost. */
  readonly lost: Promise<Error>;
  private readonly client: Client;

  private constructor(client: Client) {
    this.client = client;
    const ended = new Promise<Error>((resolve) => {
      client.once('error', resolve);
      client.once('end', () => resolve(new Error('the control session ended')));
    });
    this.lost = ended.then((cause) => new Error(`the lock is lost: ${cause.message}`, { cause }));
    // Only the first error counts, but every one needs a listener.
    client.on('error', () => undefined);
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
    const [row] = await session.query<{ mark: string | null }>('SELECT current_setting($1, true) AS mark', [
      markName,
    ]);
    if (row?.mark === mark) return session;
    await session.close();
    throw new SourceStopped('pooler_in_front', 'the options of the start do not reach the server');
  }

  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.client.query<Row>(text, [...values]);
    return rows;
  }

  /** As the server gave it out when the session began. */
  get processId(): number {
    return (this.client as unknown as { processID: number }).processID;
  }

  /** One statement, and never two: what is in it beside our own words cannot add another. */
  async statement(text: string): Promise<void> {
    const extended: QueryConfig & { queryMode: 'extended' } = { text, queryMode: 'extended' };
    await this.client.query(extended);
  }

  /** True when no other session holds the lock of this name. It is held until this session ends. */
  async tryLock(name: string): Promise<boolean> {
    const [row] = await this.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
      [name],
    );
    return row?.locked === true;
  }

  async close(): Promise<void> {
    const { connection } = this.client as unknown as { connection: { stream: { destroy(): void } } };
    const patience = setTimeout(() => connection.stream.destroy(), 500);
    await this.client.end().catch(() => undefined);
    clearTimeout(patience);
  }
}
