import { AddressGuard } from '@crossdock/address-guard';
import { Sealer } from '@crossdock/credentials';
import { Shaper } from '@crossdock/event-shaping';
import { AllowedTopics, KafkaModule } from '@crossdock/kafka';
import { DocsController, OpenApi } from '@crossdock/open-api';
import { PostgresModule } from '@crossdock/postgres';
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { OperatorApiKey, OperatorKey } from './access/operator-key.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { BackfillsController } from './backfills/backfills.controller.js';
import { BackfillsService } from './backfills/backfills.service.js';
import { Destination } from './checks/destination.js';
import { BackfillProgressController } from './consumers/backfill-progress.controller.js';
import { EndpointHealthController } from './consumers/endpoint-health.controller.js';
import { GateChangedController } from './consumers/gate-changed.controller.js';
import { JobProgressController } from './consumers/job-progress.controller.js';
import { EndpointsController } from './endpoints/endpoints.controller.js';
import { EndpointsService } from './endpoints/endpoints.service.js';
import { Gates } from './endpoints/gates.js';
import { EventTypesController } from './event-types/event-types.controller.js';
import { BodyPipe } from './http/body.pipe.js';
import { about } from './http/about.js';
import { KeySetsController } from './key-sets/key-sets.controller.js';
import { JobsController } from './jobs/jobs.controller.js';
import { JobsService } from './jobs/jobs.service.js';
import { MappingsController } from './mappings/mappings.controller.js';
import { DatabaseUrl } from './outbox/database-url.js';
import { Relay } from './outbox/relay.js';
import { SendersController } from './senders/senders.controller.js';
import { SendersService } from './senders/senders.service.js';
import type { Settings } from './settings.js';
import { SourcesController } from './sources/sources.controller.js';
import { SourcesService } from './sources/sources.service.js';
import { database } from './storage/database.js';
import { Stores } from './storage/stores.js';
import { Writes } from './storage/writes.js';
import { StoredEvents } from './subscriptions/stored-events.js';
import { SubscriptionsController } from './subscriptions/subscriptions.controller.js';
import { TenantsController } from './tenants/tenants.controller.js';

@Module({})
export class AppModule implements OnApplicationShutdown {
  constructor(private readonly shaper: Shaper) {}

  static with(settings: Settings): DynamicModule {
    const databaseUrl = settings.DATABASE_URL.reveal();
    return {
      module: AppModule,
      imports: [
        PostgresModule.forService(database(databaseUrl)),
        KafkaModule.forService({
          brokers: settings.KAFKA_BROKERS,
          topicPrefix: settings.KAFKA_TOPIC_PREFIX,
          service: 'control-plane',
          instance: settings.INSTANCE_ID,
        }),
      ],
      controllers: [
        TenantsController,
        EndpointsController,
        KeySetsController,
        SubscriptionsController,
        EventTypesController,
        SourcesController,
        BackfillsController,
        MappingsController,
        SendersController,
        ApiKeysController,
        DocsController,
        EndpointHealthController,
        GateChangedController,
        BackfillProgressController,
        JobsController,
        JobProgressController,
      ],
      providers: [
        { provide: Sealer, useValue: new Sealer(settings.ENCRYPTION_KEYS.reveal()) },
        { provide: AddressGuard, useValue: guardOf(settings) },
        {
          provide: AllowedTopics,
          useValue: new AllowedTopics(settings.ALLOWED_TOPICS, settings.KAFKA_TOPIC_PREFIX),
        },
        { provide: OperatorApiKey, useValue: new OperatorApiKey(settings.OPERATOR_API_KEY.reveal()) },
        { provide: DatabaseUrl, useValue: new DatabaseUrl(databaseUrl) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: BodyPipe },
        { provide: Shaper, useFactory: () => new Shaper({ maxWaiting: 50 }) },
        { provide: StoredEvents, useValue: new StoredEvents(settings.AUDIT_URL) },
        Writes,
        Stores,
        Destination,
        { provide: OpenApi, useValue: new OpenApi(about) },
        EndpointsService,
        Gates,
        SourcesService,
        BackfillsService,
        JobsService,
        SendersService,
        OperatorKey,
        Relay,
      ],
    };
  }

  onApplicationShutdown(): void {
    this.shaper.close();
  }
}

function guardOf({ ALLOWED_PRIVATE_NETWORKS, ALLOWED_PORTS, NAME_SERVERS }: Settings): AddressGuard {
  return new AddressGuard({
    networks: ALLOWED_PRIVATE_NETWORKS,
    ports: ALLOWED_PORTS,
    nameServers: NAME_SERVERS,
  });
}
