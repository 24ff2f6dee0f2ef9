import type { ControlSession } from '../source/control-session.js';
import type { TransactionSnapshot } from './transaction-snapshot.js';
import { underWayBefore } from './transaction-snapshot.js';

/** A commit that waits for nobody is seen by everybody within milliseconds after it stands in the log; this is ample. */
const settledAfterMs = 2_000;

/**
 * Transactions that are older than a back-fill's first look at the stream. One of them may stand in the log before that look
 * and not be seen to have ended yet; the window, which did not see it come, cannot know. So while such transactions are under
 * way, chunks wait: at first for all of them, and after a moment, in which every commit that waits for nobody has ended, only for
 * those that may wait for a synchronous standby.
 */
export class OlderTransactions {
  private since: bigint | null = null;
  private began = 0;

  /** @param xid of the back-fill's first edge since it sees the stream, with 64 bits; later ones change nothing */
  saw(xid: bigint): void {
    if (this.since !== null) return;
    this.since = xid;
    this.began = performance.now();
  }

  /** A query with this snapshot may not have seen what the stream already told. */
  async doubtful(snapshot: TransactionSnapshot, session: Pick<ControlSession, 'query'>): Promise<boolean> {
    const older = this.since === null ? [] : underWayBefore(snapshot, this.since);
    if (older.length === 0) return false;
    if (performance.now() - this.began < settledAfterMs) return true;
    return (await waitingForStandby(session, older)).length > 0;
  }
}

/**
 * Those of the transactions that may be in the log and wait for a synchronous standby. What cannot be told (no privilege to
 * see what a session waits for, a prepared transaction) counts as waiting.
 */
async function waitingForStandby(
  session: Pick<ControlSession, 'query'>,
  transactions: readonly bigint[],
): Promise<bigint[]> {
  const rows = await session.query<{ xid: string }>(
    `SELECT x.id::text AS xid
       FROM unnest($1::text[]) AS x(id)
      WHERE current_setting('synchronous_standby_names') <> ''
        AND NOT EXISTS (
          SELECT FROM pg_stat_activity s
           WHERE s.backend_xid::text = (x.id::numeric % 4294967296)::text
             AND s.state IS NOT NULL AND s.wait_event IS DISTINCT FROM 'SyncRep')`,
    [transactions.map(String)],
  );
  return rows.map(({ xid }) => BigInt(xid));
}
