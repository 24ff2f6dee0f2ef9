import { setTimeout as pause } from 'node:timers/promises';
import { readAnew } from '../backfill/begun-tables.js';
import { EarlierWriters } from '../backfill/earlier-writers.js';
import { RowSession } from '../backfill/row-session.js';
import { formatLsn, parseLsn, type Lsn } from '../replication/lsn.js';
import type { SlotClaim } from '../position/slot-claims.js';
import { knownByOid, knownTables } from '../publishing/known-tables.js';
import { ReplicationConnection } from '../replication/replication-connection.js';
import { beginSlot } from './begin-slot.js';
import { beginStream } from './begin-stream.js';
import { applicationNameOf, clientConfigOf, isSessionOf } from './client-config.js';
import type { ControlSession } from './control-session.js';
import { tieToLock } from './lock-tie.js';
import { PartitionIdentities } from './partition-identities.js';
import { capturedTables, checkServer, checkTables, tableName } from './preflight.js';
import { capturedOf, ownEntriesOf, reconcilePublication, type CapturedTables } from './publication.js';
import { PublishedTables, type PublishedAs } from './published-tables.js';
import { positionOf, type Reading, type ReadingDeps } from './reading.js';
import {
  hangsOnRecords,
  judgeIdentity,
  judgeLogEnd,
  type Found,
  type IdentityVerdict,
  type RecordedPosition,
} from './slot-identity.js';
import { findSlot, freeSlot } from './slots.js';
import type { SourceConfig } from './source.js';
import { SourceStopped } from './source-fault.js';
import type { WholeTransaction } from './whole-transaction.js';

/** Another reader's last record may still be on its way to us when its lock is ours. */
const recordedWithinMs = 3_000;

/**
 * Everything between "the lock is ours" and the first change: is the server able, are the tables fit, is the slot the
 * one that we left, is nobody else reading it. The publication is made before the slot, see `reconcilePublication`.
 *
 * @param whole large transactions are taken while they are open, unless this one is still to come
 * @throws SourceStopped, or the server's error
 */
export async function openReading(
  config: SourceConfig,
  connectionUrl: string,
  control: ControlSession,
  deps: ReadingDeps,
  signal: AbortSignal,
  whole: WholeTransaction | null,
): Promise<Reading> {
  await checkServer(control, config);
  const application = applicationNameOf(config.id, deps.instance);
  const connection = await ReplicationConnection.open(connectionUrl, application, config.tls);
  const openRows = (): Promise<RowSession> =>
    RowSession.open(clientConfigOf(connectionUrl, config.tls, application));
  const release = tieToLock(connection, control, signal);
  try {
    const system = await connection.identifySystem();
    const database = await databaseOf(control);
    const server = { ...system, database, history: await connection.timelineHistory(system.timeline) };
    const first = await verdictOf(config, control, server, deps, signal);
    const recorded = deps.recordedPosition(config.id);
    const captured = recorded?.slot === config.slot ? capturedOf(recorded) : null;
    if (captured) warnOfUnknown(config, captured, deps);
    const { publication } = config;
    const tables = capturedTables(config);
    const catalog = await checkTables(control, tables);
    const relations = knownTables(catalog, captured ? recorded?.relations : undefined);
    const partitions = new PartitionIdentities(config.id, tables, deps.log);
    await partitions.look(control);
    // Not asked of the claims: news of one that was taken back before may arrive after ours was written.
    let claimed = first.action === 'create';
    const announce = async (publishedAs: PublishedAs, ownEntries: readonly string[]): Promise<void> => {
      const known = deps.recordedPosition(config.id);
      if (!captured || !known) {
        claimed = true;
        const here = { systemIdentifier: system.systemIdentifier, database };
        await deps.claims.record(config.id, { ...standing(deps.claims.get(config.id), here), ownEntries });
        return;
      }
      const entries = { ...known.publishedAs, ...publishedAs };
      await deps.recordPosition({ ...known, sourceId: config.id, publishedAs: entries, ownEntries });
    };
    const own = ownEntriesOf(recorded, deps.claims.get(config.id), system.systemIdentifier);
    const wanted = { publication, tables, captured, ownEntries: own };
    const { change, publishedAs, ownEntries } = await reconcilePublication(control, wanted, announce);
    const published = new PublishedTables(publication, tables, publishedAs, ownEntries);
    const earlierWriters = await EarlierWriters.find(control, tables);
    const { created, ...differences } = change;
    if (created || Object.values(differences).some(({ length }) => length > 0)) {
      deps.log.info({ sourceId: config.id, publication, ...change }, 'publication.reconciled');
    }
    // Whatever is read again is known before the tables count as captured.
    const begins = (name: string): boolean =>
      first.action === 'create' || captured?.tables?.has(name) === false;
    await readAnew(config, begins, deps.backfills, deps.log);
    const captures = { published, relations };
    if (first.action === 'create') {
      const created = (at: Lsn): Promise<void> =>
        deps.recordPosition(positionOf(config, system, captures, at));
      const maker = { connection, openRows, system, database, ownEntries, signal, created };
      await beginSlot(config, control, maker, deps);
    }
    await freeSlot(control, config.slot, {
      patienceMs: 500,
      signal,
      isOurs: (name) => isSessionOf(config.id, name),
      terminating: (pid) =>
        deps.log.warn({ sourceId: config.id, slot: config.slot, pid }, 'reader.terminated'),
    });
    // Again, because a former reader may have confirmed until a moment ago.
    const verdict = await verdictOf(config, control, server, deps, signal);
    if (verdict.action === 'create') throw new Error(`slot ${config.slot} went during the start`);
    if (verdict.action === 'adopt') {
      const from = formatLsn(verdict.confirmed);
      deps.log.warn({ sourceId: config.id, slot: config.slot, from }, 'slot.adopted');
    }
    // Before the first change: from here on a break in the publication of one of these tables is a gap.
    const position = positionOf(config, system, captures, verdict.bound);
    if (!captured || !saysTheSame(recorded, position)) await deps.recordPosition(position);
    if (claimed || speaksFor(config, deps.claims.get(config.id))) await deps.claims.record(config.id, null);
    if (captured && recorded?.timeline !== system.timeline)
      deps.log.warn(promotionOf(config.id, recorded, server), 'source.promoted');
    const { confirmed, bound } = verdict;
    const found = {
      connection,
      openRows,
      system,
      history: server.history,
      published,
      earlierWriters,
      relations,
      partitions,
      byOid: knownByOid(relations, captured ? recorded?.relations : undefined),
      confirmed,
      bound,
      whole,
    };
    return await beginStream(config, control, found, deps);
  } catch (error) {
    await connection.close();
    throw error;
  } finally {
    release();
  }
}

