import { randomId } from '@crossdock/identifiers';
import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../access/roles.js';
import { created } from '../http/answers.js';
import { Filter, Resource } from '@crossdock/open-api';
import { Acts, Creates, Deletes, Gets, Lists, Replaces } from '../http/documented.js';
import { NewId } from '../http/identifier.js';
import { listed, pageOf, type PageQuery } from '../http/page.js';
import { present } from '../storage/present.js';
import type { Sender } from '../storage/entities/sender.entity.js';
import { Stores } from '../storage/stores.js';
import { KeyStatusBody, NewKeyAnswer, NewSender, SenderAnswer, SenderBody } from './sender.dto.js';
import { SendersService } from './senders.service.js';

/** Senders: outside applications that may send events, and which. */
@Controller('v1/senders')
@Resource('senders')
@OpenTo('operator')
export class SendersController {
  constructor(
    private readonly senders: SendersService,
    private readonly stores: Stores,
  ) {}

  @Post()
  @Creates(SenderAnswer, 'Create a sender')
  async create(@Body() body: NewSender, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const row = await this.stores.senders.create(body.id ?? randomId('snd'), this.senders.wanted(body));
    created(reply, '/v1/senders', row.id);
    return shown(row);
  }

  @Put(':id')
  @Replaces(
    SenderAnswer,
    'Create or replace a sender',
    'Its keys stay. A body that changes nothing makes no new version.',
  )
  async put(
    @NewId() id: string,
    @Body() body: SenderBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const put = await this.stores.senders.put(id, this.senders.wanted(body));
    created(reply, '/v1/senders', id, put.created);
    return shown(put.row);
  }

  @Post(':id/keys')
  @Creates(NewKeyAnswer, 'Give a sender another key', 'The key is in this answer only.')
  async addKey(@Param('id') id: string): Promise<NewKeyAnswer> {
    const { id: keyId, key } = await this.senders.addKey(id);
    return { id: keyId, key };
  }

  @Put(':id/keys/:keyId')
  @Acts(SenderAnswer, 'Suspend a key, or let it work again')
  async setKeyStatus(
    @Param('id') id: string,
    @Param('keyId') keyId: string,
    @Body() body: KeyStatusBody,
  ): Promise<object> {
    return shown(await this.senders.setKeyStatus(id, keyId, body.status));
  }

  @Delete(':id/keys/:keyId')
  @Deletes('Delete a key')
  deleteKey(@Param('id') id: string, @Param('keyId') keyId: string): Promise<void> {
    return this.senders.deleteKey(id, keyId);
  }

  @Get(':id')
  @Gets(SenderAnswer, 'Read a sender')
  async get(@Param('id') id: string): Promise<object> {
    return shown(await this.stores.senders.get(id));
  }

  @Get()
  @Lists(SenderAnswer, 'List senders')
  @Filter('tenantId')
  async list(@Query() query: PageQuery & { tenantId?: string }): Promise<object> {
    const within = query.tenantId ? { tenantId: query.tenantId } : {};
    return listed(await this.stores.senders.list(pageOf(query), within), shown);
  }

  @Delete(':id')
  @Deletes('Delete a sender')
  delete(@Param('id') id: string): Promise<void> {
    return this.stores.senders.delete(id);
  }
}

function shown(row: Sender): object {
  return { ...present(row), keys: row.keys.map(({ id, status }) => ({ id, status })) };
}
