import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Client } from 'pg';
import type { TransactionCommitted } from '@crossdock/contracts';
import { createDatabase, eventually, openSession, type TestDatabase } from '@crossdock/testing';
import type { BackfillProgress } from '../src/backfill/backfill-order.js';
import type { SlotClaim } from '../src/position/slot-claims.js';
import type { LogBatch } from '../src/publishing/log-batch.js';
import type { ChangeRecord, LogRecord, ParkedRecord } from '../src/publishing/log-record.js';
import { parseLsn } from '../src/replication/lsn.js';
import type { RowChanged } from './capture-fixture.js';
import type { Position } from '../src/source/reading.js';
import { Source, type SourceConfig, type SourceDeps, type SourceStatus } from '../src/source/source.js';

/** Kept as the topic would. */
export function keptClaims(): SourceDeps['claims'] {
  const claims = new Map<string, SlotClaim>();
  return {
    get: (sourceId) => claims.get(sourceId),
    record: async (sourceId, claim) => {
      if (claim) claims.set(sourceId, claim);
      else claims.delete(sourceId);
    },
  };
}

/** None is ordered; how far the source's own are is kept as the topic would. */
function keptBackfills(): SourceDeps['backfills'] {
  const progresses = new Map<string, BackfillProgress>();
  return {
    ordersOf: () => [],
    progress: (id) => progresses.get(id),
    record: async (progress) => void progresses.set(progress.backfillId, progress),
    onOrder: () => () => undefined,
  };
}

export type LocalSettings = Partial<SourceDeps> & {
  /** Of the database, and so of the session that reads it. */
  serverSettings?: Record<string, string>;
  /** Of a server of the test's own, instead of a new database on the test server. */
  databaseUrl?: string;
  /** Logical messages of this prefix are an outbox. */
  messagePrefix?: string;
  /** Instead of keeping what is published. */
  publish?: Publish;
};

type Publish = (records: readonly LogRecord[], mayGo: () => boolean) => Promise<void>;

/**
 * A source in the test's own process on a real PostgreSQL, whose bus is in the test's hands: it can be held, and it tells
 * when each position was recorded.
 */
export class LocalSource {
  readonly published: ChangeRecord[] = [];
  /** Contents of captured logical messages. */
  readonly sentMessages: string[] = [];
  readonly parked: ParkedRecord[] = [];
  /** Transactions in numbers. */
  readonly transactions: TransactionCommitted[] = [];
  readonly positions: Position[] = [];
  readonly logged: { fields: Record<string, unknown>; message: string }[] = [];
  private gate: Promise<void> = Promise.resolve();
  private open: () => void = () => undefined;
  private source: Source | null = null;
  private readonly backfills = keptBackfills();
  private readonly claims = keptClaims();
  readonly stageFolder = mkdtempSync(join(tmpdir(), 'crossdock-stage-'));

  private constructor(
    readonly database: TestDatabase,
    readonly db: Client,
    readonly slot: string,
    private readonly settings: Partial<SourceDeps>,
    private readonly messagePrefix: string | undefined,
    private readonly publish: Publish = async (records) => {
      await this.gate;
      this.take(records);
    },
  ) {}

  /** @param schema has to make a table `t` */
  static async create(schema: string, settings: LocalSettings = {}): Promise<LocalSource> {
    const { serverSettings = {}, messagePrefix, databaseUrl, publish, ...deps } = settings;
    const database = databaseUrl ? ownDatabase(databaseUrl) : await createDatabase('capture');
    const db = await openSession(database.url);
    await db.query(schema);
    for (const [name, value] of Object.entries(serverSettings))
      await db.query(`ALTER DATABASE "${database.name}" SET ${name} = '${value}'`);
    const slot = `cdc_test_${randomBytes(5).toString('hex')}`;
    return new LocalSource(database, db, slot, deps, messagePrefix, publish);
  }

  /**
   * @param url where the source finds its database, when not directly
   * @param declared what else the source declares
   */
  async start(url = this.database.url, declared: Partial<SourceConfig> = {}): Promise<void> {
    this.begin(url, declared);
    await eventually(() => this.state === 'streaming');
  }

