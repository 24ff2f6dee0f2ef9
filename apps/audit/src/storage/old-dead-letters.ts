import type { EntityManager } from 'typeorm';

/** They have no partitions to be dropped with. */
const AT_ONCE = 10_000;

/**
 * Drops dead letters from before a day, and counts those about which nobody had decided: what happened to them is told nowhere else, as
 * the journeys of their events go with the same day.
 *
 * @param before UTC day, `yyyy-mm-dd`
 * @returns how many of them were open
 */
export async function dropOldDeadLetters(manager: EntityManager, before: string): Promise<number> {
  const expired = (await manager.query(
    `WITH old AS (
       DELETE FROM dead_letters WHERE id IN (
         SELECT id FROM dead_letters WHERE dead_lettered_at < $1::date LIMIT ${AT_ONCE})
       RETURNING state, tenant_id)
     SELECT tenant_id AS "tenantId", count(*)::integer AS amount FROM old
      WHERE state IN ('open', 'taken') GROUP BY tenant_id`,
    [before],
  )) as { tenantId: string; amount: number }[];
  for (const { tenantId, amount } of expired) {
    const values = [tenantId, 'deadLettersExpired', amount];
    await manager.query(
      `INSERT INTO ledger_minutes AS kept (minute, tenant_id, counter, amount)
       VALUES (date_trunc('minute', now()), $1, $2, $3)
       ON CONFLICT (minute, tenant_id, counter) DO UPDATE SET amount = kept.amount + excluded.amount`,
      values,
    );
    await manager.query(
      `INSERT INTO ledger_totals AS kept (tenant_id, counter, amount) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id, counter) DO UPDATE SET amount = kept.amount + excluded.amount`,
      values,
    );
  }
  return expired.reduce((sum, { amount }) => sum + amount, 0);
}
