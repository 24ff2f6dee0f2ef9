import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/**
 * The provider's payments, as any application keeps them: rows in a table. Nothing in this file knows of webhooks or of
 * Crossdock. That a payment settles is a plain UPDATE; the notification to the merchant follows from the commit.
 */
export interface PaymentRequest {
  orderId: string;
  amountCents: number;
  currency: string;
}

/** This provider has one customer. */
export const MERCHANT = 'company-b';

export async function createTable(db: Pool): Promise<void> {
  await db.query(`
    CREATE TABLE IF NOT EXISTS payments (
      id             uuid        PRIMARY KEY,
      merchant_id    text        NOT NULL,
      order_id       text        NOT NULL,
      amount_cents   integer     NOT NULL CHECK (amount_cents > 0),
      currency       text        NOT NULL,
      status         text        NOT NULL DEFAULT 'requested'
                                 CHECK (status IN ('requested', 'settled', 'declined')),
      decline_reason text,
      requested_at   timestamptz NOT NULL DEFAULT now(),
      decide_at      timestamptz NOT NULL,
      decided_at     timestamptz,
      UNIQUE (merchant_id, order_id)
    )`);
  await db.query(
    `CREATE INDEX IF NOT EXISTS payments_undecided ON payments (decide_at) WHERE status = 'requested'`,
  );
  // With the old row in the log a mapping can say "became settled" and not only "is settled".
  await db.query(`ALTER TABLE payments REPLICA IDENTITY FULL`);
}

/** Notes a payment that will be decided in half a second to two. The same order asked twice is the same payment. */
export async function requestPayment(db: Pool, request: PaymentRequest): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO payments (id, merchant_id, order_id, amount_cents, currency, decide_at)
     VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => 0.5 + 1.5 * random()))
     ON CONFLICT (merchant_id, order_id) DO UPDATE SET merchant_id = excluded.merchant_id
     RETURNING id`,
    [randomUUID(), MERCHANT, request.orderId, request.amountCents, request.currency],
  );
  return String(rows[0]?.id);
}

/** Settles the payments that are due; one in eight is declined. Returns how many were decided. */
export async function decideDuePayments(db: Pool): Promise<number> {
  const { rowCount } = await db.query(`
    WITH due AS (
      SELECT id, random() < 0.125 AS poor FROM payments
       WHERE status = 'requested' AND decide_at <= now()
         FOR UPDATE SKIP LOCKED
    )
    UPDATE payments
       SET status         = CASE WHEN due.poor THEN 'declined' ELSE 'settled' END,
           decline_reason = CASE WHEN due.poor THEN 'insufficient_funds' END,
           decided_at     = now()
      FROM due WHERE payments.id = due.id`);
  return rowCount ?? 0;
}
