import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@crossdock/service-host';
import type { SourceHealth } from '../health/source-health.js';
import type { ReplicationConnection } from '../replication/replication-connection.js';
import type { ControlSession } from './control-session.js';
import { SourceStopped } from './source-fault.js';

export interface SnapshotWatch {
  /** Also fires when reading on is in vain. */
  signal: AbortSignal;
  /** @throws why reading on was in vain */
  end(): void;
}

export interface WatchedSnapshot {
  slot: string;
  control: ControlSession;
  connection: Pick<ReplicationConnection, 'ended'>;
  health: Pick<SourceHealth, 'look' | 'status'>;
  signal: AbortSignal;
  everyMs: number;
  log: Logger;
}

/**
 * A snapshot may be read for hours, and its slot rests meanwhile. So what a reading looks at is looked at here, too:
 *
 *  - the session that holds the lock. Were it lost unnoticed, another reader would stream newer rows and we would go on to
 *    send older ones;
 *  - the log that the server keeps, and whether the slot is there at all: without it the rows are worth nothing;
 *  - the time that the slot rests, which `idle_replication_slot_timeout` limits from PostgreSQL 18 on.
 */
export function watchSnapshot(watched: WatchedSnapshot): SnapshotWatch {
  const { control, connection, signal } = watched;
  const over = new AbortController();
  const vain = new AbortController();
  let why: unknown;
  const lose = (error: unknown): void => {
    if (over.signal.aborted) return;
    why ??= error;
    vain.abort();
  };
  void control.lost.then(lose);
  void connection.ended.then((error) => lose(error ?? new Error('the session with the snapshot ended')));
  void looks(watched, AbortSignal.any([over.signal, vain.signal])).catch(lose);
  return {
    signal: AbortSignal.any([signal, vain.signal]),
    end: () => {
      over.abort();
      if (why !== undefined) throw why instanceof Error ? why : new Error(String(why));
    },
  };
}

async function looks(watched: WatchedSnapshot, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await look(watched);
    await pause(watched.everyMs, undefined, { signal }).catch(() => undefined);
  }
}

async function look({ slot, control, health, log }: WatchedSnapshot): Promise<void> {
  await health.look(control);
  const { walStatus } = health.status();
  // Nothing was captured through it yet, so all may begin anew.
  if (walStatus === undefined) throw new Error(`slot ${slot} was dropped while the snapshot was read`);
  if (walStatus === 'lost')
    throw new SourceStopped('slot_invalidated', 'wal_status lost while the snapshot was read');
  await keepFromResting(control, slot).catch((err: unknown) => {
    // A server may refuse it; that is no reason to read no further. Without the session the next look fails.
    log.warn({ slot, err }, 'snapshot.slot_rests');
  });
}

/**
 * Takes the slot and gives it back where it stands, so that it begins to rest anew. Only where that is limited, as it decodes
 * what little lies between the slot's restart and its position (`pg_logical_replication_slot_advance` in slotfuncs.c).
 */
async function keepFromResting(control: ControlSession, slot: string): Promise<void> {
  await control.query(
    `SELECT pg_replication_slot_advance(s.slot_name, s.confirmed_flush_lsn)
       FROM pg_replication_slots s
      WHERE s.slot_name = $1 AND NOT s.active
        AND EXISTS (SELECT FROM pg_settings WHERE name = 'idle_replication_slot_timeout' AND setting <> '0')`,
    [slot],
  );
}
