import type { Place } from '@crossdock/kafka';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { typeIn, type Condition } from '../dead-letters/criteria.js';
import type { JourneyRow, PublishedDetails } from '../journey/journey-row.js';
import type { Counter } from '../ledger/counters.js';

/** An event as the list of recent ones shows it. */
export interface RecentEvent {
  eventId: string;
  type: string;
  tenantId: string;
  origin: PublishedDetails['origin'];
  publishedAt: string;
}

/** Events that were published from `from` on and before `to`, both RFC 3339. */
export interface PublishedSpan {
  readonly tenantId: string | null;
  readonly from: string;
  readonly to: string;
  /** Types, or prefixes up to a full stop followed by `*`; one of each list must fit. */
  readonly subscribedTypes: readonly string[];
  readonly eventTypes: readonly string[];
}

/** An event as it was published, and where it lies on the bus. */
export interface PublishedEvent {
  readonly eventId: string;
  readonly tenantId: string;
  /** Null: published before places were kept. */
  readonly place: Place | null;
}

export interface PublishedCount {
  readonly count: number;
  readonly oldest: string | null;
  readonly newest: string | null;
}

/** RFC 3339 in UTC with the microseconds that PostgreSQL keeps. */
const INSTANT = `to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const PUBLISHED_EVENT = `event_id AS "eventId", tenant_id AS "tenantId", details->'place' AS place`;

/** Reads what the recorder keeps. */
@Injectable()
export class Journeys {
  constructor(private readonly dataSource: DataSource) {}

  async rowsOf(eventId: string): Promise<JourneyRow[]> {
    const rows = (await this.dataSource.query(
      `SELECT day::text, event_id AS "eventId", key, kind, ${INSTANT} AS at, tenant_id AS "tenantId", details::text
         FROM journey_rows WHERE event_id = $1`,
      [eventId],
    )) as JourneyRow[];
    return rows.map((row) => ({ ...row, at: withoutIdleDigits(row.at) }));
  }

  /** How an event was published; null when nothing is kept of that. */
  async publishedRow(eventId: string): Promise<JourneyRow | null> {
    const rows = eventId.includes('\u0000') ? [] : await this.rowsOf(eventId);
    return rows.find(({ kind }) => kind === 'published') ?? null;
  }

  /** The newest events first. @param tenantId whose events; null: everybody's */
  async recent(tenantId: string | null, limit: number): Promise<RecentEvent[]> {
    const rows = (await this.dataSource.query(
      `SELECT event_id AS "eventId", tenant_id AS "tenantId", details::text
         FROM journey_rows WHERE kind = 'published' ${tenantId === null ? '' : 'AND tenant_id = $2'}
        ORDER BY at DESC LIMIT $1`,
      tenantId === null ? [limit] : [limit, tenantId],
    )) as Pick<JourneyRow, 'eventId' | 'tenantId' | 'details'>[];
    return rows.map(({ eventId, tenantId: tenant, details }) => {
      const { type, origin, publishedAt } = JSON.parse(details) as PublishedDetails;
      return { eventId, type, tenantId: tenant, origin, publishedAt };
    });
  }

  /** How many events of a tenant were published in a span of time; null: of any tenant. */
  async published(span: PublishedSpan): Promise<PublishedCount> {
    const { sql, values } = publishedIn(span);
    const [row] = (await this.dataSource.query(
      `SELECT count(*)::integer AS count, ${INSTANT.replace('(at', '(min(at)')} AS oldest,
              ${INSTANT.replace('(at', '(max(at)')} AS newest
         FROM journey_rows WHERE ${sql}`,
      values,
    )) as PublishedCount[];
    return row ?? { count: 0, oldest: null, newest: null };
  }

  /** The first of them. */
  async firstPublished(span: PublishedSpan, limit: number): Promise<PublishedEvent[]> {
    const { sql, values } = publishedIn(span);
    return (await this.dataSource.query(
      `SELECT ${PUBLISHED_EVENT} FROM journey_rows WHERE ${sql} ORDER BY at LIMIT $${values.length + 1}`,
      [...values, limit],
    )) as PublishedEvent[];
  }

  /** Of some events those that were published, each as it was last. @param tenantId whose events; null: everybody's */
  async publishedAmong(
    eventIds: Iterable<string>,
    tenantId: string | null,
  ): Promise<Map<string, PublishedEvent>> {
    // PostgreSQL has no text with U+0000: nothing can be kept under such an id.
    const ids = [...eventIds].filter((id) => !id.includes('\u0000'));
    const rows = (await this.dataSource.query(
      `SELECT DISTINCT ON (event_id) ${PUBLISHED_EVENT} FROM journey_rows
        WHERE event_id = ANY($1::text[]) AND kind = 'published' AND ($2::text IS NULL OR tenant_id = $2)
        ORDER BY event_id, at DESC`,
      [ids, tenantId],
    )) as PublishedEvent[];
    return new Map(rows.map((row) => [row.eventId, row]));
  }

  async totals(tenantId: string | null): Promise<Map<Counter, number>> {
    const rows = (await this.dataSource.query(
      `SELECT counter, sum(amount)::text AS amount FROM ledger_totals
        WHERE $1::text IS NULL OR tenant_id = $1 GROUP BY counter`,
      [tenantId],
    )) as { counter: Counter; amount: string }[];
    return new Map(rows.map(({ counter, amount }) => [counter, Number(amount)]));
  }

  async waiting(tenantId: string | null): Promise<number> {
    const [row] = (await this.dataSource.query(
      `SELECT count(*)::integer AS waiting FROM waiting_deliveries WHERE $1::text IS NULL OR tenant_id = $1`,
      [tenantId],
    )) as { waiting: number }[];
    return row?.waiting ?? 0;
  }
}

function publishedIn({ tenantId, from, to, subscribedTypes, eventTypes }: PublishedSpan): Condition {
  const type = "(details->>'type')";
  const sql = `kind = 'published' AND at >= $1 AND at < $2 AND ${typeIn(type, '$3')} AND ${typeIn(type, '$4')}`;
  const values: unknown[] = [from, to, subscribedTypes, eventTypes];
  return tenantId === null
    ? { sql, values }
    : { sql: `${sql} AND tenant_id = $5`, values: [...values, tenantId] };
}

/** Milliseconds are as the records had them; only what was finer keeps six digits. */
function withoutIdleDigits(instant: string): string {
  return instant.endsWith('000Z') ? `${instant.slice(0, -4)}Z` : instant;
}
