import { Resource } from '@crossdock/open-api';
import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { eventUnknown } from '../journey/event-unknown.js';
import { journeyOf } from '../journey/journey.js';
import { DeadLetters } from '../storage/dead-letters.js';
import { Journeys } from '../storage/journeys.js';
import { StoredEvents } from '../stored-events/stored-events.js';
import { RecentEventsAnswer, StoredEventAnswer } from './answers/event.answers.js';
import { JourneyAnswer } from './answers/journey.answer.js';
import { Answers, Limit } from './documented.js';
import { Keys } from './keys.js';
import { limitOf } from './parameters.js';

const LIMIT_AT_MOST = 500;

@Controller('v1/events')
@Resource('events')
export class EventsController {
  constructor(
    private readonly keys: Keys,
    private readonly journeys: Journeys,
    private readonly letters: DeadLetters,
    private readonly stored: StoredEvents,
  ) {}

  /** The newest events first; `limit` 1 to 500, 50 unless given. */
  @Get()
  @Answers(RecentEventsAnswer, 'List the newest events', [400])
  @Limit(LIMIT_AT_MOST)
  async recent(
    @Headers('authorization') authorization?: string,
    @Query('limit') limit?: string,
  ): Promise<RecentEventsAnswer> {
    const viewer = this.keys.viewerOf(authorization);
    return { events: await this.journeys.recent(viewer, limitOf(limit, LIMIT_AT_MOST)) };
  }

  /** Every stage that an event passed. An event of another tenant is as unknown as one that never was. */
  @Get(':id')
  @Answers(
    JourneyAnswer,
    'Read the journey of an event',
    [404],
    'Every stage that it passed, with times, and every attempt.',
  )
  async journey(
    @Param('id') eventId: string,
    @Headers('authorization') authorization?: string,
  ): Promise<Pick<JourneyAnswer, 'eventId'>> {
    const viewer = this.keys.viewerOf(authorization);
    // PostgreSQL has no text with U+0000: nothing can be kept under such an id.
    const rows = eventId.includes('\u0000') ? [] : await this.journeys.rowsOf(eventId);
    const journey = journeyOf(eventId, rows, viewer);
    if (!journey) throw eventUnknown();
    // The row tells that a lane stood still for it, the dead letter whether it does.
    const stopping = journey.deliveries.filter(({ stopsLane }) => stopsLane);
    const still = await this.letters.stopping(stopping);
    for (const delivery of stopping) if (!still.has(delivery.deliveryId)) delete delivery.stopsLane;
    return journey;
  }

  /** The event itself, its data byte for byte; only to the tenant whom it concerns. */
  @Get(':id/content')
  @Answers(
    StoredEventAnswer,
    'Read an event itself',
    [404, 410],
    'As the bus has it, for as long as it keeps it.',
  )
  content(
    @Param('id') eventId: string,
    @Headers('authorization') authorization?: string,
  ): Promise<Omit<StoredEventAnswer, 'subject'>> {
    return this.stored.get(eventId, this.keys.viewerOf(authorization));
  }
}
