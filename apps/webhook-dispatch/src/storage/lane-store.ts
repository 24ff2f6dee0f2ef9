import type { LaneDatabase, Query } from './lane-database.js';
import {
  headColumns,
  headOf,
  instant,
  mostCounted,
  type Epoch,
  type Head,
  type HeadRow,
  type LaneFigures,
  type Look,
  type Outlook,
  type Settled,
  type Settling,
} from './lane-rows.js';

/**
 * The lanes of the partitions that this process owns. Everything that changes a lane locks the row of its partition first, so two
 * processes that both believe to own it never write at once, and the one that was overtaken writes nothing.
 */
export class LaneStore {
  constructor(
    private readonly database: LaneDatabase,
    private readonly owner: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes a partition over from whoever had it. */
  async claim(partition: number): Promise<Epoch> {
    const [row] = await this.database.query<{ epoch: string }>(
      `INSERT INTO lane_partitions AS known (partition, epoch, owner) VALUES ($1, 1, $2)
       ON CONFLICT (partition) DO UPDATE SET epoch = known.epoch + 1, owner = excluded.owner
       RETURNING epoch::text`,
      [partition, this.owner],
    );
    return { partition, epoch: row?.epoch ?? '0' };
  }

  /** The epoch of whoever claimed a partition last. */
  async epochOf(partition: number): Promise<string | undefined> {
    const [row] = await this.database.query<{ epoch: string }>(
      `SELECT epoch::text FROM lane_partitions WHERE partition = $1`,
      [partition],
    );
    return row?.epoch;
  }

  /** Endpoints with deliveries in the lanes of a partition. */
  async endpoints(partition: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT endpoint_id AS id FROM lanes WHERE partition = $1`,
      [partition],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Heads that stop their lanes and whose dead letters may not be written: somebody died in between. As many as fill `maxBytes` with their bodies, and
   * one at least.
   * @param after the last one of those before
   */
  async untold(partition: number, maxBytes: number, after?: Head): Promise<Head[]> {
    const rows = await this.database.query<HeadRow>(
      `WITH stopped AS (
         SELECT l.*, h.id, sum(h.bytes) OVER (ORDER BY l.endpoint_id, l.lane) - h.bytes AS bytes_before
           FROM lanes l CROSS JOIN LATERAL (
             SELECT id, octet_length(body) AS bytes FROM lane_deliveries
              WHERE endpoint_id = l.endpoint_id AND lane = l.lane ORDER BY id LIMIT 1) h
          WHERE l.partition = $1 AND l.stopped_cause IS NOT NULL AND NOT l.told AND (l.endpoint_id, l.lane) > ($3, $4))
       SELECT ${headColumns} FROM stopped l JOIN lane_deliveries d
           ON d.endpoint_id = l.endpoint_id AND d.lane = l.lane AND d.id = l.id
        WHERE l.bytes_before < $2 ORDER BY l.endpoint_id, l.lane`,
      [partition, maxBytes, after?.endpointId ?? '', after?.lane ?? ''],
    );
    return rows.map(headOf);
  }

  /**
   * The heads that are due, those due for longest first, of which the bodies fill `maxBytes`, and one at least.
   * @param now epoch milliseconds; the same for `outlook`, or what falls due in between would be in neither
   * @param inHand `laneKey` of lanes to leave out
   */
  async due(
    looks: readonly Look[],
    { now, inHand, maxBytes }: { now: number; inHand: readonly string[]; maxBytes: number },
  ): Promise<Head[]> {
    const rows = await this.database.query<HeadRow>(
      `WITH due AS (
         SELECT l.*, h.id, sum(h.bytes) OVER (ORDER BY l.due_at, l.endpoint_id, l.lane) - h.bytes AS bytes_before
           FROM unnest($1::text[], $2::integer[]) AS w (endpoint_id, most)
          CROSS JOIN LATERAL (
            SELECT * FROM lanes WHERE endpoint_id = w.endpoint_id AND stopped_cause IS NULL AND due_at <= $3
                AND endpoint_id || ' ' || lane <> ALL ($5::text[])
             ORDER BY due_at LIMIT w.most) l
          CROSS JOIN LATERAL (
            SELECT id, octet_length(body) AS bytes FROM lane_deliveries
             WHERE endpoint_id = l.endpoint_id AND lane = l.lane ORDER BY id LIMIT 1) h)
       SELECT ${headColumns} FROM due l JOIN lane_deliveries d
           ON d.endpoint_id = l.endpoint_id AND d.lane = l.lane AND d.id = l.id
        WHERE l.bytes_before < $4 ORDER BY l.due_at`,
      [
        looks.map(({ endpointId }) => endpointId),
        looks.map(({ most }) => most),
        instant(now),
        maxBytes,
        inHand,
      ],
    );
    return rows.map(headOf);
  }

  /** By endpoint, of those that have lanes at all. It costs the same however many lanes an endpoint has. */
  async outlook(looks: readonly Look[], now: number): Promise<Map<string, Outlook>> {
    const rows = await this.database.query<Outlook>(
      `SELECT w.endpoint_id AS "endpointId",
              (SELECT count(*) FROM (
                SELECT FROM lanes WHERE endpoint_id = w.endpoint_id AND stopped_cause IS NULL AND due_at <= $2
                 LIMIT ${mostCounted}) d)::integer AS due,
              (SELECT (extract(epoch FROM due_at) * 1000)::float8 FROM lanes
                WHERE endpoint_id = w.endpoint_id AND stopped_cause IS NULL AND due_at > $2
                ORDER BY due_at LIMIT 1) AS "nextDueAt",
              EXISTS (SELECT FROM lanes WHERE endpoint_id = w.endpoint_id AND stopped_cause IS NOT NULL) AS stopped
         FROM unnest($1::text[]) AS w (endpoint_id)
        WHERE EXISTS (SELECT FROM lanes WHERE endpoint_id = w.endpoint_id)`,
      [looks.map(({ endpointId }) => endpointId), instant(now)],
    );
    return new Map(rows.map((row) => [row.endpointId, row]));
  }

  /** Of the lanes of partitions; ages in seconds. */
  async figures(partitions: readonly number[]): Promise<LaneFigures> {
    const [row] = await this.database.query<LaneFigures>(
      `SELECT (SELECT count(*)::integer FROM lane_deliveries d JOIN lanes l USING (endpoint_id, lane)
                WHERE l.partition = ANY($1::integer[])) AS deliveries,
              count(stopped_cause)::integer AS stopped,
              ${ageOf('head_since', 'stopped_cause IS NULL')} AS "oldestHead",
              ${ageOf('due_at', 'stopped_cause IS NOT NULL')} AS "oldestStopped"
         FROM lanes WHERE partition = ANY($1::integer[])`,
      [partitions, instant(this.now())],
    );
    return row ?? { deliveries: 0, stopped: 0, oldestHead: 0, oldestStopped: 0 };
  }

  /**
   * Writes what became of heads, each of another lane, and answers who is the head after one that left, as long as the bodies of those have no more
   * than `maxBytes`: the others are due, and found by whoever looks for them.
   */
  async settle(settlings: readonly Settling[], maxBytes: number): Promise<Settled[]> {
    return await this.database.transaction(async (query) => {
      const epochs = await lockedEpochs(query, settlings);
      const valid = settlings.filter(({ epoch }) => epochs.get(epoch.partition) === epoch.epoch);
      await this.keep(query, valid);
      const next = await this.moveOn(query, valid, maxBytes);
      return settlings.map((one): Settled => {
        if (!valid.includes(one)) return { overtaken: true };
        const head = next.get(laneKey(one.head));
        return head ? { overtaken: false, next: head } : { overtaken: false };
      });
    });
  }

  private async keep(query: Query, settlings: readonly Settling[]): Promise<void> {
    const rows = settlings.flatMap(({ head, end }) => {
      if (end.kind === 'left' || end.kind === 'kept' || end.kind === 'told') return [];
      const stops = end.kind === 'stops';
      const dueAt = instant(stops ? this.now() : end.dueAt);
      return [{ ...head, headers: JSON.stringify(end.headers), dueAt, cause: stops ? end.cause : null }];
    });
    if (rows.length > 0) {
      await query(
        `WITH given AS (
           SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::json[], $5::timestamptz[], $6::text[])
             AS g (endpoint_id, lane, id, headers, due_at, cause)),
         kept AS (
           UPDATE lane_deliveries d SET headers = g.headers FROM given g
            WHERE d.endpoint_id = g.endpoint_id AND d.lane = g.lane AND d.id = g.id)
         UPDATE lanes l SET due_at = g.due_at, stopped_cause = g.cause, told = g.cause IS NULL FROM given g
          WHERE l.endpoint_id = g.endpoint_id AND l.lane = g.lane`,
        [
          rows.map(({ endpointId }) => endpointId),
          rows.map(({ lane }) => lane),
          rows.map(({ id }) => id),
          rows.map(({ headers }) => headers),
          rows.map(({ dueAt }) => dueAt),
          rows.map(({ cause }) => cause),
        ],
      );
    }
    const told = settlings.filter(({ end }) => end.kind === 'told').map(({ head }) => head);
    if (told.length === 0) return;
    await query(
      `UPDATE lanes l SET told = true FROM unnest($1::text[], $2::text[]) AS g (endpoint_id, lane)
        WHERE l.endpoint_id = g.endpoint_id AND l.lane = g.lane`,
      [told.map(({ endpointId }) => endpointId), told.map(({ lane }) => lane)],
    );
  }

  private async moveOn(
    query: Query,
    settlings: readonly Settling[],
    maxBytes: number,
  ): Promise<Map<string, Head>> {
    const kept = settlings.filter(({ end }) => end.kind === 'kept').map(({ head }) => head);
    if (kept.length > 0) {
      await query(`DELETE FROM lane_requests WHERE delivery_id = ANY($1::text[])`, [
        kept.map(({ headers }) => headers.cd_delivery_id),
      ]);
    }
    const left = settlings.filter(({ end }) => end.kind === 'left').map(({ head }) => head);
    const heads = await advance(query, [...left, ...kept], this.now(), maxBytes);
    return new Map(heads.map((head) => [laneKey(head), head]));
  }
}

export function laneKey({ endpointId, lane }: Pick<Head, 'endpointId' | 'lane'>): string {
  return `${endpointId} ${lane}`;
}

/** Takes the given heads out of their lanes. @returns those that are heads after them, as many as fit `maxBytes` with their bodies */
export async function advance(
  query: Query,
  heads: readonly Pick<Head, 'endpointId' | 'lane' | 'id'>[],
  now: number,
  maxBytes: number,
): Promise<Head[]> {
  if (heads.length === 0) return [];
  const rows = await query<HeadRow>(
    `WITH given AS (SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[]) AS g (endpoint_id, lane, id)),
     gone AS (
       DELETE FROM lane_deliveries d USING given g
        WHERE d.endpoint_id = g.endpoint_id AND d.lane = g.lane AND d.id = g.id),
     following AS (
       SELECT g.endpoint_id, g.lane, n.id FROM given g LEFT JOIN LATERAL (
         SELECT id FROM lane_deliveries d WHERE d.endpoint_id = g.endpoint_id AND d.lane = g.lane AND d.id > g.id
          ORDER BY id LIMIT 1) n ON true),
     emptied AS (
       DELETE FROM lanes l USING following f
        WHERE l.endpoint_id = f.endpoint_id AND l.lane = f.lane AND f.id IS NULL),
     l AS (
       UPDATE lanes l SET due_at = $4, head_since = $4, stopped_cause = NULL, told = true FROM following f
        WHERE l.endpoint_id = f.endpoint_id AND l.lane = f.lane AND f.id IS NOT NULL
       RETURNING l.partition, l.endpoint_id, l.lane, l.head_since, f.id),
     sized AS (
       SELECT l.*, sum(octet_length(d.body)) OVER (ORDER BY l.endpoint_id, l.lane) AS bytes
         FROM l JOIN lane_deliveries d ON d.endpoint_id = l.endpoint_id AND d.lane = l.lane AND d.id = l.id)
     SELECT ${headColumns} FROM sized l JOIN lane_deliveries d
         ON d.endpoint_id = l.endpoint_id AND d.lane = l.lane AND d.id = l.id
      WHERE l.bytes <= $5`,
    [
      heads.map(({ endpointId }) => endpointId),
      heads.map(({ lane }) => lane),
      heads.map(({ id }) => id),
      instant(now),
      maxBytes,
    ],
  );
  return rows.map(headOf);
}

function ageOf(instantColumn: string, condition: string): string {
  const age = `extract(epoch FROM $2::timestamptz - min(${instantColumn}) FILTER (WHERE ${condition}))`;
  return `greatest(coalesce(${age}, 0), 0)::float8`;
}

/** Locks partitions, always in the same order. */
async function lockedEpochs(query: Query, settlings: readonly Settling[]): Promise<Map<number, string>> {
  const rows = await query<Epoch>(
    `SELECT partition, epoch::text FROM lane_partitions WHERE partition = ANY($1::integer[])
      ORDER BY partition FOR UPDATE`,
    [[...new Set(settlings.map(({ epoch }) => epoch.partition))]],
  );
  return new Map(rows.map(({ partition, epoch }) => [partition, epoch]));
}
