import type { QueryRunner } from 'typeorm';
import type { Evidence } from '../journey/evidence.js';
import type { JourneyRow } from '../journey/journey-row.js';
import { newIn } from '../journey/repeats.js';
import { tally, totalsOf } from '../ledger/tally.js';
import { jsonArray, textArray } from './text-array.js';

/** How much of what was given was new. */
export interface Kept {
  readonly rows: number;
  readonly repeated: number;
}

/**
 * Keeps evidence in one transaction: rows, the deliveries that wait, and the ledger, which rises only by rows that were
 * really new. Given again, as a whole or in part, it changes nothing, so a batch whose outcome is unknown (the
 * connection broke at the commit) is simply given again.
 */
export async function keepEvidence(runner: QueryRunner, evidence: readonly Evidence[]): Promise<Kept> {
  await runner.startTransaction();
  try {
    const kept = await insertAll(runner, evidence);
    await rememberWaiting(runner, kept);
    await forgetEnded(runner, kept);
    await addToLedger(runner, kept);
    await runner.commitTransaction();
    return { rows: kept.length, repeated: evidence.length - kept.length };
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

/** Inserts the rows and returns what was new. Places that were taken are looked at once more: see `newIn`. */
async function insertAll(runner: QueryRunner, evidence: readonly Evidence[]): Promise<Evidence[]> {
  const first = new Map<string, Evidence>();
  const repeats: Evidence[] = [];
  for (const item of evidence) {
    const place = placeOf(item.row);
    if (first.has(place)) repeats.push(item);
    else first.set(place, item);
  }
  const given = [...first.values()];
  const inserted = await insertRows(runner, given);
  const kept = inserted === 'all' ? given : [];
  if (inserted !== 'all') {
    for (const [place, item] of first) (inserted.has(place) ? kept : repeats).push(item);
  }
  if (repeats.length > 0) kept.push(...(await insertFurther(runner, repeats)));
  return kept;
}

async function insertFurther(runner: QueryRunner, repeats: readonly Evidence[]): Promise<Evidence[]> {
  const stored = await storedRows(runner, repeats);
  const further = new Map<string, Evidence>();
  for (const item of repeats) {
    const { day, eventId } = item.row;
    const rows = stored.get(`${day} ${eventId}`) ?? [];
    const remainder = newIn(item, rows);
    if (!remainder) continue;
    further.set(placeOf(remainder.row), remainder);
    rows.push(remainder.row);
    stored.set(`${day} ${eventId}`, rows);
  }
  if (further.size === 0) return [];
  const inserted = await insertRows(runner, [...further.values()]);
  return [...further].filter(([place]) => inserted === 'all' || inserted.has(place)).map(([, item]) => item);
}

async function storedRows(
  runner: QueryRunner,
  evidence: readonly Evidence[],
): Promise<Map<string, JourneyRow[]>> {
  const rows = (await runner.query(
    `SELECT day::text, event_id AS "eventId", key, kind, at::text, tenant_id AS "tenantId", details::text
       FROM journey_rows WHERE day = ANY($1::date[]) AND event_id = ANY($2::text[])`,
    [
      textArray([...new Set(evidence.map(({ row }) => row.day))]),
      textArray([...new Set(evidence.map(({ row }) => row.eventId))]),
    ],
  )) as JourneyRow[];
  return Map.groupBy(rows, ({ day, eventId }) => `${day} ${eventId}`);
}

/** Returns the places of the rows that were new; mostly all of them were, and then PostgreSQL tells none. */
async function insertRows(runner: QueryRunner, evidence: readonly Evidence[]): Promise<Set<string> | 'all'> {
  const [answer] = (await runner.query(
    `WITH inserted AS (
       INSERT INTO journey_rows (day, event_id, key, kind, at, tenant_id, details)
       SELECT * FROM unnest($1::date[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::json[])
       ON CONFLICT DO NOTHING
       RETURNING day, event_id, key)
     SELECT CASE WHEN (SELECT count(*) FROM inserted) < $8::integer THEN (
       SELECT coalesce(json_agg(json_build_object('day', day, 'eventId', event_id, 'key', key)), '[]') FROM inserted
     ) END AS places`,
    [
      textArray(evidence.map(({ row }) => row.day)),
      textArray(evidence.map(({ row }) => row.eventId)),
      textArray(evidence.map(({ row }) => row.key)),
      textArray(evidence.map(({ row }) => row.kind)),
      textArray(evidence.map(({ row }) => row.at)),
      textArray(evidence.map(({ row }) => row.tenantId)),
      jsonArray(evidence.map(({ row }) => row.details)),
      evidence.length,
    ],
  )) as [{ places: Place[] | null }];
  return answer.places === null ? 'all' : new Set(answer.places.map(placeOf));
}

type Place = Pick<JourneyRow, 'day' | 'eventId' | 'key'>;

function placeOf({ day, eventId, key }: Place): string {
  return `${day} ${eventId} ${key}`;
}

async function rememberWaiting(runner: QueryRunner, kept: readonly Evidence[]): Promise<void> {
  const latest = new Map<string, { row: JourneyRow; number: number; dueAt: string }>();
  for (const { row, waits } of kept) {
    if (!waits || (latest.get(waits.deliveryId)?.number ?? 0) > waits.number) continue;
    latest.set(waits.deliveryId, { row, number: waits.number, dueAt: waits.dueAt });
  }
  if (latest.size === 0) return;
  const waiting = [...latest].sort(([a], [b]) => (a < b ? -1 : 1));
  // The end may have come first, by the other topic.
  await runner.query(
    `INSERT INTO waiting_deliveries AS known (delivery_id, day, event_id, tenant_id, attempt_number, due_at)
     SELECT given.* FROM unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::integer[], $6::timestamptz[])
         AS given (delivery_id, day, event_id, tenant_id, attempt_number, due_at)
      WHERE NOT EXISTS (
        SELECT FROM journey_rows ended
         WHERE ended.day = given.day AND ended.event_id = given.event_id AND ended.key = given.delivery_id)
     ON CONFLICT (delivery_id) DO UPDATE
       SET attempt_number = excluded.attempt_number, due_at = excluded.due_at
     WHERE known.attempt_number < excluded.attempt_number`,
    [
      textArray(waiting.map(([id]) => id)),
      textArray(waiting.map(([, { row }]) => row.day)),
      textArray(waiting.map(([, { row }]) => row.eventId)),
      textArray(waiting.map(([, { row }]) => row.tenantId)),
      textArray(waiting.map(([, { number }]) => String(number))),
      textArray(waiting.map(([, { dueAt }]) => dueAt)),
    ],
  );
}

async function forgetEnded(runner: QueryRunner, kept: readonly Evidence[]): Promise<void> {
  const ended = kept.flatMap(({ ends }) => ends ?? []).sort();
  if (ended.length === 0) return;
  await runner.query(`DELETE FROM waiting_deliveries WHERE delivery_id = ANY($1::text[])`, [
    textArray(ended),
  ]);
}

async function addToLedger(runner: QueryRunner, kept: readonly Evidence[]): Promise<void> {
  const lines = tally(kept);
  if (lines.length === 0) return;
  const totals = totalsOf(lines);
  await runner.query(
    `INSERT INTO ledger_minutes AS kept (minute, tenant_id, counter, amount)
     SELECT * FROM unnest($1::timestamptz[], $2::text[], $3::text[], $4::bigint[])
     ON CONFLICT (minute, tenant_id, counter) DO UPDATE SET amount = kept.amount + excluded.amount`,
    [
      textArray(lines.map(({ minute }) => minute)),
      textArray(lines.map(({ tenantId }) => tenantId)),
      textArray(lines.map(({ counter }) => counter)),
      textArray(lines.map(({ amount }) => String(amount))),
    ],
  );
  await runner.query(
    `INSERT INTO ledger_totals AS kept (tenant_id, counter, amount)
     SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])
     ON CONFLICT (tenant_id, counter) DO UPDATE SET amount = kept.amount + excluded.amount`,
    [
      textArray(totals.map(({ tenantId }) => tenantId)),
      textArray(totals.map(({ counter }) => counter)),
      textArray(totals.map(({ amount }) => String(amount))),
    ],
  );
}
