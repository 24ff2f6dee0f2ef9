import { randomId } from '@crossdock/identifiers';
import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../access/roles.js';
import { created } from '../http/answers.js';
import { Filter, Resource } from '@crossdock/open-api';
import { Creates, Deletes, Gets, Lists, Replaces } from '../http/documented.js';
import { NewId } from '../http/identifier.js';
import { listed, pageOf, type PageQuery } from '../http/page.js';
import { present } from '../storage/present.js';
import { Stores } from '../storage/stores.js';
import { wanted } from './mapping-fields.js';
import { MappingAnswer, MappingBody, NewMapping } from './mapping.dto.js';

/** Mappings: how a row change becomes a business event. */
@Controller('v1/mappings')
@Resource('mappings')
@OpenTo('operator')
export class MappingsController {
  constructor(private readonly stores: Stores) {}

  @Post()
  @Creates(MappingAnswer, 'Create a mapping')
  async create(@Body() body: NewMapping, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const row = await this.stores.mappings.create(body.id ?? randomId('map'), await wanted(body));
    created(reply, '/v1/mappings', row.id);
    return present(row);
  }

  @Put(':id')
  @Replaces(MappingAnswer, 'Create or replace a mapping')
  async put(
    @NewId() id: string,
    @Body() body: MappingBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const put = await this.stores.mappings.put(id, await wanted(body));
    created(reply, '/v1/mappings', id, put.created);
    return present(put.row);
  }

  @Get(':id')
  @Gets(MappingAnswer, 'Read a mapping')
  async get(@Param('id') id: string): Promise<object> {
    return present(await this.stores.mappings.get(id));
  }

  @Get()
  @Lists(MappingAnswer, 'List mappings')
  @Filter('sourceId')
  async list(@Query() query: PageQuery & { sourceId?: string }): Promise<object> {
    const within = query.sourceId ? { sourceId: query.sourceId } : {};
    return listed(await this.stores.mappings.list(pageOf(query), within), present);
  }

  @Delete(':id')
  @Deletes('Delete a mapping')
  delete(@Param('id') id: string): Promise<void> {
    return this.stores.mappings.delete(id);
  }
}
