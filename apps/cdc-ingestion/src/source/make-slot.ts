import { setTimeout as pause } from 'node:timers/promises';
import type { CreatedSlot, ReplicationConnection } from '../replication/replication-connection.js';
import type { ControlSession } from './control-session.js';
import type { FoundSlot } from './slot-identity.js';
import { findSlot } from './slots.js';

export interface WantedSlot {
  slot: string;
  /** Standbys get it, too. */
  failover: boolean;
  /** Nobody waits for it any more. */
  signal: AbortSignal;
}

const lookEveryMs = 1_000;
/** So many looks in a row, and an answer that was on its way has come. */
const mostLooksInVain = 10;
const cancelWithinMs = 1_000;

/**
 * Makes a slot, for as long as that takes: the server waits for older transactions and says nothing meanwhile. That it is still
 * at it shows in its view, where a slot that is being made has a process. Where there is none and no answer comes, either the
 * command or the answer was lost, and the session is given up. A server that answers nothing at all ends the lock, see `tieToLock`.
 *
 * @throws as `createSlot` of the connection does
 */
export async function makeSlot(
  connection: Pick<ReplicationConnection, 'createSlot' | 'abort'>,
  control: ControlSession,
  { slot, failover, signal }: WantedSlot,
): Promise<CreatedSlot> {
  const over = new AbortController();
  void watch(connection, control, slot, over.signal);
  try {
    return await connection.createSlot(slot, failover);
  } finally {
    over.abort();
    if (signal.aborted) await cancel(control, slot);
  }
}

async function watch(
  connection: Pick<ReplicationConnection, 'abort'>,
  control: ControlSession,
  slot: string,
  over: AbortSignal,
): Promise<void> {
  for (let inVain = 0; ;) {
    await pause(lookEveryMs, undefined, { signal: over }).catch(() => undefined);
    if (over.aborted) return;
    let found: FoundSlot | null;
    try {
      found = await findSlot(control, slot);
    } catch (error) {
      if (!over.aborted) connection.abort(error as Error);
      return;
    }
    if (over.aborted) return;
    inVain = typeof found?.activePid === 'number' ? 0 : inVain + 1;
    if (inVain < mostLooksInVain) continue;
    return connection.abort(new Error(`nobody makes the slot ${slot} any more, and no answer came`));
  }
}

/** Or the server would go on to make it for nobody, until it has waited for too long. */
async function cancel(control: ControlSession, slot: string): Promise<void> {
  const cancelled = control.query(
    `SELECT pg_cancel_backend(a.pid) FROM pg_replication_slots s JOIN pg_stat_activity a ON a.pid = s.active_pid
      WHERE s.slot_name = $1 AND s.confirmed_flush_lsn IS NULL
        AND a.application_name = current_setting('application_name')`,
    [slot],
  );
  const late = pause(cancelWithinMs, undefined, { ref: false });
  await Promise.race([cancelled.catch(() => undefined), late]);
}
