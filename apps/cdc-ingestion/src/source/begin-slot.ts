import { readSnapshot } from '../backfill/initial-snapshot.js';
import type { RowSession } from '../backfill/row-session.js';
import type { PublishRows } from '../backfill/snapshot-range.js';
import { ChangeAssembler } from '../publishing/change-assembler.js';
import { TableShapes } from '../publishing/table-shapes.js';
import type { Lsn } from '../replication/lsn.js';
import { postgresMicros } from '../replication/postgres-time.js';
import type {
  CreatedSlot,
  ReplicationConnection,
  SystemIdentity,
} from '../replication/replication-connection.js';
import type { ControlSession } from './control-session.js';
import { makeSlot } from './make-slot.js';
import { serverVersion } from './preflight.js';
import type { ReadingDeps } from './reading.js';
import { watchSnapshot } from './snapshot-watch.js';
import type { SourceConfig } from './source.js';
import { SourceStopped } from './source-fault.js';

/** The first version whose slots standbys can have, too. */
const failoverSince = 170_000;

/** The most between two looks while a snapshot is read. */
const lookEveryMs = 5_000;

/** Of a chunk so many rows go to the brokers at a time. */
const mostRecords = 500;

/** What makes the slot: the session that reads it afterwards. */
export interface SlotMaker {
  connection: ReplicationConnection;
  /** A session beside it, for the rows. */
  openRows: () => Promise<RowSession>;
  system: SystemIdentity;
  database: string;
  /** The entries of the publication that we made. */
  ownEntries: readonly string[];
  signal: AbortSignal;
  /** Records where the slot begins; fulfilled when that is acknowledged. */
  created: (consistentPoint: Lsn) => Promise<void>;
}

/**
 * Makes the slot, and reads what is there already where the source wants that: at the very point where the stream will
 * begin. It is claimed before it is made, and recorded before a row is read. Rows that are not read when this is interrupted are read beside the stream, see `SourceBackfills`.
 */
export async function beginSlot(
  config: SourceConfig,
  control: ControlSession,
  maker: SlotMaker,
  deps: ReadingDeps,
): Promise<void> {
  const { connection, openRows, system } = maker;
  const { id: sourceId, slot } = config;
  const failover = (await serverVersion(control)) >= failoverSince;
  const { consistentPoint, snapshotName } = await createClaimed(config, failover, control, maker, deps);
  deps.log.info({ sourceId, slot, failover }, 'slot.created');
  await maker.created(consistentPoint);
  if (config.snapshot !== 'initial') return;
  const { health, heartbeatMs, log } = deps;
  const everyMs = Math.min(heartbeatMs, lookEveryMs);
  const watch = watchSnapshot({ slot, control, connection, health, signal: maker.signal, everyMs, log });
  try {
    await readSnapshot({
      source: config,
      snapshotName,
      openRows,
      publisher: () => rowPublisher(config, system, consistentPoint, deps),
      backfills: deps.backfills,
      signal: watch.signal,
      log: deps.log,
    });
  } finally {
    // What made reading on vain is the cause of whatever the reading ended with.
    watch.end();
  }
}

/** Each range tells the shape of its rows itself, because it knows nothing of how far the others are. */
function rowPublisher(
  { id: sourceId }: SourceConfig,
  { systemIdentifier }: SystemIdentity,
  commitLsn: Lsn,
  { newBatch, publish }: ReadingDeps,
): PublishRows {
  const shapes = new TableShapes({ tables: [] });
  const assembler = new ChangeAssembler({ sourceId, systemIdentifier, shapes });
  return async ({ shape, rows, backfillId }, signal) => {
    assembler.begin({ commitLsn, committedAt: postgresMicros(Date.now()), xid: 0 });
    const batch = newBatch();
    for (const [index, row] of rows.entries()) {
      for (const record of assembler.read(shape, row, backfillId)) batch.add(record);
      if (batch.records < mostRecords && index < rows.length - 1) continue;
      // The stream begins when the snapshot is given up, and its changes of these rows are newer.
      signal.throwIfAborted();
      await publish(batch, signal);
      batch.clear();
    }
  };
}

/**
 * A claim stays where it is not known what became of the slot: the process dies, or the session breaks. What we put into the
 * publication is ours whatever becomes of the slot.
 */
async function createClaimed(
  { id: sourceId, slot }: SourceConfig,
  failover: boolean,
  control: ControlSession,
  { connection, system, database, ownEntries, signal }: SlotMaker,
  { claims }: ReadingDeps,
): Promise<CreatedSlot> {
  const { systemIdentifier } = system;
  const unclaimed = { systemIdentifier, database, ownEntries };
  await claims.record(sourceId, { ...unclaimed, slot });
  try {
    return await makeSlot(connection, control, { slot, failover, signal });
  } catch (error) {
    const { code, severity } = error as { code?: string; severity?: string };
    // With FATAL the session is over, and perhaps after the slot was made.
    if (severity === 'ERROR') await claims.record(sourceId, ownEntries.length > 0 ? unclaimed : null);
    if (code !== '42710') throw error;
    throw new SourceStopped('slot_foreign', `${slot} was made by somebody else at this moment`);
  }
}
