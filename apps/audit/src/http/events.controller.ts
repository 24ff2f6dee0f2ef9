import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { eventUnknown } from '../journey/event-unknown.js';
import { journeyOf, type Journey } from '../journey/journey.js';
import { Journeys, type RecentEvent } from '../storage/journeys.js';
import { StoredEvents, type StoredEvent } from '../stored-events/stored-events.js';
import { Keys } from './keys.js';
import { limitOf } from './parameters.js';

const LIMIT_AT_MOST = 500;

@Controller('v1/events')
export class EventsController {
  constructor(
    private readonly keys: Keys,
    private readonly journeys: Journeys,
    private readonly stored: StoredEvents,
  ) {}

  /** The newest events first; `limit` 1 to 500, 50 unless given. */
  @Get()
  async recent(
    @Headers('authorization') authorization?: string,
    @Query('limit') limit?: string,
  ): Promise<{ events: RecentEvent[] }> {
    const viewer = this.keys.viewerOf(authorization);
    return { events: await this.journeys.recent(viewer, limitOf(limit, LIMIT_AT_MOST)) };
  }

  /** Every stage that an event passed. An event of another tenant is as unknown as one that never was. */
  @Get(':id')
  async journey(
    @Param('id') eventId: string,
    @Headers('authorization') authorization?: string,
  ): Promise<Journey> {
    const viewer = this.keys.viewerOf(authorization);
    // PostgreSQL has no text with U+0000: nothing can be kept under such an id.
    const rows = eventId.includes('\u0000') ? [] : await this.journeys.rowsOf(eventId);
    const journey = journeyOf(eventId, rows, viewer);
    if (journey) return journey;
    throw eventUnknown();
  }

  /** The event itself, its data byte for byte; only to the tenant whom it concerns. */
  @Get(':id/content')
  content(
    @Param('id') eventId: string,
    @Headers('authorization') authorization?: string,
  ): Promise<StoredEvent> {
    return this.stored.get(eventId, this.keys.viewerOf(authorization));
  }
}
