import { randomId } from '@crossdock/identifiers';
import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CalledBy, ownedBy, type Caller } from '../access/caller.js';
import { OpenTo } from '../access/roles.js';
import { created } from '../http/answers.js';
import { Filter, Resource } from '@crossdock/open-api';
import {
  aboutVersions,
  Acts,
  Creates,
  Deletes,
  Gets,
  Lists,
  ListsVersions,
  Replaces,
} from '../http/documented.js';
import { NewId } from '../http/identifier.js';
import { listed, pageOf, type PageQuery } from '../http/page.js';
import type { VersionsAnswer } from '../http/versions.dto.js';
import type { Endpoint } from '../storage/entities/endpoint.entity.js';
import { Stores } from '../storage/stores.js';
import {
  EndpointAnswer,
  EndpointAnswerWithSecret,
  EndpointBody,
  EndpointVersionAnswer,
  NewEndpoint,
} from './endpoint.dto.js';
import { EndpointsService, type Written } from './endpoints.service.js';
import { RotatePollKeyBody } from './poll-key.dto.js';
import { shownEndpoint } from './shown-endpoint.js';
import { Gates } from './gates.js';
import { RotateBody } from './signing-secret.dto.js';

/** Endpoints: where a tenant wants to receive, how requests are signed and how failures are retried. */
@Controller('v1/endpoints')
@Resource('endpoints')
@OpenTo('operator', 'tenant')
export class EndpointsController {
  constructor(
    private readonly endpoints: EndpointsService,
    private readonly stores: Stores,
    private readonly gates: Gates,
  ) {}

  @Post()
  @Creates(EndpointAnswerWithSecret, 'Create an endpoint')
  async create(
    @Body() body: NewEndpoint,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const written = await this.endpoints.create(body.id ?? randomId('end'), body, caller);
    created(reply, '/v1/endpoints', written.row.id);
    return this.shownWithSecret(written);
  }

  @Put(':id')
  @Replaces(EndpointAnswerWithSecret, 'Create or replace an endpoint')
  async put(
    @NewId() id: string,
    @Body() body: EndpointBody,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const written = await this.endpoints.put(id, body, caller);
    created(reply, '/v1/endpoints', id, written.created);
    return this.shownWithSecret(written);
  }

  @Post(':id/rotate-secret')
  @Acts(
    EndpointAnswerWithSecret,
    'Sign with a new secret too',
    'Requests are signed with the new secret and, for `expireOldAfterHours`, with those before it, each in its own scheme.',
  )
  async rotate(
    @Param('id') id: string,
    @Body() body: RotateBody,
    @CalledBy() caller: Caller,
  ): Promise<object> {
    return this.shownWithSecret(await this.endpoints.rotate(id, body, caller));
  }

  @Post(':id/drop-previous-secrets')
  @Acts(EndpointAnswer, 'Sign with the newest secret only', 'Ends a rotation.')
  async dropPreviousSecrets(@Param('id') id: string, @CalledBy() caller: Caller): Promise<object> {
    return this.shown(await this.endpoints.dropPreviousSecrets(id, caller));
  }

  @Post(':id/rotate-poll-key')
  @Acts(
    EndpointAnswerWithSecret,
    'Open the mailbox with a new key too',
    'Of the kind `poll`. For `expireOldAfterHours` the key before opens it as well.',
  )
  async rotatePollKey(
    @Param('id') id: string,
    @Body() body: RotatePollKeyBody,
    @CalledBy() caller: Caller,
  ): Promise<object> {
    return this.shownWithSecret(await this.endpoints.rotatePollKey(id, body, caller));
  }

  @Post(':id/enable')
  @Acts(EndpointAnswer, 'Enable an endpoint', 'After a 410 as well.')
  async enable(@Param('id') id: string, @CalledBy() caller: Caller): Promise<object> {
    return this.shown(await this.endpoints.setStatus(id, 'enabled', caller));
  }

  @Post(':id/disable')
  @Acts(EndpointAnswer, 'Disable an endpoint')
  async disable(@Param('id') id: string, @CalledBy() caller: Caller): Promise<object> {
    return this.shown(await this.endpoints.setStatus(id, 'disabled', caller));
  }

  @Get(':id')
  @Gets(EndpointAnswer, 'Read an endpoint')
  async get(@Param('id') id: string, @CalledBy() caller: Caller): Promise<object> {
    return this.shown(await this.stores.endpoints.get(id, ownedBy(caller)));
  }

  @Get(':id/versions')
  @ListsVersions('endpoint')
  async versions(@Param('id') id: string, @CalledBy() caller: Caller): Promise<VersionsAnswer> {
    return { items: await this.stores.endpoints.versions(id, ownedBy(caller)) };
  }

  @Get(':id/versions/:version')
  @Gets(EndpointVersionAnswer, 'Read an endpoint as it was', aboutVersions)
  version(
    @Param('id') id: string,
    @Param('version') version: string,
    @CalledBy() caller: Caller,
  ): Promise<object> {
    return this.stores.endpoints.version(id, version, ownedBy(caller));
  }

  @Get()
  @Lists(EndpointAnswer, 'List endpoints')
  @Filter('tenantId')
  async list(@Query() query: PageQuery & { tenantId?: string }, @CalledBy() caller: Caller): Promise<object> {
    const within = { ...(query.tenantId ? { tenantId: query.tenantId } : {}), ...ownedBy(caller) };
    return listed(await this.stores.endpoints.list(pageOf(query), within), (row) => this.shown(row));
  }

  @Delete(':id')
  @Deletes('Delete an endpoint that has no subscriptions')
  delete(@Param('id') id: string, @CalledBy() caller: Caller): Promise<void> {
    return this.stores.endpoints.delete(id, ownedBy(caller));
  }

  private shown(row: Endpoint): object {
    return { ...shownEndpoint(row), ...this.gates.of(row) };
  }

  private shownWithSecret({ row, shownOnce, warnings = [] }: Written): object {
    return { ...this.shown(row), ...shownOnce, ...(warnings.length > 0 ? { warnings } : {}) };
  }
}
