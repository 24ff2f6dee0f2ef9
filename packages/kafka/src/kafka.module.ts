import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { nestBusLog, type BusLog } from './bus-log.js';
import { BUS_LOG, KAFKA_SETTINGS, type KafkaSettings } from './kafka-settings.js';
import { KafkaTransport } from './kafka-transport.js';
import { PastRecords } from './past/past-records.js';
import { OrganisationTopics } from './publish/organisation-topics.js';
import { Publisher } from './publish/publisher.js';

/** Gives every module of an application the `Publisher`, `OrganisationTopics` and `PastRecords`, and `main` the `KafkaTransport`. */
@Module({})
export class KafkaModule {
  static forService(settings: KafkaSettings, log: BusLog = nestBusLog()): DynamicModule {
    return {
      module: KafkaModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: KAFKA_SETTINGS, useValue: settings },
        { provide: BUS_LOG, useValue: log },
        Publisher,
        OrganisationTopics,
        PastRecords,
        KafkaTransport,
      ],
      exports: [KAFKA_SETTINGS, Publisher, OrganisationTopics, PastRecords, KafkaTransport],
    };
  }
}