/** What is claimed at this server; of another one's nothing holds. */
function standing(
  claim: SlotClaim | undefined,
  here: Pick<SlotClaim, 'systemIdentifier' | 'database'>,
): SlotClaim {
  const same = claim?.systemIdentifier === here.systemIdentifier && claim.database === here.database;
  return same ? claim : here;
}

/** A standing claim that is settled once the source's slot has a position. */
function speaksFor({ slot }: SourceConfig, claim: SlotClaim | undefined): boolean {
  return claim !== undefined && (claim.slot === undefined || claim.slot === slot);
}

async function databaseOf(control: ControlSession): Promise<string> {
  const [row] = await control.query<{ name: string }>('SELECT current_database()::text AS name');
  return row?.name ?? '';
}

async function verdictOf(
  config: SourceConfig,
  control: ControlSession,
  server: Omit<Found, 'slot'>,
  deps: ReadingDeps,
  signal: AbortSignal,
): Promise<IdentityVerdict> {
  const { id: sourceId, slot: name, adoptSlot: adopt = false } = config;
  const recordedBefore = deps.recordedPosition(sourceId);
  const [row] = await control.query<{ logEnd: string }>(
    'SELECT pg_current_wal_flush_lsn()::text AS "logEnd"',
  );
  const deadline = performance.now() + recordedWithinMs;
  for (;;) {
    const found = { ...server, slot: await findSlot(control, name) };
    try {
      const claim = deps.claims.get(sourceId);
      const verdict = judgeIdentity(name, deps.recordedPosition(sourceId), found, { claim, adopt });
      if (row) judgeLogEnd(name, recordedBefore, parseLsn(row.logEnd));
      return verdict;
    } catch (error) {
      const mayCatchUp = error instanceof SourceStopped && hangsOnRecords.includes(error.state);
      if (!mayCatchUp || performance.now() > deadline || signal.aborted) throw error;
      await pause(50);
    }
  }
}

/** A record of an earlier version says less; what cannot be known is said once, because the next record knows it. */
function warnOfUnknown(
  config: SourceConfig,
  { tables, publishedAs }: CapturedTables,
  deps: ReadingDeps,
): void {
  const { id: sourceId, publication } = config;
  const unknown = capturedTables(config)
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
      position?.timeline,
      [...(position?.tables ?? [])].sort(),
      [...(position?.ownEntries ?? [])].sort(),
      Object.entries(position?.publishedAs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
      Object.entries(position?.relations ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  return said(one) === said(other);
}

/**
 * For the log. Everything that was ever confirmed is there; what was captured in the last moments before that may not be, unless
 * the former primary waited for this standby (`synchronized_standby_slots`).
 */
function promotionOf(
  sourceId: string,
  recorded: RecordedPosition | undefined,
  { timeline, history = [] }: Omit<Found, 'slot'>,
): object {
  const left = history.find((step) => step.timeline === recorded?.timeline)?.at;
  const detail = 'changes captured beyond this position were not brought over to this server';
  return { sourceId, from: recorded?.timeline, to: timeline, left: formatLsn(left ?? 0n), detail };
}
