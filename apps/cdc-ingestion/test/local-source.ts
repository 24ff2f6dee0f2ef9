import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { createDatabase, eventually, type TestDatabase } from '@crossdock/testing';
import type { ChangeRecord } from '../src/publishing/change-record.js';
import { parseLsn } from '../src/replication/lsn.js';
import type { Position } from '../src/source/reading.js';
import { Source, type SourceDeps } from '../src/source/source.js';

/**
 * A source in the test's own process on a real PostgreSQL, whose bus is in the test's hands: it can be held, and it tells
 * when each position was recorded.
 */
export class LocalSource {
  readonly published: ChangeRecord[] = [];
  readonly positions: Position[] = [];
  readonly logged: { fields: Record<string, unknown>; message: string }[] = [];
  private gate: Promise<void> = Promise.resolve();
  private open: () => void = () => undefined;
  private source: Source | null = null;

  private constructor(
    readonly database: TestDatabase,
    readonly db: Client,
    readonly slot: string,
    private readonly settings: Partial<SourceDeps>,
  ) {}

  /** @param schema has to make a table `t` */
  static async create(
    schema: string,
    settings: Partial<SourceDeps> & { senderTimeout?: string } = {},
  ): Promise<LocalSource> {
    const database = await createDatabase('capture');
    const db = new Client({ connectionString: database.url });
    db.on('error', () => undefined);
    await db.connect();
    await db.query(schema);
    if (settings.senderTimeout) {
      await db.query(
        `ALTER DATABASE "${database.name}" SET wal_sender_timeout = '${settings.senderTimeout}'`,
      );
    }
    const { senderTimeout: _, ...deps } = settings;
    const slot = `cdc_test_${randomBytes(5).toString('hex')}`;
    return new LocalSource(database, db, slot, deps);
  }

  /** @param url where the source finds its database, when not directly */
  async start(url = this.database.url): Promise<void> {
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
        // The test server has no TLS.
        tls: { mode: 'disable' },
      },
      url,
      {
        log: { trace: log, debug: log, info: log, warn: log, error: log, fatal: log },
        instance: 'test',
        publishChanges: async (records) => {
          await this.gate;
          this.published.push(...records);
        },
        recordedPosition: () => this.positions.at(-1),
        recordPosition: async (position) => void this.positions.push(position),
        heartbeatMs: 600_000,
        maxInFlightBytes: 8_000_000,
        maxInFlightChanges: 20_000,
        standbyPollMs: 100,
        stoppedRetryMs: 500,
        ...this.settings,
      },
    );
    this.source.start();
    await eventually(() => this.state === 'streaming');
  }

  get state(): string | undefined {
    return this.source?.status().state;
  }

  get inFlightChanges(): number {
    return this.source?.status().inFlightChanges ?? 0;
  }

  /** Acknowledges nothing until `release`. */
  hold(): void {
    this.gate = new Promise((resolve) => (this.open = resolve));
  }

  release(): void {
    this.open();
  }

  /** Ids of the rows whose records were acknowledged, in order. */
  get rowIds(): number[] {
    return this.published.map(({ payload }) => {
      const { after } = JSON.parse(payload.toString()) as { after: { id: number } };
      return after.id;
    });
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
  }
}
