import type { EventEmitter } from 'node:events';

/*
 * What the server sends (PostgreSQL, "Message Formats"):
 *
 *   Message  byte letter | int32 length, itself included | content
 */
const headerBytes = 5;

/** Two of them, each with what the stage puts before it, fill one of its blocks of 256 KiB; half of that, to the byte, would leave it half empty. */
export const largePieceBytes = 130_000;

export interface FrameListener {
  /** A whole message from its letter on. A view that is valid during the call. */
  frame(bytes: Buffer): void;
  /**
   * A piece of the content of a message that is too large to be held as a whole, in order and without gaps.
   *
   * @param bytes a view that is valid during the call
   * @param at where in the content it begins
   * @param total length of the content
   */
  piece(bytes: Buffer, at: number, total: number): void;
}

export interface FrameLimits {
  /** Of messages with this letter the large ones come in pieces. */
  letter: number;
  /** Above this, letter and length included, they are large. One that a single read brings is told whole all the same. */
  mostBytes: number;
  pieceBytes?: number;
}

/**
 * Finds the messages in what comes from the socket. Most lie whole in what one read brought and are told as views of it; of the others one
 * is put together at a time, in a buffer of its size. A large one costs one buffer of a piece, whatever its length: a row may have 1 GB.
 */
export class ServerFrames {
  private readonly header = Buffer.allocUnsafe(headerBytes);
  private headerFilled = 0;
  /** What is being put together. */
  private open: Buffer | null = null;
  private filled = 0;
  private wanted = 0;
  /** Of the large message under way. */
  private large: { at: number; readonly total: number } | null = null;
  private readonly pieceBytes: number;

  constructor(
    private readonly limits: FrameLimits,
    private readonly listener: FrameListener,
  ) {
    this.pieceBytes = limits.pieceBytes ?? largePieceBytes;
  }

  /** @throws RangeError when a length is impossible, and what the listener throws */
  feed(chunk: Buffer): void {
    let at = this.goOn(chunk);
    while (chunk.length - at >= headerBytes) {
      const end = at + frameBytes(chunk, at);
      if (end <= chunk.length) {
        this.listener.frame(chunk.subarray(at, end));
        at = end;
      } else {
        at = this.fill(chunk, this.begin(chunk, at));
      }
    }
    if (at < chunk.length) this.headerFilled = chunk.copy(this.header, 0, at);
  }

  /** Completes what an earlier read began, as far as this one does. Where the next message begins. */
  private goOn(chunk: Buffer): number {
    if (this.headerFilled === 0) return this.fill(chunk, 0);
    const at = chunk.copy(this.header, this.headerFilled, 0, headerBytes - this.headerFilled);
    this.headerFilled += at;
    if (this.headerFilled < headerBytes) return at;
    this.headerFilled = 0;
    this.fill(this.header, this.begin(this.header, 0));
    return this.fill(chunk, at);
  }

  /** Where in the chunk to go on with what is wanted of the message. */
  private begin(chunk: Buffer, at: number): number {
    const length = frameBytes(chunk, at);
    this.filled = 0;
    if (chunk[at] !== this.limits.letter || length <= this.limits.mostBytes) {
      this.open = Buffer.allocUnsafe(length);
      this.wanted = length;
      return at;
    }
    const total = length - headerBytes;
    this.large = { at: 0, total };
    this.open = Buffer.allocUnsafe(Math.min(this.pieceBytes, total));
    this.wanted = this.open.length;
    return at + headerBytes;
  }

  private fill(chunk: Buffer, from: number): number {
    let at = from;
    while (this.open && at < chunk.length) {
      const end = Math.min(chunk.length, at + this.wanted - this.filled);
      chunk.copy(this.open, this.filled, at, end);
      this.filled += end - at;
      at = end;
      if (this.filled === this.wanted) this.complete(this.open.subarray(0, this.wanted));
    }
    return at;
  }

  private complete(bytes: Buffer): void {
    const { large } = this;
    if (!large) {
      this.open = null;
      return this.listener.frame(bytes);
    }
    const { at, total } = large;
    large.at += bytes.length;
    this.filled = 0;
    this.wanted = Math.min(this.pieceBytes, total - large.at);
    if (this.wanted === 0) {
      this.large = null;
      this.open = null;
    }
    this.listener.piece(bytes, at, total);
  }
}

/** Whoever reads the socket so far, to be given what is not ours. */
export function readerOf(socket: EventEmitter): (bytes: Buffer) => void {
  const [reader] = socket.listeners('data');
  if (!reader) throw new Error('nobody reads the socket');
  return reader as (bytes: Buffer) => void;
}

function frameBytes(chunk: Buffer, at: number): number {
  const length = chunk.readUInt32BE(at + 1);
  if (length < 4) throw new RangeError(`the server sent a message of the length ${length}`);
  return 1 + length;
}
