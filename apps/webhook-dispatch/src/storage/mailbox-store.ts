import type { Lease, LeasedMessage, Letter, Release, SettledMessage } from '../mailbox/mailbox-message.js';
import type { LaneDatabase } from './lane-database.js';

/** Bodies of one answer, and of one claim; the first counts as none, so that each fits. */
const maxBytes = 1_048_576;
/** Whoever claims what is settled tells the bus in this time, or another process does. */
export const claimMs = 30_000;

const epochMs = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;
/** Not among the patterns of what an identifier may be: it stands in an id of an attempt. */
const newAttemptId = `'att_' || replace(gen_random_uuid()::text, '-', '')`;
const settledNow = `settled_at = now(), settling = gen_random_uuid()::text, claimed_until = now()`;

const sameRedrive = (headers: string): string =>
  `(known.headers->>'cd_redrive_id' IS NOT DISTINCT FROM ${headers}->>'cd_redrive_id')`;

/** Of the rows in `chosen` those from the front whose bodies fit. */
const fitting = `fitting AS (
  SELECT position FROM (SELECT position, sum(bytes) OVER (ORDER BY position) - bytes AS before FROM chosen) sized
  WHERE before < ${maxBytes})`;

/** The mailboxes in PostgreSQL. Whatever a method has done is done when its promise is fulfilled; each is one statement, so nothing is half done. */
export class MailboxStore {
  constructor(private readonly database: LaneDatabase) {}

  /**
   * Puts deliveries that are not there yet. What is there and settled is put anew where its next attempt comes, or comes back after it was returned.
   * A record that is read again after a crash changes nothing: the bus would never be told what came of its attempt.
   * @param letters each of another delivery
   * @returns indexes of those that somebody asked for again and that must wait: the bus is to be told first what came of them before
   */
  async put(letters: readonly Letter[]): Promise<number[]> {
    const rows = await this.database.query<{ index: number }>(
      `WITH letters AS (
         SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::float8[])
           WITH ORDINALITY AS letters (endpoint_id, delivery_id, headers, body, horizon_at, number)),
       written AS (INSERT INTO mailbox_messages AS known (endpoint_id, delivery_id, headers, body, ends_at)
       SELECT endpoint_id, delivery_id, headers::json, body, to_timestamp(horizon_at / 1000) FROM letters
       ON CONFLICT (endpoint_id, delivery_id) DO UPDATE SET
         headers = excluded.headers, body = excluded.body, ends_at = excluded.ends_at, leased_at = NULL, leased_by = NULL,
         attempt_id = NULL, outcome = NULL, detail = NULL, not_before = NULL, settled_at = NULL, settling = NULL,
         claimed_until = NULL
       WHERE known.outcome = 'returned'
          OR known.outcome <> 'acknowledged' AND ${sameRedrive('excluded.headers')}
         AND (excluded.headers->>'cd_attempt')::int > (known.headers->>'cd_attempt')::int
       RETURNING endpoint_id, delivery_id)
       SELECT (number - 1)::int AS index FROM letters JOIN mailbox_messages known USING (endpoint_id, delivery_id)
       WHERE known.outcome IS NOT NULL AND NOT ${sameRedrive('letters.headers::json')}
         AND (endpoint_id, delivery_id) NOT IN (SELECT endpoint_id, delivery_id FROM written)`,
      [
        letters.map(({ endpointId }) => endpointId),
        letters.map(({ deliveryId }) => deliveryId),
        letters.map(({ headers }) => JSON.stringify(headers)),
        letters.map(({ body }) => body),
        letters.map(({ horizonAt }) => horizonAt),
      ],
    );
    return rows.map(({ index }) => index);
  }

  /** How many are there that have not ended, counted up to so many, and how many bytes their bodies have. */
  async count(endpointId: string, atMost: number): Promise<{ messages: number; bytes: number }> {
    const [row] = await this.database.query<{ messages: number; bytes: number }>(
      `SELECT count(*)::int AS messages, coalesce(sum(octet_length(body)), 0)::float8 AS bytes FROM (
         SELECT body FROM mailbox_messages WHERE endpoint_id = $1 AND outcome IS NULL LIMIT $2) counted`,
      [endpointId, atMost],
    );
    return row ?? { messages: 0, bytes: 0 };
  }

