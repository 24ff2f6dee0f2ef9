import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface Payment {
  paymentId: string;
  orderId: string;
  amountCents: number;
  currency: string;
  declineReason?: string | null;
}

export interface Order {
  id: string;
  amountCents: number;
  currency: string;
  /** placed: the payment is not requested yet; waiting: for the provider's webhook. */
  status: 'placed' | 'waiting' | 'completed' | 'cancelled';
  paymentId: string | null;
  reason: string | null;
  placedAt: string;
}

export type Tally = 'received' | 'verified' | 'refused' | 'repeated' | 'failedOnPurpose';

/**
 * The orders of the shop and the webhooks it has taken, in one small database. That both live in the same place is the
 * point: taking a webhook and acting on it is one transaction, so however often it comes it acts once.
 */
export class Shop {
  private readonly db: DatabaseSync;

  constructor(stateDir: string) {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    this.db = new DatabaseSync(join(stateDir, 'shop.db'));
    this.db.exec(`
      PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS orders (
        number      INTEGER PRIMARY KEY,
        amountCents INTEGER NOT NULL,
        currency    TEXT    NOT NULL,
        status      TEXT    NOT NULL DEFAULT 'placed',
        paymentId   TEXT,
        reason      TEXT,
        placedAt    TEXT    NOT NULL
      );
      CREATE INDEX IF NOT EXISTS orders_open ON orders (status) WHERE status IN ('placed', 'waiting');
      CREATE TABLE IF NOT EXISTS taken_webhooks (id TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS failed_webhooks (id TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS tallies (name TEXT PRIMARY KEY, amount INTEGER NOT NULL) WITHOUT ROWID;
    `);
  }

  placeOrder(amountCents: number, currency: string): void {
    this.db
      .prepare('INSERT INTO orders (amountCents, currency, placedAt) VALUES (?, ?, ?)')
      .run(amountCents, currency, new Date().toISOString());
  }

  /** Orders whose payment must still be requested, the oldest first. */
  ordersToPay(limit: number): Order[] {
    return this.select(`WHERE status = 'placed' ORDER BY number LIMIT ?`, limit);
  }

  paymentRequested(orderId: string, paymentId: string): void {
    this.db
      .prepare(`UPDATE orders SET status = 'waiting', paymentId = ? WHERE number = ? AND status = 'placed'`)
      .run(paymentId, numberOf(orderId));
  }

  /** Completes or cancels the order of a payment, unless this webhook was taken before: then false. */
  take(webhookId: string, payment: Payment, status: 'completed' | 'cancelled'): boolean {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const taken = this.db.prepare('INSERT OR IGNORE INTO taken_webhooks VALUES (?)').run(webhookId);
      if (taken.changes !== 0) {
        this.db
          .prepare('UPDATE orders SET status = ?, paymentId = ?, reason = ? WHERE number = ?')
          .run(status, payment.paymentId, payment.declineReason ?? null, numberOf(payment.orderId));
      }
      if (taken.changes === 0) this.count('repeated');
      this.db.exec('COMMIT');
      return taken.changes !== 0;
    } catch (error) {
      this.db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Whether this webhook is failed on purpose: one in ten, and only the first time that it comes. */
  failsOnPurpose(webhookId: string): boolean {
    if (Math.random() >= 0.1) return false;
    const known = this.db.prepare('SELECT 1 FROM taken_webhooks WHERE id = ?').get(webhookId);
    return (
      !known &&
      this.db.prepare('INSERT OR IGNORE INTO failed_webhooks VALUES (?)').run(webhookId).changes !== 0
    );
  }

  count(tally: Tally): void {
    this.db
      .prepare('INSERT INTO tallies VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET amount = amount + 1')
      .run(tally);
  }

  /** The newest first. */
  orders(limit: number): Order[] {
    return this.select('ORDER BY number DESC LIMIT ?', limit);
  }

  stats(): Record<string, number> {
    const tallies = this.db.prepare('SELECT name, amount FROM tallies').all();
    const tally = (name: Tally) => Number(tallies.find((row) => row.name === name)?.amount ?? 0);
    const orders = this.db.prepare('SELECT status, count(*) AS amount FROM orders GROUP BY status').all();
    const inStatus = (...statuses: Order['status'][]) =>
      orders.reduce(
        (sum, row) => (statuses.includes(row.status as Order['status']) ? sum + Number(row.amount) : sum),
        0,
      );
    return {
      received: tally('received'),
      verified: tally('verified'),
      refused: tally('refused'),
      repeated: tally('repeated'),
      failedOnPurpose: tally('failedOnPurpose'),
      ordersPlaced: inStatus('placed', 'waiting', 'completed', 'cancelled'),
      ordersCompleted: inStatus('completed'),
      ordersCancelled: inStatus('cancelled'),
      waiting: inStatus('placed', 'waiting'),
    };
  }

  close(): void {
    this.db.close();
  }

  private select(condition: string, limit: number): Order[] {
    return this.db
      .prepare(
        `SELECT 'order-' || number AS id, amountCents, currency, status, paymentId, reason, placedAt
           FROM orders ${condition}`,
      )
      .all(limit) as unknown as Order[];
  }
}

function numberOf(orderId: string): number {
  return Number(orderId.replace('order-', ''));
}
