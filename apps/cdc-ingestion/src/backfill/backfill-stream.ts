import type { TableShape } from '../publishing/table-shape.js';
import type { Lsn } from '../replication/lsn.js';
import type { FoundRows } from '../source/stream-observer.js';
import { ChunkWindow, type ReadChunk, type Verdict } from './chunk-window.js';
import type { Watermark } from './watermark.js';

/** How a chunk ended. */
export type ChunkOutcome =
  /** The brokers have its rows, and every change before them. */
  { kind: 'safe'; leftOut: number; incomplete: number } | Extract<Verdict, { kind: 'again' }>;

interface Attempt {
  id: string;
  shape: TableShape | null;
  chunk: ReadChunk | null;
  settle: (outcome: ChunkOutcome) => void;
}

/** One back-fill as the stream sees it: the window of its chunk, and when what went out is safe. */
export class BackfillStream {
  private readonly window: ChunkWindow;
  private attempt: Attempt | null = null;
  private awaited: { position: Lsn; settle: () => void } | null = null;

  /** @param table `schema.table` */
  constructor(
    private readonly backfillId: string,
    table: string,
  ) {
    this.window = new ChunkWindow(table);
  }

  transaction(xid: number): void {
    this.window.transaction(xid);
  }

  changed(table: string, key: string | null, whole: boolean): void {
    this.window.changed(table, key, whole);
  }

  /** Before the low edge is written. Fulfilled when the chunk is safe or has to be read again; never rejects. */
  expect(id: string, lenient: ReadonlySet<string>): Promise<ChunkOutcome> {
    this.window.expect(id, lenient);
    this.awaited = null;
    return new Promise((settle) => (this.attempt = { id, shape: null, chunk: null, settle }));
  }

  /** Before the high edge is written. */
  offer(id: string, chunk: ReadChunk, shape: TableShape): void {
    if (this.attempt?.id !== id) return;
    Object.assign(this.attempt, { chunk, shape });
    this.window.offer(id, chunk);
  }

  abandon(): void {
    this.window.abandon();
    this.attempt = null;
    this.awaited = null;
  }

  /** An edge stands here in the stream. What is returned goes out at once. */
  edge(mark: Watermark, commitLsn: Lsn): FoundRows | null {
    const { attempt } = this;
    if (!attempt || mark.attempt !== attempt.id) return null;
    if (mark.edge === 'low') {
      this.window.low(attempt.id);
      return null;
    }
    const verdict = this.window.high(attempt.id);
    const { shape, chunk, settle } = attempt;
    if (!verdict || !shape || !chunk) return null;
    this.attempt = null;
    if (verdict.kind === 'again') {
      settle(verdict);
      return null;
    }
    const { rows, incomplete } = verdict;
    const leftOut = chunk.rows.size - rows.length;
    this.awaited = { position: commitLsn, settle: () => settle({ kind: 'safe', leftOut, incomplete }) };
    return rows.length === 0 ? null : { backfillId: this.backfillId, shape, rows };
  }

  /** @param position everything before it is acknowledged */
  safe(position: Lsn): void {
    if (!this.awaited || position <= this.awaited.position) return;
    const { settle } = this.awaited;
    this.awaited = null;
    settle();
  }
}
