import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { conditionOf, type Criteria } from '../dead-letters/criteria.js';
import type { DeadLetter, State } from '../dead-letters/dead-letter.js';
import { TOLD_OTHERWISE } from '../dead-letters/notice.js';
import type { After } from './after.js';
import { noteUntold } from './dead-letter-notices.js';
import { databaseFault } from './database-fault.js';

/** A dead letter as the list shows it. */
export interface ListedDeadLetter {
  id: string;
  deliveryId: string;
  eventId: string;
  eventType: string;
  tenantId: string;
  subscriptionId: string;
  endpointId: string;
  cause: string;
  attempts: number;
  deadLetteredAt: string;
  state: State;
  /** The job that is at it or was. */
  settledBy?: string;
  settledAt?: string;
  /** The redrive that it was sent with. */
  redrivenAs?: string;
  /** The redrive or replay that failed and left it. */
  redriveId?: string;
  jobId?: string;
  /** Why the job that is named in `settledBy` could not send it, with a stable code before the colon. */
  failure?: string;
  /** Where the endpoint wants order. */
  lane?: string;
  /** Nothing behind it in its lane goes until it is redriven or discarded. */
  stopsLane?: true;
}

export interface StoredDeadLetter extends ListedDeadLetter {
  eventAt: string;
  headers: DeadLetter['headers'];
  payload: Buffer;
}

export interface EndpointShare {
  readonly endpointId: string;
  readonly count: number;
}

export interface Selected {
  readonly count: number;
  readonly oldest: string | null;
  readonly newest: string | null;
  /** Those with most first. */
  readonly endpoints: EndpointShare[];
}

const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** As the index over it has it. */
const STOPPING = `stops_lane AND state IN ('open', 'taken')`;
const LISTED = `id, delivery_id AS "deliveryId", event_id AS "eventId", event_type AS "eventType",
  tenant_id AS "tenantId", subscription_id AS "subscriptionId", endpoint_id AS "endpointId", cause, attempts,
  ${iso('dead_lettered_at')} AS "deadLetteredAt", state, settled_by AS "settledBy", ${iso('settled_at')} AS "settledAt",
  redriven_as AS "redrivenAs", redrive_id AS "redriveId", job_id AS "jobId", failure, lane,
  CASE WHEN ${STOPPING} THEN true END AS "stopsLane"`;
const WHOLE = `${LISTED}, ${iso('event_at')} AS "eventAt", headers, payload`;

/** The dead letters that are kept: looked at by people here, taken by jobs in `settling.ts`. */
@Injectable()
export class DeadLetters {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Keeps what is not kept yet, and notes in the same transaction what its owners are to be told of.
   *
   * @throws TransientFault while the database is away, BrokenRecord when PostgreSQL cannot hold a value
   */
  async keep(letters: readonly DeadLetter[]): Promise<void> {
    if (letters.length === 0) return;
    const values: unknown[] = [];
    const rows = letters.map(
      (letter) =>
        `(${columnsOf(letter)
          .map((value) => `$${values.push(value)}`)
          .join()})`,
    );
    await this.dataSource
      .query(
        `WITH inserted AS (
           INSERT INTO dead_letters (id, delivery_id, event_id, event_type, event_at, tenant_id, subscription_id,
             endpoint_id, cause, attempts, dead_lettered_at, headers, payload, redrive_id, job_id, lane, stops_lane)
           VALUES ${rows.join()} ON CONFLICT (id) DO NOTHING
           RETURNING id, tenant_id, endpoint_id, cause, dead_lettered_at, headers)
         ${noteUntold('inserted', `$${values.push(TOLD_OTHERWISE)}`)}`,
        values,
      )
      .catch((error: unknown) => {
        throw databaseFault(error);
      });
  }

  /** The newest first. */
  async list(criteria: Criteria, limit: number, after?: After): Promise<ListedDeadLetter[]> {
    const { sql, values } = conditionOf(criteria);
    const place = (value: unknown): string => `$${values.push(value)}`;
    const behind = after
      ? `AND (dead_lettered_at, id) < (${place(after.at)}::timestamptz, ${place(after.id)})`
      : '';
    const rows = (await this.dataSource.query(
      `SELECT ${LISTED} FROM dead_letters WHERE ${sql} ${behind}
        ORDER BY dead_lettered_at DESC, id DESC LIMIT ${place(limit)}`,
      values,
    )) as ListedDeadLetter[];
    return rows.map(withoutNulls);
  }

  /** @returns null when there is none that the viewer may see */
  async get(id: string, viewer: string | null): Promise<StoredDeadLetter | null> {
    const { sql, values } = conditionOf({ tenantId: viewer, deadLetterIds: [id] });
    const rows = (await this.dataSource.query(
      `SELECT ${WHOLE} FROM dead_letters WHERE ${sql}`,
      values,
    )) as StoredDeadLetter[];
    return rows[0] ? withoutNulls(rows[0]) : null;
  }

