import { join } from 'node:path';
import { BrokenRecord } from '@crossdock/kafka';
import type { EarlierWriters } from '../backfill/earlier-writers.js';
import type { RowSession } from '../backfill/row-session.js';
import { SourceBackfills } from '../backfill/source-backfills.js';
import { sourceMetrics } from '../metrics.js';
import { ConfirmationLedger } from '../position/confirmation-ledger.js';
import { PositionKeeper } from '../position/position-keeper.js';
import { ChangeAssembler } from '../publishing/change-assembler.js';
import { knownTables, type KnownTables } from '../publishing/known-tables.js';
import { PublishingLane } from '../publishing/publishing-lane.js';
import { TableShapes, type IdentityChange } from '../publishing/table-shapes.js';
import { formatLsn, type Lsn } from '../replication/lsn.js';
import { identityName } from '../replication/messages/relation-messages.js';
import type { ReplicationConnection, SystemIdentity } from '../replication/replication-connection.js';
import { timelineOf, type TimelineSwitch } from '../replication/timeline-history.js';
import { stageName } from '../stage/left-stages.js';
import { Stage } from '../stage/stage.js';
import { CaptureSession } from './capture-session.js';
import type { ControlSession } from './control-session.js';
import { HeartbeatDelays } from './heartbeat.js';
import { OutboxCleanUp } from './outbox-clean-up.js';
import { capturedTables, checkTables, tableName } from './preflight.js';
import type { PartitionIdentities } from './partition-identities.js';
import type { PublishedTables } from './published-tables.js';
import { positionOf, Reading, type ReadingDeps } from './reading.js';
import type { SourceConfig } from './source.js';
import { refusedBy } from './source-fault.js';
import type { WholeTransaction } from './whole-transaction.js';

/** What was found before the stream begins. */
export interface ReadyToStream {
  connection: ReplicationConnection;
  /** A session beside it, for back-fills. */
  openRows: () => Promise<RowSession>;
  system: SystemIdentity;
  /** How the server came to its timeline. */
  history: readonly TimelineSwitch[];
  published: PublishedTables;
  earlierWriters: EarlierWriters;
  relations: KnownTables;
  partitions: PartitionIdentities;
  /** `schema.table` of the captured tables that are taken by whatever name the stream tells. */
  byOid: ReadonlyMap<number, string>;
  /** Where the slot stands. */
  confirmed: Lsn;
  /** The highest position that was ever recorded for it. */
  bound: Lsn;
  /** Without it large transactions are taken while they are open. */
  whole: WholeTransaction | null;
}

