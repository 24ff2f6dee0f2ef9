import type { LaneDatabase, Query } from './lane-database.js';
import { advance } from './lane-store.js';

interface StoppedRow {
  endpointId: string;
  lane: string;
  id: string;
}

/** What lets lanes go on that stand still. Nothing else touches such a lane, so it may be done by any process. */
export class LaneDecisions {
  constructor(
    private readonly database: LaneDatabase,
    private readonly now: () => number = Date.now,
  ) {}

  /** A person left the dead letter for good that a lane stands still for. Changes nothing the second time. */
  async discard(endpointId: string, deliveryId: string, redriveId: string | null): Promise<void> {
    await this.moveOn(endpointId, 'd.delivery_id = $2 AND d.redrive_id IS NOT DISTINCT FROM $3', [
      deliveryId,
      redriveId,
    ]);
  }

  /**
   * The endpoint does not want lanes to stand still any more, or takes nothing: its dead letters stay, and its lanes go on.
   * @returns whether there were some; not where the dead letter is still being written
   */
  async release(endpointId: string): Promise<boolean> {
    return await this.moveOn(endpointId, 'l.told', []);
  }

  private async moveOn(endpointId: string, condition: string, values: readonly unknown[]): Promise<boolean> {
    return await this.database.transaction(async (query) => {
      await lockPartitions(query, endpointId);
      const rows = await query<StoppedRow>(
        `SELECT l.endpoint_id AS "endpointId", l.lane, d.id::text FROM lanes l CROSS JOIN LATERAL (
           SELECT * FROM lane_deliveries WHERE endpoint_id = l.endpoint_id AND lane = l.lane ORDER BY id LIMIT 1) d
          WHERE l.endpoint_id = $1 AND l.stopped_cause IS NOT NULL AND ${condition}`,
        [endpointId, ...values],
      );
      // Their next heads are due, and whoever owns them finds them.
      await advance(query, rows, this.now(), 0);
      return rows.length > 0;
    });
  }
}

/** As whoever owns them does before it changes a lane. */
async function lockPartitions(query: Query, endpointId: string): Promise<void> {
  await query(
    `SELECT FROM lane_partitions WHERE partition IN (SELECT partition FROM lanes WHERE endpoint_id = $1)
      ORDER BY partition FOR UPDATE`,
    [endpointId],
  );
}
