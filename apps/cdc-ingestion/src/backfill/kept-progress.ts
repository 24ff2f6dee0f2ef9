import type { Logger } from '@crossdock/service-host';
import type { BackfillFailed } from './backfill-fault.js';
import { backfillMetrics } from './backfill-metrics.js';
import { progressOf, type Backfill, type BackfillProgress } from './backfill-order.js';

/** How far one back-fill is, whoever reads it: counted, and recorded where it outlives the process. */
export class KeptProgress {
  private progress: BackfillProgress;

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

  async record(change: Partial<BackfillProgress>): Promise<void> {
    const { sourceId, id } = this.backfill;
    this.progress = progressOf(this.backfill, this.progress, change);
    const { rows, estimatedRows = 0 } = this.progress;
    backfillMetrics.progressed(sourceId, id, rows, estimatedRows);
    await this.keep(this.progress);
  }

  async fail({ code, detail }: BackfillFailed): Promise<void> {
    const { sourceId, id: backfillId } = this.backfill;
    this.log.error({ sourceId, backfillId, code, detail }, 'backfill.failed');
    await this.record({ state: 'failed', detail: `${code}: ${detail}` });
    backfillMetrics.failed(sourceId);
  }
}