/** Puts the parts of a reading together and starts it. @throws the server's error */
export async function beginStream(
  config: SourceConfig,
  control: ControlSession,
  ready: ReadyToStream,
  deps: ReadingDeps,
): Promise<Reading> {
  const { id: sourceId } = config;
  const { connection, system, published, partitions, confirmed, bound, whole } = ready;
  const streaming = whole === null;
  let { relations } = ready;
  const { log } = deps;
  const senderTimeoutMs = await connection.senderTimeoutMs();
  const ledger = new ConfirmationLedger(confirmed);
  const keeper = new PositionKeeper({
    bound,
    confirmed,
    record: (upTo) => deps.recordPosition(positionOf(config, system, { published, relations }, upTo)),
    confirm: (position) => connection.reply(position),
    failed: (err) => {
      log.warn({ sourceId, err }, 'position.not_recorded');
      if (err instanceof BrokenRecord) connection.abort(err);
    },
  });
  let refused = false;
  const lane = new PublishingLane({
    ledger,
    newBatch: deps.newBatch,
    send: deps.publish,
    acknowledged: ({ changes }) => {
      sourceMetrics.captured(sourceId, changes);
      capture.acknowledged();
      if (refused) deps.refused(null);
      refused = false;
    },
    failed: (err, attempt) => {
      log.warn({ sourceId, err, attempt }, 'changes.not_published');
      if (!(err instanceof BrokenRecord)) return;
      refused = true;
      deps.refused(refusedBy(err));
    },
    refusedRetryMs: deps.stoppedRetryMs,
  });
  const { outbox } = config;
  const shapes = new TableShapes({
    tables: capturedTables(config),
    byOid: ready.byOid,
    known: relations,
    partitionsDiffer: (table) => partitions.differ(table),
    renamed: (table, streamedAs) => log.warn({ sourceId, table, streamedAs }, 'table.renamed'),
    identityChanged: (change) => logIdentityChange(log, sourceId, change),
  });
  const assembler = new ChangeAssembler({
    sourceId,
    systemIdentifier: system.systemIdentifier,
    timelineOf: (position) => timelineOf(position, system.timeline, ready.history),
    shapes,
    outboxTable: outbox?.table && tableName(outbox.table),
    messagePrefix: outbox?.messagePrefix,
    tellTransactions: config.tellTransactions,
  });
  const stage = new Stage(
    join(deps.stageFolder, stageName(system.systemIdentifier, config.slot)),
    deps.stage,
    () => capture.madeRoom(),
    (error) => connection.abort(error),
  );
  const cleanUp = outbox?.table?.cleanUp
    ? new OutboxCleanUp({
        table: outbox.table,
        openRows: ready.openRows,
        moved: (rows) => {
          sourceMetrics.cleaned(sourceId, rows);
          capture.advance();
          capture.madeRoom();
        },
        failed: (err, rows) => log.error({ sourceId, rows, err }, 'outbox.not_cleaned'),
      })
    : null;
  const { openRows } = ready;
  const delays = new HeartbeatDelays(sourceId, (delayMs) => sourceMetrics.heartbeat(sourceId, delayMs));
  const backfills = new SourceBackfills(config, {
    backfills: deps.backfills,
    control,
    openRows,
    earlierWriters: ready.earlierWriters,
    log,
  });
  const capture = new CaptureSession(
    { connection, ledger, keeper, lane, shapes, assembler, stage, observer: backfills, cleanUp },
    {
      senderTimeoutMs,
      silenceFactor: deps.silenceFactor,
      maxInFlightBytes: deps.maxInFlightBytes,
      maxInFlightChanges: deps.maxInFlightChanges,
      transaction: ({ endLsn, committedAt }, streamed) => {
        sourceMetrics.transaction(sourceId, streamed);
        deps.health.committed(endLsn, keeper.confirmed, committedAt);
      },
      lookAgain: async () => {
        await partitions.look(control);
        relations = knownTables(await checkTables(control, capturedTables(config)), relations);
        return relations;
      },
      logicalMessage: (message, commitLsn) => delays.came(message, commitLsn),
      safe: (position) => delays.safe(position, Date.now()),
    },
  );
  const reading = new Reading(config, control, connection, deps, {
    ledger,
    keeper,
    published,
    partitions,
    stage,
    capture,
    backfills,
    whole,
  });
  try {
    const { slot, publication, origin = 'any' } = config;
    await connection.start({ slot, publication, streaming, origin }, capture);
  } catch (error) {
    await capture.close();
    throw error;
  }
  log.info(
    { sourceId, slot: config.slot, from: formatLsn(confirmed), senderTimeoutMs, streaming },
    'source.streaming',
  );
  return reading;
}

/** A changed key is a warning: the order of a row's changes is kept for each of its keys, not across them. */
function logIdentityChange(log: ReadingDeps['log'], sourceId: string, change: IdentityChange): void {
  const [from, to] = [change.from, change.to].map(({ identity, key }) => ({
    identity: identityName[identity],
    key,
  }));
  const level = change.from.key.join() === change.to.key.join() ? 'info' : 'warn';
  log[level]({ sourceId, table: change.table, from, to }, 'table.identity_changed');
}
