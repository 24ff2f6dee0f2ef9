import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../admission/refusals.js';
import type { ByteBudget } from './byte-budget.js';

export interface BodyLimits {
  readonly maxBytes: number;
  /** For the whole body: a sender that drips bytes does not hold a connection longer. */
  readonly timeoutMs: number;
}

/** The sender went away before the body was complete: there is nobody to answer. */
export const gone = Symbol('gone');

/**
 * Reads a request body within limits. What was taken from the budget for a body that is returned must be given back by
 * the caller (its length); in every other case it has been given back. Compressed bodies are not inflated here, so a
 * small request cannot become a large one.
 */
export function readBody(
  request: IncomingMessage,
  { maxBytes, timeoutMs }: BodyLimits,
  budget: ByteBudget,
): Promise<Buffer | Refusal | typeof gone> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytes) return Promise.resolve(tooLarge(maxBytes));
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(() => settle(tooSlow(timeoutMs)), timeoutMs);
    const settle = (result: Buffer | Refusal | typeof gone): void => {
      clearTimeout(timer);
      request.off('data', take).off('end', end).off('error', leave).off('close', leave);
      if (!Buffer.isBuffer(result)) {
        budget.giveBack(length);
        // The rest is swallowed, so that the sender reads the answer instead of a broken connection.
        request.resume();
      }
      resolve(result);
    };
    const take = (chunk: Buffer): void => {
      if (length + chunk.length > maxBytes) return settle(tooLarge(maxBytes));
      if (!budget.take(chunk.length)) return settle(busy);
      length += chunk.length;
      chunks.push(chunk);
    };
    const end = (): void =>
      settle(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length));
    const leave = (): void => settle(gone);
    request.on('data', take).on('end', end).on('error', leave).on('close', leave);
  });
}

/** Nothing is wrong with the request: there is no room for it now. */
export const busy: Refusal = { code: 'busy', detail: 'Try again with the same id.' };

function tooLarge(maxBytes: number): Refusal {
  return { code: 'too_large', detail: `The body may have ${maxBytes} bytes.` };
}

function tooSlow(timeoutMs: number): Refusal {
  return { code: 'too_slow', detail: `The body must arrive within ${timeoutMs} ms.` };
}
