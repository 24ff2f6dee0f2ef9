import { Book } from './book.js';
import type { Destination, WebhookEvent } from './destination.js';

interface ContactUpdated {
  contactId: string;
  name: string;
  email: string;
  phone?: string;
}

interface DealWon {
  contactId: string;
}

/** Keeps what the support people see when a customer calls. */
export class SupportDesk implements Destination {
  readonly id = 'support-desk';
  readonly eventTypes = ['contact.updated', 'deal.won'];
  private readonly contacts = new Map<string, ContactUpdated>();
  private readonly dealsOf = new Map<string, number>();
  private readonly book: Book<WebhookEvent>;

  constructor(stateDir: string) {
    this.book = new Book(stateDir, this.id, (event) => this.note(event));
  }

  take(webhookId: string, { type, data }: WebhookEvent): boolean {
    return this.book.enter(webhookId, { type, data });
  }

  stats(): object {
    return { entries: this.book.size, contacts: this.contacts.size, customers: this.dealsOf.size };
  }

  /** Who bought something is called a customer, and greeted as one. */
  private note({ type, data }: WebhookEvent): void {
    if (type === 'contact.updated') {
      const contact = data as ContactUpdated;
      this.contacts.set(contact.contactId, contact);
    } else {
      const { contactId } = data as DealWon;
      this.dealsOf.set(contactId, (this.dealsOf.get(contactId) ?? 0) + 1);
    }
  }
}
