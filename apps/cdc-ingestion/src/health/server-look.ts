import { parseLsn, type Lsn } from '../replication/lsn.js';
import type { ControlSession } from '../source/control-session.js';

/** What the server's views say of the log and of the slot at one moment. */
export interface ServerLook {
  /** Where the log ends. */
  serverLsn: Lsn;
  /** By the server's clock. */
  atMs: number;
  /** Null when there is no such slot. */
  slot: SlotLook | null;
}

export interface SlotLook {
  confirmedLsn: Lsn | null;
  /** Log that the server keeps because of the slot; null when the slot holds none any more. */
  retainedBytes: number | null;
  /** `reserved`, `extended`, `unreserved` or `lost`. */
  walStatus: string | null;
  /** What may still be written until the slot is in danger; null when that is unlimited, or the slot is lost. */
  safeBytes: number | null;
  /** What the server decoded for the slot, since its statistics began. */
  decoding: DecodingStatistics | null;
}

/** Columns of `pg_stat_replication_slots`, PostgreSQL 14 and later. */
export interface DecodingStatistics {
  spillTransactions: number;
  spillBytes: number;
  streamTransactions: number;
  streamBytes: number;
}

interface LookRow {
  lsn: string;
  at_ms: string;
  found: boolean;
  confirmed: string | null;
  retained: string | null;
  wal_status: string | null;
  safe: string | null;
  spill_txns: string | null;
  spill_bytes: string | null;
  stream_txns: string | null;
  stream_bytes: string | null;
}

/** One query over views that every role may read. @throws the server's error; on a standby 55000 */
export async function lookAtServer(
  session: Pick<ControlSession, 'query'>,
  slot: string,
): Promise<ServerLook> {
  const [row] = await session.query<LookRow>(
    `SELECT log.lsn::text AS lsn, (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS at_ms,
            s.slot_name IS NOT NULL AS found, s.confirmed_flush_lsn::text AS confirmed,
            pg_wal_lsn_diff(log.lsn, s.restart_lsn)::bigint AS retained, s.wal_status, s.safe_wal_size AS safe,
            t.spill_txns, t.spill_bytes, t.stream_txns, t.stream_bytes
       FROM (SELECT pg_current_wal_lsn() AS lsn) log
       LEFT JOIN pg_replication_slots s ON s.slot_name = $1
       LEFT JOIN pg_stat_replication_slots t ON t.slot_name = s.slot_name`,
    [slot],
  );
  if (!row) throw new Error('the server says nothing of its log');
  return { serverLsn: parseLsn(row.lsn), atMs: Number(row.at_ms), slot: row.found ? slotOf(row) : null };
}

function slotOf(row: LookRow): SlotLook {
  const retained = numberOf(row.retained);
  return {
    confirmedLsn: row.confirmed === null ? null : parseLsn(row.confirmed),
    retainedBytes: retained === null ? null : Math.max(0, retained),
    walStatus: row.wal_status,
    safeBytes: numberOf(row.safe),
    decoding:
      row.spill_txns === null
        ? null
        : {
            spillTransactions: Number(row.spill_txns),
            spillBytes: Number(row.spill_bytes),
            streamTransactions: Number(row.stream_txns),
            streamBytes: Number(row.stream_bytes),
          },
  };
}

/** bigint comes as text. */
function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