  /** Takes open messages, the oldest first; nobody else gets them until the lease ends. */
  async lease(lease: Lease): Promise<LeasedMessage[]> {
    const rows = await this.database.query<LeasedMessage>(
      `WITH chosen AS (
         SELECT position, octet_length(body) AS bytes, ends_at AS open_until FROM mailbox_messages
         WHERE endpoint_id = $1 AND leased_at IS NULL AND outcome IS NULL AND ends_at > now()
         ORDER BY position LIMIT $2 FOR UPDATE SKIP LOCKED), ${fitting}
       UPDATE mailbox_messages m SET
         leased_at = now(), ends_at = now() + $3 * interval '1 ms', leased_by = $4, attempt_id = ${newAttemptId},
         endpoint_version = $5, tenant_id = $6
       FROM fitting JOIN chosen USING (position) WHERE m.position = fitting.position
       RETURNING m.position::text, headers, body, attempt_id AS "attemptId", ${epochMs('open_until')} AS "openUntil",
         ${epochMs('leased_at')} AS "leasedAt", ${epochMs('ends_at')} AS "leasedUntil"`,
      [lease.endpointId, lease.limit, lease.leaseMs, lease.address, lease.endpointVersion, lease.tenantId],
    );
    return rows.sort((a, b) => (BigInt(a.position) < BigInt(b.position) ? -1 : 1));
  }

  /** What was leased and came to nobody is open again, as if it had not been leased. */
  async giveBack(leased: readonly LeasedMessage[]): Promise<void> {
    await this.database.query(
      `UPDATE mailbox_messages m SET
         ends_at = to_timestamp(unread.open_until / 1000), leased_at = NULL, leased_by = NULL, attempt_id = NULL,
         endpoint_version = NULL, tenant_id = NULL
       FROM unnest($1::bigint[], $2::text[], $3::float8[]) AS unread (position, attempt_id, open_until)
       WHERE m.position = unread.position AND m.attempt_id = unread.attempt_id AND m.outcome IS NULL`,
      [
        leased.map(({ position }) => position),
        leased.map(({ attemptId }) => attemptId),
        leased.map(({ openUntil }) => openUntil),
      ],
    );
  }

