import { parseLsn, type Lsn } from '../replication/lsn.js';
import type { ControlSession } from './control-session.js';

/**
 * A transaction that could not be held while it was open, and so comes whole after its commit. Nothing is streamed until it is
 * behind us: a session streams every large transaction or none, and this one would be declined again.
 */
export class WholeTransaction {
  private endedBefore: Lsn | null = null;

  constructor(
    /** As the stream tells it: the lower 32 bits. */
    readonly xid: number,
  ) {}

  /**
   * It has ended, in whichever way, and everything that it wrote is confirmed.
   *
   * @throws the server's error
   */
  async isBehind(control: Pick<ControlSession, 'query'>, confirmed: Lsn): Promise<boolean> {
    if (this.endedBefore === null && !(await this.isOpen(control))) {
      const [row] = await control.query<{ lsn: string }>('SELECT pg_current_wal_insert_lsn()::text AS lsn');
      if (row) this.endedBefore = parseLsn(row.lsn);
    }
    return this.endedBefore !== null && this.endedBefore <= confirmed;
  }

  /** A transaction has its own id locked until its end is in the log, also a prepared one. */
  private async isOpen(control: Pick<ControlSession, 'query'>): Promise<boolean> {
    const found = await control.query(
      `SELECT FROM pg_locks
        WHERE locktype = 'transactionid' AND transactionid::text = $1 AND mode = 'ExclusiveLock' AND granted`,
      [String(this.xid)],
    );
    return found.length > 0;
  }
}
