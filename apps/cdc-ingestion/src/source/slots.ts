import { setTimeout as pause } from 'node:timers/promises';
import { parseLsn } from '../replication/lsn.js';
import type { ControlSession } from './control-session.js';
import { told, type ServerSession } from './server-session.js';
import type { FoundSlot } from './slot-identity.js';
import { SourceStopped } from './source-fault.js';

interface SlotRow {
  slot: {
    plugin: string | null;
    database: string | null;
    confirmed_flush_lsn: string | null;
    wal_status: string | null;
    invalidation_reason?: string | null;
    active_pid: number | null;
    /** PostgreSQL 17 and later. */
    synced?: boolean;
  };
}

/** The slot as the server has it; null when there is none. As JSON, because columns differ among versions. */
export async function findSlot(session: ControlSession, name: string): Promise<FoundSlot | null> {
  const [row] = await session.query<SlotRow>(
    'SELECT to_jsonb(s) AS slot FROM pg_replication_slots s WHERE slot_name = $1',
    [name],
  );
  if (!row) return null;
  const { slot } = row;
  return {
    plugin: slot.plugin,
    database: slot.database,
    confirmedLsn: slot.confirmed_flush_lsn === null ? null : parseLsn(slot.confirmed_flush_lsn),
    walStatus: slot.wal_status,
    invalidationReason: slot.invalidation_reason ?? null,
    activePid: slot.active_pid,
    synced: slot.synced ?? false,
  };
}

export interface FreeingOptions {
  /** How long the former reader may take to go by itself. */
  patienceMs: number;
  signal: AbortSignal;
  /** Whether a session of this name was opened for the source, by whichever instance. */
  isOurs: (applicationName: string) => boolean;
  terminating: (pid: number) => void;
}

const terminateAgainMs = 250;
const terminateForMs = 5_000;

/**
 * Waits until nobody reads the slot. Only for the holder of the source's lock: a session of the source that still reads is a
 * zombie, whose process is gone or no longer allowed, and after some patience it is terminated. It is asked again and
 * again, because a sender whose client reads nothing waits for room for its last words; the next request makes it go
 * without them. A session of anybody else is left alone.
 *
 * @throws SourceStopped `slot_busy` while it is read by somebody else, or by a zombie that does not go
 */
export async function freeSlot(
  session: ControlSession,
  name: string,
  options: FreeingOptions,
): Promise<void> {
  const startedAt = performance.now();
  let toldPid = 0;
  let toldAt = 0;
  for (;;) {
    const reader = await readerOf(session, name);
    if (reader === null || options.signal.aborted) return;
    const now = performance.now();
    const waitedMs = now - startedAt - options.patienceMs;
    const { pid, applicationName } = reader;
    if (waitedMs > 0 && !options.isOurs(applicationName)) throw busy(name, reader);
    if (waitedMs > terminateForMs) throw busy(name, reader, 'it was told to end and does not');
    if (waitedMs > 0 && (toldPid !== pid || now - toldAt > terminateAgainMs)) {
      if (toldPid !== pid) options.terminating(pid);
      toldPid = pid;
      toldAt = now;
      await terminate(session, name, reader);
    }
    await pause(100, undefined, { signal: options.signal }).catch(() => undefined);
  }
}

const mostLooks = 5;

/**
 * Who reads the slot now; null for nobody. The name of a session is shown to every role. The views are not of one moment: a session
 * that begins or ends between them has no name, and is looked at again.
 */
async function readerOf(session: ControlSession, slot: string): Promise<ServerSession | null> {
  for (let looks = 1; ; looks++) {
    const [reader] = await session.query<ServerSession & { named: boolean }>(
      `SELECT s.active_pid AS pid, coalesce(a.application_name, '') AS "applicationName",
              a.pid IS NOT NULL AS named
         FROM pg_replication_slots s LEFT JOIN pg_stat_activity a ON a.pid = s.active_pid
        WHERE s.slot_name = $1 AND s.active_pid IS NOT NULL`,
      [slot],
    );
    if (!reader) return null;
    const { pid, applicationName, named } = reader;
    if (named || looks === mostLooks) return { pid, applicationName };
  }
}

/** @param why it stays, where that is not the point of it */
export function busy(slot: string, reader: ServerSession, why?: string): SourceStopped {
  return new SourceStopped('slot_busy', `${slot} is read by ${told(reader)}${why ? `; ${why}` : ''}`);
}

async function terminate(session: ControlSession, slot: string, reader: ServerSession): Promise<void> {
  try {
    await session.query('SELECT pg_terminate_backend($1)', [reader.pid]);
  } catch (error) {
    // It was opened as another role, before the source's connection URL was changed.
    if ((error as { code?: string }).code !== '42501') throw error;
    throw busy(slot, reader, 'the role of the source may not end it');
  }
}