  /**
   * What was fetched has been taken. Also what is here without a lease: whoever is late with it has it all the same.
   * @returns those of the ids that were open
   */
  async acknowledge(
    { endpointId, endpointVersion, tenantId, address }: Omit<Lease, 'limit' | 'leaseMs'>,
    deliveryIds: readonly string[],
  ): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `UPDATE mailbox_messages SET
         outcome = 'acknowledged', ${settledNow}, leased_by = $3, leased_at = coalesce(leased_at, now()),
         attempt_id = coalesce(attempt_id, ${newAttemptId}), endpoint_version = coalesce(endpoint_version, $4),
         tenant_id = coalesce(tenant_id, $5)
       WHERE endpoint_id = $1 AND delivery_id = ANY ($2::text[]) AND outcome IS NULL
       RETURNING delivery_id AS id`,
      [endpointId, deliveryIds, address, endpointVersion, tenantId],
    );
    return rows.map(({ id }) => id);
  }

  /** What was fetched is tried again. @returns those of the ids that were leased */
  async release(endpointId: string, releases: readonly Release[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `UPDATE mailbox_messages m SET
         outcome = 'released', ${settledNow}, detail = r.detail, not_before = now() + r.delay_ms * interval '1 ms'
       FROM unnest($2::text[], $3::float8[], $4::text[]) AS r (delivery_id, delay_ms, detail)
       WHERE m.endpoint_id = $1 AND m.delivery_id = r.delivery_id AND m.leased_at IS NOT NULL AND m.outcome IS NULL
       RETURNING m.delivery_id AS id`,
      [
        endpointId,
        releases.map(({ deliveryId }) => deliveryId),
        releases.map(({ delayMs }) => delayMs),
        releases.map(({ detail }) => detail ?? null),
      ],
    );
    return rows.map(({ id }) => id);
  }

  /** Settles what nobody said anything about in time. @returns how many */
  async endOverdue(limit: number): Promise<number> {
    const rows = await this.database.query(
      `UPDATE mailbox_messages m SET
         outcome = CASE WHEN leased_at IS NULL THEN 'not_fetched' ELSE 'lease_expired' END, ${settledNow}
       FROM (SELECT position FROM mailbox_messages WHERE outcome IS NULL AND ends_at <= now()
             LIMIT $1 FOR UPDATE SKIP LOCKED) overdue
       WHERE m.position = overdue.position RETURNING 1`,
      [limit],
    );
    return rows.length;
  }

  /** All endpoints that have something here, from one to the next in the index. */
  async endpoints(): Promise<string[]> {
    const next = (after: string): string =>
      `(SELECT endpoint_id FROM mailbox_messages WHERE ${after} ORDER BY endpoint_id LIMIT 1)`;
    const rows = await this.database.query<{ id: string }>(
      `WITH RECURSIVE known AS (
         ${next('true')}
         UNION ALL
         SELECT ${next('endpoint_id > known.endpoint_id')} FROM known WHERE known.endpoint_id IS NOT NULL)
       SELECT endpoint_id AS id FROM known WHERE endpoint_id IS NOT NULL`,
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Open messages of an endpoint that has no mailbox any more go back to where they came from, the oldest first.
   * @param after only those behind this position
   * @returns the positions of those that went, in their order
   */
  async returnOpen(endpointId: string, limit: number, after: string): Promise<string[]> {
    const rows = await this.database.query<{ position: string }>(
      `WITH returned AS (
         UPDATE mailbox_messages m SET outcome = 'returned', ${settledNow}
         FROM (SELECT position FROM mailbox_messages
               WHERE endpoint_id = $1 AND leased_at IS NULL AND outcome IS NULL AND position > $3
               ORDER BY position LIMIT $2 FOR UPDATE SKIP LOCKED) open
         WHERE m.position = open.position RETURNING m.position)
       SELECT position::text FROM returned ORDER BY returned.position`,
      [endpointId, limit, after],
    );
    return rows.map(({ position }) => position);
  }

  /** Settled messages of which the bus is to be told, for this process alone for a while. */
  claim(limit: number): Promise<SettledMessage[]> {
    return this.database.query<SettledMessage>(
      `WITH chosen AS (
         SELECT position, octet_length(body) AS bytes FROM mailbox_messages
         WHERE outcome IS NOT NULL AND claimed_until <= now()
         ORDER BY claimed_until LIMIT $1 FOR UPDATE SKIP LOCKED), ${fitting}
       UPDATE mailbox_messages m SET claimed_until = now() + interval '${claimMs} ms'
       FROM fitting WHERE m.position = fitting.position
       RETURNING m.position::text, settling, endpoint_id AS "endpointId", headers, body, outcome, detail,
         ${epochMs('not_before')} AS "notBefore", ${epochMs('settled_at')} AS "settledAt", ${epochMs('ends_at')} AS "endsAt",
         ${epochMs('leased_at')} AS "leasedAt", leased_by AS "leasedBy", attempt_id AS "attemptId",
         endpoint_version AS "endpointVersion", tenant_id AS "tenantId"`,
      [limit],
    );
  }

  /** When the oldest was settled of which the bus was not told, epoch milliseconds. */
  async untoldSince(): Promise<number | undefined> {
    const [row] = await this.database.query<{ since: number | null }>(
      `SELECT ${epochMs('min(settled_at)')} AS since FROM mailbox_messages WHERE outcome IS NOT NULL`,
    );
    return row?.since ?? undefined;
  }

  /** The bus was told: they are gone, unless they were put anew meanwhile. */
  async remove(told: readonly Pick<SettledMessage, 'position' | 'settling'>[]): Promise<void> {
    await this.database.query(
      `DELETE FROM mailbox_messages m USING unnest($1::bigint[], $2::text[]) AS told (position, settling)
       WHERE m.position = told.position AND m.settling = told.settling`,
      [told.map(({ position }) => position), told.map(({ settling }) => settling)],
    );
  }

  /** Those of the endpoints that have something to fetch. */
  async open(endpointIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM unnest($1::text[]) AS asked (id)
       WHERE EXISTS (SELECT 1 FROM mailbox_messages
                     WHERE endpoint_id = asked.id AND leased_at IS NULL AND outcome IS NULL)`,
      [endpointIds],
    );
    return rows.map(({ id }) => id);
  }
}
