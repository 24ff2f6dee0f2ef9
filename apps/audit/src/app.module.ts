import { KafkaModule } from '@crossdock/kafka';
import { DatabaseHealth, PostgresModule } from '@crossdock/postgres';
import { Readiness } from '@crossdock/service-host';
import { Module, type DynamicModule } from '@nestjs/common';
import { ApiKeyChangedConsumer } from './consumers/api-key-changed.consumer.js';
import { AttemptCompletedConsumer } from './consumers/attempt-completed.consumer.js';
import { DeliveryDeadLetteredConsumer } from './consumers/delivery-dead-lettered.consumer.js';
import { EntryDecidedConsumer } from './consumers/entry-decided.consumer.js';
import { EventPublishedConsumer } from './consumers/event-published.consumer.js';
import { EventQuarantinedConsumer } from './consumers/event-quarantined.consumer.js';
import { EventRoutedConsumer } from './consumers/event-routed.consumer.js';
import { RecordParkedConsumer } from './consumers/record-parked.consumer.js';
import { TenantChangedConsumer } from './consumers/tenant-changed.consumer.js';
import { EventsController } from './http/events.controller.js';
import { Keys } from './http/keys.js';
import { SummaryController } from './http/summary.controller.js';
import { AuditMetrics } from './metrics.js';
import { AuditSettings } from './settings.js';
import { LedgerMinuteEntity, LedgerTotalEntity } from './storage/entities/ledger.entities.js';
import { JourneyRowEntity } from './storage/entities/journey-row.entity.js';
import { WaitingDeliveryEntity } from './storage/entities/waiting-delivery.entity.js';
import { Journeys } from './storage/journeys.js';
import { CreateAuditTables1764000000000 } from './storage/migrations/1764000000000-create-audit-tables.js';
import { Partitions } from './storage/partitions.js';
import { Recorder } from './storage/recorder.js';

@Module({})
export class AppModule {
  constructor(readiness: Readiness, database: DatabaseHealth) {
    readiness.add('database', () => database.readiness());
  }

  static with(settings: AuditSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        KafkaModule.forService(settings.kafka),
        PostgresModule.forService({
          url: settings.databaseUrl.reveal(),
          applicationName: 'crossdock-audit',
          entities: [JourneyRowEntity, WaitingDeliveryEntity, LedgerMinuteEntity, LedgerTotalEntity],
          migrations: [CreateAuditTables1764000000000],
        }),
      ],
      controllers: [
        EventsController,
        SummaryController,
        EventPublishedConsumer,
        EventRoutedConsumer,
        AttemptCompletedConsumer,
        DeliveryDeadLetteredConsumer,
        EntryDecidedConsumer,
        EventQuarantinedConsumer,
        RecordParkedConsumer,
        TenantChangedConsumer,
        ApiKeyChangedConsumer,
      ],
      providers: [
        { provide: AuditSettings, useValue: settings },
        AuditMetrics,
        Keys,
        Journeys,
        Partitions,
        Recorder,
      ],
    };
  }
}
