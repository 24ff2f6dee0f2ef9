import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../access/roles.js';
import { created } from '../http/answers.js';
import { Resource } from '@crossdock/open-api';
import { Acts, Creates, Deletes, Gets, Lists } from '../http/documented.js';
import { listed, pageOf, type PageQuery } from '../http/page.js';
import { BackfillAnswer, NewBackfill, SnapshotAnswer } from './backfill.dto.js';
import { BackfillsService } from './backfills.service.js';

/** Back-fills: rows of a captured table that are read although they did not change. */
@Controller('v1/sources/:sourceId')
@Resource('back-fills')
@OpenTo('operator')
export class BackfillsController {
  constructor(private readonly backfills: BackfillsService) {}

  @Post('backfills')
  @Creates(
    BackfillAnswer,
    'Order a back-fill',
    'Its rows come as changes with the operation `read`, beside the changes that go on; per key the last record is the newest. As many sessions read it as the source has (`rowSessions`) and earlier ones leave.',
  )
  async create(
    @Param('sourceId') sourceId: string,
    @Body() body: NewBackfill,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const made = await this.backfills.create(sourceId, body);
    created(reply, `/v1/sources/${sourceId}/backfills`, made.id);
    return made;
  }

  @Post('backfills/:id/pause')
  @Acts(BackfillAnswer, 'Pause a back-fill', 'Refused with `backfill_over` (409) when it has ended.')
  pause(@Param('sourceId') sourceId: string, @Param('id') id: string): Promise<object> {
    return this.backfills.setStatus(sourceId, id, 'paused');
  }

  @Post('backfills/:id/resume')
  @Acts(
    BackfillAnswer,
    'Go on with a paused back-fill',
    'Behind the last key that is done. Refused with `backfill_over` (409) when it has ended.',
  )
  resume(@Param('sourceId') sourceId: string, @Param('id') id: string): Promise<object> {
    return this.backfills.setStatus(sourceId, id, 'running');
  }

  @Post('backfills/:id/cancel')
  @Acts(
    BackfillAnswer,
    'Cancel a back-fill',
    'For good; what was read stays published. Refused with `backfill_over` (409) when it has ended otherwise.',
  )
  cancel(@Param('sourceId') sourceId: string, @Param('id') id: string): Promise<object> {
    return this.backfills.setStatus(sourceId, id, 'cancelled');
  }

  @Get('backfills/:id')
  @Gets(BackfillAnswer, 'Read a back-fill and how far it is')
  get(@Param('sourceId') sourceId: string, @Param('id') id: string): Promise<object> {
    return this.backfills.get(sourceId, id);
  }

  @Get('backfills')
  @Lists(BackfillAnswer, 'List the back-fills of a source')
  async list(@Param('sourceId') sourceId: string, @Query() query: PageQuery): Promise<object> {
    return listed(await this.backfills.list(sourceId, pageOf(query)), (backfill) => backfill);
  }

  @Delete('backfills/:id')
  @Deletes('Delete a back-fill that is over')
  delete(@Param('sourceId') sourceId: string, @Param('id') id: string): Promise<void> {
    return this.backfills.delete(sourceId, id);
  }

  @Get('snapshot')
  @Gets(SnapshotAnswer, 'How far the first reading of a source with `snapshot: initial` is')
  snapshot(@Param('sourceId') sourceId: string): Promise<object> {
    return this.backfills.snapshot(sourceId);
  }
}