  /** The dead letter whose redrive left this one, and those that its own redrive left. */
  async linked({ redriveId, redrivenAs }: ListedDeadLetter): Promise<{ former?: string; next?: string }> {
    const rows = (await this.dataSource.query(
      `SELECT id, redriven_as = $1 AS former FROM dead_letters WHERE redriven_as = $1 OR redrive_id = $2`,
      [redriveId ?? null, redrivenAs ?? null],
    )) as { id: string; former: boolean | null }[];
    return Object.fromEntries(rows.map(({ id, former }) => [former === true ? 'former' : 'next', id]));
  }

  async endpointsWithStoppedLanes(): Promise<string[]> {
    const rows = (await this.dataSource.query(
      `SELECT DISTINCT endpoint_id AS id FROM dead_letters WHERE ${STOPPING}`,
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** No lane of these endpoints stands still any more: their dead letters stay. */
  async lanesWentOn(endpointIds: readonly string[]): Promise<void> {
    await this.dataSource.query(
      `UPDATE dead_letters SET stops_lane = false WHERE ${STOPPING} AND endpoint_id = ANY($1)`,
      [endpointIds],
    );
  }

  /** Those of the deliveries for whose dead letters a lane stands still. */
  async stopping(deliveries: readonly { deliveryId: string; endpointId: string }[]): Promise<Set<string>> {
    if (deliveries.length === 0) return new Set();
    const rows = (await this.dataSource.query(
      `SELECT delivery_id AS id FROM dead_letters
        WHERE ${STOPPING} AND endpoint_id = ANY($1) AND delivery_id = ANY($2)`,
      [deliveries.map(({ endpointId }) => endpointId), deliveries.map(({ deliveryId }) => deliveryId)],
    )) as { id: string }[];
    return new Set(rows.map(({ id }) => id));
  }

  async select(criteria: Criteria): Promise<Selected> {
    const { sql, values } = conditionOf(criteria);
    const rows = (await this.dataSource.query(
      `SELECT endpoint_id AS "endpointId", count(*)::integer AS count,
              ${iso('min(dead_lettered_at)')} AS oldest, ${iso('max(dead_lettered_at)')} AS newest
         FROM dead_letters WHERE ${sql} GROUP BY endpoint_id ORDER BY count(*) DESC, endpoint_id`,
      values,
    )) as (EndpointShare & { oldest: string; newest: string })[];
    const by = (pick: 'oldest' | 'newest') => rows.map((row) => row[pick]).sort();
    return {
      count: rows.reduce((sum, { count }) => sum + count, 0),
      oldest: by('oldest').at(0) ?? null,
      newest: by('newest').at(-1) ?? null,
      endpoints: rows.map(({ endpointId, count }) => ({ endpointId, count })),
    };
  }

  /** How many are open, and for how long the oldest has been. */
  async open(): Promise<{ count: number; oldestSeconds: number }> {
    const [row] = (await this.dataSource.query(
      `SELECT count(*)::integer AS count,
              coalesce(extract(epoch FROM now() - min(dead_lettered_at)), 0)::float AS "oldestSeconds"
         FROM dead_letters WHERE state = 'open'`,
    )) as { count: number; oldestSeconds: number }[];
    return { count: row?.count ?? 0, oldestSeconds: Math.max(0, row?.oldestSeconds ?? 0) };
  }

  /**
   * What a job has taken and not settled yet, oldest first: so many that their bodies fill `maxBytes`, and at least one. The
   * others come when these are settled.
   */
  async taken(jobId: string, maxBytes: number): Promise<StoredDeadLetter[]> {
    const rows = (await this.dataSource.query(
      `SELECT ${WHOLE} FROM dead_letters WHERE id IN (
         SELECT id FROM (
           SELECT id, octet_length(payload) AS bytes,
                  sum(octet_length(payload)) OVER (ORDER BY dead_lettered_at, id) AS bytes_so_far
             FROM dead_letters WHERE state = 'taken' AND settled_by = $1) AS sized
          WHERE bytes_so_far - bytes < $2)
        ORDER BY dead_lettered_at, id`,
      [jobId, maxBytes],
    )) as StoredDeadLetter[];
    return rows.map(withoutNulls);
  }
}

function columnsOf(letter: DeadLetter): unknown[] {
  return [
    letter.id,
    letter.deliveryId,
    letter.eventId,
    letter.eventType,
    letter.eventAt,
    letter.tenantId,
    letter.subscriptionId,
    letter.endpointId,
    letter.cause,
    letter.attempts,
    letter.deadLetteredAt,
    JSON.stringify(letter.headers),
    letter.payload,
    letter.redriveId ?? null,
    letter.jobId ?? null,
    letter.lane ?? null,
    letter.stopsLane,
  ];
}

function withoutNulls<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row;
}
