import { setTimeout as pause } from 'node:timers/promises';
import { parseLsn } from '../replication/lsn.js';
import type { SlotClaim } from '../position/slot-claims.js';
import type { SystemIdentity } from '../replication/replication-connection.js';
import type { TimelineSwitch } from '../replication/timeline-history.js';
import { isSessionOf } from '../source/client-config.js';
import type { ControlSession } from '../source/control-session.js';
import {
  hangsOnRecords,
  judgeIdentity,
  judgeLogEnd,
  type FoundSlot,
  type RecordedPosition,
} from '../source/slot-identity.js';
import { busy, findSlot } from '../source/slots.js';
import type { SourceConfig } from '../source/source.js';
import { SourceStopped } from '../source/source-fault.js';
import { ok, warning, type Finding } from './finding.js';
import { failedFinding } from './stopped-finding.js';

interface SlotRow {
  slot: {
    wal_status: string | null;
    safe_wal_size: number | null;
    failover?: boolean;
    active_pid: number | null;
  };
  /** Null also for a session that begins or ends between the views, which are not of one moment. */
  reader: string | null;
  kept: string;
}

/** The server, and how it came to its timeline. */
export interface FoundSystem extends SystemIdentity {
  history: readonly TimelineSwitch[];
}

/** What is known of the source's slot; it may change while one looks. */
export interface SlotRecords {
  recorded: () => RecordedPosition | undefined;
  claimed: () => SlotClaim | undefined;
}

/** On a standby that is what has been replayed. */
const logEnd = 'CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END';

/**
 * The slot, held against what was recorded of it as a start would, and what would hold up its creation. A standby may still
 * be behind what was captured; when it is promoted, its log is judged.
 */
export async function slotFindings(
  session: ControlSession,
  config: SourceConfig,
  system: FoundSystem,
  records: SlotRecords,
): Promise<Finding[]> {
  const { slot, fault } = await judgedSlot(session, config, system, records);
  if (fault) return [fault];
  if (!slot) {
    return [ok('slot', `${config.slot} will be created`), ...(await holdUps(session))];
  }
  const [row] = await session.query<SlotRow>(
    `SELECT to_jsonb(s) AS slot,
            CASE WHEN a.pid IS NOT NULL THEN coalesce(a.application_name, '') END AS reader,
            pg_size_pretty(pg_wal_lsn_diff(${logEnd}, s.restart_lsn)) AS kept
       FROM pg_replication_slots s LEFT JOIN pg_stat_activity a ON a.pid = s.active_pid
      WHERE s.slot_name = $1`,
    [config.slot],
  );
  if (!row) return [];
  return [read(config, row), ...atRisk(row, config.slot), ...failover(row, config.slot)];
}

function read(
  { id, slot: name }: SourceConfig,
  { slot: { active_pid: pid }, reader, kept }: SlotRow,
): Finding {
  if (pid !== null && reader !== null && !isSessionOf(id, reader)) {
    return failedFinding(busy(name, { pid, applicationName: reader }));
  }
  const how = pid === null || reader === null ? 'not read' : `read by ${reader}`;
  return ok('slot', `${name} is there and ${how}; the server keeps ${kept} of log for it`);
}

/** A reader's last record may still be on its way to us when its slot has moved already. */
const recordedWithinMs = 3_000;

/** As `openReading` judges it. */
async function judgedSlot(
  session: ControlSession,
  { slot: name, adoptSlot: adopt = false }: SourceConfig,
  system: FoundSystem,
  { recorded, claimed }: SlotRecords,
): Promise<{ slot: FoundSlot | null; fault: Finding | null }> {
  const before = recorded();
  const [server] = await session.query<{ database: string; written: string | null }>(
    `SELECT current_database()::text AS database,
            CASE WHEN NOT pg_is_in_recovery() THEN pg_current_wal_flush_lsn() END::text AS written`,
  );
  const deadline = performance.now() + recordedWithinMs;
  for (;;) {
    const slot = await findSlot(session, name);
    try {
      const found = { ...system, database: server?.database ?? '', slot };
      judgeIdentity(name, recorded(), found, { claim: claimed(), adopt });
      if (server?.written) judgeLogEnd(name, before, parseLsn(server.written));
      return { slot, fault: null };
    } catch (failure) {
      const mayCatchUp = failure instanceof SourceStopped && hangsOnRecords.includes(failure.state);
      if (!mayCatchUp || performance.now() > deadline) return { slot, fault: failedFinding(failure) };
      await pause(50);
    }
  }
}

function atRisk({ slot }: SlotRow, name: string): Finding[] {
  if (slot.wal_status !== 'unreserved' && slot.wal_status !== 'extended') return [];
  const left =
    slot.safe_wal_size === null ? '' : `, ${Math.round(slot.safe_wal_size / 1_048_576)} MB until it is lost`;
  const detail = `${name} holds more log than max_wal_size (wal_status ${slot.wal_status}${left})`;
  const wayOut = 'Let the source be read, raise max_slot_wal_keep_size, or find what holds up its records.';
  return [warning('slot_at_risk', detail, wayOut)];
}

function failover({ slot }: SlotRow, name: string): Finding[] {
  if (slot.failover !== false) return [];
  const detail = `${name} was made without failover: a standby that is promoted will not have it`;
  return [
    warning('slot_not_failover', detail, 'A source with a new slot name gets one that standbys can have.'),
  ];
}

const heldUpAfterS = 5;

/** A new slot waits for every transaction that has written and was open before it. */
async function holdUps(session: ControlSession): Promise<Finding[]> {
  const open = await session.query<{ pid: number; application: string; state: string; age: number }>(
    `SELECT pid, application_name AS application, coalesce(state, 'unknown') AS state,
            extract(epoch FROM clock_timestamp() - xact_start)::int AS age
       FROM pg_stat_activity
      WHERE backend_xid IS NOT NULL AND pid <> pg_backend_pid()
        AND xact_start < clock_timestamp() - make_interval(secs => $1)
      ORDER BY xact_start LIMIT 10`,
    [heldUpAfterS],
  );
  const prepared = await session.query<{ gid: string; age: number }>(
    `SELECT gid, extract(epoch FROM clock_timestamp() - prepared)::int AS age
       FROM pg_prepared_xacts ORDER BY prepared LIMIT 10`,
  );
  const [hidden] = await session.query<{ some: boolean }>(
    `SELECT NOT pg_has_role('pg_read_all_stats', 'USAGE') AS some`,
  );
  return [
    ...open.map(({ pid, application, state, age }) =>
      warning(
        'old_transaction',
        `process ${pid} (${application || 'no application name'}, ${state}) has a transaction open for ${age} s; the slot cannot be made before it ends`,
        `Wait for it, or end it: SELECT pg_terminate_backend(${pid}).`,
      ),
    ),
    ...prepared.map(({ gid, age }) =>
      warning(
        'prepared_transaction',
        `transaction '${gid}' was prepared ${age} s ago; the slot cannot be made before it ends, and it keeps log on the server`,
        'COMMIT PREPARED or ROLLBACK PREPARED it.',
      ),
    ),
    ...(open.length === 0 && hidden?.some
      ? [ok('open_transactions', 'other roles’ transactions cannot be seen without pg_read_all_stats')]
      : []),
  ];
}
