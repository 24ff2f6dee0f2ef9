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
 * an idle database still moves its slot (and does not hold the log of its busy neighbours), and the time between is the
 * lag of the whole way. It writes to no table.
 */
export async function sendHeartbeat(session: ControlSession, sourceId: string, nowMs: number): Promise<void> {
  const beat: Beat = { sourceId, sentAt: nowMs };
  await emitMessage(session, heartbeatPrefix, JSON.stringify(beat));
}

/** Milliseconds that a heartbeat of this source took; null for other messages. */
export function heartbeatDelayMs(message: LogicalMessage, sourceId: string, nowMs: number): number | null {
  if (message.prefix !== heartbeatPrefix) return null;
  try {
    const beat = JSON.parse(message.content) as Partial<Beat>;
    return beat.sourceId === sourceId && typeof beat.sentAt === 'number' ? nowMs - beat.sentAt : null;
  } catch {
    return null;
  }
}
