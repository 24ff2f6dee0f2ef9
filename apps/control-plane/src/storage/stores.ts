import { operations } from '@crossdock/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { shownEndpoint } from '../endpoints/shown-endpoint.js';
import { ConfigurationStore, type Kind } from './configuration-store.js';
import { ApiKey } from './entities/api-key.entity.js';
import { Backfill } from './entities/backfill.entity.js';
import type { ConfigurationRow } from './entities/configuration-row.js';
import { Endpoint } from './entities/endpoint.entity.js';
import { EventType } from './entities/event-type.entity.js';
import { Job } from './entities/job.entity.js';
import { Mapping } from './entities/mapping.entity.js';
import { Sender } from './entities/sender.entity.js';
import { Source } from './entities/source.entity.js';
import { Subscription } from './entities/subscription.entity.js';
import { Tenant } from './entities/tenant.entity.js';
import { present } from './present.js';
import { Writes } from './writes.js';

/** The store of each kind of entity, with the operation that announces its changes. */
@Injectable()
export class Stores {
  readonly tenants: ConfigurationStore<Tenant>;
  readonly endpoints: ConfigurationStore<Endpoint>;
  readonly subscriptions: ConfigurationStore<Subscription>;
  readonly eventTypes: ConfigurationStore<EventType>;
  readonly sources: ConfigurationStore<Source>;
  readonly backfills: ConfigurationStore<Backfill>;
  readonly jobs: ConfigurationStore<Job>;
  readonly mappings: ConfigurationStore<Mapping>;
  readonly senders: ConfigurationStore<Sender>;
  readonly apiKeys: ConfigurationStore<ApiKey>;

  constructor(dataSource: DataSource, writes: Writes) {
    const of = <Row extends ConfigurationRow>(kind: Kind<Row>): ConfigurationStore<Row> =>
      new ConfigurationStore(kind, dataSource, writes);
    this.tenants = of({
      name: 'tenant',
      entity: Tenant,
      operation: operations.controlPlaneSendsTenantChanged,
      keeps: (row) => ({ tenantId: row.id, shown: present(row) }),
    });
    this.endpoints = of({
      name: 'endpoint',
      entity: Endpoint,
      operation: operations.controlPlaneSendsEndpointChanged,
      keeps: (row) => ({ tenantId: row.tenantId, shown: shownEndpoint(row, row.changedAt.getTime()) }),
    });
    this.subscriptions = of({
      name: 'subscription',
      entity: Subscription,
      operation: operations.controlPlaneSendsSubscriptionChanged,
      keeps: (row) => ({ tenantId: row.tenantId, shown: present(row) }),
    });
    this.eventTypes = of({
      name: 'event-type',
      entity: EventType,
      operation: operations.controlPlaneSendsEventTypeChanged,
    });
    this.sources = of({
      name: 'source',
      entity: Source,
      operation: operations.controlPlaneSendsSourceChanged,
    });
    this.backfills = of({
      name: 'backfill',
      entity: Backfill,
      operation: operations.controlPlaneSendsBackfillChanged,
    });
    this.jobs = of({
      name: 'job',
      entity: Job,
      operation: operations.controlPlaneSendsJobChanged,
    });
    this.mappings = of({
      name: 'mapping',
      entity: Mapping,
      operation: operations.controlPlaneSendsMappingChanged,
    });
    this.senders = of({
      name: 'sender',
      entity: Sender,
      operation: operations.controlPlaneSendsSenderChanged,
    });
    this.apiKeys = of({
      name: 'api-key',
      entity: ApiKey,
      operation: operations.controlPlaneSendsApiKeyChanged,
    });
  }
}
