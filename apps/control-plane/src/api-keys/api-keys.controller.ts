import { newApiKey } from '@crossdock/credentials';
import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../access/roles.js';
import { created } from '../http/answers.js';
import { Resource } from '@crossdock/open-api';
import { Creates, Deletes, Gets, Lists, Replaces } from '../http/documented.js';
import { NewId } from '../http/identifier.js';
import { listed, pageOf, type PageQuery } from '../http/page.js';
import { present } from '../storage/present.js';
import type { ApiKey } from '../storage/entities/api-key.entity.js';
import { Stores } from '../storage/stores.js';
import { wanted } from './api-key-fields.js';
import { ApiKeyAnswer, ApiKeyAnswerWithKey, ApiKeyBody, NewApiKeyBody } from './api-key.dto.js';

/** Keys of operators, tenants and the organisation's own applications. A key is shown once; only its hash is kept. */
@Controller('v1/api-keys')
@Resource('API keys')
@OpenTo('operator')
export class ApiKeysController {
  constructor(private readonly stores: Stores) {}

  @Post()
  @Creates(ApiKeyAnswerWithKey, 'Create a key', 'The key is in this answer only.')
  async create(
    @Body() body: NewApiKeyBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { id, key, hash } = newApiKey(body.id);
    const row = await this.stores.apiKeys.create(id, wanted(body, hash));
    created(reply, '/v1/api-keys', id);
    return { ...shown(row), key };
  }

  @Put(':id')
  @Replaces(
    ApiKeyAnswerWithKey,
    'Create a key, or rename or suspend it',
    'The key itself stays; it is in the answer only when it is made. A body that changes nothing makes no new version.',
  )
  async put(
    @NewId() id: string,
    @Body() body: ApiKeyBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { key, hash } = newApiKey(id);
    const put = await this.stores.apiKeys.put(id, wanted(body, hash));
    created(reply, '/v1/api-keys', id, put.created);
    return { ...shown(put.row), ...(put.created ? { key } : {}) };
  }

  @Get(':id')
  @Gets(ApiKeyAnswer, 'Read about a key')
  async get(@Param('id') id: string): Promise<object> {
    return shown(await this.stores.apiKeys.get(id));
  }

  @Get()
  @Lists(ApiKeyAnswer, 'List keys')
  async list(@Query() query: PageQuery): Promise<object> {
    return listed(await this.stores.apiKeys.list(pageOf(query)), shown);
  }

  @Delete(':id')
  @Deletes('Delete a key')
  delete(@Param('id') id: string): Promise<void> {
    return this.stores.apiKeys.delete(id);
  }
}

function shown(row: ApiKey): object {
  const { hash: _hash, ...rest } = present(row);
  return rest;
}
