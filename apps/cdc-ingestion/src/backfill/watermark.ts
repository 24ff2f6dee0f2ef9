import type { LogicalMessage } from '../replication/messages/logical-message.js';

export const watermarkPrefix = 'crossdock.backfill';

/**
 * The edge of a chunk in the log: rows were read after `low` was committed and before `high` was. A transactional
 * logical message, so no table of the source is written to.
 */
export interface Watermark {
  backfillId: string;
  /** Counts the chunks of a back-fill. */
  chunk: number;
  /** Never the same twice, also after a restart: edges of a reading that was given up mean nothing. */
  attempt: string;
  edge: 'low' | 'high';
}

export function watermarkText(mark: Watermark): string {
  return JSON.stringify(mark);
}

/** Null for other messages. */
export function readWatermark({ prefix, content }: LogicalMessage): Watermark | null {
  if (prefix !== watermarkPrefix || typeof content !== 'string') return null;
  try {
    const mark = JSON.parse(content) as Partial<Watermark> | null;
    const { backfillId, chunk, attempt, edge } = mark ?? {};
    const known = edge === 'low' || edge === 'high';
    if (!known || typeof attempt !== 'string' || typeof backfillId !== 'string') return null;
    return { backfillId, attempt, edge, chunk: typeof chunk === 'number' ? chunk : 0 };
  } catch {
    return null;
  }
}
