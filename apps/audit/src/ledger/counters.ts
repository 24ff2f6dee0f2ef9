/**
 * What the ledger counts. Each is added to only by a row that is really new, in the transaction that keeps the row, so
 * the counts are as durable and as free of repeats as the rows.
 */
export const counters = [
  /** Events that came out of captured row changes. A change may make none, or several. */
  'eventsCaptured',
  'eventsPublished',
  'deliveriesRequested',
  /** Deliveries whose end was a success, each once. */
  'delivered',
  /** Attempts of deliveries, also of those that went in one request. */
  'attempts',
  /** Deliveries whose end was the dead-letter topic, each once. */
  'deadLetters',
  /** Dead letters that were dropped with the retention before anybody had decided about them. */
  'deadLettersExpired',
  'refused',
  'quarantined',
  'parked',
] as const;

export type Counter = (typeof counters)[number];

export interface Count {
  readonly counter: Counter;
  readonly tenantId: string;
  readonly amount: number;
}
