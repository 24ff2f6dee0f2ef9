import { setTimeout as pause } from 'node:timers/promises';
import { BrokenRecord } from '@crossdock/kafka';
import type { Batch, ConfirmationLedger } from '../position/confirmation-ledger.js';
import type { Lsn } from '../replication/lsn.js';
import type { LogBatch } from './log-batch.js';
import type { LogRecord } from './log-record.js';

export interface LaneOptions {
  ledger: ConfirmationLedger;
  newBatch: () => LogBatch;
  /** Fulfilled when all replicas in sync have every record. May be called again with the same records. */
  send: (records: LogBatch) => Promise<void>;
  /** After each acknowledgement. */
  acknowledged: (records: LogBatch) => void;
  failed: (error: unknown, attempt: number) => void;
  /** How long a record that is refused rests before it is sent again, with those around it that were taken. */
  refusedRetryMs?: number;
  maxBatchBytes?: number;
  maxBatchChanges?: number;
}

const mostSpare = 3;

/**
 * Brings changes to the brokers in the order of the log. One batch is under way at a time, and what is decoded
 * meanwhile makes the next: few changes go out at once, many go out together, and there is no promise per row.
 *
 * A batch that fails is sent again until it succeeds, and nothing overtakes it: a later change of a row never gets in
 * front of an earlier one. The limit on what waits here is the reader's, who stops to read.
 */
export class PublishingLane {
  private filling: LogBatch | null = null;
  private bytes = 0;
  private readonly waiting: { batch: Batch; records: LogBatch }[] = [];
  /** Empty ones whose memory is used again. */
  private readonly spare: LogBatch[] = [];
  private running: Promise<void> | null = null;
  private readonly stopping = new AbortController();

  constructor(private readonly options: LaneOptions) {}

  begin(): void {
    this.options.ledger.begin();
  }

  append(record: LogRecord): void {
    const { ledger, newBatch, maxBatchBytes = 500_000, maxBatchChanges = 500 } = this.options;
    // A batch must stay below what a topic takes at once; a record that is large by itself goes alone.
    if (this.filling && this.bytes + record.payload.length > maxBatchBytes) this.seal();
    this.filling ??= this.spare.pop() ?? newBatch();
    const bytes = this.filling.add(record);
    this.bytes += bytes;
    ledger.change(bytes);
    if (this.filling.records >= maxBatchChanges) this.seal();
  }

  commit(endLsn: Lsn): void {
    this.options.ledger.commit(endLsn);
  }

  /** Nothing more comes for now: what there is may go. */
  flush(): void {
    if (this.running) return;
    this.seal();
    if (this.waiting.length > 0) this.running = this.run().finally(() => (this.running = null));
  }

  /** Fulfilled when everything so far is acknowledged, or the patience is over. */
  async drained(patienceMs: number): Promise<void> {
    this.flush();
    const timer = new AbortController();
    await Promise.race([
      this.running,
      pause(patienceMs, undefined, { signal: timer.signal }).catch(() => undefined),
    ]);
    timer.abort();
  }

  /** Sends no more. What is under way may still arrive; it comes again after the next start. */
  stop(): void {
    this.stopping.abort();
  }

  private async run(): Promise<void> {
    for (;;) {
      if (this.waiting.length === 0) this.seal();
      const next = this.waiting.shift();
      if (!next || this.stopping.signal.aborted) return;
      if (!(await this.sent(next.records))) return;
      this.options.ledger.acknowledge(next.batch);
      this.options.acknowledged(next.records);
      next.records.clear();
      if (this.spare.length < mostSpare) this.spare.push(next.records);
    }
  }

  private async sent(records: LogBatch): Promise<boolean> {
    for (let attempt = 1; !this.stopping.signal.aborted; attempt++) {
      let waitMs = Math.min(5_000, 50 * 2 ** Math.min(attempt, 10));
      try {
        await this.options.send(records);
        return !this.stopping.signal.aborted;
      } catch (error) {
        if (this.stopping.signal.aborted) return false;
        this.options.failed(error, attempt);
        if (error instanceof BrokenRecord) waitMs = this.options.refusedRetryMs ?? waitMs;
      }
      await pause(waitMs * (0.5 + Math.random() / 2), undefined, { signal: this.stopping.signal }).catch(
        () => undefined,
      );
    }
    return false;
  }

  private seal(): void {
    const batch = this.options.ledger.seal();
    if (!batch || !this.filling) return;
    this.waiting.push({ batch, records: this.filling });
    this.filling = null;
    this.bytes = 0;
  }
}
