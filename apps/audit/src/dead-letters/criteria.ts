import type { State } from './dead-letter.js';

/** Which dead letters are meant. All that is named must hold. */
export interface Criteria {
  /** Of this tenant's endpoints; null: everybody's. */
  readonly tenantId: string | null;
  readonly state?: State | undefined;
  readonly deadLetterIds?: readonly string[] | undefined;
  readonly endpointId?: string | undefined;
  readonly subscriptionId?: string | undefined;
  /** Types, or prefixes up to a full stop followed by `*`. */
  readonly eventTypes?: readonly string[] | undefined;
  readonly cause?: string | undefined;
  /** RFC 3339; included. */
  readonly from?: string | undefined;
  /** RFC 3339; not included. */
  readonly to?: string | undefined;
  /** RFC 3339: what came later is not meant. */
  readonly until?: string | undefined;
  /** Not what came of this job itself, nor what it could not send. */
  readonly notOfJob?: string | undefined;
}

/** A condition in SQL whose values are numbered from $1 on. */
export interface Condition {
  readonly sql: string;
  readonly values: unknown[];
}

export function conditionOf(criteria: Criteria): Condition {
  const values: unknown[] = [];
  const terms: string[] = [];
  const add = (value: unknown, term: (place: string) => string): void => {
    if (value === undefined || value === null) return;
    terms.push(term(`$${values.push(value)}`));
  };
  add(criteria.tenantId, (place) => `tenant_id = ${place}`);
  add(criteria.state, (place) => `state = ${place}`);
  add(criteria.deadLetterIds, (place) => `id = ANY(${place}::text[])`);
  add(criteria.endpointId, (place) => `endpoint_id = ${place}`);
  add(criteria.subscriptionId, (place) => `subscription_id = ${place}`);
  add(criteria.eventTypes, (place) => typeIn('event_type', place));
  add(criteria.cause, (place) => `cause = ${place}`);
  add(criteria.from, (place) => `dead_lettered_at >= ${place}::timestamptz`);
  add(criteria.to, (place) => `dead_lettered_at < ${place}::timestamptz`);
  add(criteria.until, (place) => `dead_lettered_at <= ${place}::timestamptz`);
  add(
    criteria.notOfJob,
    (place) =>
      `job_id IS DISTINCT FROM ${place} AND (failure IS NULL OR settled_by IS DISTINCT FROM ${place})`,
  );
  return { sql: terms.length === 0 ? 'TRUE' : terms.join(' AND '), values };
}

/** As `matchesEventType` of event-patterns: `*`, a prefix, or the very type. */
export function typeIn(column: string, place: string): string {
  return `EXISTS (SELECT FROM unnest(${place}::text[]) AS wanted
    WHERE wanted = '*' OR wanted = ${column}
       OR (wanted LIKE '%.*' AND length(${column}) >= length(wanted)
           AND starts_with(${column}, left(wanted, -1))))`;
}
