import type { LogicalMessage } from '../replication/messages/logical-message.js';

/** A transactional logical message of this prefix annotates what its transaction does behind it. */
export const annotationsPrefix = 'crossdock.annotations';

/** They go with every change that follows. */
export const mostAnnotationBytes = 4_096;

/** What holds from a message on: the JSON object as it was emitted, or null for none; and what is wrong with the message, if anything is. */
export interface Annotations {
  readonly json: string | null;
  readonly problem?: string;
}

export const tooLargeAnnotations: Annotations = {
  json: null,
  problem: `annotations of more than ${mostAnnotationBytes} bytes`,
};

/** After a message that is not valid nothing holds: the one before it may say what is no longer so. */
export function readAnnotations({ transactional, content }: LogicalMessage): Annotations {
  if (!transactional) return invalid('annotations outside of a transaction');
  if (typeof content !== 'string') return invalid('annotations that are no UTF-8');
  if (Buffer.byteLength(content) > mostAnnotationBytes) return tooLargeAnnotations;
  const value = parsed(content);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return invalid('annotations that are no JSON object');
  return { json: Object.keys(value).length === 0 ? null : content.trim() };
}

function invalid(problem: string): Annotations {
  return { json: null, problem };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
