import { Module, type DynamicModule } from '@nestjs/common';
import { Catalogue } from '@crossdock/event-catalogue';
import { KafkaModule } from '@crossdock/kafka';
import { Applications } from './access/applications.js';
import { Doors } from './access/doors.js';
import { Tenants } from './access/tenants.js';
import { Rulebook } from './admission/rulebook.js';
import { Settlement } from './admission/settlement.js';
import { ConfigurationController } from './consumers/configuration.controller.js';
import { Doorkeeper } from './http/doorkeeper.js';
import { EventsController } from './http/events.controller.js';
import { Intake } from './http/intake.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from './settings.js';

@Module({})
export class AppModule {
  static with(settings: GatewaySettings): DynamicModule {
    const { brokers, topicPrefix, host } = settings;
    return {
      module: AppModule,
      imports: [
        KafkaModule.forService({ brokers, topicPrefix, service: 'inbound-gateway', instance: host.instance }),
      ],
      controllers: [EventsController, ConfigurationController],
      providers: [
        { provide: GATEWAY_SETTINGS, useValue: settings },
        Tenants,
        Applications,
        Doors,
        Catalogue,
        Rulebook,
        Settlement,
        Doorkeeper,
        Intake,
      ],
    };
  }
}
