import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { Sealer } from '@crossdock/credentials';
import { ReplicationConnection, type StreamRequest } from '../src/replication/replication-connection.js';
import type { Messages } from '@crossdock/contracts';
import {
  createBus,
  createDatabase,
  eventually,
  openSession,
  startApp,
  type Bus,
  type RunningApp,
} from '@crossdock/testing';

type SourceChanged = Messages['SourceChanged']['payload'];
export type RowChanged = Messages['RowChanged']['payload'];
type TransactionCommitted = Messages['TransactionCommitted']['payload'];

const encryptionKeys = `k1:${randomBytes(32).toString('base64')}`;
const rowChanged = 'cdc.row-changed.v1';

export interface Status {
  sourceId: string;
  state: string;
  detail?: string;
  wayOut?: string;
  confirmedLsn?: string;
  lagBytes?: number;
}

export interface CaptureOptions {
  tables: string[];
  /** Run before the source is configured. */
  schema?: string;
  /** A database of one's own instead of a new one on the test server. */
  databaseUrl?: string;
  /** What the reader connects to, where that differs from what the test connects to. */
  readerUrl?: string;
  /** What else the source declares. */
  source?: Partial<SourceChanged>;
  env?: Record<string, string>;
}

/** A bus, a database, a configured source and as many capture processes as a test starts. */
export class Capture {
  readonly slot: string;
  readonly sourceId: string = 'shop';
  private version = 0;
  private readonly apps: RunningApp[] = [];

  private constructor(
    readonly bus: Bus,
    readonly db: Client,
    readonly databaseUrl: string,
    private readonly options: CaptureOptions,
    private readonly dropDatabase: () => Promise<void>,
  ) {
    this.slot = `cdc_test_${randomBytes(5).toString('hex')}`;
  }

  static async create(options: CaptureOptions): Promise<Capture> {
    const database = options.databaseUrl
      ? { url: options.databaseUrl, drop: () => Promise.resolve() }
      : await createDatabase('capture');
    const bus = await createBus('cdc-ingestion');
    const db = await openSession(database.url);
    if (options.schema) await db.query(options.schema);
    const capture = new Capture(bus, db, database.url, options, database.drop);
    await capture.configure();
    return capture;
  }

  /** Publishes the source's configuration, as the control plane does. */
  async configure(
    change: {
      /** Another source than that of the fixture. */
      sourceId?: string;
      slot?: string;
      status?: 'enabled' | 'disabled';
      url?: string;
      tables?: string[];
      source?: Partial<SourceChanged>;
    } = {},
  ) {
    this.version += 1;
    const { sourceId = this.sourceId } = change;
    const url = change.url ?? this.options.readerUrl ?? this.databaseUrl;
    const payload: SourceChanged = {
      id: sourceId,
      version: this.version,
      changedAt: new Date().toISOString(),
      connectionUrl: new Sealer(encryptionKeys).seal(url),
      slot: change.slot ?? this.slot,
      publication: this.slot,
      tables: (change.tables ?? this.options.tables).map((table) => ({ schema: 'public', table })) as never,
      status: change.status ?? 'enabled',
      // The test server has no TLS.
      tls: { mode: 'disable' },
      ...this.options.source,
      ...change.source,
    };
    await this.bus.publish('config.source-changed.v1', {
      key: sourceId,
      headers: {
        ce_specversion: '1.0',
        ce_id: `cfg_source-${sourceId}-${this.version}`,
        ce_source: '/crossdock/control-plane',
        ce_type: 'crossdock.source-changed.v1',
        ce_time: payload.changedAt,
        'content-type': 'application/json',
      },
      payload,
    });
  }

  /** Of the configuration that was published last. */
  get configuredVersion(): number {
    return this.version;
  }

  async start(env: Record<string, string> = {}): Promise<RunningApp> {
    const app = await startApp('cdc-ingestion', {
      ...this.bus.env,
      ENCRYPTION_KEYS: encryptionKeys,
      CAPTURE_STANDBY_POLL_MS: '200',
      CAPTURE_STOPPED_RETRY_MS: '500',
      ...this.options.env,
      ...env,
    });
    this.apps.push(app);
    return app;
  }

  async streaming(app: RunningApp): Promise<void> {
    await this.inState(app, 'streaming');
  }

  async startStreaming(): Promise<RunningApp> {
    const app = await this.start();
    await app.ready();
    await this.streaming(app);
    return app;
  }

  /** Stops it and waits until nobody reads the slot. */
  async stop(app: RunningApp): Promise<void> {
    await app.stop();
    await eventually(async () => (await this.slotRow())?.active === false);
  }

  async inState(
    app: RunningApp,
    state: string,
    timeoutMs?: number,
    sourceId = this.sourceId,
  ): Promise<Status> {
    return eventually(
      async () => {
        const status = await this.status(app, sourceId);
        if (status?.state !== state)
          throw new Error(`${JSON.stringify(status)}\n${app.output().slice(-3_000)}`);
        return status;
      },
      { timeoutMs },
    );
  }

