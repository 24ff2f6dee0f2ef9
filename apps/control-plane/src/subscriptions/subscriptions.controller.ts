import type { SubscriptionChanged } from '@crossdock/contracts';
import { Shaper, type Transform } from '@crossdock/event-shaping';
import { randomId } from '@crossdock/identifiers';
import { Body, Controller, Delete, Get, Headers, Param, Post, Put, Query, Res } from '@nestjs/common';
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
import { present } from '../storage/present.js';
import { Stores } from '../storage/stores.js';
import { ownerOf } from '../access/ownership.js';
import { eventTypeErrors, patternErrors } from '../checks/pattern.js';
import { invalid } from '../http/refusals.js';
import { dryRun } from './dry-run.js';
import { DryRunAnswer, StoredDryRunBody, UnsavedDryRunBody } from './dry-run.dto.js';
import { StoredEvents } from './stored-events.js';
import { transformErrors } from './transform-fields.js';
import { wanted } from './subscription-fields.js';
import {
  NewSubscription,
  SubscriptionAnswer,
  SubscriptionBody,
  SubscriptionVersionAnswer,
} from './subscription.dto.js';

/** Subscriptions: which events go to which endpoint. */
@Controller('v1/subscriptions')
@Resource('subscriptions')
@OpenTo('operator', 'tenant')
export class SubscriptionsController {
  constructor(
    private readonly stores: Stores,
    private readonly shaper: Shaper,
    private readonly storedEvents: StoredEvents,
  ) {}

  @Post()
  @Creates(SubscriptionAnswer, 'Create a subscription')
  async create(
    @Body() body: NewSubscription,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const row = await this.stores.subscriptions.create(
      body.id ?? randomId('sub'),
      await wanted(body, caller, this.shaper),
    );
    created(reply, '/v1/subscriptions', row.id);
    return present(row);
  }

  @Put(':id')
  @Replaces(SubscriptionAnswer, 'Create or replace a subscription')
  async put(
    @NewId() id: string,
    @Body() body: SubscriptionBody,
    @CalledBy() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const put = await this.stores.subscriptions.put(
      id,
      await wanted(body, caller, this.shaper),
      ownedBy(caller),
    );
    created(reply, '/v1/subscriptions', id, put.created);
    return present(put.row);
  }

  @Post('dry-run')
  @Acts(
    DryRunAnswer,
    'Try on an event what is not stored yet',
    'Nothing is sent and nothing stored. The event is in the body, or a stored one (`eventId`).',
  )
  async tryUnsaved(
    @Body() body: UnsavedDryRunBody,
    @CalledBy() caller: Caller,
    @Headers('authorization') authorization?: string,
  ): Promise<DryRunAnswer> {
    const { eventTypes, pattern } = body;
    const tenantId = ownerOf(body.tenantId, caller);
    const errors = [
      ...eventTypeErrors(eventTypes, '/eventTypes'),
      ...patternErrors(pattern, '/pattern'),
      ...(await transformErrors(body.transform, tenantId, this.shaper)),
    ];
    if (errors.length > 0) throw invalid(...errors);
    const transform = body.transform as Transform | undefined;
    const event = await this.storedEvents.eventOf(body, authorization);
    return dryRun({ tenantId, eventTypes, pattern, transform }, event, this.shaper);
  }

  @Post(':id/dry-run')
  @Acts(
    DryRunAnswer,
    'Try a subscription on an event',
    'Nothing is sent. The event is in the body, or a stored one (`eventId`); an earlier `version` can be tried too.',
  )
  async try(
    @Param('id') id: string,
    @Body() body: StoredDryRunBody,
    @CalledBy() caller: Caller,
    @Headers('authorization') authorization?: string,
  ): Promise<DryRunAnswer> {
    const within = ownedBy(caller);
    const { version } = body;
    const subscription =
      version === undefined
        ? await this.stores.subscriptions.get(id, within)
        : ((await this.stores.subscriptions.version(id, String(version), within)) as SubscriptionChanged);
    const event = await this.storedEvents.eventOf(body, authorization);
    return { subscriptionVersion: subscription.version, ...(await dryRun(subscription, event, this.shaper)) };
  }

  @Get(':id/versions')
  @ListsVersions('subscription')
  async versions(@Param('id') id: string, @CalledBy() caller: Caller): Promise<VersionsAnswer> {
    return { items: await this.stores.subscriptions.versions(id, ownedBy(caller)) };
  }

  @Get(':id/versions/:version')
  @Gets(SubscriptionVersionAnswer, 'Read a subscription as it was', aboutVersions)
  version(
    @Param('id') id: string,
    @Param('version') version: string,
    @CalledBy() caller: Caller,
  ): Promise<object> {
    return this.stores.subscriptions.version(id, version, ownedBy(caller));
  }

  @Get(':id')
  @Gets(SubscriptionAnswer, 'Read a subscription')
  async get(@Param('id') id: string, @CalledBy() caller: Caller): Promise<object> {
    return present(await this.stores.subscriptions.get(id, ownedBy(caller)));
  }

  @Get()
  @Lists(SubscriptionAnswer, 'List subscriptions')
  @Filter('tenantId')
  @Filter('endpointId')
  async list(
    @Query() query: PageQuery & { tenantId?: string; endpointId?: string },
    @CalledBy() caller: Caller,
  ): Promise<object> {
    const within = {
      ...(query.tenantId ? { tenantId: query.tenantId } : {}),
      ...(query.endpointId ? { endpointId: query.endpointId } : {}),
      ...ownedBy(caller),
    };
    return listed(await this.stores.subscriptions.list(pageOf(query), within), present);
  }

  @Delete(':id')
  @Deletes('Delete a subscription')
  delete(@Param('id') id: string, @CalledBy() caller: Caller): Promise<void> {
    return this.stores.subscriptions.delete(id, ownedBy(caller));
  }
}
