import type { Logger } from '@crossdock/service-host';
import type { BackfillFailed } from './backfill-fault.js';
import { backfillMetrics } from './backfill-metrics.js';
import {
  advanced,
  isOver,
  openRangesOf,
  progressOf,
  sameRange,
  type Backfill,
  type BackfillProgress,
  type OpenRange,
  type ReadPart,
  type ReadTable,
} from './backfill-order.js';
import type { Key } from './chunk-query.js';

/**
 * How far one back-fill is, whoever reads it and in however many ranges: counted, and recorded where it outlives the process. One
 * record is under way at a time, so that no older one comes behind a newer; what is noted meanwhile goes out with the next.
 */
export class KeptProgress {
  private progress: BackfillProgress;
  private underWay: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;
  private isRestarted = false;

  /**
   * @param former what is recorded of it
   * @param keep fulfilled when it is safe
   */
  constructor(
    private readonly backfill: Backfill,
    former: BackfillProgress | undefined,
    private readonly keep: (progress: BackfillProgress) => Promise<void>,
    private readonly log: Logger,
  ) {
    this.progress = progressOf(backfill, former, { state: 'running' });
  }

  get current(): BackfillProgress {
    return this.progress;
  }

  /** Nothing of it was read, and nobody has divided it. */
  get isNew(): boolean {
    const { rows, chunks, lastKey, openRanges } = this.progress;
    return rows === 0 && chunks === 0 && !lastKey && !openRanges;
  }

  /** Something of the range is still to be read. */
  isOpen(range: OpenRange): boolean {
    return !isOver(this.progress) && openRangesOf(this.progress).some((each) => sameRange(each, range));
  }

  /** Where reading goes on in a range that is open; null at the beginning of the table. */
  placeIn(range: OpenRange): Key | null {
    return openRangesOf(this.progress).find((each) => sameRange(each, range))?.after ?? null;
  }

  /** Fulfilled when it is recorded. */
  record(change: Partial<BackfillProgress>): Promise<void> {
    const { sourceId, id } = this.backfill;
    this.progress = progressOf(this.backfill, this.progress, change);
    const { rows, estimatedRows = 0 } = this.progress;
    backfillMetrics.progressed(sourceId, id, rows, estimatedRows);
    return this.recorded();
  }

  /** The brokers have these rows, the next ones of the range. */
  async advance(range: OpenRange, part: ReadPart, table: ReadTable): Promise<void> {
    backfillMetrics.read(this.backfill.sourceId, part.rows.length);
    // Another range may have found meanwhile that it cannot be done, or not so.
    if (this.isRestarted || isOver(this.progress)) return;
    await this.record(advanced(this.progress, range, part, table));
  }

  /** What was read does not count. Whoever takes the back-fill in hand next begins at its beginning. */
  restart(): Promise<void> {
    const { lastKey: _place, keyColumns: _key, openRanges: _ranges, ...kept } = this.progress;
    this.isRestarted = true;
    this.progress = progressOf(this.backfill, { ...kept, rows: 0, chunks: 0 }, {});
    return this.recorded();
  }

  async fail({ code, detail }: BackfillFailed): Promise<void> {
    const { sourceId, id: backfillId } = this.backfill;
    if (isOver(this.progress)) return;
    this.log.error({ sourceId, backfillId, code, detail }, 'backfill.failed');
    await this.record({ state: 'failed', detail: `${code}: ${detail}` });
    backfillMetrics.failed(sourceId);
  }

  private recorded(): Promise<void> {
    if (this.next) return this.next;
    const before = this.underWay;
    const record = async (): Promise<void> => {
      await before.catch(() => undefined);
      this.next = null;
      await this.keep(this.progress);
    };
    return (this.next = this.underWay = record());
  }
}
