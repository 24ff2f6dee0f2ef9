import {
  laneDeliveries,
  laneOldestHeadSeconds,
  laneOldestStoppedSeconds,
  lanesInHand,
  lanesStopped,
  lanesUnavailable,
  measures,
} from '../metrics.js';
import type { LaneDatabases } from '../storage/lane-databases.js';
import type { LaneStore } from '../storage/lane-store.js';
import type { Lanes } from './lanes.js';

/** The count goes over all that stands in lanes: often enough for an alert, and no oftener. */
const everyMs = 15_000;

/** What the metrics say of the lanes of this process. While the database is away they stay as they were. */
export class LaneGauges {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly lanes: Lanes,
    private readonly store: LaneStore,
    databases: LaneDatabases,
  ) {
    measures(lanesInHand, () => lanes.inHand);
    measures(lanesUnavailable, () => (databases.isAway ? 1 : 0));
  }

  start(): void {
    this.timer ??= setInterval(() => void this.look(), everyMs).unref();
  }

  private async look(): Promise<void> {
    const figures = await this.store.figures(this.lanes.partitions).catch(() => null);
    if (!figures) return;
    laneDeliveries.set(figures.deliveries);
    lanesStopped.set(figures.stopped);
    laneOldestHeadSeconds.set(figures.oldestHead);
    laneOldestStoppedSeconds.set(figures.oldestStopped);
  }
}
