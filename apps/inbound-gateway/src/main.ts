import { KafkaTransport } from '@crossdock/kafka';
import { startService } from '@crossdock/service-host';
import { AppModule } from './app.module.js';
import { leaveBodiesUnread } from './http/unread-bodies.js';
import { gatewaySettings } from './settings.js';

const settings = gatewaySettings();

await startService({
  name: 'inbound-gateway',
  module: AppModule.with(settings),
  settings: settings.host,
  transport: (app) => app.get(KafkaTransport),
  configure: leaveBodiesUnread,
});
