import type { Counter } from './counters.js';

/** What `GET /v1/summary` answers: every count since the beginning, and the conservation of deliveries. */
export interface Summary extends Record<Counter, number> {
  /** Deliveries whose next attempt lies ahead. */
  retriesWaiting: number;
  conservation: {
    requested: number;
    delivered: number;
    deadLettered: number;
    waiting: number;
    /** Requested, but no attempt has ended yet. */
    pending: number;
    /** Ends without a request. Zero once all topics are read to their end; anything else is a fault. */
    unexplained: number;
  };
}

/** requested = delivered + dead-lettered + waiting + pending. */
export function summaryOf(totals: ReadonlyMap<Counter, number>, waiting: number): Summary {
  const total = (counter: Counter) => totals.get(counter) ?? 0;
  const requested = total('deliveriesRequested');
  const open = requested - total('delivered') - total('deadLetters') - waiting;
  return {
    eventsCaptured: total('eventsCaptured'),
    eventsPublished: total('eventsPublished'),
    deliveriesRequested: requested,
    delivered: total('delivered'),
    attempts: total('attempts'),
    retriesWaiting: waiting,
    deadLetters: total('deadLetters'),
    deadLettersExpired: total('deadLettersExpired'),
    refused: total('refused'),
    quarantined: total('quarantined'),
    parked: total('parked'),
    conservation: {
      requested,
      delivered: total('delivered'),
      deadLettered: total('deadLetters'),
      waiting,
      pending: Math.max(0, open),
      unexplained: Math.max(0, -open),
    },
  };
}
