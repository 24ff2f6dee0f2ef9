import { ByteCursor } from './byte-cursor.js';
import { xLogData, xLogDataHeaderBytes } from './messages/copy-data.js';
import { streamedHeaderBytes } from './messages/stream-messages.js';
import { leastDoubtfulBytes, mostTextMemory, textMemory } from './text-memory.js';
import { readPgOutput, type StreamMessage } from './pgoutput.js';

export type { StreamMessage } from './pgoutput.js';

/** Where bytes lie in a message that is too large to be read as a whole, counted from its letter and without its xid. */
export interface Fragment {
  readonly at: number;
  readonly total: number;
}

/** A message of a transaction that is still open. */
export interface StreamedPart {
  /** The transaction. */
  xid: number;
  /** The subtransaction that did it; the transaction's own xid outside of any. */
  subxid: number;
  /** Where it stands in the log, see `PgOutputListener`. */
  start: number;
  /** The message without its xid, as `readPgOutput` reads it. */
  bytes: Buffer;
  /** Absent for a whole message. */
  fragment?: Fragment;
}

export interface PgOutputListener {
  /** @param start of its record in the log; of a logical message the end of its record, where the next one begins */
  message(message: StreamMessage, start: number): void;
  streamed(part: StreamedPart): void;
  /** A piece of a message that is too large, outside of streamed pieces. */
  fragment(bytes: Buffer, fragment: Fragment): void;
}

const streamStart = 0x53;
const streamStop = 0x45;
/** Comes behind the start of a piece, and has no xid. */
const origin = 0x4f;

/** Tells the pieces of open transactions from what is committed. What is in a piece is not parsed: it may be taken back. */
export class PgOutputStream {
  private readonly cursor = new ByteCursor();
  private pieceOf: number | null = null;
  /** What stands before the large message under way, and whose it is. */
  private large = { before: 0, subxid: 0, start: 0 };

  /**
   * @param at where the message begins, behind the header of its XLogData
   * @throws RangeError when the message is broken or stands where it cannot
   */
  read(chunk: Buffer, at: number, listener: PgOutputListener): void {
    const letter = chunk[at];
    if (this.pieceOf !== null && letter !== streamStop) {
      if (letter === origin) return;
      const part = partOf(chunk, at, this.pieceOf, startOf(chunk, at));
      return listener.streamed(isTooMuch(part.bytes) ? { ...part, fragment: allOf(part.bytes) } : part);
    }
    if (chunk.length > leastDoubtfulBytes) {
      const bytes = chunk.subarray(at);
      if (isTooMuch(bytes)) return listener.fragment(bytes, allOf(bytes));
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
    else if (message.kind !== 'streamStop') listener.message(message, startOf(chunk, at));
  }

  /**
   * A piece of XLogData that is too large to be held.
   *
   * @throws RangeError when what is so large can be no message
   */
  readPiece(piece: Buffer, at: number, total: number, listener: PgOutputListener): void {
    let bytes = piece;
    if (at === 0) {
      if (piece[0] !== xLogData) throw new RangeError(`copied data ${piece[0]} of ${total} bytes`);
      const start = startOf(piece, xLogDataHeaderBytes);
      const part = this.pieceOf === null ? null : partOf(piece, xLogDataHeaderBytes, this.pieceOf, start);
      bytes = part ? part.bytes : piece.subarray(xLogDataHeaderBytes);
      this.large = { before: piece.length - bytes.length, subxid: part?.subxid ?? 0, start };
    }
    const { before, subxid, start } = this.large;
    const fragment = { at: Math.max(0, at - before), total: total - before };
    if (this.pieceOf === null) listener.fragment(bytes, fragment);
    else listener.streamed({ xid: this.pieceOf, subxid, start, bytes, fragment });
  }
}

/** As text it would take more memory than there is for one message. */
function isTooMuch(bytes: Buffer): boolean {
  return bytes.length > leastDoubtfulBytes && textMemory(bytes) > mostTextMemory;
}

function allOf({ length }: Buffer): Fragment {
  return { at: 0, total: length };
}

function partOf(chunk: Buffer, at: number, xid: number, start: number): StreamedPart {
  const letter = chunk[at];
  if (letter === streamStart) throw new RangeError('a streamed piece begins inside another');
  const subxid = chunk.readUInt32BE(at + 1);
  // The letter moves to where the xid ends, over its last byte, so that the message is one run of bytes without a copy.
  const from = at + streamedHeaderBytes - 1;
  chunk.writeUInt8(letter ?? 0, from);
  return { xid, subxid, start, bytes: chunk.subarray(from) };
}

/** What the header of the XLogData says before the message: a number is exact up to a log of 8 PB. */
function startOf(chunk: Buffer, at: number): number {
  const header = at - xLogDataHeaderBytes + 1;
  return chunk.readUInt32BE(header) * 2 ** 32 + chunk.readUInt32BE(header + 4);
}
