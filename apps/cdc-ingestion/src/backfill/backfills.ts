import { Injectable } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Publisher, type Received } from '@crossdock/kafka';
import { sourceHeaders } from '../source-headers.js';
import type { BackfillOrder, BackfillProgress } from './backfill-order.js';

/**
 * The back-fills of all sources: what was ordered, and how far each is, as whichever instance recorded it. A reader that was
 * late may write an older progress over a newer one; what then is read again has the same ids.
 */
@Injectable()
export class Backfills {
  private readonly ordered = new Map<string, BackfillOrder>();
  private readonly progresses = new Map<string, BackfillProgress>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly publisher: Publisher) {}

  /** Undefined when the order is gone. */
  order(id: string, order: BackfillOrder | undefined): void {
    if (order) this.ordered.set(id, order);
    else this.ordered.delete(id);
    for (const listener of this.listeners) listener();
  }

  apply(records: readonly Received<'BackfillProgressed'>[]): void {
    for (const { payload } of records) if (payload) this.progresses.set(payload.backfillId, payload);
  }

  ordersOf(sourceId: string): BackfillOrder[] {
    return [...this.ordered.values()].filter((order) => order.sourceId === sourceId);
  }

  progress(id: string): BackfillProgress | undefined {
    return this.progresses.get(id);
  }

  /** Fulfilled when all replicas in sync have it. */
  async record(progress: BackfillProgress): Promise<void> {
    const { backfillId, sourceId, chunks, updatedAt } = progress;
    await this.publisher.publish(operations.cdcIngestionSendsBackfillProgressed, {
      key: backfillId,
      headers: sourceHeaders(
        sourceId,
        `bfp_${backfillId}-${chunks}-${Date.parse(updatedAt)}`,
        'crossdock.backfill-progressed.v1',
        updatedAt,
      ),
      payload: progress,
    });
    this.progresses.set(backfillId, progress);
  }

  /** Calls when an order is new, changed or gone, until what it returns is called. */
  onOrder(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
