import { Shaper } from '@crossdock/event-shaping';
import { KafkaModule } from '@crossdock/kafka';
import { DocsController, OpenApi } from '@crossdock/open-api';
import { DatabaseHealth, PostgresModule } from '@crossdock/postgres';
import { Readiness } from '@crossdock/service-host';
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { ApiKeyChangedConsumer } from './consumers/api-key-changed.consumer.js';
import { AttemptCompletedConsumer } from './consumers/attempt-completed.consumer.js';
import { DeliveryDeadLetteredConsumer } from './consumers/delivery-dead-lettered.consumer.js';
import { DeliveryLinedUpConsumer } from './consumers/delivery-lined-up.consumer.js';
import { EndpointChangedConsumer } from './consumers/endpoint-changed.consumer.js';
import { EntryDecidedConsumer } from './consumers/entry-decided.consumer.js';
import { EventPublishedConsumer } from './consumers/event-published.consumer.js';
import { EventQuarantinedConsumer } from './consumers/event-quarantined.consumer.js';
import { EventRoutedConsumer } from './consumers/event-routed.consumer.js';
import { JobChangedConsumer } from './consumers/job-changed.consumer.js';
import { RecordParkedConsumer } from './consumers/record-parked.consumer.js';
import { SubscriptionChangedConsumer } from './consumers/subscription-changed.consumer.js';
import { TenantChangedConsumer } from './consumers/tenant-changed.consumer.js';
import { DeadLetterGauges } from './dead-letters/gauges.js';
import { LaneMarks } from './dead-letters/lane-marks.js';
import { Notices } from './dead-letters/notices.js';
import { about } from './http/about.js';
import { DeadLettersController } from './http/dead-letters.controller.js';
import { EventsController } from './http/events.controller.js';
import { JobPreviewController } from './http/job-preview.controller.js';
import { Keys } from './http/keys.js';
import { ParkedRecordsController } from './http/parked-records.controller.js';
import { SummaryController } from './http/summary.controller.js';
import { DeadLetterJob } from './jobs/dead-letter-job.js';
import { Orders } from './jobs/orders.js';
import { Progress } from './jobs/progress.js';
import { ReplayJob } from './jobs/replay-job.js';
import { ReplayPreview } from './jobs/replay-preview.js';
import { JobRunner } from './jobs/runner.js';
import { AuditMetrics } from './metrics.js';
import { ParkedContent } from './parked/parked-content.js';
import { AuditSettings } from './settings.js';
import { DeadLetterNotices } from './storage/dead-letter-notices.js';
import { DeadLetters } from './storage/dead-letters.js';
import { LedgerMinuteEntity, LedgerTotalEntity } from './storage/entities/ledger.entities.js';
import { JourneyRowEntity } from './storage/entities/journey-row.entity.js';
import { WaitingDeliveryEntity } from './storage/entities/waiting-delivery.entity.js';
import { JobRuns } from './storage/job-runs.js';
import { Journeys } from './storage/journeys.js';
import { CreateAuditTables1764000000000 } from './storage/migrations/1764000000000-create-audit-tables.js';
import { KeepDeadLetters1796710000000 } from './storage/migrations/1796710000000-keep-dead-letters.js';
import { NoteFailedRedrives1796750000000 } from './storage/migrations/1796750000000-note-failed-redrives.js';
import { DeadLettersStopLanes1797400000000 } from './storage/migrations/1797400000000-dead-letters-stop-lanes.js';
import { CapturedEventsByTheirName1797500000000 } from './storage/migrations/1797500000000-captured-events-by-their-name.js';
import { ListParkedRecords1798000000000 } from './storage/migrations/1798000000000-list-parked-records.js';
import { FindDeadLettersThatStopLanes1798100000000 } from './storage/migrations/1798100000000-find-dead-letters-that-stop-lanes.js';
import { TellOfDeadLetters1798300000000 } from './storage/migrations/1798300000000-tell-of-dead-letters.js';
import { ParkedRows } from './storage/parked-rows.js';
import { Partitions } from './storage/partitions.js';
import { Recorder } from './storage/recorder.js';
import { StoredEvents } from './stored-events/stored-events.js';

@Module({})
export class AppModule implements OnApplicationShutdown {
  constructor(
    readiness: Readiness,
    database: DatabaseHealth,
    private readonly shaper: Shaper,
  ) {
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
          migrations: [
            CreateAuditTables1764000000000,
            KeepDeadLetters1796710000000,
            NoteFailedRedrives1796750000000,
            DeadLettersStopLanes1797400000000,
            CapturedEventsByTheirName1797500000000,
            ListParkedRecords1798000000000,
            FindDeadLettersThatStopLanes1798100000000,
            TellOfDeadLetters1798300000000,
          ],
        }),
      ],
      controllers: [
        EventsController,
        SummaryController,
        DeadLettersController,
        ParkedRecordsController,
        JobPreviewController,
        DocsController,
        EventPublishedConsumer,
        EventRoutedConsumer,
        AttemptCompletedConsumer,
        DeliveryDeadLetteredConsumer,
        DeliveryLinedUpConsumer,
        EntryDecidedConsumer,
        EventQuarantinedConsumer,
        RecordParkedConsumer,
        TenantChangedConsumer,
        ApiKeyChangedConsumer,
        EndpointChangedConsumer,
        SubscriptionChangedConsumer,
        JobChangedConsumer,
      ],
      providers: [
        { provide: AuditSettings, useValue: settings },
        { provide: Shaper, useFactory: () => new Shaper() },
        { provide: OpenApi, useValue: new OpenApi(about) },
        AuditMetrics,
        Keys,
        Journeys,
        Partitions,
        Recorder,
        DeadLetters,
        DeadLetterGauges,
        DeadLetterNotices,
        Notices,
        LaneMarks,
        StoredEvents,
        ParkedRows,
        ParkedContent,
        JobRuns,
        Orders,
        Progress,
        DeadLetterJob,
        ReplayJob,
        ReplayPreview,
        JobRunner,
      ],
    };
  }

  onApplicationShutdown(): void {
    this.shaper.close();
  }
}
