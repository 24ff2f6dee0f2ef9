import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@crossdock/service-host';
import type { Lsn } from '../replication/lsn.js';
import type { LogicalMessage } from '../replication/messages/logical-message.js';
import type { ControlSession } from '../source/control-session.js';
import type { FoundRows, StreamObserver } from '../source/stream-observer.js';
import { handOf, type BackfillInHand } from './backfill-in-hand.js';
import { backfillMetrics } from './backfill-metrics.js';
import {
  initialBackfills,
  isOver,
  progressOf,
  rowSessionsOf,
  type Backfill,
  type BackfilledSource,
  type BackfillProgress,
  type OpenRange,
} from './backfill-order.js';
import { BackfillStream } from './backfill-stream.js';
import type { Backfills } from './backfills.js';
import type { EarlierWriters } from './earlier-writers.js';
import { KeptSession } from './kept-session.js';
import { RangeRun } from './range-run.js';
import type { RowSession } from './row-session.js';
import { readWatermark } from './watermark.js';

export interface SourceBackfillsDeps {
  backfills: Pick<Backfills, 'ordersOf' | 'progress' | 'record' | 'onOrder'>;
  control: Pick<ControlSession, 'query'>;
  /** A session beside the others, for the rows. */
  openRows: () => Promise<RowSession>;
  /** Whose tables are not read yet. */
  earlierWriters: EarlierWriters;
  log: Logger;
}

const lookForWritersEveryMs = 500;

type Status = 'running' | 'paused' | 'cancelled';
type Ordered = Backfill & { status: Status };

/**
 * The back-fills of one source while it is read: the stream's observer on one side, the queue of what is ordered on the other. As
 * many sessions as the source allows take ranges of the first back-fill that has one to take, then of the next; one that was
 * interrupted comes first, then those that belong to the source's beginning, then by the time of the order.
 */
export class SourceBackfills implements StreamObserver {
  /** Of the ranges that are read. */
  private readonly streams = new Set<BackfillStream>();
  private readonly hands = new Map<string, BackfillInHand>();
  private waking = wakeUp();

  constructor(
    private readonly source: BackfilledSource,
    private readonly deps: SourceBackfillsDeps,
  ) {}

  transaction(xid: number): void {
    for (const stream of this.streams) stream.transaction(xid);
  }

  changed(table: string, key: string | null, whole: boolean): void {
    for (const stream of this.streams) stream.changed(table, key, whole);
  }

  message(message: LogicalMessage, commitLsn: Lsn): FoundRows | null {
    const mark = this.streams.size > 0 ? readWatermark(message) : null;
    if (!mark) return null;
    let found: FoundRows | null = null;
    // An edge is of one attempt, and so of one range.
    for (const stream of this.streams) found ??= stream.edge(mark, commitLsn);
    return found;
  }

  safe(position: Lsn): void {
    for (const stream of this.streams) stream.safe(position);
  }

  /** Does what is ordered until the signal fires. Rejects when the progress cannot be recorded. */
  async run(signal: AbortSignal): Promise<void> {
    backfillMetrics.begin(this.source.id);
    const failed = new AbortController();
    const over = AbortSignal.any([signal, failed.signal]);
    const stop = (): void => {
      for (const hand of this.hands.values()) hand.stop.abort();
      this.wake();
    };
    over.addEventListener('abort', stop, { once: true });
    const forget = this.deps.backfills.onOrder(() => this.ordersChanged());
    const sessions = Array.from({ length: rowSessionsOf(this.source) }, () => this.work(over));
    try {
      await Promise.all([this.admit(over), this.awaitWriters(over), ...sessions]);
    } finally {
      forget();
      failed.abort();
      over.removeEventListener('abort', stop);
    }
  }

