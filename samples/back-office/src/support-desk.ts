import { Book } from './book.js';
import type { Destination } from './destination.js';

interface ContactUpdated {
  contactId: string;
  name: string;
  email: string;
  phone?: string;
}

/** Keeps what the support people see when a customer calls. */
export class SupportDesk implements Destination {
  readonly id = 'support-desk';
  readonly eventType = 'contact.updated';
  private readonly contacts = new Map<string, ContactUpdated>();
  private readonly book: Book<ContactUpdated>;

  constructor(stateDir: string) {
    this.book = new Book(stateDir, this.id, (contact) => this.contacts.set(contact.contactId, contact));
  }

  take(webhookId: string, data: unknown): boolean {
    return this.book.enter(webhookId, data as ContactUpdated);
  }

  stats(): object {
    return { updates: this.book.size, contacts: this.contacts.size };
  }
}
