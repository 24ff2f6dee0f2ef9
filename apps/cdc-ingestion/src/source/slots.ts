import { setTimeout as pause } from 'node:timers/promises';
import { parseLsn } from '../replication/lsn.js';
import type { ControlSession } from './control-session.js';
import type { FoundSlot } from './slot-identity.js';

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
  terminating: (pid: number) => void;
}

const terminateAgainMs = 250;

/**
 * Waits until nobody reads the slot. Only for the holder of the source's lock: whoever still reads is a zombie whose
 * process is gone or no longer allowed, and after some patience it is terminated. It is asked again and again, because a
 * sender whose client reads nothing waits for room for its last words; the next request makes it go without them.
 */
export async function freeSlot(
  session: ControlSession,
  name: string,
  options: FreeingOptions,
): Promise<void> {
  const startedAt = performance.now();
  let told = 0;
  let toldAt = 0;
  for (;;) {
    const pid = (await findSlot(session, name))?.activePid ?? null;
    if (pid === null || options.signal.aborted) return;
    const now = performance.now();
    if (now - startedAt > options.patienceMs && (told !== pid || now - toldAt > terminateAgainMs)) {
      if (told !== pid) options.terminating(pid);
      told = pid;
      toldAt = now;
      await session.query('SELECT pg_terminate_backend($1)', [pid]);
    }
    if (now - startedAt > options.patienceMs + 5_000) {
      throw Object.assign(new Error(`slot ${name} is read by process ${pid} of the server`), {
        code: '55006',
      });
    }
    await pause(100, undefined, { signal: options.signal }).catch(() => undefined);
  }
}
