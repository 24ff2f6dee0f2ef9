import { Problem } from '@crossdock/service-host';
import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { journeyOf, type Journey } from '../journey/journey.js';
import { Journeys, type RecentEvent } from '../storage/journeys.js';
import { Keys } from './keys.js';
import { limitOf } from './parameters.js';

const LIMIT_AT_MOST = 500;

@Controller('v1/events')
export class EventsController {
  constructor(
    private readonly keys: Keys,
    private readonly journeys: Journeys,
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
    throw new Problem({
      status: 404,
      code: 'event_unknown',
      title: 'No such event',
      detail:
        'Nothing is known of this id: it never was, is older than the retention, or was sent a moment ago.',
    });
  }
}
