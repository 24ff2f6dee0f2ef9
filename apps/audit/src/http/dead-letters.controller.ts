import { Resource } from '@crossdock/open-api';
import { nothingHere } from '@crossdock/service-host';
import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { journeyOf } from '../journey/journey.js';
import { DeadLetters, type ListedDeadLetter } from '../storage/dead-letters.js';
import { Journeys } from '../storage/journeys.js';
import { states } from '../dead-letters/dead-letter.js';
import { DeadLetterAnswer, DeadLetterPageAnswer } from './answers/dead-letter.answers.js';
import { afterOf, cursorOf } from './cursor.js';
import { criteriaOf, type DeadLetterQuery } from './dead-letter-query.js';
import { Answers, Limit, Parameter } from './documented.js';
import { Keys } from './keys.js';
import { limitOf } from './parameters.js';

const LIMIT_AT_MOST = 200;

@Controller('v1/dead-letters')
@Resource('dead letters')
export class DeadLettersController {
  constructor(
    private readonly keys: Keys,
    private readonly letters: DeadLetters,
    private readonly journeys: Journeys,
  ) {}

  /** The newest first, page by page; a tenant's key sees those of its own endpoints. */
  @Get()
  @Answers(
    DeadLetterPageAnswer,
    'List dead letters',
    [400],
    'The newest first, page by page; all that is named must hold.',
  )
  @Limit(LIMIT_AT_MOST)
  @Parameter('cursor', '`nextCursor` of the page before.')
  @Parameter('to', 'Before this instant (RFC 3339).')
  @Parameter('from', 'Dead-lettered from this instant on (RFC 3339).')
  @Parameter('state', 'taken: a job is at it.', { type: 'string', enum: states })
  @Parameter('cause', 'As `attempts_exhausted`.')
  @Parameter('eventType', 'A type, or a prefix of one up to a full stop followed by `*`.')
  @Parameter('subscriptionId', 'Of this subscription.')
  @Parameter('endpointId', 'Of this endpoint.')
  @Parameter('tenantId', "Of this tenant's endpoints; a tenant's key sees its own alone.")
  async list(
    @Query() query: DeadLetterQuery,
    @Headers('authorization') authorization?: string,
  ): Promise<{ items: ListedDeadLetter[]; nextCursor?: string }> {
    const criteria = criteriaOf(query, this.keys.viewerOf(authorization));
    const limit = limitOf(query.limit, LIMIT_AT_MOST);
    const found = await this.letters.list(criteria, limit + 1, afterOf(query.cursor, /^dld_[a-z2-7]+$/));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      ...(found.length > limit && last
        ? { nextCursor: cursorOf({ at: last.deadLetteredAt, id: last.id }) }
        : {}),
    };
  }

  /** One, whole: payload, headers, cause and every attempt. */
  @Get(':id')
  @Answers(DeadLetterAnswer, 'Read a dead letter, whole', [404])
  async get(@Param('id') id: string, @Headers('authorization') authorization?: string): Promise<object> {
    const viewer = this.keys.viewerOf(authorization);
    const letter = id.includes('\u0000') ? null : await this.letters.get(id, viewer);
    if (!letter) throw nothingHere(`There is no dead letter ${id}.`);
    const { payload, headers, eventAt: _, ...told } = letter;
    const [rows, linked] = await Promise.all([
      this.journeys.rowsOf(letter.eventId),
      this.letters.linked(letter),
    ]);
    const journey = journeyOf(letter.eventId, rows, null);
    const delivery = journey?.deliveries.find(({ deliveryId }) => deliveryId === letter.deliveryId);
    return {
      ...told,
      ...linked,
      causeDetail: headers.cd_cause_detail,
      history: delivery?.attempts ?? [],
      headers,
      payload: payload.toString(),
    };
  }
}
