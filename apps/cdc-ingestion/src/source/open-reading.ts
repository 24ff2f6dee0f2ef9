import { setTimeout as pause } from 'node:timers/promises';
import { sourceMetrics } from '../metrics.js';
import { ConfirmationLedger } from '../position/confirmation-ledger.js';
import { PositionKeeper } from '../position/position-keeper.js';
import { ChangeAssembler, type IdentityChange } from '../publishing/change-assembler.js';
import { PublishingLane } from '../publishing/publishing-lane.js';
import { formatLsn, type Lsn } from '../replication/lsn.js';
import type { LogicalMessage } from '../replication/messages/logical-message.js';
import { identityName } from '../replication/messages/relation-messages.js';
import { ReplicationConnection, type SystemIdentity } from '../replication/replication-connection.js';
import { CaptureSession } from './capture-session.js';
import type { ControlSession } from './control-session.js';
import { heartbeatDelayMs } from './heartbeat.js';
import { checkServer, checkTables, tableName, type PrimaryKeys } from './preflight.js';
import { reconcilePublication, type CapturedTables } from './publication.js';
import { PublishedTables } from './published-tables.js';
import { Reading, type Position, type ReadingDeps } from './reading.js';
import { judgeIdentity, type IdentityVerdict, type RecordedPosition } from './slot-identity.js';
import { createSlot, findSlot, freeSlot } from './slots.js';
import type { SourceConfig } from './source.js';
import { SourceStopped } from './source-fault.js';

/** Another reader's last record may still be on its way to us when its lock is ours. */
const recordedWithinMs = 3_000;

/**
 * Everything between "the lock is ours" and the first change: is the server able, are the tables fit, is the slot the
 * one that we left, is nobody else reading it. The publication is made before the slot, see `reconcilePublication`.
 *
 * @throws SourceStopped, or the server's error
 */
