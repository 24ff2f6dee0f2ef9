import type { Lsn } from '../replication/lsn.js';
import type { LogicalMessage } from '../replication/messages/logical-message.js';
import type { ControlSession } from './control-session.js';
import { emitMessage } from './emit-message.js';

export const heartbeatPrefix = 'crossdock.heartbeat';

interface Beat {
  sourceId: string;
  sentAt: number;
}

/**
 * A heartbeat is a small transactional message in the source's own log. It comes back through the slot like a change, so
 * an idle database still moves its slot (and does not hold the log of its busy neighbours). It writes to no table.
 */
export async function sendHeartbeat(session: ControlSession, sourceId: string, nowMs: number): Promise<void> {
  const beat: Beat = { sourceId, sentAt: nowMs };
  await emitMessage(session, heartbeatPrefix, JSON.stringify(beat));
}

/**
 * How long heartbeats take over the whole way: from the sending into the log until the brokers have acknowledged everything
 * that stands before them. That is what a change waits that commits at the same moment.
 */
export class HeartbeatDelays {
  /** In the order of the log. */
  private readonly underWay: { commitLsn: Lsn; sentAt: number }[] = [];

  constructor(
    private readonly sourceId: string,
    private readonly tell: (delayMs: number) => void,
  ) {}

  /** A message came back, in the transaction that commits at this position. */
  came(message: LogicalMessage, commitLsn: Lsn): void {
    const sentAt = this.sentAt(message);
    if (sentAt !== null) this.underWay.push({ commitLsn, sentAt });
  }

  /** Everything up to here is acknowledged. A commit that is acknowledged lies before such a position, none other does. */
  safe(position: Lsn, nowMs: number): void {
    const waiting = this.underWay.findIndex(({ commitLsn }) => commitLsn >= position);
    const arrived = this.underWay.splice(0, waiting < 0 ? this.underWay.length : waiting);
    for (const { sentAt } of arrived) this.tell(nowMs - sentAt);
  }

  /** Null for messages of others, whatever they hold. */
  private sentAt({ prefix, content, transactional }: LogicalMessage): number | null {
    if (prefix !== heartbeatPrefix || !transactional || typeof content !== 'string') return null;
    try {
      const { sourceId, sentAt } = JSON.parse(content) as Partial<Beat>;
      return sourceId === this.sourceId && typeof sentAt === 'number' ? sentAt : null;
    } catch {
      return null;
    }
  }
}