  /** Says of the back-fills that are not read what they are, and takes in hand those that shall be. */
  private async admit(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const { woken } = this.waking;
      await this.settleOthers();
      if (!signal.aborted && this.takeInHand()) this.wake();
      await woken;
    }
  }

  /** Until nobody is left that had written to a table before its publication was known. */
  private async awaitWriters(signal: AbortSignal): Promise<void> {
    const { earlierWriters, log } = this.deps;
    const { id: sourceId } = this.source;
    while (earlierWriters.hasSome && !signal.aborted) {
      await pause(lookForWritersEveryMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const tables = await earlierWriters.look();
      if (tables.length === 0) continue;
      log.info({ sourceId, tables }, 'backfill.writers_ended');
      this.wake();
    }
  }

  /** What one session does. */
  private async work(signal: AbortSignal): Promise<void> {
    const { openRows, control } = this.deps;
    const session = new KeptSession(openRows, (processId) =>
      control.query('SELECT pg_cancel_backend($1::int)', [processId]),
    );
    try {
      while (!signal.aborted) {
        const { woken } = this.waking;
        if (await this.workOnOne(session)) continue;
        await session.close();
        await woken;
      }
    } finally {
      await session.close();
    }
  }

  private async workOnOne(session: KeptSession): Promise<boolean> {
    for (const hand of this.inTurn()) {
      if (!hand.hasBegun) this.tell(hand, 'backfill.started');
      const worked = await hand.work(session, (range) => this.read(hand, range, session));
      this.endIfOver(hand);
      if (worked) return true;
    }
    return false;
  }

  private async read(hand: BackfillInHand, range: OpenRange, session: KeptSession): Promise<void> {
    const { control, log } = this.deps;
    const { id, schema, table } = hand.backfill;
    const stream = new BackfillStream(id, `${schema}.${table}`);
    this.streams.add(stream);
    try {
      await new RangeRun({ hand, range, session, stream, control, log }).run();
    } finally {
      this.streams.delete(stream);
    }
  }

  private takeInHand(): boolean {
    const { backfills, log } = this.deps;
    let some = false;
    for (const { status, ...backfill } of this.ordered()) {
      const { id } = backfill;
      if (status !== 'running' || this.hands.has(id) || isOver(backfills.progress(id))) continue;
      if (this.deps.earlierWriters.of(backfill).length > 0) continue;
      const hand = handOf(backfill, this.source, backfills, log);
      if (!hand) continue;
      this.hands.set(id, hand);
      some = true;
    }
    return some;
  }

  private endIfOver(hand: BackfillInHand): void {
    const { id, sourceId } = hand.backfill;
    if (!hand.hasEnded || this.hands.get(id) !== hand) return;
    this.hands.delete(id);
    backfillMetrics.forget(sourceId, id);
    if (hand.hasBegun) this.tell(hand, 'backfill.ended');
    this.wake();
  }

  private tell({ backfill, progress }: BackfillInHand, what: string): void {
    const { sourceId, id: backfillId, schema, table } = backfill;
    const { state, rows } = progress.current;
    this.deps.log.info({ sourceId, backfillId, schema, table, state, rows }, what);
  }

  private ordersChanged(): void {
    const ordered = new Map(this.ordered().map((order) => [order.id, order]));
    for (const hand of this.hands.values()) {
      const order = ordered.get(hand.backfill.id);
      // With another rate it goes on at once, as one that was interrupted.
      const asOrdered = order?.status === 'running' && order.rowsPerSecond === hand.backfill.rowsPerSecond;
      if (asOrdered) continue;
      hand.stop.abort();
      this.endIfOver(hand);
    }
    this.wake();
  }

  private wake(): void {
    const { wake } = this.waking;
    this.waking = wakeUp();
    wake();
  }

  private async settleOthers(): Promise<void> {
    const { backfills } = this.deps;
    const wanted: Record<Status, BackfillProgress['state']> = {
      running: 'waiting',
      paused: 'paused',
      cancelled: 'cancelled',
    };
    for (const order of this.ordered()) {
      const { id, status, schema, table } = order;
      const progress = backfills.progress(id);
      if (this.hands.has(id) || isOver(progress)) continue;
      const state = wanted[status];
      if (state === 'waiting' && !this.declares(order)) {
        const detail = `table_not_captured: ${schema}.${table} is no table of the source`;
        await backfills.record(progressOf(order, progress, { state: 'failed', detail }));
        backfillMetrics.failed(this.source.id);
        continue;
      }
      // What was interrupted while it ran is about to go on.
      if (state === 'waiting' && progress?.state === 'running') continue;
      const detail = state === 'waiting' ? this.waitsFor(order) : undefined;
      if (progress?.state === state && progress.detail === detail) continue;
      await backfills.record(
        progressOf(order, progress, { state, ...(detail === undefined ? {} : { detail }) }),
      );
    }
  }

  private waitsFor(order: Ordered): string | undefined {
    const writers = this.deps.earlierWriters.of(order);
    if (writers.length === 0) return undefined;
    const { id: backfillId, sourceId, schema, table } = order;
    this.deps.log.warn({ sourceId, backfillId, schema, table, transactions: writers }, 'backfill.waits');
    return `waits: transactions that wrote to the table before it was published as it is now are open: ${writers.join(', ')}`;
  }

  private declares({ schema, table }: Backfill): boolean {
    return this.source.tables.some((other) => other.schema === schema && other.table === table);
  }

  private inTurn(): BackfillInHand[] {
    const { backfills } = this.deps;
    const hands = this.ordered().flatMap(({ id }) => this.hands.get(id) ?? []);
    const begun = (hand: BackfillInHand): boolean =>
      backfills.progress(hand.backfill.id)?.state === 'running';
    return [...hands.filter(begun), ...hands.filter((hand) => !begun(hand))];
  }

  /** In the order in which they get their turn. */
  private ordered(): Ordered[] {
    const { backfills } = this.deps;
    const initial = initialBackfills(this.source, (id) => backfills.progress(id)).map((each) => ({
      ...each,
      status: 'running' as const,
    }));
    const began = ({ id }: Ordered): string => backfills.progress(id)?.startedAt ?? '9';
    const orders = backfills
      .ordersOf(this.source.id)
      .toSorted((one, other) => (began(one) < began(other) ? -1 : began(one) > began(other) ? 1 : 0));
    return [...initial, ...orders];
  }
}

interface WakeUp {
  woken: Promise<void>;
  wake: () => void;
}

function wakeUp(): WakeUp {
  let wake: () => void = () => undefined;
  return { woken: new Promise((resolve) => (wake = resolve)), wake };
}
