import type { CapturedEvent } from '../mapping/captured-event.js';
import type { Cause } from '../parking/parked-record.js';
import { OutboxRefused, type OutboxEntry } from './outbox-entry.js';
import { outboxEvent, type OutboxOrigin, type Rulebook } from './outbox-event.js';

/** What became of one entry. `observed`: it is an event, though its data breaks a schema that is only observed. */
export type Admitted = { event: CapturedEvent; observed: boolean } | { refused: Cause };

/** Decides on one entry. Never throws for what the entry holds. */
export function admitEntry(
  read: () => OutboxEntry,
  origin: OutboxOrigin,
  rulebook: Rulebook,
  publishedAt: string,
): Admitted {
  try {
    const { event, breach } = outboxEvent(read(), origin, rulebook, publishedAt);
    return { event, observed: breach !== null };
  } catch (error) {
    if (error instanceof OutboxRefused) return { refused: { reason: error.reason, detail: error.detail } };
    throw error;
  }
}
