import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@crossdock/service-host';
import type { Backfills } from '../backfill/backfills.js';
import type { SourceBackfills } from '../backfill/source-backfills.js';
import type { ReadingNow } from '../health/reading-metrics.js';
import type { SourceHealth } from '../health/source-health.js';
import type { ConfirmationLedger } from '../position/confirmation-ledger.js';
import type { PositionKeeper } from '../position/position-keeper.js';
import type { SlotClaim } from '../position/slot-claims.js';
import type { KnownTables } from '../publishing/known-tables.js';
import type { LogBatch } from '../publishing/log-batch.js';
import type { Stage, StageLimits } from '../stage/stage.js';
import { formatLsn, type Lsn } from '../replication/lsn.js';
import type { ReplicationConnection, SystemIdentity } from '../replication/replication-connection.js';
import type { CaptureSession } from './capture-session.js';
import type { ControlSession } from './control-session.js';
import { sendHeartbeat } from './heartbeat.js';
import type { PartitionIdentities } from './partition-identities.js';
import { capturedTables, tableName } from './preflight.js';
import { refuseMissingOperations } from './published-operations.js';
import type { PublishedTables } from './published-tables.js';
import type { RecordedPosition } from './slot-identity.js';
import type { SourceConfig, SourceStatus } from './source.js';
import type { SourceStopped } from './source-fault.js';
import type { WholeTransaction } from './whole-transaction.js';

export interface Position extends RecordedPosition {
  sourceId: string;
}

/** Of slots that are about to be created, see `SlotClaims`. */
export interface ReadingClaims {
  get: (sourceId: string) => SlotClaim | undefined;
  /** Null takes back all of it. Fulfilled when the record is acknowledged. */
  record: (sourceId: string, claim: SlotClaim | null) => Promise<void>;
}

export interface ReadingDeps {
  log: Logger;
  instance: string;
  newBatch: () => LogBatch;
  /** Fulfilled when all replicas in sync have the records. Once the signal fires, those that are not on their way are not written. */
  publish: (batch: LogBatch, signal?: AbortSignal) => Promise<void>;
  /** The newest position of the source that was recorded, by whichever instance. */
  recordedPosition: (sourceId: string) => RecordedPosition | undefined;
  /** Fulfilled when the record is acknowledged. */
  recordPosition: (position: Position) => Promise<void>;
  claims: ReadingClaims;
  /** Why the brokers take nothing more, and null when they take it again. */
  refused: (why: SourceStopped | null) => void;
  /** How often a source that stands still looks whether someone mended it. */
  stoppedRetryMs: number;
  backfills: Pick<Backfills, 'ordersOf' | 'progress' | 'record' | 'onOrder'>;
  heartbeatMs: number;
  /** How many times `wal_sender_timeout` the server may be silent. */
  silenceFactor: number;
  maxInFlightBytes: number;
  maxInFlightChanges: number;
  /** Where transactions wait that are still open; each slot has a folder in it. */
  stageFolder: string;
  stage: StageLimits;
  health: SourceHealth;
}

export interface ReadingParts {
  ledger: ConfirmationLedger;
  keeper: PositionKeeper;
  published: PublishedTables;
  partitions: PartitionIdentities;
  stage: Stage;
  capture: CaptureSession;
  backfills: SourceBackfills;
  /** Because of which nothing is streamed. */
  whole: WholeTransaction | null;
}

/** The source as it is being read: a replication session, and the control session's regular looks. */
export class Reading {
  private serverLsn: Lsn = 0n;

  constructor(
    private readonly config: SourceConfig,
    private readonly control: ControlSession,
    private readonly connection: ReplicationConnection,
    private readonly deps: ReadingDeps,
    private readonly parts: ReadingParts,
  ) {}

  status(): Partial<SourceStatus> {
    const { keeper, ledger, stage } = this.parts;
    return {
      confirmedLsn: formatLsn(keeper.confirmed),
      serverLsn: formatLsn(this.serverLsn),
      lagBytes: this.lagBytes,
      inFlightChanges: ledger.changesInFlight,
      stagedTransactions: stage.transactions,
      stagedBytes: stage.bytes,
    };
  }

  /** Fulfilled when the signal fires, or when the next session may stream large transactions and this one does not; rejects with what ended the reading otherwise. */
  async untilOver(signal: AbortSignal): Promise<void> {
    const over = new AbortController();
    const stop = (): void => over.abort();
    signal.addEventListener('abort', stop, { once: true });
    // It may have fired while the stream was begun, and then tells no listener any more.
    if (signal.aborted) stop();
    const ended = this.connection.ended.then((error) => {
      throw error ?? new Error('the replication session ended');
    });
    const lost = this.control.lost.then((error) => {
      throw error;
    });
    this.deps.health.began(() => this.now());
    try {
      await Promise.race([ended, lost, this.look(over.signal), this.parts.backfills.run(over.signal)]);
    } finally {
      this.deps.health.ended();
      over.abort();
      signal.removeEventListener('abort', stop);
      ended.catch(() => undefined);
      lost.catch(() => undefined);
    }
  }

  finish(): Promise<void> {
    return this.parts.capture.finish(2_500);
  }

  close(): Promise<void> {
    return this.parts.capture.close();
  }

  /** Beats, measures and checks until the signal fires, or what came whole is behind. @throws SourceStopped when the publication or a table of it is or was gone */
  private async look(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      // Also while changes flow, which move the slot by themselves: how long a beat takes is how long they take.
      await sendHeartbeat(this.control, this.config.id, Date.now());
      this.serverLsn = await this.deps.health.look(this.control, () => this.parts.keeper.confirmed);
      await this.parts.published.check(this.control);
      await this.parts.partitions.look(this.control);
      await refuseMissingOperations(this.control, this.config.publication);
      if (await this.parts.whole?.isBehind(this.control, this.parts.keeper.confirmed)) return;
      await pause(this.deps.heartbeatMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private now(): ReadingNow {
    const { ledger, stage } = this.parts;
    return {
      silentMs: this.connection.silentMs,
      inFlightChanges: ledger.changesInFlight,
      stagedBytes: stage.bytes,
      stagedFileBytes: stage.fileBytes,
      stageMaxBytes: this.deps.stage.maxBytes,
    };
  }

  private get lagBytes(): number {
    return Math.max(0, Number(this.serverLsn - this.parts.keeper.confirmed));
  }
}

/** What is known of the tables that are captured. */
export interface CapturedNow {
  published: PublishedTables;
  relations: KnownTables;
}

/** What to record of a source: a bound for its slot, and how its tables are known and published. */
export function positionOf(
  config: SourceConfig,
  system: SystemIdentity,
  { published: { publishedAs, ownEntries }, relations }: CapturedNow,
  bound: Lsn,
): Position {
  const { id: sourceId, slot } = config;
  const tables = capturedTables(config).map(tableName);
  const known = { tables, publishedAs, ownEntries, relations };
  return { sourceId, slot, ...system, confirmedLsnBound: formatLsn(bound), ...known };
}
