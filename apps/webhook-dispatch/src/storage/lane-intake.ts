import { MAX_OFFSETS_AHEAD, type Received } from '@crossdock/kafka';
import { headersInLane } from '../lanes/lining-up.js';
import type { LaneDatabase, Query } from './lane-database.js';
import { instant, type Epoch } from './lane-rows.js';

/** A place in webhook.delivery-requested.v1, and when the record there was written (epoch milliseconds). */
interface Origin {
  readonly partition: number;
  readonly offset: number;
  readonly time: number;
}

interface Arriving {
  readonly origin: Origin;
  readonly endpointId: string;
  readonly lane: string;
  readonly deliveryId: string;
  readonly redriveId: string | null;
  /** A redrive of a dead letter that a lane stands still for. */
  readonly isOfStopped: boolean;
  readonly headers: string;
  readonly body: Buffer;
}

/**
 * How far behind the newest request that was lined up one may be that is lined up again: as far as what is committed may lie behind what is
 * read, and room for a fetch beyond that.
 */
const reach = MAX_OFFSETS_AHEAD + 50_000;
/** One take of a partition in so many drops what is beyond that reach. */
const takesBetweenPurges = 500;

/** Writes what was lined up behind what stands in its lane. */
export class LaneIntake {
  private readonly takes = new Map<number, number>();