export async function openReading(
  config: SourceConfig,
  connectionUrl: string,
  control: ControlSession,
  deps: ReadingDeps,
  signal: AbortSignal,
): Promise<Reading> {
  await checkServer(control);
  const application = `crossdock ${config.id} ${deps.instance}`.slice(0, 63);
  const connection = await ReplicationConnection.open(connectionUrl, application, config.tls);
  try {
    const system = await connection.identifySystem();
    const first = await verdictOf(config, control, system, deps, signal);
    const recorded = deps.recordedPosition(config.id);
    const captured = recorded?.slot === config.slot ? capturedOf(recorded) : null;
    if (captured) warnOfUnknown(config, captured, deps);
    const primaryKeys = await checkTables(control, config.tables);
    const { publication, tables } = config;
    const { change, publishedAs } = await reconcilePublication(control, publication, tables, captured);
    const published = new PublishedTables(publication, tables, publishedAs);
    if (change.created || change.added.length > 0 || change.removed.length > 0) {
      deps.log.info({ sourceId: config.id, publication, ...change }, 'publication.reconciled');
    }
    if (first.action === 'create') {
      await createSlot(control, config.slot);
      deps.log.info({ sourceId: config.id, slot: config.slot }, 'slot.created');
    }
    await freeSlot(control, config.slot, {
      patienceMs: 1_500,
      signal,
      terminating: (pid) =>
        deps.log.warn({ sourceId: config.id, slot: config.slot, pid }, 'reader.terminated'),
    });
    // Again, because a former reader may have confirmed until a moment ago.
    const verdict = await verdictOf(config, control, system, deps, signal);
    if (verdict.action === 'create') throw new SourceStopped('slot_missing', 'dropped during the start');
    // Before the first change: from here on a break in the publication of one of these tables is a gap.
    const position = positionOf(config, system, published, verdict.bound);
    if (!captured || !saysTheSame(recorded, position)) await deps.recordPosition(position);
    return await stream(config, control, connection, system, verdict, primaryKeys, published, deps);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function verdictOf(
  config: SourceConfig,
  control: ControlSession,
  system: SystemIdentity,
  deps: ReadingDeps,
  signal: AbortSignal,
): Promise<IdentityVerdict> {
  const [row] = await control.query<{ name: string }>('SELECT current_database()::text AS name');
  const deadline = performance.now() + recordedWithinMs;
  for (;;) {
    const slot = await findSlot(control, config.slot);
    const found = { ...system, database: row?.name ?? '', slot };
    try {
      return judgeIdentity(config.slot, deps.recordedPosition(config.id), found);
    } catch (error) {
      const mayCatchUp = error instanceof SourceStopped && error.state === 'slot_moved';
      if (!mayCatchUp || performance.now() > deadline || signal.aborted) throw error;
      await pause(50);
    }
  }
}

async function stream(
  config: SourceConfig,
  control: ControlSession,
  connection: ReplicationConnection,
  system: SystemIdentity,
  verdict: Extract<IdentityVerdict, { action: 'resume' }>,
  primaryKeys: PrimaryKeys,
  published: PublishedTables,
  deps: ReadingDeps,
): Promise<Reading> {
  const { id: sourceId } = config;
  const { log } = deps;
  const senderTimeoutMs = await connection.senderTimeoutMs();
  const ledger = new ConfirmationLedger(verdict.confirmed);
  const keeper = new PositionKeeper({
    bound: verdict.bound,
    confirmed: verdict.confirmed,
    record: (bound) => deps.recordPosition(positionOf(config, system, published, bound)),
    confirm: (position) => connection.reply(position),
    failed: (err) => log.warn({ sourceId, err }, 'position.not_recorded'),
  });
  const lane = new PublishingLane({
    ledger,
    send: deps.publishChanges,
    acknowledged: (changes) => {
      sourceMetrics.captured(sourceId, changes);
      reading.captured(changes);
      capture.acknowledged();
    },
    failed: (err, attempt) => log.warn({ sourceId, err, attempt }, 'changes.not_published'),
  });
  const assembler = new ChangeAssembler({
    sourceId,
    systemIdentifier: system.systemIdentifier,
    tables: new Set(config.tables.map(tableName)),
    primaryKeys,
    identityChanged: (change) => logIdentityChange(log, sourceId, change),
  });
  const capture = new CaptureSession(
    { connection, ledger, keeper, lane, assembler },
    {
      senderTimeoutMs,
      maxInFlightBytes: deps.maxInFlightBytes,
      maxInFlightChanges: deps.maxInFlightChanges,
      transaction: () => sourceMetrics.transaction(sourceId),
      primaryKeys: () => checkTables(control, config.tables),
      logicalMessage: (message: LogicalMessage) => {
        const delayMs = heartbeatDelayMs(message, sourceId, Date.now());
        if (delayMs !== null) sourceMetrics.heartbeat(sourceId, delayMs);
      },
    },
  );
  const reading = new Reading(config, control, connection, deps, ledger, keeper, published, () => capture);
  try {
    await connection.start(config.slot, config.publication, capture);
  } catch (error) {
    await capture.close();
    throw error;
  }
  log.info(
    { sourceId, slot: config.slot, from: formatLsn(verdict.confirmed), senderTimeoutMs },
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

function positionOf(
  config: SourceConfig,
  system: SystemIdentity,
  { publishedAs }: PublishedTables,
  bound: Lsn,
): Position {
  const { id: sourceId, slot } = config;
  const tables = config.tables.map(tableName);
  return { sourceId, slot, ...system, confirmedLsnBound: formatLsn(bound), tables, publishedAs };
}

function capturedOf({ tables, publishedAs = {} }: RecordedPosition): CapturedTables {
  return { tables: tables ? new Set(tables) : null, publishedAs };
}

/** A record of an earlier version says less; what cannot be known is said once, because the next record knows it. */
function warnOfUnknown(
  config: SourceConfig,
  { tables, publishedAs }: CapturedTables,
  deps: ReadingDeps,
): void {
  const { id: sourceId, publication } = config;
  const unknown = config.tables
    .map(tableName)
    .filter((name) => (tables === null || tables.has(name)) && !publishedAs[name]);
  if (unknown.length === 0) return;
  const detail =
    tables === null
      ? 'which tables were captured is not recorded: one that is published no more stops the source, an earlier break is not noticed'
      : 'how the tables were published is not recorded: an earlier break in their publication is not noticed';
  deps.log.warn({ sourceId, publication, tables: unknown, detail }, 'captured_tables.not_recorded');
}

function saysTheSame(one: RecordedPosition | undefined, other: RecordedPosition): boolean {
  const said = (position: RecordedPosition | undefined): string =>
    JSON.stringify([
      [...(position?.tables ?? [])].sort(),
      Object.entries(position?.publishedAs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  return said(one) === said(other);
}
