import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Shaper } from '@crossdock/event-shaping';
import { KafkaModule } from '@crossdock/kafka';
import { Configuration } from './configuration/configuration.js';
import { EndpointChangedConsumer } from './consumers/endpoint-changed.consumer.js';
import { EventPublishedConsumer } from './consumers/event-published.consumer.js';
import { EventTypeChangedConsumer } from './consumers/event-type-changed.consumer.js';
import { MappingChangedConsumer } from './consumers/mapping-changed.consumer.js';
import { MessageCapturedConsumer } from './consumers/message-captured.consumer.js';
import { RowChangedConsumer } from './consumers/row-changed.consumer.js';
import { SourceChangedConsumer } from './consumers/source-changed.consumer.js';
import { SubscriptionChangedConsumer } from './consumers/subscription-changed.consumer.js';
import { TableDescribedConsumer } from './consumers/table-described.consumer.js';
import { TenantChangedConsumer } from './consumers/tenant-changed.consumer.js';
import { Router } from './routing/router.js';
import { TRANSFORMATION_SETTINGS, type TransformationSettings } from './settings.js';
import { NotYetTold } from './shapes/not-yet-told.js';

@Module({})
export class AppModule implements OnApplicationShutdown {
  constructor(private readonly shaper: Shaper) {}

  static with(settings: TransformationSettings): DynamicModule {
    const { brokers, topicPrefix, host, recordDoubtMs } = settings;
    return {
      module: AppModule,
      imports: [
        KafkaModule.forService({
          brokers,
          topicPrefix,
          service: 'transformation',
          instance: host.instance,
          doubtMs: recordDoubtMs,
        }),
      ],
      controllers: [
        TenantChangedConsumer,
        EndpointChangedConsumer,
        SubscriptionChangedConsumer,
        MappingChangedConsumer,
        SourceChangedConsumer,
        EventTypeChangedConsumer,
        TableDescribedConsumer,
        RowChangedConsumer,
        MessageCapturedConsumer,
        EventPublishedConsumer,
      ],
      providers: [
        { provide: TRANSFORMATION_SETTINGS, useValue: settings },
        Configuration,
        NotYetTold,
        Router,
        { provide: Shaper, useFactory: () => new Shaper() },
      ],
    };
  }
  onApplicationShutdown(): void {
    this.shaper.close();
  }
}