  constructor(
    private readonly database: LaneDatabase,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Takes records of a partition in their order, all or none. One that was taken before is left out, so that what a crash makes be read, lined
   * up or requested again is not put behind its successors, also when it has left its lane meanwhile. It is known by the place of its request
   * and by the ids of delivery and redrive.
   *
   * A redrive of the dead letter that a lane stands still for takes its place, at the head, and the lane goes on; any other stands at the
   * end, and so does a replay, which decides nothing about the dead letter.
   *
   * @returns the endpoints whose lanes have changed; null when the partition was given to another process
   * @throws TransientFault while the database is away, BrokenRecord when it cannot hold a value
   */
  async take(
    { partition, epoch }: Epoch,
    records: readonly Received<'DeliveryLinedUp'>[],
  ): Promise<Set<string> | null> {
    return await this.database.transaction(async (query) => {
      const [row] = await query<{ epoch: string }>(
        `SELECT epoch::text FROM lane_partitions WHERE partition = $1 FOR UPDATE`,
        [partition],
      );
      if (row?.epoch !== epoch) return null;
      const fresh = await notTakenBefore(query, records.map(arriving));
      const again = await this.putBack(query, fresh);
      const others = fresh.filter((one) => !again.has(one));
      await this.append(query, partition, others);
      const takes = this.takes.get(partition) ?? 0;
      this.takes.set(partition, takes + 1);
      if (takes % takesBetweenPurges === 0) await purge(query, fresh);
      return new Set(fresh.map(({ endpointId }) => endpointId));
    });
  }

  private async putBack(query: Query, arrivals: readonly Arriving[]): Promise<Set<Arriving>> {
    const again = new Set<Arriving>();
    for (const one of arrivals) {
      if (!one.isOfStopped) continue;
      const rows = await query(
        `WITH stopped AS (
           SELECT l.endpoint_id, l.lane, (
             SELECT min(id) FROM lane_deliveries d WHERE d.endpoint_id = l.endpoint_id AND d.lane = l.lane) AS id
             FROM lanes l WHERE l.endpoint_id = $1 AND l.stopped_cause IS NOT NULL),
         head AS (
           UPDATE lane_deliveries d SET headers = $3, body = $4, redrive_id = $5 FROM stopped s
            WHERE d.endpoint_id = s.endpoint_id AND d.lane = s.lane AND d.id = s.id AND d.delivery_id = $2
           RETURNING d.endpoint_id, d.lane)
         UPDATE lanes l SET stopped_cause = NULL, told = true, due_at = $6, head_since = $6 FROM head
          WHERE l.endpoint_id = head.endpoint_id AND l.lane = head.lane RETURNING l.lane`,
        [one.endpointId, one.deliveryId, one.headers, one.body, one.redriveId, instant(this.now())],
      );
      if (rows.length > 0) again.add(one);
    }
    return again;
  }

  private async append(query: Query, partition: number, rows: readonly Arriving[]): Promise<void> {
    if (rows.length === 0) return;
    await query(
      `WITH given AS (
         SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::json[], $6::bytea[])
           WITH ORDINALITY AS g (endpoint_id, lane, delivery_id, redrive_id, headers, body, place)),
       kept AS (
         INSERT INTO lane_deliveries (endpoint_id, lane, delivery_id, redrive_id, headers, body)
         SELECT endpoint_id, lane, delivery_id, redrive_id, headers, body FROM given ORDER BY place
         RETURNING endpoint_id, lane)
       INSERT INTO lanes (endpoint_id, lane, partition, due_at, head_since)
       SELECT DISTINCT endpoint_id, lane, $7::integer, $8::timestamptz, $8::timestamptz FROM kept
       ON CONFLICT (endpoint_id, lane) DO UPDATE SET partition = excluded.partition`,
      [
        rows.map(({ endpointId }) => endpointId),
        rows.map(({ lane }) => lane),
        rows.map(({ deliveryId }) => deliveryId),
        rows.map(({ redriveId }) => redriveId),
        rows.map(({ headers }) => headers),
        rows.map(({ body }) => body),
        partition,
        instant(this.now()),
      ],
    );
  }
}

async function notTakenBefore(query: Query, arrivals: readonly Arriving[]): Promise<Arriving[]> {
  const placed = distinct(arrivals, ({ origin }) => placeOf(origin));
  const each = distinct(placed, ({ deliveryId, redriveId }) => `${deliveryId} ${redriveId ?? ''}`);
  const origins = each.map(({ origin }) => origin);
  const rows = await query<{ partition: number; offset: string; time: string }>(
    `INSERT INTO lane_requests (origin_partition, origin_offset, origin_time, delivery_id, redrive_id)
     SELECT * FROM unnest($1::integer[], $2::bigint[], $3::bigint[], $4::text[], $5::text[])
         AS g (origin_partition, origin_offset, origin_time, delivery_id, redrive_id)
      WHERE NOT EXISTS (
        SELECT FROM lane_requests r
         WHERE r.delivery_id = g.delivery_id AND r.redrive_id IS NOT DISTINCT FROM g.redrive_id)
     ON CONFLICT DO NOTHING
     RETURNING origin_partition AS partition, origin_offset::text AS offset, origin_time::text AS time`,
    [
      origins.map(({ partition }) => partition),
      origins.map(({ offset }) => offset),
      origins.map(({ time }) => time),
      each.map(({ deliveryId }) => deliveryId),
      each.map(({ redriveId }) => redriveId),
    ],
  );
  const fresh = new Set(rows.map(placeOf));
  return each.filter(({ origin }) => fresh.has(placeOf(origin)));
}

async function purge(query: Query, arrivals: readonly Arriving[]): Promise<void> {
  for (const { origin } of distinct(arrivals, (one) => String(one.origin.partition))) {
    await query(`DELETE FROM lane_requests WHERE origin_partition = $1 AND origin_offset < $2`, [
      origin.partition,
      origin.offset - reach,
    ]);
  }
}

function placeOf({ partition, offset, time }: { [Part in keyof Origin]: number | string }): string {
  return `${partition}/${offset}/${time}`;
}

/** The first of each name, in their order. */
function distinct<T>(all: readonly T[], nameOf: (one: T) => string): T[] {
  const each = new Map<string, T>();
  for (const one of all) {
    const name = nameOf(one);
    if (!each.has(name)) each.set(name, one);
  }
  return [...each.values()];
}

function arriving({ key, headers, bytes }: Received<'DeliveryLinedUp'>): Arriving {
  const [partition = 0, offset = 0, time = 0] = headers.cd_lined_up_from.split('/').map(Number);
  return {
    origin: { partition, offset, time },
    endpointId: key,
    lane: headers.cd_lane,
    deliveryId: headers.cd_delivery_id,
    redriveId: headers.cd_redrive_id ?? null,
    isOfStopped: headers.cd_lane_stopped !== undefined,
    headers: JSON.stringify(headersInLane(headers)),
    body: bytes,
  };
}
