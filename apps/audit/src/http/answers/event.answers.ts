import { Shown } from '@crossdock/open-api';
import type { RecentEvent } from '../../storage/journeys.js';
import type { StoredEvent } from '../../stored-events/stored-events.js';
import { instant } from './shown-alike.js';

const eventId = { example: 'evt_1kq0c3yv1n7d5m2xw9r4t6b8zb' } as const;

export class RecentEventAnswer implements Required<RecentEvent> {
  @Shown(eventId)
  eventId!: string;

  @Shown({ example: 'payment.settled' })
  type!: string;

  @Shown({ example: 'company-b' })
  tenantId!: string;

  @Shown({ type: String, example: 'captured' })
  origin!: RecentEvent['origin'];

  @Shown(instant)
  publishedAt!: string;
}

export class RecentEventsAnswer {
  @Shown({ type: [RecentEventAnswer] })
  events!: RecentEventAnswer[];
}

export class StoredEventAnswer implements Required<StoredEvent> {
  @Shown(eventId)
  id!: string;

  @Shown({ example: 'payment.settled' })
  type!: string;

  @Shown({ ...instant, description: 'When it happened.' })
  time!: string;

  @Shown({ example: 'urn:crossdock:source:shop' })
  source!: string;

  @Shown({ required: false })
  subject!: string;

  @Shown({ example: 'company-b' })
  tenantId!: string;

  @Shown(instant)
  publishedAt!: string;

  @Shown({ description: 'The data, byte for byte.', example: '{"paymentId":"42"}' })
  dataText!: string;
}
