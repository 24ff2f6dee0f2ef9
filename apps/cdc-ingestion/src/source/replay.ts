import { ByteCursor } from '../replication/byte-cursor.js';
import type { StreamCommit } from '../replication/messages/stream-messages.js';
import type { Fragment } from '../replication/pgoutput-stream.js';
import { readPgOutput, type PgOutputMessage } from '../replication/pgoutput.js';
import type { StagedTransaction } from '../stage/staged-transaction.js';

export interface ReplayParts {
  begin(commit: StreamCommit): void;
  /** A message of the transaction, when it was told, and where it stands in the log. Waited for when it returns a promise. */
  take(message: PgOutputMessage, told: number, start: number): void | Promise<void>;
  /** A piece of a message that is too large. A view that must be copied to be kept. */
  fragment(bytes: Buffer, fragment: Fragment): void;
  /** Called between blocks; fulfilled when there is room for more. */
  room(): Promise<void>;
  end(commit: StreamCommit): void;
}

/**
 * A transaction that was streamed while it was open has committed: it goes the way of any other, as if it had come whole
 * now. Room is made between blocks, so that its size does not matter.
 */
export async function replay(
  commit: StreamCommit,
  staged: StagedTransaction | undefined,
  parts: ReplayParts,
): Promise<void> {
  const cursor = new ByteCursor();
  parts.begin(commit);
  try {
    for await (const messages of staged?.messages() ?? []) {
      for (const { bytes, told, start, fragment } of messages) {
        if (fragment) {
          parts.fragment(bytes, fragment);
          continue;
        }
        const waiting = parts.take(readPgOutput(cursor.reset(bytes, 0)), told, start);
        if (waiting) await waiting;
      }
      await parts.room();
    }
  } finally {
    await staged?.discard();
  }
  parts.end(commit);
}
