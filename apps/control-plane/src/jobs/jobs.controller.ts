import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CalledBy, ownedBy, type Caller } from '../access/caller.js';
import { OpenTo } from '../access/roles.js';
import { created } from '../http/answers.js';
import { Filter, Resource } from '@crossdock/open-api';
import { Acts, Creates, Deletes, Gets, Lists } from '../http/documented.js';
import { listed, pageOf, type PageQuery } from '../http/page.js';
import { JobAnswer, NewJob } from './job.dto.js';
import { JobsService } from './jobs.service.js';

/** Jobs: dead letters that are redriven or discarded, and past events that are replayed. */
@Controller('v1/jobs')
@Resource('jobs')
@OpenTo('operator', 'tenant')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Post()
  @Creates(
    JobAnswer,
    'Order a redrive, discard or replay',
    'It runs until it is through. The audit shows beforehand what the same body would be about: `POST /v1/jobs/preview` there.',
  )
  async create(
    @Body() body: NewJob,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const made = await this.jobs.create(body, caller);
    created(reply, '/v1/jobs', made.id);
    return made;
  }

  @Post(':id/pause')
  @Acts(JobAnswer, 'Pause a job', 'Refused with `job_over` (409) when it has ended.')
  pause(@Param('id') id: string, @CalledBy() caller: Caller): Promise<object> {
    return this.jobs.setStatus(id, 'paused', caller);
  }

  @Post(':id/resume')
  @Acts(
    JobAnswer,
    'Go on with a paused job',
    'Where it stopped. Refused with `job_over` (409) when it has ended.',
  )
  resume(@Param('id') id: string, @CalledBy() caller: Caller): Promise<object> {
    return this.jobs.setStatus(id, 'running', caller);
  }

  @Post(':id/cancel')
  @Acts(
    JobAnswer,
    'Cancel a job',
    'For good; what it has done stays done. Refused with `job_over` (409) when it has ended otherwise.',
  )
  cancel(@Param('id') id: string, @CalledBy() caller: Caller): Promise<object> {
    return this.jobs.setStatus(id, 'cancelled', caller);
  }

  @Get(':id')
  @Gets(JobAnswer, 'Read a job and how far it is')
  get(@Param('id') id: string, @CalledBy() caller: Caller): Promise<object> {
    return this.jobs.get(id, caller);
  }

  @Get()
  @Lists(JobAnswer, 'List jobs')
  @Filter('tenantId')
  @Filter('kind')
  async list(
    @Query() query: PageQuery & { tenantId?: string; kind?: 'redrive' | 'discard' | 'replay' },
    @CalledBy() caller: Caller,
  ): Promise<object> {
    const within = {
      ...(query.tenantId ? { tenantId: query.tenantId } : {}),
      ...(query.kind ? { kind: query.kind } : {}),
      ...ownedBy(caller),
    };
    return listed(await this.jobs.list(pageOf(query), within), (job) => job);
  }

  @Delete(':id')
  @Deletes('Delete a job that is over')
  delete(@Param('id') id: string, @CalledBy() caller: Caller): Promise<void> {
    return this.jobs.delete(id, caller);
  }
}