  /** Like `start`, for a source that need not come to stream. */
  begin(url = this.database.url, declared: Partial<SourceConfig> = {}): void {
    const log = (fields: object, message: string): void => {
      this.logged.push({ fields: fields as Record<string, unknown>, message });
    };
    this.source = new Source(
      {
        id: 'local',
        version: 1,
        changedAt: new Date().toISOString(),
        connectionUrl: '',
        slot: this.slot,
        publication: this.slot,
        tables: [{ schema: 'public', table: 't' }],
        status: 'enabled',
        ...(this.messagePrefix ? { outbox: { messagePrefix: this.messagePrefix } } : {}),
        // The test server has no TLS.
        tls: { mode: 'disable' },
        ...declared,
      },
      url,
      {
        log: { trace: log, debug: log, info: log, warn: log, error: log, fatal: log },
        instance: 'test',
        newBatch: () => new HeldBatch(this.publish),
        recordedPosition: () => this.positions.at(-1),
        recordPosition: async (position) => void this.positions.push(position),
        claims: this.claims,
        backfills: this.backfills,
        heartbeatMs: 600_000,
        silenceFactor: 2,
        maxInFlightBytes: 8_000_000,
        maxInFlightChanges: 20_000,
        stageFolder: this.stageFolder,
        stage: { memoryBytes: 8_000_000, maxBytes: 500_000_000 },
        standbyPollMs: 100,
        stoppedRetryMs: 500,
        ...this.settings,
      },
    );
    this.source.start();
  }

  get status(): SourceStatus | undefined {
    return this.source?.status();
  }

  get state(): string | undefined {
    return this.status?.state;
  }

  get inFlightChanges(): number {
    return this.status?.inFlightChanges ?? 0;
  }

  /** As if the brokers had them. */
  take(records: readonly LogRecord[]): void {
    for (const record of records) {
      if (record.kind === 'change') this.published.push(record);
      if (record.kind === 'message')
        this.sentMessages.push((JSON.parse(record.payload.toString()) as { content: string }).content);
      if (record.kind === 'parked') this.parked.push(record);
      if (record.kind === 'transaction')
        this.transactions.push(JSON.parse(record.payload) as TransactionCommitted);
    }
  }

  /** Acknowledges nothing until `release`. */
  hold(): void {
    this.gate = new Promise((resolve) => (this.open = resolve));
  }

  release(): void {
    this.open();
  }

  /** Waits until nothing is in flight and nothing staged. */
  async holdsNothing(): Promise<void> {
    await eventually(() =>
      expect(this.status).toMatchObject({ inFlightChanges: 0, stagedTransactions: 0, stagedBytes: 0 }),
    );
  }

  /** What the brokers acknowledged, in order. */
  get changes(): RowChanged[] {
    return this.published.map(({ payload }) => JSON.parse(payload.toString()) as RowChanged);
  }

  /** Ids of the rows whose records were acknowledged, in order. */
  get rowIds(): number[] {
    return this.changes.map(({ after }) => after?.id as number);
  }

  messages(message: string): Record<string, unknown>[] {
    return this.logged.filter((line) => line.message === message).map(({ fields }) => fields);
  }

  async slotRow(): Promise<{ confirmed: bigint; pid: number | null }> {
    const { rows } = await this.db.query<{ confirmed: string; pid: number | null }>(
      'SELECT confirmed_flush_lsn::text AS confirmed, active_pid AS pid FROM pg_replication_slots WHERE slot_name = $1',
      [this.slot],
    );
    return { confirmed: parseLsn(rows[0]?.confirmed ?? '0/0'), pid: rows[0]?.pid ?? null };
  }

  async serverPosition(): Promise<bigint> {
    const { rows } = await this.db.query<{ lsn: string }>('SELECT pg_current_wal_flush_lsn()::text AS lsn');
    return parseLsn(rows[0]?.lsn ?? '0/0');
  }

  async stop(): Promise<void> {
    await this.source?.stop();
    this.source = null;
  }

  async close(): Promise<void> {
    this.release();
    await this.stop();
    await this.db.end().catch(() => undefined);
    await this.database.drop();
    rmSync(this.stageFolder, { recursive: true, force: true });
  }
}

/** Keeps its records as they are. */
class HeldBatch implements LogBatch {
  private held: LogRecord[] = [];

  constructor(private readonly send: Publish) {}

  get records(): number {
    return this.held.length;
  }

  get changes(): number {
    return this.held.filter(({ kind }) => kind === 'change').length;
  }

  add(record: LogRecord): number {
    this.held.push(record);
    return record.payload.length;
  }

  publish(mayGo: () => boolean): Promise<void> {
    return this.send(this.held, mayGo);
  }

  clear(): void {
    this.held = [];
  }
}

function ownDatabase(url: string): TestDatabase {
  return { url, name: new URL(url).pathname.slice(1), drop: () => Promise.resolve() };
}
