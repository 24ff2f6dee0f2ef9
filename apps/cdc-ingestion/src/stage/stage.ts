import { mkdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamedPart } from '../replication/pgoutput-stream.js';
import { stageTouchMs } from './left-stages.js';
import { StagedTransaction } from './staged-transaction.js';
import { StagingDeclined } from './staging-declined.js';

export interface StageLimits {
  /** What all open transactions may hold in memory before they go to files. */
  memoryBytes: number;
  /** What they may hold in all. */
  maxBytes: number;
}

/** Above this the stage's files are behind and nothing more should be read. */
const mostUnwrittenBytes = 8 * 1_048_576;

/**
 * Where transactions wait that are still open: what the server sends of them before their commit may yet be taken back.
 * Nothing here outlives the session: a transaction whose commit was not confirmed comes again, from its beginning.
 */
export class Stage {
  private readonly open = new Map<number, StagedTransaction>();
  private made: NodeJS.Timeout | null = null;
  private unusable: Error | null = null;

  /**
   * @param folder of this source alone; what lies in it from an earlier session is removed
   * @param written the files have caught up
   * @param failed the files cannot be written; what is staged is not to be used any more
   */
  constructor(
    private readonly folder: string,
    private readonly limits: StageLimits,
    private readonly written: () => void,
    private readonly failed: (error: Error) => void,
  ) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      this.unusable = error as Error;
    }
  }

  /** Bytes that are held, in memory and in files. */
  get bytes(): number {
    return this.sum(({ memoryBytes, fileBytes }) => memoryBytes + fileBytes);
  }

  get fileBytes(): number {
    return this.sum(({ fileBytes }) => fileBytes);
  }

  get transactions(): number {
    return this.open.size;
  }

  get isBehind(): boolean {
    return this.sum(({ unwrittenBytes }) => unwrittenBytes) > mostUnwrittenBytes;
  }

  /** @throws StagingDeclined when there is no room */
  append(part: StreamedPart, told: number): void {
    let transaction = this.open.get(part.xid);
    if (!transaction) {
      transaction = new StagedTransaction(part.xid, join(this.folder, String(part.xid)));
      this.open.set(part.xid, transaction);
    }
    const before = transaction.memoryBytes;
    transaction.append(part, told);
    // Only with a new block has anything changed.
    if (transaction.memoryBytes !== before) this.makeRoom(part.xid);
  }

  /** @throws StagingDeclined when it cannot be said what was taken back */
  abort(xid: number, subxid: number): void {
    const transaction = this.open.get(xid);
    if (!transaction) return;
    if (xid === subxid) {
      this.open.delete(xid);
      void transaction.discard();
      return;
    }
    if (transaction.hasLogicalMessages) {
      const detail = `subtransaction ${subxid} was rolled back, and the server does not tell which messages were its`;
      throw new StagingDeclined('messages_with_aborted_subtransaction', xid, detail);
    }
    transaction.abort(subxid);
  }

  /** The transaction has committed. The caller discards it. */
  take(xid: number): StagedTransaction | undefined {
    const transaction = this.open.get(xid);
    this.open.delete(xid);
    return transaction;
  }

  /** The session is over. */
  async clear(): Promise<void> {
    const all = [...this.open.values()];
    this.open.clear();
    await Promise.all(all.map((transaction) => transaction.discard().catch(() => undefined)));
    if (!this.made) return;
    clearInterval(this.made);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private makeRoom(xid: number): void {
    if (this.bytes > this.limits.maxBytes) {
      throw new StagingDeclined('stage_full', xid, `more than ${this.limits.maxBytes} bytes are held`);
    }
    if (this.sum(({ memoryBytes }) => memoryBytes) <= this.limits.memoryBytes) return;
    this.makeFolder(xid);
    for (const transaction of this.open.values()) {
      transaction.spill(this.written, (error) =>
        this.failed(new StagingDeclined('stage_failed', transaction.xid, error.message, { cause: error })),
      );
    }
  }

  private makeFolder(xid: number): void {
    if (this.made) return;
    try {
      if (this.unusable) throw this.unusable;
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      throw new StagingDeclined('stage_failed', xid, (error as Error).message, { cause: error });
    }
    this.made = setInterval(() => this.touch(), stageTouchMs);
    this.made.unref();
  }

  /** For whoever looks for stages that were left behind. */
  private touch(): void {
    const now = new Date();
    try {
      utimesSync(this.folder, now, now);
    } catch {
      // Where it is gone, the next file cannot be written, and that is told.
    }
  }

  private sum(of: (transaction: StagedTransaction) => number): number {
    let total = 0;
    for (const transaction of this.open.values()) total += of(transaction);
    return total;
  }
}
