import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../access/roles.js';
import { schemaErrors } from '../checks/json-schema.js';
import { created } from '../http/answers.js';
import { Resource } from '@crossdock/open-api';
import { Creates, Deletes, Gets, Lists, Replaces } from '../http/documented.js';
import { NewEventType as NewEventTypeId } from '../http/identifier.js';
import { listed, pageOf, type PageQuery } from '../http/page.js';
import { invalid } from '../http/refusals.js';
import type { Fields } from '../storage/configuration-store.js';
import { present } from '../storage/present.js';
import type { EventType } from '../storage/entities/event-type.entity.js';
import { Stores } from '../storage/stores.js';
import { EventTypeAnswer, EventTypeBody, NewEventType } from './event-type.dto.js';

/** The event catalogue: what an event type means and how its data looks. Tenants may read it. */
@Controller('v1/event-types')
@Resource('event types')
@OpenTo('operator')
export class EventTypesController {
  constructor(private readonly stores: Stores) {}

  @Post()
  @Creates(EventTypeAnswer, 'Add an event type')
  async create(@Body() body: NewEventType, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const wanted = await fields(body);
    const row = await this.stores.eventTypes.create(body.id, () => wanted);
    created(reply, '/v1/event-types', row.id);
    return present(row);
  }

  @Put(':id')
  @Replaces(EventTypeAnswer, 'Add or replace an event type')
  async put(
    @NewEventTypeId() id: string,
    @Body() body: EventTypeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const wanted = await fields(body);
    const put = await this.stores.eventTypes.put(id, () => wanted);
    created(reply, '/v1/event-types', id, put.created);
    return present(put.row);
  }

  @Get(':id')
  @OpenTo('operator', 'tenant')
  @Gets(EventTypeAnswer, 'Read an event type')
  async get(@Param('id') id: string): Promise<object> {
    return present(await this.stores.eventTypes.get(id));
  }

  @Get()
  @OpenTo('operator', 'tenant')
  @Lists(EventTypeAnswer, 'List event types')
  async list(@Query() query: PageQuery): Promise<object> {
    return listed(await this.stores.eventTypes.list(pageOf(query)), present);
  }

  @Delete(':id')
  @Deletes('Remove an event type from the catalogue')
  delete(@Param('id') id: string): Promise<void> {
    return this.stores.eventTypes.delete(id);
  }
}

/** @throws Problem when the schema cannot be compiled or the example breaks it */
async function fields({
  description,
  schema,
  example,
  validation,
}: EventTypeBody): Promise<Fields<EventType>> {
  const errors = await schemaErrors(schema ?? undefined, example ?? undefined);
  if (errors.length > 0) throw invalid(...errors);
  return {
    description: description ?? null,
    validation: validation ?? (schema ? 'enforce' : 'off'),
    schema: schema ?? null,
    example: example ?? null,
  };
}
