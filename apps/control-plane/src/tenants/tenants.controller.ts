import { randomId } from '@crossdock/identifiers';
import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../access/roles.js';
import { created } from '../http/answers.js';
import { Resource } from '@crossdock/open-api';
import { aboutVersions, Creates, Deletes, Gets, Lists, ListsVersions, Replaces } from '../http/documented.js';
import { NewId } from '../http/identifier.js';
import { listed, pageOf, type PageQuery } from '../http/page.js';
import type { VersionsAnswer } from '../http/versions.dto.js';
import { present } from '../storage/present.js';
import { Stores } from '../storage/stores.js';
import { NewTenant, TenantAnswer, TenantBody, TenantVersionAnswer } from './tenant.dto.js';
import { tenantFields } from './tenant-fields.js';

/** Tenants: partners or customers who own endpoints and senders. */
@Controller('v1/tenants')
@Resource('tenants')
@OpenTo('operator')
export class TenantsController {
  constructor(private readonly stores: Stores) {}

  @Post()
  @Creates(TenantAnswer, 'Create a tenant')
  async create(@Body() body: NewTenant, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const row = await this.stores.tenants.create(body.id ?? randomId('ten'), () => tenantFields(body));
    created(reply, '/v1/tenants', row.id);
    return present(row);
  }

  @Put(':id')
  @Replaces(TenantAnswer, 'Create or replace a tenant')
  async put(
    @NewId() id: string,
    @Body() body: TenantBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const put = await this.stores.tenants.put(id, () => tenantFields(body));
    created(reply, '/v1/tenants', id, put.created);
    return present(put.row);
  }

  @Get(':id')
  @Gets(TenantAnswer, 'Read a tenant')
  async get(@Param('id') id: string): Promise<object> {
    return present(await this.stores.tenants.get(id));
  }

  @Get(':id/versions')
  @ListsVersions('tenant')
  async versions(@Param('id') id: string): Promise<VersionsAnswer> {
    return { items: await this.stores.tenants.versions(id) };
  }

  @Get(':id/versions/:version')
  @Gets(TenantVersionAnswer, 'Read a tenant as it was', aboutVersions)
  version(@Param('id') id: string, @Param('version') version: string): Promise<object> {
    return this.stores.tenants.version(id, version);
  }

  @Get()
  @Lists(TenantAnswer, 'List tenants')
  async list(@Query() query: PageQuery): Promise<object> {
    return listed(await this.stores.tenants.list(pageOf(query)), present);
  }

  @Delete(':id')
  @Deletes('Delete a tenant that nothing belongs to')
  delete(@Param('id') id: string): Promise<void> {
    return this.stores.tenants.delete(id);
  }
}
