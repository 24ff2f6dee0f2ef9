import { ByteCursor } from './byte-cursor.js';
import { streamedHeaderBytes } from './messages/stream-messages.js';
import { readPgOutput, type StreamMessage } from './pgoutput.js';

export type { StreamMessage } from './pgoutput.js';

/** A message of a transaction that is still open. */
export interface StreamedPart {
  /** The transaction. */
  xid: number;
  /** The subtransaction that did it; the transaction's own xid outside of any. */
  subxid: number;
  /** The message without its xid, as `readPgOutput` reads it. */
  bytes: Buffer;
}

export interface PgOutputListener {
  message(message: StreamMessage): void;
  streamed(part: StreamedPart): void;
}

const streamStart = 0x53;
const streamStop = 0x45;
/** Comes behind the start of a piece, and has no xid. */
const origin = 0x4f;

/** Tells the pieces of open transactions from what is committed. What is in a piece is not parsed: it may be taken back. */
export class PgOutputStream {
  private readonly cursor = new ByteCursor();
  private pieceOf: number | null = null;

  /** @throws RangeError when the message is broken or stands where it cannot */
  read(chunk: Buffer, at: number, listener: PgOutputListener): void {
    const letter = chunk[at];
    if (this.pieceOf !== null && letter !== streamStop) {
      if (letter !== origin) listener.streamed(partOf(chunk, at, this.pieceOf));
      return;
    }
    if ((letter === streamStop) !== (this.pieceOf !== null)) {
      throw new RangeError('a streamed piece ends that did not begin');
    }
    if (letter === streamStop) {
      this.pieceOf = null;
      return;
    }
    const message = readPgOutput(this.cursor.reset(chunk, at));
    if (message.kind === 'streamStart') this.pieceOf = message.xid;
    else if (message.kind !== 'streamStop') listener.message(message);
  }
}

function partOf(chunk: Buffer, at: number, xid: number): StreamedPart {
  const letter = chunk[at];
  if (letter === streamStart) throw new RangeError('a streamed piece begins inside another');
  const subxid = chunk.readUInt32BE(at + 1);
  // The letter moves to where the xid ends, over its last byte, so that the message is one run of bytes without a copy.
  const from = at + streamedHeaderBytes - 1;
  chunk.writeUInt8(letter ?? 0, from);
  return { xid, subxid, bytes: chunk.subarray(from) };
}
