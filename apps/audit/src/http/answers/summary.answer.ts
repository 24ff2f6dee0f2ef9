import { Shown } from '@crossdock/open-api';
import type { Summary } from '../../ledger/summary.js';

const count = { type: 'integer', minimum: 0 } as const;

/** requested = delivered + deadLettered + waiting + pending. */
export class ConservationAnswer implements Required<Summary['conservation']> {
  @Shown(count)
  requested!: number;

  @Shown(count)
  delivered!: number;

  @Shown(count)
  deadLettered!: number;

  @Shown(count)
  waiting!: number;

  @Shown({ ...count, description: 'Requested, but no attempt has ended yet.' })
  pending!: number;

  @Shown({
    ...count,
    description: 'Ends without a request: zero once all topics are read to their end, else a fault.',
  })
  unexplained!: number;
}

/** Counts since the beginning. */
export class SummaryAnswer implements Required<Summary> {
  @Shown({ ...count, description: 'That came out of captured changes.' })
  eventsCaptured!: number;

  @Shown(count)
  eventsPublished!: number;

  @Shown(count)
  deliveriesRequested!: number;

  @Shown(count)
  delivered!: number;

  @Shown(count)
  attempts!: number;

  @Shown({ ...count, description: 'Deliveries whose next attempt lies ahead.' })
  retriesWaiting!: number;

  @Shown(count)
  deadLetters!: number;

  @Shown({ ...count, description: 'Dropped with the retention before anybody had decided about them.' })
  deadLettersExpired!: number;

  @Shown(count)
  refused!: number;

  @Shown(count)
  quarantined!: number;

  @Shown(count)
  parked!: number;

  @Shown({ type: ConservationAnswer })
  conservation!: ConservationAnswer;
}