  async status(app: RunningApp, sourceId = this.sourceId): Promise<Status | undefined> {
    const answer = await fetch(`${app.url}/v1/sources`).catch(() => undefined);
    const body = answer?.ok ? ((await answer.json()) as { sources: Status[] }) : undefined;
    return body?.sources.find((source) => source.sourceId === sourceId);
  }

  /** Every change on the bus, per partition in order. */
  async changes(): Promise<RowChanged[]> {
    const records = await this.bus.read(rowChanged);
    return records.map((record) => record.json<RowChanged>());
  }

  /** Every transaction in numbers on the bus, in the order of their commits. */
  async transactions(): Promise<TransactionCommitted[]> {
    const records = await this.bus.read('cdc.transaction-committed.v1');
    return records.map((record) => record.json<TransactionCommitted>());
  }

  /** Waits until so many changes are on the bus, and returns them in the order of the log. */
  async changed(count: number, timeoutMs?: number): Promise<RowChanged[]> {
    const changes = await eventually(
      async () => {
        const all = await this.changes();
        if (all.length < count) throw new Error(`${all.length} of ${count} changes`);
        return all;
      },
      { timeoutMs },
    );
    return changes.sort(inLogOrder);
  }

  /** Reads the slot and confirms nothing, as a session of this name that has not the lock. */
  async readAs(applicationName: string, slot = this.slot): Promise<ReplicationConnection> {
    const reader = await ReplicationConnection.open(this.databaseUrl, applicationName, { mode: 'disable' });
    const ignore = (): void => undefined;
    const listener = {
      message: ignore,
      streamed: ignore,
      fragment: ignore,
      keepalive: ignore,
      pieceEnded: ignore,
    };
    await reader.start({ ...wholeTransactions(this.slot), slot }, listener);
    return reader;
  }

  /** Where the slot stands, and whether someone reads it. */
  async slotRow(): Promise<{ confirmed: string; active: boolean } | undefined> {
    const { rows } = await this.db.query<{ confirmed: string; active: boolean }>(
      'SELECT confirmed_flush_lsn::text AS confirmed, active FROM pg_replication_slots WHERE slot_name = $1',
      [this.slot],
    );
    return rows[0];
  }

  /**
   * Waits until the slot has passed everything that the database has written so far, and the reader holds nothing any more: what is
   * in flight and what is staged is back at zero.
   */
  async caughtUp(timeoutMs = 30_000): Promise<void> {
    await this.slotPassed(timeoutMs);
    await this.holdsNothing(timeoutMs);
  }

  /** The first half of `caughtUp`, where a large transaction stays open. */
  async slotPassed(timeoutMs = 30_000): Promise<void> {
    const { rows } = await this.db.query<{ lsn: string }>('SELECT pg_current_wal_lsn()::text AS lsn');
    const target = rows[0]?.lsn;
    await eventually(
      async () => {
        const { rows: found } = await this.db.query<{ passed: boolean }>(
          'SELECT confirmed_flush_lsn >= $2::pg_lsn AS passed FROM pg_replication_slots WHERE slot_name = $1',
          [this.slot, target],
        );
        return found[0]?.passed === true;
      },
      { timeoutMs },
    );
  }

  /** Waits until nothing is in flight and nothing staged, by the metrics of whichever instance reads. */
  async holdsNothing(timeoutMs = 30_000): Promise<void> {
    await eventually(
      async () => {
        // A frozen instance does not answer, and one that does not read has no such metrics.
        await Promise.any(this.apps.map(holdsNothing)).catch((error: unknown) => {
          throw new Error((error as AggregateError).errors.map(String).join('; '));
        });
      },
      { timeoutMs },
    );
  }

  /** The highest bound that was ever recorded. */
  async recordedBounds(): Promise<string[]> {
    const records = await this.bus.read('cdc.source-position-recorded.v1');
    return records.map((record) => record.json<{ confirmedLsnBound: string }>().confirmedLsnBound);
  }

  async close(): Promise<void> {
    await Promise.all(this.apps.map((app) => app.kill('SIGKILL')));
    await this.db.end().catch(() => undefined);
    await this.dropDatabase();
    await this.bus.close();
  }
}

/** @throws when the instance does not read, or holds something */
async function holdsNothing({ url }: RunningApp): Promise<void> {
  const metrics = await (await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(5_000) })).text();
  const held = metrics.match(/^crossdock_capture_(in_flight_changes|staged_bytes)\{.*$/gm) ?? [];
  if (held.length < 3 || !held.every((line) => line.endsWith(' 0')))
    throw new Error(`${url} holds ${held.join(', ') || 'no source'}`);
}

/** To read a slot and the publication of the same name by oneself. */
export function wholeTransactions(slot: string): StreamRequest {
  return { slot, publication: slot, streaming: false, origin: 'any' };
}

export function inLogOrder(one: RowChanged, other: RowChanged): number {
  const [a, b] = [positionOf(one), positionOf(other)];
  return a === b ? one.index - other.index : a < b ? -1 : 1;
}

function positionOf({ commitLsn }: RowChanged): bigint {
  const [high = '0', low = '0'] = commitLsn.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
