import type { Logger } from '@crossdock/service-host';
import {
  isOver,
  openRangesOf,
  rowSessionsOf,
  sameRange,
  type Backfill,
  type BackfilledSource,
  type OpenRange,
} from './backfill-order.js';
import type { Backfills } from './backfills.js';
import { divided } from './divided-table.js';
import { KeptProgress } from './kept-progress.js';
import type { KeptSession } from './kept-session.js';
import { Pace } from './pace.js';

export interface HandledBackfill {
  backfill: Backfill;
  publication: string;
  /** Conditions that the source declares on the table. */
  conditions: readonly string[];
  progress: KeptProgress;
  /** Several may read it at the same time. */
  divisible: boolean;
  log: Logger;
}

/** @returns null where the source does not declare the table */
export function handOf(
  backfill: Backfill,
  source: BackfilledSource,
  backfills: Pick<Backfills, 'progress' | 'record'>,
  log: Logger,
): BackfillInHand | null {
  const { schema, table, id } = backfill;
  const declared = source.tables.find((other) => other.schema === schema && other.table === table);
  if (!declared) return null;
  return new BackfillInHand({
    backfill,
    publication: source.publication,
    conditions: declared.where ? [declared.where] : [],
    progress: new KeptProgress(
      backfill,
      backfills.progress(id),
      (progress) => backfills.record(progress),
      log,
    ),
    divisible: rowSessionsOf(source) > 1,
    log,
  });
}

/**
 * A back-fill that is being read. Each session takes a range that no other has; the first that comes divides the table. Ranges share
 * the progress, the rate and the end.
 */
export class BackfillInHand {
  readonly stop = new AbortController();
  readonly pace: Pace;
  private readonly taken = new Set<OpenRange>();
  private begun: Promise<void> | null = null;
  private sessions = 0;

  constructor(private readonly handled: HandledBackfill) {
    this.pace = new Pace(handled.backfill.rowsPerSecond);
  }

  get backfill(): Backfill {
    return this.handled.backfill;
  }

  get publication(): string {
    return this.handled.publication;
  }

  get conditions(): readonly string[] {
    return this.handled.conditions;
  }

  get progress(): KeptProgress {
    return this.handled.progress;
  }

  get signal(): AbortSignal {
    return this.stop.signal;
  }

  /** Nothing more will be read, and no session is at it. */
  get hasEnded(): boolean {
    return this.sessions === 0 && this.isDone;
  }

  get hasBegun(): boolean {
    return this.begun !== null;
  }

  /** Has a range read that nobody reads. False where there is none. Rejects when the progress cannot be recorded, or with the reading. */
  async work(session: KeptSession, read: (range: OpenRange) => Promise<void>): Promise<boolean> {
    this.sessions += 1;
    try {
      await (this.begun ??= this.begin(session));
      const range = this.isDone ? undefined : this.untaken();
      if (!range) return false;
      this.taken.add(range);
      await read(range).finally(() => this.taken.delete(range));
      return true;
    } finally {
      this.sessions -= 1;
    }
  }

  private get isDone(): boolean {
    return this.signal.aborted || isOver(this.progress.current);
  }

  private untaken(): OpenRange | undefined {
    const taken = [...this.taken];
    return openRangesOf(this.progress.current).find((range) => !taken.some((each) => sameRange(each, range)));
  }

  private async begin(session: KeptSession): Promise<void> {
    const { progress, divisible } = this.handled;
    if (isOver(progress.current)) return;
    await progress.record({});
    if (!divisible || !progress.isNew) return;
    const ranges = await this.divide(session);
    if (ranges.openRanges) await progress.record(ranges);
  }

  /** What stands in the way is named where the rows are read; until then the table is one range. */
  private async divide(session: KeptSession): ReturnType<typeof divided> {
    const { backfill, log } = this.handled;
    try {
      return await session.use(this.signal, (rows) => divided(rows, this.handled));
    } catch (err) {
      session.drop();
      const { sourceId, id: backfillId } = backfill;
      if (!this.signal.aborted) log.warn({ sourceId, backfillId, err }, 'backfill.not_divided');
      return {};
    }
  }
}
