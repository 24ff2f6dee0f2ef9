import { open, rm, type FileHandle } from 'node:fs/promises';
import type { Fragment, StreamedPart } from '../replication/pgoutput-stream.js';

/*
 * A staged message, or a piece of one that is too large, is laid out as
 *
 *   uint32 length, with the highest bit set for a piece | uint32 xid of the subtransaction | 2 × uint32 when the message was told
 *   | double where it stands in the log | of a piece: uint32 where in its message it begins | uint32 length of that message
 *   | message or piece
 *
 * in blocks that hold whole ones of these. The oldest blocks of a transaction lie in its file, the newer ones in memory.
 */
const entryHeaderBytes = 24;
const fragmentHeaderBytes = 8;
const isFragment = 0x8000_0000;
/** Messages of a session are more than 32 bits can count. */
const low = 2 ** 32;
const blockBytes = 256 * 1_024;

/** A message of a transaction that has committed. */
export interface StagedMessage {
  readonly bytes: Buffer;
  /** Counts the messages of the session, so that it is known which description of a table is newer. */
  readonly told: number;
  /** Where it stands in the log. */
  readonly start: number;
  /** Null for a whole message. */
  readonly fragment: Fragment | null;
}

/** What an open transaction did so far, in the order of the log. */
export class StagedTransaction {
  /** What the blocks in memory take, the one that is being filled included: all of each, also what stays empty. */
  memoryBytes = 0;
  /** Bytes in the file or on their way to it. */
  fileBytes = 0;
  /** Bytes that are on their way to the file. */
  unwrittenBytes = 0;
  /** A logical message tells no subtransaction: it cannot be said whether one of these was taken back. */
  hasLogicalMessages = false;
  private readonly aborted = new Set<number>();
  private readonly inMemory: Buffer[] = [];
  private readonly inFile: number[] = [];
  private filling: Buffer | null = null;
  private filled = 0;
  private nextBytes = 4 * 1_024;
  private file: Promise<FileHandle> | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    readonly xid: number,
    private readonly path: string,
  ) {}

  append({ subxid, start, bytes, fragment }: StreamedPart, told: number): void {
    const headerBytes = fragment ? entryHeaderBytes + fragmentHeaderBytes : entryHeaderBytes;
    const length = headerBytes + bytes.length;
    if (this.filling && this.filled + length > this.filling.length) this.seal();
    if (!this.filling) {
      // Grows with the transaction: one that did little must not hold much for as long as it is open.
      this.nextBytes = Math.min(blockBytes, this.nextBytes * 2);
      this.filling = Buffer.allocUnsafeSlow(Math.max(this.nextBytes, length));
      this.memoryBytes += this.filling.length;
    }
    const { filling, filled } = this;
    filling.writeUInt32LE(fragment ? bytes.length + isFragment : bytes.length, filled);
    filling.writeUInt32LE(subxid, filled + 4);
    filling.writeUInt32LE(told >>> 0, filled + 8);
    filling.writeUInt32LE(Math.floor(told / low), filled + 12);
    filling.writeDoubleLE(start, filled + 16);
    if (fragment) {
      filling.writeUInt32LE(fragment.at, filled + entryHeaderBytes);
      filling.writeUInt32LE(fragment.total, filled + entryHeaderBytes + 4);
    }
    bytes.copy(filling, filled + headerBytes);
    this.filled += length;
    if (bytes[0] === logicalMessage && !(fragment && fragment.at > 0)) this.hasLogicalMessages = true;
  }

  /** What the subtransaction did, before and after, is not part of the transaction. */
  abort(subxid: number): void {
    this.aborted.add(subxid);
  }

  /** Writes what is in memory to the file, but for the block that is being filled. */
  spill(written: () => void, failed: (error: Error) => void): void {
    const blocks = this.inMemory.splice(0);
    for (const block of blocks) {
      this.memoryBytes -= block.buffer.byteLength;
      this.fileBytes += block.length;
      this.unwrittenBytes += block.length;
      this.inFile.push(block.length);
    }
    if (blocks.length === 0) return;
    this.file ??= open(this.path, 'wx+', 0o600);
    const { file } = this;
    this.writing = this.writing
      .then(async () => {
        const handle = await file;
        for (const block of blocks) {
          await handle.appendFile(block);
          this.unwrittenBytes -= block.length;
        }
        written();
      })
      .catch((error: unknown) => failed(error as Error));
  }

  /** The messages of what was not taken back. Each batch's bytes are valid until the next is asked for. */
  async *messages(): AsyncGenerator<StagedMessage[]> {
    this.seal();
    await this.writing;
    const handle = await this.file;
    let at = 0;
    let buffer = Buffer.alloc(0);
    for (const length of this.inFile) {
      if (buffer.length < length) buffer = Buffer.allocUnsafeSlow(length);
      const { bytesRead } = (await handle?.read(buffer, 0, length, at)) ?? { bytesRead: 0 };
      if (bytesRead !== length) throw new Error(`the stage of transaction ${this.xid} ends too early`);
      at += length;
      yield this.kept(buffer.subarray(0, length));
    }
    for (const block of this.inMemory) yield this.kept(block);
  }

  /** Forgets everything. */
  async discard(): Promise<void> {
    await this.writing;
    const handle = await this.file?.catch(() => undefined);
    await handle?.close().catch(() => undefined);
    if (handle) await rm(this.path, { force: true });
  }

  private seal(): void {
    if (!this.filling) return;
    this.inMemory.push(this.filling.subarray(0, this.filled));
    this.filling = null;
    this.filled = 0;
  }

  private kept(block: Buffer): StagedMessage[] {
    const messages: StagedMessage[] = [];
    for (let at = 0; at < block.length;) {
      const marked = block.readUInt32LE(at);
      const subxid = block.readUInt32LE(at + 4);
      const told = block.readUInt32LE(at + 8) + block.readUInt32LE(at + 12) * low;
      const start = block.readDoubleLE(at + 16);
      const length = marked % isFragment;
      const fragment = marked === length ? null : fragmentAt(block, at + entryHeaderBytes);
      const from = at + entryHeaderBytes + (fragment ? fragmentHeaderBytes : 0);
      at = from + length;
      if (!this.aborted.has(subxid))
        messages.push({ bytes: block.subarray(from, at), told, start, fragment });
    }
    return messages;
  }
}

function fragmentAt(block: Buffer, at: number): Fragment {
  return { at: block.readUInt32LE(at), total: block.readUInt32LE(at + 4) };
}

const logicalMessage = 0x4d;
