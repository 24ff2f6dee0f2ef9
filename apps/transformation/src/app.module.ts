import { Module, type DynamicModule } from '@nestjs/common';
import { KafkaModule } from '@crossdock/kafka';
import { Configuration } from './configuration/configuration.js';
import { EndpointChangedConsumer } from './consumers/endpoint-changed.consumer.js';
import { EventPublishedConsumer } from './consumers/event-published.consumer.js';
import { MappingChangedConsumer } from './consumers/mapping-changed.consumer.js';
import { RowChangedConsumer } from './consumers/row-changed.consumer.js';
import { SubscriptionChangedConsumer } from './consumers/subscription-changed.consumer.js';
import { TenantChangedConsumer } from './consumers/tenant-changed.consumer.js';
import type { TransformationSettings } from './settings.js';

@Module({})
export class AppModule {
  static with({ brokers, topicPrefix, host }: TransformationSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        KafkaModule.forService({ brokers, topicPrefix, service: 'transformation', instance: host.instance }),
      ],
      controllers: [
        TenantChangedConsumer,
        EndpointChangedConsumer,
        SubscriptionChangedConsumer,
        MappingChangedConsumer,
        RowChangedConsumer,
        EventPublishedConsumer,
      ],
      providers: [Configuration],
    };
  }
}
