import { Resource } from '@crossdock/open-api';
import { nothingHere } from '@crossdock/service-host';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ParkedContent } from '../parked/parked-content.js';
import { ParkedRows, type ParkedRow } from '../storage/parked-rows.js';
import { ParkedRecordAnswer, ParkedRecordPageAnswer } from './answers/parked-record.answers.js';
import { afterOf, cursorOf } from './cursor.js';
import { Answers, GivesBytes, Limit, Parameter } from './documented.js';
import { Keys } from './keys.js';
import { limitOf, parameterInvalid } from './parameters.js';

const LIMIT_AT_MOST = 200;

type Told = Omit<ParkedRow, 'place'>;

/** What could not be taken, for the operator alone: whom it concerns it may not say, or not truly. */
@Controller('v1/parked-records')
@Resource('parked records')
export class ParkedRecordsController {
  constructor(
    private readonly keys: Keys,
    private readonly rows: ParkedRows,
    private readonly contents: ParkedContent,
  ) {}

  /** The newest first, page by page, by `reason` and `table`. */
  @Get()
  @Answers(
    ParkedRecordPageAnswer,
    'List parked records',
    [400],
    'To operators: the newest first, page by page.',
  )
  @Limit(LIMIT_AT_MOST)
  @Parameter('cursor', '`nextCursor` of the page before.')
  @Parameter('table', 'Of this table, `schema.table`.')
  @Parameter('reason', 'Parked for this reason.')
  async list(
    @Query() query: Record<string, unknown>,
    @Headers('authorization') authorization?: string,
  ): Promise<{ items: Told[]; nextCursor?: string }> {
    this.refuseTenants(authorization);
    const { reason, table, cursor, ...rest } = textOf(query);
    const limit = limitOf(rest.limit, LIMIT_AT_MOST);
    const found = await this.rows.list({ reason, table }, limit + 1, afterOf(cursor, /^./s));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(told),
      ...(found.length > limit && last ? { nextCursor: cursorOf({ at: last.parkedAt, id: last.id }) } : {}),
    };
  }

  @Get(':id')
  @Answers(ParkedRecordAnswer, 'Read about a parked record', [404], 'To operators.')
  async get(@Param('id') id: string, @Headers('authorization') authorization?: string): Promise<Told> {
    this.refuseTenants(authorization);
    return told(await this.row(id));
  }

  /** Its bytes, all of them, as `content` says what they are. Cut off where they cannot be given to their end. */
  @Get(':id/content')
  @GivesBytes(
    'Read a parked record itself',
    [404, 410],
    'To operators: all its bytes, parts joined, as `content` says what they are. Cut off where they cannot be given to their end.',
  )
  async content(
    @Param('id') id: string,
    @Res() reply: FastifyReply,
    @Headers('authorization') authorization?: string,
  ): Promise<void> {
    this.refuseTenants(authorization);
    const bytes = await this.contents.open(await this.row(id));
    void reply.type('application/octet-stream').header('cache-control', 'no-store').send(bytes);
  }

  private async row(id: string): Promise<ParkedRow> {
    const row = await this.rows.get(id);
    if (!row) throw nothingHere(`There is no parked record ${id}.`);
    return row;
  }

  private refuseTenants(authorization: string | undefined): void {
    if (this.keys.viewerOf(authorization) !== null) throw nothingHere();
  }
}

function told({ place: _, ...rest }: ParkedRow): Told {
  return rest;
}

/** @throws Problem naming every parameter that is given twice or that PostgreSQL cannot hold */
function textOf(query: Record<string, unknown>): Record<string, string | undefined> {
  const errors = Object.entries(query)
    .filter(([, value]) => typeof value !== 'string' || value.includes('\u0000'))
    .map(([field]) => ({ field, code: 'wrong_format', detail: 'It must be text, given once.' }));
  if (errors.length > 0) throw parameterInvalid(...errors);
  return query as Record<string, string>;
}
