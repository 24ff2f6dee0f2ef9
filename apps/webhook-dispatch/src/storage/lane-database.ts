import { TransientFault } from '@crossdock/kafka';
import type { DataSource, QueryRunner } from 'typeorm';
import { laneFault } from './lane-fault.js';

export type Query = <Row>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

const fadesMs = 60_000;
const awayCodes: ReadonlySet<string> = new Set(['database_unavailable', 'database_not_configured']);

/**
 * The database of lanes and mailboxes. It is connected to, migrated and even loaded only when one of them needs it: deliveries to endpoints that
 * want neither go on without.
 */
export class LaneDatabase {
  private opening: Promise<DataSource> | undefined;
  private closed = false;
  /** When it was not there, unless it has been since; epoch milliseconds. */
  private missedAt: number | undefined;

  /** @param connections at most; two at least */
  constructor(
    private readonly url: string | undefined,
    private readonly connections = 2,
  ) {}

  get isConfigured(): boolean {
    return this.url !== undefined;
  }

  /** When it was needed last it was not there. Who needs it asks again within seconds; when nobody does, nobody knows any more. */
  get isAway(): boolean {
    return this.missedAt !== undefined && Date.now() - this.missedAt < fadesMs;
  }

  /** @throws TransientFault while the database is away or none is configured, BrokenRecord when it cannot hold a value */
  async query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const runner = (await this.open()).createQueryRunner();
    try {
      const rows = await rowsOf<Row>(runner, sql, values);
      this.missedAt = undefined;
      return rows;
    } catch (error) {
      throw this.fault(error);
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  /** All of the work or nothing of it. The same errors as `query`. */
  async transaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
    const runner = (await this.open()).createQueryRunner();
    try {
      await runner.startTransaction();
      const done = await work((sql, values) => rowsOf(runner, sql, values));
      await runner.commitTransaction();
      this.missedAt = undefined;
      return done;
    } catch (error) {
      await rollBack(runner);
      throw this.fault(error);
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    const source = await this.opening?.catch(() => undefined);
    await source?.destroy();
  }

  private open(): Promise<DataSource> {
    if (this.closed) return Promise.reject(new TransientFault('stopping', 'the process is stopping'));
    this.opening ??= this.connect().catch((error: unknown) => {
      this.opening = undefined;
      throw this.fault(error);
    });
    return this.opening;
  }

  private fault(error: unknown): Error {
    const fault = laneFault(error);
    if (awayCodes.has(fault.code)) this.missedAt = Date.now();
    return fault;
  }

  private async connect(): Promise<DataSource> {
    if (this.url === undefined) {
      throw new TransientFault(
        'database_not_configured',
        'lanes and mailboxes need a database: DATABASE_URL is not set',
      );
    }
    const [{ DataSource }, { dataSourceOptions, migrate }, { migrations }] = await Promise.all([
      import('typeorm'),
      import('@crossdock/postgres'),
      import('./migrations.js'),
    ]);
    const source = new DataSource(
      dataSourceOptions({
        url: this.url,
        applicationName: 'crossdock-webhook-dispatch',
        entities: [],
        migrations,
        poolSize: this.connections,
      }),
    );
    try {
      await source.initialize();
      await migrate(source);
      return source;
    } catch (error) {
      if (source.isInitialized) await source.destroy().catch(() => undefined);
      throw error;
    }
  }
}

async function rowsOf<Row>(
  runner: QueryRunner,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { records } = await runner.query(sql, [...values], true);
  return records as Row[];
}

async function rollBack(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
}
