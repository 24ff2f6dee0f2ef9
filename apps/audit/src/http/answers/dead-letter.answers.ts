import { Shown } from '@crossdock/open-api';
import { states, type State } from '../../dead-letters/dead-letter.js';
import type { ListedDeadLetter } from '../../storage/dead-letters.js';
import { AttemptAnswer } from './journey.answer.js';
import { instant, lane, optional, stopsLane } from './shown-alike.js';

export class ListedDeadLetterAnswer implements Required<ListedDeadLetter> {
  @Shown({ example: 'dld_1kq0c3yv1n7d5m2xw9r4t6b8zb' })
  id!: string;

  @Shown({ example: 'dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb' })
  deliveryId!: string;

  @Shown({ example: 'evt_1kq0c3yv1n7d5m2xw9r4t6b8zb' })
  eventId!: string;

  @Shown({ example: 'payment.settled' })
  eventType!: string;

  @Shown({
    description: 'Who owns the subscription; empty where the record does not say.',
    example: 'company-b',
  })
  tenantId!: string;

  @Shown({ example: 'orders' })
  subscriptionId!: string;

  @Shown({ example: 'shop' })
  endpointId!: string;

  @Shown({ example: 'attempts_exhausted', description: 'Stable; programs may rely on it.' })
  cause!: string;

  @Shown({ type: 'integer', minimum: 0 })
  attempts!: number;

  @Shown(instant)
  deadLetteredAt!: string;

  @Shown({ enum: states, description: 'taken: a job is at it.' })
  state!: State;

  @Shown({ ...optional, description: 'The job that is at it or was.' })
  settledBy!: string;

  @Shown({ ...optional, ...instant })
  settledAt!: string;

  @Shown({ ...optional, description: 'The redrive that it was sent with.' })
  redrivenAs!: string;

  @Shown({ ...optional, description: 'The redrive or replay that failed and left it.' })
  redriveId!: string;

  @Shown({ ...optional, description: 'The job of that.' })
  jobId!: string;

  @Shown({
    ...optional,
    description: 'Why `settledBy` could not send it, with a stable code before the colon.',
  })
  failure!: string;

  @Shown(lane)
  lane!: string;

  @Shown(stopsLane)
  stopsLane!: true;
}

export class DeadLetterPageAnswer {
  @Shown({ type: [ListedDeadLetterAnswer] })
  items!: ListedDeadLetterAnswer[];

  @Shown({ ...optional, description: 'Absent on the last page.' })
  nextCursor?: string;
}

/** One, whole. */
export class DeadLetterAnswer extends ListedDeadLetterAnswer {
  @Shown({ ...optional, description: 'The dead letter whose redrive left this one.' })
  former?: string;

  @Shown({ ...optional, description: 'What its own redrive left.' })
  next?: string;

  @Shown({ ...optional, description: 'What stands behind `cause`.' })
  causeDetail?: string;

  @Shown({ type: [AttemptAnswer], description: 'Every attempt of the delivery.' })
  history!: AttemptAnswer[];

  @Shown({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Of its record on the bus.',
  })
  headers!: object;

  @Shown({ description: 'The body; the data of the event where the cause is `transform_failed`.' })
  payload!: string;
}
