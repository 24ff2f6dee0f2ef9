import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ParkedDetails } from '../journey/journey-row.js';
import type { After } from './after.js';

/** A parked record as it is told: where it came from, why it was parked, and of what capture parks which row it is. */
export interface ParkedRow extends ParkedDetails {
  id: string;
  /** RFC 3339 in UTC, with microseconds. */
  parkedAt: string;
  /** Where the record names an event. */
  eventId?: string;
}

export interface ParkedCriteria {
  reason?: string | undefined;
  /** `schema.table` */
  table?: string | undefined;
}

interface Found {
  id: string;
  eventId: string;
  parkedAt: string;
  details: string;
}

const COLUMNS = `key AS id, event_id AS "eventId", details::text,
  to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "parkedAt"`;

/** The parked records that are kept: a row each, however many parts it has. */
@Injectable()
export class ParkedRows {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first. */
  async list({ reason, table }: ParkedCriteria, limit: number, after?: After): Promise<ParkedRow[]> {
    const rows = (await this.dataSource.query(
      `SELECT ${COLUMNS} FROM journey_rows
        WHERE kind = 'parked' AND ($2::text IS NULL OR details->>'reason' = $2)
          AND ($3::text IS NULL OR details->>'table' = $3)
          AND ($4::timestamptz IS NULL OR (at, key) < ($4, $5))
        ORDER BY at DESC, key DESC LIMIT $1`,
      [limit, reason ?? null, table ?? null, after?.at ?? null, after?.id ?? null],
    )) as Found[];
    return rows.map(told);
  }

  async get(id: string): Promise<ParkedRow | null> {
    if (id.includes('\u0000')) return null;
    const [row] = (await this.dataSource.query(
      `SELECT ${COLUMNS} FROM journey_rows WHERE kind = 'parked' AND key = $1 ORDER BY at DESC LIMIT 1`,
      [id],
    )) as Found[];
    return row ? told(row) : null;
  }
}

function told({ id, eventId, parkedAt, details }: Found): ParkedRow {
  return {
    id,
    parkedAt,
    ...(eventId === id ? {} : { eventId }),
    ...(JSON.parse(details) as ParkedDetails),
  };
}
