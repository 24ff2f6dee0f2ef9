import { Module, type DynamicModule } from '@nestjs/common';
import { KafkaModule } from '@crossdock/kafka';
import { Backfills } from './backfill/backfills.js';
import { BackfillChangedConsumer } from './consumers/backfill-changed.consumer.js';
import { BackfillProgressedConsumer } from './consumers/backfill-progressed.consumer.js';
import { SlotClaimedConsumer } from './consumers/slot-claimed.consumer.js';
import { SourceChangedConsumer } from './consumers/source-changed.consumer.js';
import { SourcePositionRecordedConsumer } from './consumers/source-position-recorded.consumer.js';
import { SourcesController } from './http/sources.controller.js';
import { RecordedPositions } from './position/recorded-positions.js';
import { SlotClaims } from './position/slot-claims.js';
import { LogPublisher } from './publishing/log-publisher.js';
import { SEALER, sealerOf, SETTINGS, type Settings } from './settings.js';
import { Sources } from './source/sources.js';
import { StageSweep } from './stage/stage-sweep.js';

@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        KafkaModule.forService({
          brokers: settings.KAFKA_BROKERS,
          topicPrefix: settings.KAFKA_TOPIC_PREFIX,
          service: 'cdc-ingestion',
          instance: settings.INSTANCE_ID,
        }),
      ],
      controllers: [
        SourceChangedConsumer,
        SourcePositionRecordedConsumer,
        SlotClaimedConsumer,
        BackfillChangedConsumer,
        BackfillProgressedConsumer,
        SourcesController,
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: SEALER, useFactory: () => sealerOf(settings) },
        RecordedPositions,
        SlotClaims,
        LogPublisher,
        Backfills,
        Sources,
        StageSweep,
      ],
    };
  }
}
