import { randomId } from '@crossdock/identifiers';
import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../access/roles.js';
import { created } from '../http/answers.js';
import { Resource } from '@crossdock/open-api';
import { Creates, Deletes, Gets, Lists, Replaces } from '../http/documented.js';
import { NewId } from '../http/identifier.js';
import { listed, pageOf, type PageQuery } from '../http/page.js';
import { present } from '../storage/present.js';
import type { Source } from '../storage/entities/source.entity.js';
import { Stores } from '../storage/stores.js';
import { NewSource, SourceAnswer, SourceBody } from './source.dto.js';
import { SourcesService } from './sources.service.js';

/** Sources: PostgreSQL databases to capture from. */
@Controller('v1/sources')
@Resource('sources')
@OpenTo('operator')
export class SourcesController {
  constructor(
    private readonly sources: SourcesService,
    private readonly stores: Stores,
  ) {}

  @Post()
  @Creates(SourceAnswer, 'Create a source')
  async create(@Body() body: NewSource, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const id = body.id ?? randomId('src');
    const row = await this.stores.sources.create(id, this.sources.wanted(id, body));
    created(reply, '/v1/sources', id);
    return shown(row);
  }

  @Put(':id')
  @Replaces(SourceAnswer, 'Create or replace a source')
  async put(
    @NewId() id: string,
    @Body() body: SourceBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const put = await this.stores.sources.put(id, this.sources.wanted(id, body));
    created(reply, '/v1/sources', id, put.created);
    return shown(put.row);
  }

  @Get(':id')
  @Gets(SourceAnswer, 'Read a source')
  async get(@Param('id') id: string): Promise<object> {
    return shown(await this.stores.sources.get(id));
  }

  @Get()
  @Lists(SourceAnswer, 'List sources')
  async list(@Query() query: PageQuery): Promise<object> {
    return listed(await this.stores.sources.list(pageOf(query)), shown);
  }

  @Delete(':id')
  @Deletes('Delete a source that no mapping reads')
  delete(@Param('id') id: string): Promise<void> {
    return this.stores.sources.delete(id);
  }
}

function shown(row: Source): object {
  const { connectionUrl: _sealed, ...rest } = present(row);
  return rest;
}
