import { Book } from './book.js';
import type { Destination, WebhookEvent } from './destination.js';

interface DealWon {
  dealId: string;
  contactId: string;
  value: number;
  currency: string;
}

/** Books every deal that was won, once. */
export class SalesLedger implements Destination {
  readonly id = 'sales-ledger';
  readonly eventTypes = ['deal.won'];
  private total = 0;
  private readonly book: Book<DealWon>;

  constructor(stateDir: string) {
    this.book = new Book(stateDir, this.id, ({ value }) => (this.total += value));
  }

  take(webhookId: string, { data }: WebhookEvent): boolean {
    return this.book.enter(webhookId, data as DealWon);
  }

  stats(): object {
    return { deals: this.book.size, total: this.total };
  }
}
